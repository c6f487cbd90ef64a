/*
 * What the scanner looks for: a stretch of folded text, and whether it must begin and end where a word
 * does. Signs and words are told apart as everywhere in queries (`isWordAt`).
 */
import { isWordAt } from '../query/readText.ts';

export type Pattern = {
  /** Folded, not empty. */
  readonly folded: string;
  /** Stands only after a sign or at the beginning of the text. */
  readonly isBegun: boolean;
  /** Stands only before a sign or at the end of the text. */
  readonly isEnded: boolean;
};

/** The folded text as whole words: each end that is a letter must not go on. */
export function wholeWords(folded: string): Pattern {
  return { folded, isBegun: isWordAt(folded, 0), isEnded: isWordAt(folded, folded.length - 1) };
}
