/*
 * Two short tones when something falls overdue. Made by the page itself: no file, no network. A laptop without sound
 * stays silent; what is overdue is always in sight as well.
 */
const TONES_HZ = [660, 880] as const;
const TONE_S = 0.16;
const LOUDNESS = 0.15;

export function chime(): void {
  try {
    const audio = new AudioContext();
    const end = audio.currentTime + TONE_S * TONES_HZ.length;
    TONES_HZ.forEach((pitch, at) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = pitch;
      volume.gain.value = LOUDNESS;
      tone.connect(volume).connect(audio.destination);
      tone.start(audio.currentTime + TONE_S * at);
      tone.stop(audio.currentTime + TONE_S * (at + 1));
    });
    setTimeout(() => void audio.close(), (end - audio.currentTime) * 1_000 + 200);
  } catch {
    // No sound here.
  }
}
