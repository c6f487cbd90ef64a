/*
 * What an earlier mapping of the same columns still says about a new file: which column is what, always; in which
 * order its dates are read, only where the file itself does not say otherwise or leave it open.
 */
import type { ColumnMapping } from './columnMapping.ts';
import type { MappingGuess } from './guessMapping.ts';

const DATE_ORDER_PROBLEMS: ReadonlySet<string> = new Set([
  'mapping.dateOrderAmbiguous',
  'mapping.dateOrderContradictory',
]);

/** Answers null where nothing may be remembered: columns without names are those of any file. */
export function adoptMapping(
  remembered: ColumnMapping | null,
  guess: Pick<MappingGuess, 'mapping' | 'problems' | 'notices'>,
  hasHeader: boolean,
): Pick<MappingGuess, 'mapping' | 'problems' | 'notices'> | null {
  if (remembered === null || !hasHeader) return null;
  const isSameDate = remembered.postedAtFrom === 'column' && remembered.postedAt === guess.mapping.postedAt;
  if (!isSameDate) return { mapping: remembered, problems: [], notices: [] };
  const isOpen = guess.problems.includes('mapping.dateOrderAmbiguous');
  const order = isOpen
    ? (remembered.dateOrder ?? guess.mapping.dateOrder)
    : (guess.mapping.dateOrder ?? remembered.dateOrder);
  return {
    mapping: order === undefined ? remembered : { ...remembered, dateOrder: order },
    problems: guess.problems.filter((problem) => DATE_ORDER_PROBLEMS.has(problem)),
    notices: guess.notices.filter(
      (notice) => notice !== 'mapping.timeZoneAssumed' || remembered.timeZone === undefined,
    ),
  };
}
