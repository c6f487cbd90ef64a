// Which rows are chosen, by key. Pure: a range is chosen between the row where it began and the one it has
// reached, over what the source knows; rows not loaded are left out rather than guessed.
import type { RowSource } from './rowSource.ts';

export function toggleKey(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

export function addRange(
  selected: ReadonlySet<string>,
  rows: RowSource<unknown>,
  from: number,
  to: number,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const key = rows.keyAt(index);
    if (key !== undefined) next.add(key);
  }
  return next;
}

export type ListMove = 'next' | 'previous' | 'pageDown' | 'pageUp' | 'first' | 'last';

export interface MoveInput {
  readonly count: number;
  /** -1 when no row is active yet. */
  readonly active: number;
  readonly rowsInPage: number;
  /** Where a first move starts: the top row in sight. */
  readonly topRow: number;
}

export function moveTarget(move: ListMove, { count, active, rowsInPage, topRow }: MoveInput): number {
  if (count === 0) return -1;
  const clamp = (index: number): number => Math.min(count - 1, Math.max(0, index));
  if (move === 'first') return 0;
  if (move === 'last') return count - 1;
  if (active < 0) return clamp(topRow);
  const page = Math.max(1, rowsInPage - 1);
  switch (move) {
    case 'next':
      return clamp(active + 1);
    case 'previous':
      return clamp(active - 1);
    case 'pageDown':
      return clamp(active + page);
    case 'pageUp':
      return clamp(active - page);
  }
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const moves: Readonly<Record<string, ListMove>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Home: 'first',
  End: 'last',
};

/** `areLettersOn` lets J and K move too, by the letter and not by its place on the keyboard. */
export function moveOf(event: KeyPress, areLettersOn: boolean): ListMove | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const move = moves[event.key];
  if (move !== undefined) return move;
  if (!areLettersOn) return undefined;
  const letter = event.key.toLowerCase();
  return letter === 'j' ? 'next' : letter === 'k' ? 'previous' : undefined;
}
