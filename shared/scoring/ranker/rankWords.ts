/*
 * The words of a post as a list of places in a table of fixed size: what the ranker learns stays bounded, however many
 * words there are. Two words may share a place; with 65,536 places that costs little.
 */
import { hashOf, mix } from '../wordHash.ts';

export const WORD_PLACES = 65_536;
const STEM_LETTERS = 5;
const LINKS = /https?:\/\/\S+/g;
const WORDS = /[#@]?[\p{L}\p{N}_']+/gu;

export type RankWords = {
  /** Each place once. */
  readonly places: Uint32Array;
  /** What stands at each place, for explanations. */
  readonly words: readonly string[];
  /** Of every place; a long text has no more to say in all than a short one. */
  readonly value: number;
};

/** The words of a text with their beginnings, people and numbers as one word each, and its outer form. */
export function rankWordsOf(head: string, folded: string): RankWords {
  const found = new Map<number, string>();
  const add = (kind: string, word: string): void => {
    const place = mix(hashOf(kind), hashOf(word)) % WORD_PLACES;
    if (!found.has(place)) found.set(place, word);
  };
  const links = head.match(LINKS)?.length ?? 0;
  let length = 0;
  for (const [raw] of folded.replace(LINKS, ' ').matchAll(WORDS)) {
    length += 1;
    const word = raw.startsWith('@') ? '@' : /^\d+$/.test(raw) ? '0' : raw;
    add('word', word);
    if (word.length > STEM_LETTERS) add('stem', word.slice(0, STEM_LETTERS));
  }
  add('links', String(Math.min(2, links)));
  add('length', String(Math.min(8, length >> 2)));
  add('hashtags', String(Math.min(4, head.match(/#/g)?.length ?? 0)));
  add('people', String(Math.min(3, head.match(/@/g)?.length ?? 0)));
  const capitals = (head.match(/\p{Lu}/gu)?.length ?? 0) / Math.max(1, head.length);
  add('capitals', String(Math.min(4, Math.floor(capitals * 20))));
  return {
    places: Uint32Array.from(found.keys()),
    words: [...found.values()],
    value: 1 / Math.sqrt(Math.max(1, found.size)),
  };
}
