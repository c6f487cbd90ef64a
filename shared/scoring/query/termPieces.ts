/*
 * A term cut into what is compared one after the other. Blanks, hyphens and apostrophes part pieces,
 * and between two pieces a post may have any signs: `lac-mégantic` finds "Lac Mégantic". Other
 * signs belong to the piece, so `c++`, `at&t` and `.net` are found as they are written.
 */
import { fold } from '../fold.ts';
import type { QueryTerm } from './queryNode.ts';

export type TermPiece = {
  readonly folded: string;
  /** As typed and composed (NFC), for terms that must be written exactly so. */
  readonly raw: string;
  /** Whether each `?` stands for a letter. */
  readonly hasWildcard: boolean;
};

const GAP = /[\s\u200b\p{Pd}'’‘ʼ＇`´"«»“”]+/u;
/** Punctuation around a piece is the sentence's, not the word's; a point before it is (.net). */
const LEADING = /^[,;:!…¡¿]+/;
const TRAILING = /[.,;:!…]+$/;
const TRAILING_QUOTED = /[.,;:!?…]+$/;
/** What can be looked for: letters, digits, pictographs, currency signs. */
const CONTENT = /[\p{L}\p{N}\p{Co}\p{So}\p{Sc}_]/u;

export const TERM_SIGNS = { word: '', phrase: '', tag: '#', handle: '@' } as const;

/** The pieces of a term, in order; empty when it holds only signs. */
export function piecesOf(term: Pick<QueryTerm, 'form' | 'text'>): readonly TermPiece[] {
  const { form, text } = term;
  const isQuoted = form === 'phrase';
  // A tag and a handle are one name, hyphens and all.
  const cut = form === 'tag' || form === 'handle' ? [text] : text.split(GAP);
  return cut
    .map((piece) => piece.replace(LEADING, '').replace(isQuoted ? TRAILING_QUOTED : TRAILING, ''))
    .filter((piece) => CONTENT.test(fold(piece)))
    .map((piece) => {
      const signed = TERM_SIGNS[form] + piece;
      return {
        folded: fold(signed),
        raw: signed.normalize('NFC'),
        hasWildcard: !isQuoted && piece.includes('?'),
      };
    });
}

/** How many letters and digits a folded text has. */
export function countLetters(folded: string): number {
  return folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
