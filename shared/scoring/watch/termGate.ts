/*
 * What must stand in a text for a term to be found there: one pattern, so that thousands of terms can be
 * asked at once. For most terms it is the whole question; for the rest it says which are worth
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
  /** Only posts with the pattern can have the term; `isWhole`: and each that has it does. */
  | { readonly kind: 'pattern'; readonly pattern: Pattern; readonly isWhole: boolean };

/** The gate of a term: its longest stretch, as bounded as the term makes it. */
export function gateOf(term: QueryTerm): TermGate {
  const pieces = piecesOf(term);
  if (pieces.length === 0) return { kind: 'shut' };
  const stretches = pieces.flatMap((piece, index) => stretchesOf(piece, index, pieces.length, term));
  const [first, ...others] = stretches;
  if (first === undefined) return { kind: 'open' };
  const pattern = others.reduce(
    (best, stretch) => (stretch.folded.length > best.folded.length ? stretch : best),
    first,
  );
  const isWhole = pieces.length === 1 && !term.isExact && pieces[0]?.hasWildcard === false;
  return { kind: 'pattern', pattern, isWhole };
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
