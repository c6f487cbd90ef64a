/*
 * The keys of the RACI matrix: where an arrow leads, and what a letter makes of a cell.
 */
import type { Duty } from '../../../shared/domain/planLimits.ts';

type Place = { readonly line: number; readonly column: number };

/** Where a key leads; null for a key that leads nowhere. Edges are walls. */
export function stepIn(
  key: string,
  { line, column }: Place,
  { lines, columns }: { readonly lines: number; readonly columns: number },
): Place | null {
  const at = (nextLine: number, nextColumn: number): Place => ({
    line: Math.min(Math.max(nextLine, 0), lines - 1),
    column: Math.min(Math.max(nextColumn, 0), columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return at(line - 1, column);
    case 'ArrowDown':
      return at(line + 1, column);
    case 'ArrowLeft':
      return at(line, column - 1);
    case 'ArrowRight':
      return at(line, column + 1);
    case 'Home':
      return at(line, 0);
    case 'End':
      return at(line, columns - 1);
    case 'PageUp':
      return at(0, column);
    case 'PageDown':
      return at(lines - 1, column);
    default:
      return null;
  }
}

/** What a key makes of a cell; undefined for a key that means nothing. R typed on A is both, as is A on R. */
export function dutyAfterKey(key: string, before: Duty | null): Duty | null | undefined {
  switch (key.toLowerCase()) {
    case 'r':
      return before === 'A' ? 'RA' : 'R';
    case 'a':
      return before === 'R' ? 'RA' : 'A';
    case 'c':
      return 'C';
    case 'i':
      return 'I';
    case 'delete':
    case 'backspace':
      return null;
    default:
      return undefined;
  }
}
