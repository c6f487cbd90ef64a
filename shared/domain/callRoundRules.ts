/*
 * What a filled call sheet may say, line by line, and what it comes to. Pure and without schemas: the grid in
 * which a sheet is typed back says by these rules what the engine would refuse.
 */
export const CALL_OUTCOMES = ['reached', 'voicemail', 'noAnswer', 'wrongNumber'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Columns for times on the printed sheet. */
export const CALL_TRIES = 3;
/** In characters. */
export const CALL_NOTE_LIMIT = 500;
export const CALL_ROUND_REASON_LIMIT = 500;
export const CALL_ROUND_ROWS_LIMIT = 2_000;

/** A line of the sheet as it was filled: when each try was made, in the printed columns, and what came of it. */
export type CallLine = {
  /** Epoch ms UTC; null for a column left empty. */
  readonly triedAt: readonly (number | null)[];
  readonly outcome: CallOutcome | null;
  readonly note: string;
};

export const CALL_LINE_PROBLEMS = [
  'inFuture',
  'outOfOrder',
  'outcomeWithoutTime',
  'timeWithoutOutcome',
] as const;
export type CallLineProblem = (typeof CALL_LINE_PROBLEMS)[number];

/** Why a line cannot be recorded at `now` (epoch ms UTC); null when it can, also when nobody was called. */
export function findCallLineProblem(line: CallLine, now: number): CallLineProblem | null {
  const times = line.triedAt.filter((at) => at !== null);
  if (times.some((at) => at > now)) return 'inFuture';
  if (times.some((at, index) => index > 0 && at < (times[index - 1] ?? 0))) return 'outOfOrder';
  if (line.outcome !== null && times.length === 0) return 'outcomeWithoutTime';
  return line.outcome === null && times.length > 0 ? 'timeWithoutOutcome' : null;
}

/** Whether anything of a call stands on the line; a note alone says why nobody called. */
export function wasCalled(line: Pick<CallLine, 'triedAt' | 'outcome'>): boolean {
  return line.outcome !== null || line.triedAt.some((at) => at !== null);
}

/** When somebody was reached: the last try of a line that says so. Epoch ms UTC; null when they were not. */
export function reachedAt(line: Pick<CallLine, 'triedAt' | 'outcome'>): number | null {
  if (line.outcome !== 'reached') return null;
  return line.triedAt.reduce<number | null>((last, at) => at ?? last, null);
}

export type CallTally = Readonly<Record<CallOutcome, number>> & {
  readonly all: number;
  readonly notCalled: number;
};

/** How many of a round were reached, and what became of the others. */
export function tallyCalls(lines: readonly Pick<CallLine, 'triedAt' | 'outcome'>[]): CallTally {
  const count = (outcome: CallOutcome | null) => lines.filter((line) => line.outcome === outcome).length;
  return {
    all: lines.length,
    reached: count('reached'),
    voicemail: count('voicemail'),
    noAnswer: count('noAnswer'),
    wrongNumber: count('wrongNumber'),
    notCalled: lines.filter((line) => !wasCalled(line)).length,
  };
}

/** The letters printed below the sheets, of both languages: no letter means two things. */
const OUTCOME_LETTERS: Readonly<Record<string, CallOutcome>> = {
  r: 'reached',
  v: 'voicemail',
  n: 'noAnswer',
  w: 'wrongNumber',
  j: 'reached',
  b: 'voicemail',
  s: 'noAnswer',
  m: 'wrongNumber',
};

/** What a letter on the sheet means, whichever language it was printed in; null for any other. */
export function outcomeOfLetter(letter: string): CallOutcome | null {
  const found = letter.toLowerCase();
  return Object.hasOwn(OUTCOME_LETTERS, found) ? (OUTCOME_LETTERS[found] ?? null) : null;
}

/** What stands on a line now: its last version. */
export function standingLine<V>(row: { readonly versions: readonly V[] }): V {
  const last = row.versions.at(-1);
  if (last === undefined) throw new Error('A line of a call sheet has no version.');
  return last;
}
