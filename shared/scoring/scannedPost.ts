/*
 * A post scanned once for all who read it (tone, lexicon, ranker). Each word is an object that is kept for the next post
 * that says it; a reader finds out what it wants to know of a word once and leaves it there, in a slot of its own.
 */
import { fold } from './fold.ts';
import { PIECE_HASHTAG, PIECE_WORD, scanText } from './scanText.ts';
import { HASH_START, hashOn } from './wordHash.ts';

/** Longer texts are documents; their beginning says what they are about. UTF-16 units. */
export const SCANNED_UNITS = 5_000;

/** Shorter ones are copied when they are cut out. */
const SHORTEST_CUT = 13;

export type TextWord = {
  /** As written; a hashtag with its sign. */
  readonly raw: string;
  /** Folded, without the sign of a hashtag. */
  readonly folded: string;
  readonly isHashtag: boolean;
  /** What readers found out; see `wordSlot`. */
  readonly slots: unknown[];
};

export type ScannedPost = {
  /** The part that was scanned. */
  readonly text: string;
  /** Of each piece; see `scanText.ts`. */
  readonly kinds: readonly number[];
  /** Of each piece: the word or hashtag, else where it begins. */
  readonly pieces: readonly (TextWord | number)[];
};

/**
 * Words by a hash of their letters, each with two places: a table that is looked up in place, without cutting the word
 * out of its text first, costs half of a map. What finds both places taken takes the first: nothing has to be emptied.
 */
const PLACES = 65_536;
const table = new Array<TextWord | undefined>(PLACES).fill(undefined);

function textWord(text: string, from: number, to: number): TextWord {
  let hash = HASH_START;
  for (let at = from; at < to; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  const first = (hash ^ (hash >>> 16)) & (PLACES - 1);
  const second = first ^ 1;
  const one = table[first];
  if (one !== undefined && isSaidAt(one.raw, text, from, to)) return one;
  const other = table[second];
  if (other !== undefined && isSaidAt(other.raw, text, from, to)) return other;
  const raw = text.slice(from, to);
  const isHashtag = raw.startsWith('#');
  // A cut out of a text would keep the whole text.
  const own = isHashtag ? raw.slice(1) : raw;
  const word = { raw: detached(raw), folded: detached(fold(own)), isHashtag, slots: [] };
  table[one !== undefined && other === undefined ? second : first] = word;
  return word;
}

function isSaidAt(raw: string, text: string, from: number, to: number): boolean {
  if (raw.length !== to - from) return false;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) !== raw.charCodeAt(at - from)) return false;
  return true;
}

/** The same letters in a memory of their own. */
function detached(text: string): string {
  return text.length < SHORTEST_CUT ? text : JSON.parse(JSON.stringify(text));
}

/** Scans a text; what was scanned is handed through. */
export function scanPost(post: string | ScannedPost): ScannedPost {
  if (typeof post !== 'string') return post;
  const text = post.slice(0, SCANNED_UNITS);
  const kinds: number[] = [];
  const pieces: (TextWord | number)[] = [];
  scanText(text, (kind, from, to) => {
    kinds.push(kind);
    pieces.push(kind === PIECE_WORD || kind === PIECE_HASHTAG ? textWord(text, from, to) : from);
  });
  return { text, kinds, pieces };
}

let slots = 0;

/** A slot on every word: `find` is asked once a word for as long as the word is remembered. */
export function wordSlot<T extends object>(find: (word: TextWord) => T): (word: TextWord) => T {
  const slot = slots;
  slots += 1;
  return (word) => {
    const held = word.slots[slot] as T | undefined;
    if (held !== undefined) return held;
    const found = find(word);
    word.slots[slot] = found;
    return found;
  };
}
