/*
 * A term of several pieces that are plain words, as most phrases are. Where one of its words stands is known from
 * the scan, and what stands beside that place settles the term: it need not be searched. Answers as `findTerm` does.
 */
import { GAP_LIMIT } from '../query/findTerm.ts';
import type { QueryTerm } from '../query/queryNode.ts';
import { isWordAt } from '../query/readText.ts';
import { piecesOf } from '../query/termPieces.ts';

export type PlainPhrase = {
  /** Folded, two or more. */
  readonly pieces: readonly string[];
  /** Which of them the scan has found as a whole word. */
  readonly anchor: number;
  readonly isPrefix: boolean;
};

/**
 * The term as a phrase beside the pattern of one of its pieces; null where it must be searched. A piece that begins
 * and ends with letters has one place at most after a gap: the word that comes next.
 */
export function plainPhraseOf(term: QueryTerm, anchor: string): PlainPhrase | null {
  if (term.isExact) return null;
  const pieces = piecesOf(term);
  const isPlain = pieces.every(
    ({ folded, hasWildcard }) => !hasWildcard && isWordAt(folded, 0) && isWordAt(folded, folded.length - 1),
  );
  // The last piece of `lac-mégan*` is no whole word, and is left to the pieces before it.
  const whole = term.isPrefix ? pieces.slice(0, -1) : pieces;
  const at = whole.findIndex(({ folded }) => folded === anchor);
  if (pieces.length < 2 || !isPlain || at === -1) return null;
  return { pieces: pieces.map(({ folded }) => folded), anchor: at, isPrefix: term.isPrefix };
}

/** Whether the phrase stands where its anchor ends at this place of a folded text. */
export function phraseStandsAt(
  { pieces, anchor, isPrefix }: PlainPhrase,
  folded: string,
  end: number,
): boolean {
  let at = end;
  for (let index = anchor + 1; index < pieces.length; index += 1) {
    const piece = pieces[index] as string;
    const start = overGap(folded, at, 1);
    if (start === NONE || !folded.startsWith(piece, start)) return false;
    at = start + piece.length;
  }
  if (anchor < pieces.length - 1 && !isPrefix && isWordAt(folded, at)) return false;
  at = end - (pieces[anchor] as string).length;
  for (let index = anchor - 1; index >= 0; index -= 1) {
    const piece = pieces[index] as string;
    const last = overGap(folded, at - 1, -1);
    if (last === NONE) return false;
    at = last + 1 - piece.length;
    if (at < 0 || !folded.startsWith(piece, at)) return false;
  }
  return !isWordAt(folded, at - 1);
}

const NONE = -1;

/** The letter beyond one sign or more, in either direction; -1 where there is none near enough. */
function overGap(folded: string, from: number, step: 1 | -1): number {
  let at = from;
  for (let signs = 0; signs <= GAP_LIMIT && at >= 0 && at < folded.length; signs += 1) {
    if (isWordAt(folded, at)) return signs === 0 ? NONE : at;
    at += step;
  }
  return NONE;
}
