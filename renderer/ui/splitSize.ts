// Arithmetic of a pane that is resized beside another: pure, in px, so that mouse, keys and a shrinking
// window all obey the same limits.

export interface SplitLimits {
  /** Smallest and largest size of the pane that is sized. */
  readonly min: number;
  readonly max: number;
  /** What the other pane keeps whatever happens. */
  readonly restMin: number;
  /** Room for both, less the handle. */
  readonly room: number;
}

/** The size nearest to `wanted` that the limits allow. A window too small for both serves the rest first, then `min`. */
export function clampSplit(wanted: number, { min, max, restMin, room }: SplitLimits): number {
  const most = Math.max(0, Math.min(max, room - restMin));
  if (most < min) return Math.max(0, Math.min(min, room));
  return Math.round(Math.min(most, Math.max(min, wanted)));
}

export type SplitKey = 'grow' | 'shrink' | 'growMore' | 'shrinkMore' | 'least' | 'most';

const step = 16;
const bigStep = 80;

export function stepSplit(size: number, key: SplitKey, limits: SplitLimits): number {
  switch (key) {
    case 'grow':
      return clampSplit(size + step, limits);
    case 'shrink':
      return clampSplit(size - step, limits);
    case 'growMore':
      return clampSplit(size + bigStep, limits);
    case 'shrinkMore':
      return clampSplit(size - bigStep, limits);
    case 'least':
      return clampSplit(limits.min, limits);
    case 'most':
      return clampSplit(limits.max, limits);
  }
}

/** What an arrow means depends on which side is sized: towards the other pane is always growth. */
export function splitKeyOf(
  event: { readonly key: string; readonly shiftKey: boolean },
  side: 'start' | 'end',
  isVertical: boolean,
): SplitKey | undefined {
  if (event.key === 'Home') return 'least';
  if (event.key === 'End') return 'most';
  const forward = isVertical ? 'ArrowDown' : 'ArrowRight';
  const back = isVertical ? 'ArrowUp' : 'ArrowLeft';
  if (event.key !== forward && event.key !== back) return undefined;
  const isGrowth = (event.key === forward) === (side === 'start');
  if (event.shiftKey) return isGrowth ? 'growMore' : 'shrinkMore';
  return isGrowth ? 'grow' : 'shrink';
}
