/*
 * The words of a post as `BareWords` bares it, written out: for whoever shows or compares the words themselves. Who
 * needs their hashes alone asks `BareWords`.
 */
import { BareWords, FIGURE, figureOf, NEGATED, PLAIN } from './bareWords.ts';
import { fold } from './fold.ts';
import { NEGATION, turningWordAt } from './turningWords.ts';
import { hashOf } from './wordHash.ts';

export type BarePost = {
  /** Words and figures in order, without the hashtags at the end. */
  readonly words: readonly string[];
  /** The words of the hashtags at the end. */
  readonly hashtags: readonly string[];
  /** The network or its author cut the text. */
  readonly isCut: boolean;
};

const bare = new BareWords();

/** Bares a post; never throws, whatever the text. */
export function barePost(text: string): BarePost {
  const folded = fold(text);
  bare.read(folded);
  const words = Array.from({ length: bare.wordCount }, (_, at) => wordAt(folded, at));
  const hashtags: string[] = [];
  for (let at = bare.wordCount; at < bare.count; at += 1)
    if (bare.kinds[at] === PLAIN) hashtags.push(wordAt(folded, at));
  return { words, hashtags, isCut: bare.isCut };
}

function wordAt(folded: string, at: number): string {
  const piece = folded.slice(bare.starts[at], bare.ends[at]);
  const kind = bare.kinds[at];
  if (kind === PLAIN) return piece;
  if (kind === NEGATED) return NEGATION;
  if (kind === FIGURE) return figureOf(piece);
  return turningWordAt(piece, 0, piece.length, hashOf(piece))?.sign ?? piece;
}
