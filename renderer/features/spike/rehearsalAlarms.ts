/*
 * Alarms of a rehearsal: moments within half an hour of each other are one, whoever spoke. What a person calls real is
 * held against each voice.
 */
import type { RehearsedRow } from '../../../shared/contract/spike.ts';
import { SPIKE_VOICES, type SpikeVoice } from '../../../shared/domain/spike.ts';

const TOGETHER_MS = 30 * 60_000;
const SURE_SCORE = 0.5;

export type Alarm = {
  /** When the first voice spoke, epoch ms. */
  readonly at: number;
  readonly voices: readonly SpikeVoice[];
};

export type VoiceTally = {
  readonly voice: SpikeVoice;
  readonly alarms: number;
  readonly real: number;
  /** Of those that somebody called real. */
  readonly missed: number;
};

/** In order of time. */
export function alarmsOf(rows: readonly RehearsedRow[]): readonly Alarm[] {
  const alarms: { at: number; lastAt: number; voices: Set<SpikeVoice> }[] = [];
  for (const { at, score, fired } of rows) {
    const voices: readonly SpikeVoice[] = [...(score >= SURE_SCORE ? (['own'] as const) : []), ...fired];
    if (voices.length === 0) continue;
    const last = alarms.at(-1);
    if (last === undefined || at - last.lastAt > TOGETHER_MS)
      alarms.push({ at, lastAt: at, voices: new Set(voices) });
    else {
      last.lastAt = at;
      for (const voice of voices) last.voices.add(voice);
    }
  }
  return alarms.map(({ at, voices }) => ({ at, voices: SPIKE_VOICES.filter((voice) => voices.has(voice)) }));
}

/** What each voice would have said; `real` holds the moments of alarms. */
export function tallyVoices(alarms: readonly Alarm[], real: ReadonlySet<number>): readonly VoiceTally[] {
  return SPIKE_VOICES.map((voice) => {
    const own = alarms.filter(({ voices }) => voices.includes(voice));
    const right = own.filter(({ at }) => real.has(at)).length;
    return { voice, alarms: own.length, real: right, missed: real.size - right };
  });
}
