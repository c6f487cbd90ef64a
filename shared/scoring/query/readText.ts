/*
 * A text of a post as the matcher reads it: folded, with the ways back to the original and to the count
 * of words, which are laid only when something was found. Most posts match nothing.
 */
import { endOfPiece, type FoldedText, fold, foldWithMap } from '../fold.ts';

/** A stretch of the folded text, end exclusive. */
export type Hit = { readonly start: number; readonly end: number };

export type ReadText = {
  readonly original: string;
  readonly folded: string;
  /** The stretch of the original (UTF-16, end exclusive) that a stretch of the folded text comes from. */
  readonly inOriginal: (hit: Hit) => readonly [start: number, end: number];
  /** How many words stand between two stretches of which the first ends before the second begins. */
  readonly wordsBetween: (first: Hit, second: Hit) => number;
};

/** Makes a text ready to be searched; who has it folded already hands that in. */
export function readText(original: string, folded = fold(original)): ReadText {
  let map: FoldedText | null = null;
  let words: Words | null = null;
  return {
    original,
    folded,
    inOriginal: ({ start, end }) => {
      map ??= foldWithMap(original);
      return [map.starts[start] ?? 0, endOfPiece(map, end - 1)];
    },
    wordsBetween: (first, second) => {
      words ??= findWords(folded);
      const endedBefore = countUpTo(words.ends, second.start);
      const begunBefore = countUpTo(words.starts, first.end - 1);
      return endedBefore - begunBefore;
    },
  };
}

/** Whether the unit at the index belongs to a word; outside the text, and on halves of pairs, none does. */
export function isWordAt(folded: string, index: number): boolean {
  const unit = folded.charCodeAt(index);
  if (Number.isNaN(unit)) return false;
  const known = kinds[unit];
  if (known) return known === WORD;
  const isWord = /[\p{L}\p{N}_]/u.test(folded.charAt(index));
  kinds[unit] = isWord ? WORD : SIGN;
  return isWord;
}

// What each UTF-16 unit is, filled as units are met; 0 is not met.
const WORD = 1;
const SIGN = 2;
const kinds = new Uint8Array(0x1_0000);

type Words = { readonly starts: readonly number[]; readonly ends: readonly number[] };

function findWords(folded: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < folded.length; index += 1) {
    if (!isWordAt(folded, index)) continue;
    if (!isWordAt(folded, index - 1)) starts.push(index);
    if (!isWordAt(folded, index + 1)) ends.push(index + 1);
  }
  return { starts, ends };
}

/** How many of the rising places are at most `place`. */
function countUpTo(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
