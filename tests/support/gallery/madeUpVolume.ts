// A made-up afternoon: quiet, a sharp rise, a slow end. The same at each look, so that pictures can be compared.
import type { VolumeBucket } from '../../../renderer/ui/chart/volumeScale.ts';

export const volumeFromAt = Date.UTC(2025, 10, 22, 14, 0);
export const volumeBucketMs = 5 * 60_000;

export function madeUpVolume(slots: number): readonly VolumeBucket[] {
  return Array.from({ length: slots }, (_, slot) => {
    const share = slot / slots;
    const rise =
      180 * Math.exp(-(((share - 0.42) / 0.09) ** 2)) + 90 * Math.exp(-(((share - 0.6) / 0.16) ** 2));
    const noise = (Math.sin(slot * 12.9898) * 43758.5453) % 1;
    return { at: volumeFromAt + slot * volumeBucketMs, count: Math.max(0, Math.round(rise + 9 + noise * 9)) };
  });
}
