/*
 * From what was typed to what is sent: each line with its times as moments, or with what is wrong where it is wrong.
 * The same rules as the engine's, so that nothing is sent that would be refused.
 */
import type { TypedCallLine } from '../../../shared/domain/callRound.ts';
import {
  CALL_TRIES,
  type CallLineProblem,
  findCallLineProblem,
} from '../../../shared/domain/callRoundRules.ts';
import { isCalendarDay } from '../../../shared/lib/calendarDay.ts';
import { readTypedTime, type TypedTime, type TypedTimeProblem } from '../../../shared/lib/typedTime.ts';
import type { SheetHead, TypedCells } from './sheetDraft.ts';

export type ReadingPlace = { readonly day: string; readonly timeZone: string; readonly now: number };

export type ReadLine = {
  readonly line: TypedCallLine;
  readonly problem: CallLineProblem | TypedTimeProblem | null;
  /** The cell to mend: a try by its place, the result, or none. */
  readonly cell: number | null;
};

/** The cell of the result, after those for times. */
export const OUTCOME_CELL = CALL_TRIES;
export const NOTE_CELL = CALL_TRIES + 1;
export const CELLS = CALL_TRIES + 2;

/** Reads one line. */
export function readLine(contactId: string, cells: TypedCells, place: ReadingPlace): ReadLine {
  const triedAt: (number | null)[] = [];
  let wrong: { readonly problem: TypedTimeProblem; readonly cell: number } | null = null;
  let after: number | null = null;
  for (const [cell, typed] of cells.tries.entries()) {
    const read: TypedTime | { readonly at: null } =
      typed.trim() === '' ? { at: null } : readTypedTime(typed, { ...place, after });
    if ('problem' in read) wrong ??= { problem: read.problem, cell };
    const at: number | null = 'at' in read ? read.at : null;
    triedAt.push(at);
    after = at ?? after;
  }
  const line = { contactId, triedAt, outcome: cells.outcome, note: cells.note.trim() };
  if (wrong !== null) return { line, ...wrong };
  const problem = findCallLineProblem(line, place.now);
  return { line, problem, cell: problem === null ? null : cellOf(problem, triedAt) };
}

function cellOf(problem: CallLineProblem, triedAt: readonly (number | null)[]): number {
  if (problem === 'timeWithoutOutcome') return OUTCOME_CELL;
  if (problem === 'outcomeWithoutTime') return 0;
  return triedAt.findLastIndex((at) => at !== null);
}

export type HeadProblem = 'dayWrong' | 'revisionWrong' | 'digestWrong';

/** What is wrong at the head of the sheet, by its field. */
export function headProblems(head: SheetHead): ReadonlySet<HeadProblem> {
  const found = new Set<HeadProblem>();
  if (head.day.trim() !== '' && !isCalendarDay(head.day.trim())) found.add('dayWrong');
  if (!/^\d{0,9}$/.test(head.revision.trim()) || Number(head.revision || '1') < 1) found.add('revisionWrong');
  if (!/^([0-9a-f]{8})?$/i.test(head.digest.trim())) found.add('digestWrong');
  return found;
}

/** A time as the screen writes it, once it was understood and left; what names its own day stays as it was typed. */
export function tidyTime(typed: string, at: number | null, show: (at: number) => string): string {
  return at === null || /\d{4}-\d/.test(typed) ? typed.trim() : show(at).replaceAll(/\s/g, ' ');
}

export type Move = 'next' | 'previous' | 'up' | 'down';

/** The cell that a key leads to; null beyond the last one. */
export function moveCell(
  at: { readonly row: number; readonly cell: number },
  move: Move,
  rows: number,
): { readonly row: number; readonly cell: number } | null {
  if (move === 'up' || move === 'down') {
    const row = at.row + (move === 'up' ? -1 : 1);
    return row < 0 || row >= rows ? at : { row, cell: at.cell };
  }
  const place = at.row * CELLS + at.cell + (move === 'next' ? 1 : -1);
  if (place < 0) return at;
  return place >= rows * CELLS ? null : { row: Math.floor(place / CELLS), cell: place % CELLS };
}
