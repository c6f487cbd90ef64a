/*
 * What must stand in a text for a term to be found there: patterns, so that thousands of terms can be
 * asked at once. For most terms one is the whole question; for the rest they say which are worth
 * asking one by one (`findTerm`).
 */
import type { QueryTerm } from '../query/queryNode.ts';
import { isWordAt } from '../query/readText.ts';
import { piecesOf, type TermPiece } from '../query/termPieces.ts';
import type { Pattern } from './pattern.ts';

export type TermGate =
  /** Nothing can be looked for: no post has it. */
  | { readonly kind: 'shut' }
  /** Nothing certain can be looked for first: every post must be asked. */
  | { readonly kind: 'open' }
  /** Only posts with all patterns can have the term; `isWhole`: and each that has them does. */
  | { readonly kind: 'patterns'; readonly patterns: readonly Pattern[]; readonly isWhole: boolean };

/** Shorter stretches stand in nearly every post, and tell nothing beside a longer one. */
const TELLING = 3;

/** The gate of a term: its stretches, as bounded as the term makes them. */
export function gateOf(term: QueryTerm): TermGate {
  const pieces = piecesOf(term);
  if (pieces.length === 0) return { kind: 'shut' };
  const stretches = pieces.flatMap((piece, index) => stretchesOf(piece, index, pieces.length, term));
  if (stretches.length === 0) return { kind: 'open' };
  const longest = stretches.reduce((best, stretch) =>
    stretch.folded.length > best.folded.length ? stretch : best,
  );
  const telling = stretches.filter((stretch) => stretch.folded.length >= TELLING);
  const isWhole = pieces.length === 1 && !term.isExact && pieces[0]?.hasWildcard === false;
  return { kind: 'patterns', patterns: telling.length === 0 ? [longest] : telling, isWhole };
}

function stretchesOf(
  { folded, hasWildcard }: TermPiece,
  index: number,
  count: number,
  term: QueryTerm,
): readonly Pattern[] {
  const isName = term.form === 'tag' || term.form === 'handle';
  // Between two pieces a sign stands; at the ends of the term what `findTerm` asks there.
  const isBegun = index > 0 || isName || isWordAt(folded, 0);
  const isEnded = index < count - 1 || (!term.isPrefix && isWordAt(folded, folded.length - 1));
  if (!hasWildcard) return [{ folded, isBegun, isEnded }];
  const runs = folded.split('?');
  return runs
    .map((run, at) => ({
      folded: run,
      isBegun: at === 0 && isBegun,
      isEnded: at === runs.length - 1 && isEnded,
    }))
    .filter((run) => run.folded !== '');
}
