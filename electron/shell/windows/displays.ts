/*
 * Displays by names that outlive a cable: a panel that is plugged out and in again gets another id from the system and
 * often another place, but keeps its name and its size.
 */
import type { DisplayFace } from '../../../shared/contract/wall.ts';
import type { Area } from './bounds.ts';

/** What is needed of Electron's display. */
export type DisplayFacts = {
  readonly id: number;
  readonly label: string;
  readonly bounds: Area;
};

export type KnownDisplay = DisplayFace & { readonly bounds: Area };

/** Names displays; two panels of one kind are told apart by where they stand, from left to right. */
export function nameDisplays(
  displays: readonly DisplayFacts[],
  primaryId: number | null,
): readonly KnownDisplay[] {
  const seen = new Map<string, number>();
  return [...displays]
    .sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id)
    .map(({ id, label, bounds }) => {
      const { width, height } = bounds;
      const name = [...label.trim()].slice(0, 80).join('');
      const base = `${name === '' ? 'display' : name} ${width}x${height}`;
      const times = (seen.get(base) ?? 0) + 1;
      seen.set(base, times);
      return {
        key: times === 1 ? base : `${base} #${times}`,
        label: name,
        width,
        height,
        isPrimary: id === primaryId,
        bounds,
      };
    });
}

/** Where a wall goes unasked: to where the last one was, else to a display that nobody works on, else to the only one. */
export function preferredDisplay(
  displays: readonly KnownDisplay[],
  lastKeys: readonly string[],
): KnownDisplay | null {
  const last = lastKeys
    .map((key) => displays.find((one) => one.key === key))
    .find((one) => one !== undefined);
  return last ?? displays.find(({ isPrimary }) => !isPrimary) ?? displays[0] ?? null;
}
