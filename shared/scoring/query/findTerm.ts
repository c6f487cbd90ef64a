/*
 * Where a term stands in a text. Whole words only, by a boundary test of our own: it asks what stands
 * beside the ends of a hit, and only beside ends that are letters themselves, so `usine` is found in
 * "l'usine", `edf` in "@edf", and `c++` is a word.
 */
import type { QueryTerm } from './queryNode.ts';
import { type Hit, isWordAt, type ReadText } from './readText.ts';
import { piecesOf, type TermPiece } from './termPieces.ts';

/** Most signs between two words of a phrase; more is no phrase, and the search must end. */
export const GAP_LIMIT = 16;
/** Most places of a term in one text. A text that has more repeats itself, and the first ones tell. */
const HIT_LIMIT = 1_000;

/** The places of the term, in order, the first `HIT_LIMIT` of them; they may overlap. */
export function findTerm(term: QueryTerm, text: ReadText): readonly Hit[] {
  const pieces = cut(term);
  const [first] = pieces;
  const hits: Hit[] = [];
  if (first === undefined) return hits;
  for (let at = nextPlace(first, text.folded, 0); at !== -1; at = nextPlace(first, text.folded, at + 1)) {
    const hit = hitAt(at, term, pieces, text);
    if (hit !== null && hits.push(hit) >= HIT_LIMIT) break;
  }
  return hits;
}

// Terms are asked again for every post, and never change.
const piecesOfTerm = new WeakMap<QueryTerm, readonly TermPiece[]>();

function cut(term: QueryTerm): readonly TermPiece[] {
  const known = piecesOfTerm.get(term);
  if (known !== undefined) return known;
  const pieces = piecesOf(term);
  piecesOfTerm.set(term, pieces);
  return pieces;
}

function hitAt(start: number, term: QueryTerm, pieces: readonly TermPiece[], text: ReadText): Hit | null {
  const { folded } = text;
  const isName = term.form === 'tag' || term.form === 'handle';
  // What goes before # or @ would make it an address: info@acme is not @acme.
  const isBounded = isName || isWordAt(folded, start) ? !isWordAt(folded, start - 1) : true;
  if (!isBounded) return null;
  let end = start;
  for (const [index, piece] of pieces.entries()) {
    const at = index === 0 ? start : placeAfterGap(piece, folded, end);
    if (at === -1) return null;
    end = at + piece.folded.length;
    if (term.isExact && !isWrittenSo(piece, { start: at, end }, text)) return null;
  }
  if (term.isPrefix) {
    while (isWordAt(folded, end)) end += 1;
    return { start, end };
  }
  return isWordAt(folded, end - 1) && isWordAt(folded, end) ? null : { start, end };
}

/** Where the piece stands after at least one sign or blank, the nearest; -1 if it does not. */
function placeAfterGap(piece: TermPiece, folded: string, from: number): number {
  for (let at = from; at < from + GAP_LIMIT && at < folded.length && !isWordAt(folded, at); at += 1) {
    if (standsAt(piece, folded, at + 1)) return at + 1;
  }
  return -1;
}

function nextPlace(piece: TermPiece, folded: string, from: number): number {
  if (!piece.hasWildcard) return folded.indexOf(piece.folded, from);
  for (let at = from; at + piece.folded.length <= folded.length; at += 1) {
    if (standsAt(piece, folded, at)) return at;
  }
  return -1;
}

function standsAt({ folded: wanted, hasWildcard }: TermPiece, folded: string, at: number): boolean {
  if (!hasWildcard) return folded.startsWith(wanted, at);
  for (let index = 0; index < wanted.length; index += 1) {
    const isSame =
      wanted[index] === '?' ? isWordAt(folded, at + index) : wanted[index] === folded[at + index];
    if (!isSame) return false;
  }
  return true;
}

/** Whether the original has the very letters: capitals and accents, however they are composed. */
function isWrittenSo({ raw, hasWildcard }: TermPiece, hit: Hit, text: ReadText): boolean {
  const written = text.original.slice(...text.inOriginal(hit)).normalize('NFC');
  if (!hasWildcard) return written === raw;
  if (written.length !== raw.length) return false;
  for (let index = 0; index < raw.length; index += 1) {
    if (raw[index] !== '?' && raw[index] !== written[index]) return false;
  }
  return true;
}
