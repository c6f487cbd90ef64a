/*
 * Where the hits of a search stand in the original text. Whole words are marked, and they are cut
 * as the full-text index cuts them, so a row that was found shows why. A row may be found by its
 * author or title alone: each field is asked for itself.
 */
import { endOfPiece, type FoldedText, foldWithMap } from './fold.ts';
import {
  type SearchOptions,
  type SearchQuery,
  type SearchTerm,
  termsInForce,
  wordsOf,
} from './searchQuery.ts';

/** UTF-16 indices in the original, end exclusive. */
export type Mark = readonly [start: number, end: number];

/** The marks of a search in a text, in order, never overlapping. Excluded terms mark nothing. */
export function findMarks(query: SearchQuery, text: string, options: SearchOptions = {}): Mark[] {
  const map = foldWithMap(text);
  const words = wordsOf(map.folded);
  const found: Mark[] = [];
  for (const term of termsInForce(query, options).flat()) {
    for (let at = 0; at + term.tokens.length <= words.length; at += 1) {
      if (!standsAt(term, words, at)) continue;
      const first = words[at];
      const last = words[at + term.tokens.length - 1];
      if (first !== undefined && last !== undefined) found.push(inOriginal(map, first.start, last.end));
    }
  }
  return merge(found);
}

function standsAt(term: SearchTerm, words: readonly { readonly word: string }[], at: number): boolean {
  const last = term.tokens.length - 1;
  return term.tokens.every((token, index) => {
    const word = words[at + index]?.word;
    if (word === undefined) return false;
    return index === last && term.isPrefix ? word.startsWith(token) : word === token;
  });
}

function inOriginal(map: FoldedText, start: number, end: number): Mark {
  return [map.starts[start] ?? 0, endOfPiece(map, end - 1)];
}

function merge(marks: readonly Mark[]): Mark[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
