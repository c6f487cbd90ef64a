/*
 * Displays by names that outlive a cable: a panel that is plugged out and in again gets another id from the system and
 * often another place and size, but keeps what it calls itself. While it is plugged in it keeps its key, whatever else
 * comes, goes or is turned.
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

const LABEL_LIMIT = 80;

/** Answers a function that names the displays that are plugged in now, and remembers what it called them. */
export function createDisplayNames(): (
  displays: readonly DisplayFacts[],
  primaryId: number | null,
) => readonly KnownDisplay[] {
  let keys = new Map<number, string>();
  return (displays, primaryId) => {
    const sorted = [...displays].sort(
      (a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id,
    );
    const kept = new Map(sorted.flatMap(({ id }) => (keys.has(id) ? [[id, keys.get(id) ?? '']] : [])));
    const taken = new Set(kept.values());
    for (const display of sorted) {
      if (kept.has(display.id)) continue;
      const name = labelOf(display) || 'display';
      let key = name;
      for (let number = 2; taken.has(key); number += 1) key = `${name} #${number}`;
      kept.set(display.id, key);
      taken.add(key);
    }
    keys = kept;
    return sorted.map((display) => ({
      key: kept.get(display.id) ?? '',
      label: labelOf(display),
      width: display.bounds.width,
      height: display.bounds.height,
      isPrimary: display.id === primaryId,
      bounds: display.bounds,
    }));
  };
}

function labelOf({ label }: DisplayFacts): string {
  return [...label.trim()].slice(0, LABEL_LIMIT).join('');
}

/** Where a wall goes that nobody placed: to a display that nobody works on, else to the only one. */
export function preferredDisplay(displays: readonly KnownDisplay[]): KnownDisplay | null {
  return displays.find(({ isPrimary }) => !isPrimary) ?? displays[0] ?? null;
}
