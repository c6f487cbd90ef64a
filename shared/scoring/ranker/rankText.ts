/*
 * A post made ready for the ranker, in one pass over its folded text: counts that the signals are made of, and its words
 * as places in a table of fixed size. What is learned stays bounded, however many words there are: two words may share
 * a place, which costs little with 65,536 of them.
 */
import { type ScannedPost, scanPost, wordSlot } from '../scannedPost.ts';
import { PIECE_END, PIECE_HANDLE, PIECE_HASHTAG, PIECE_LINK } from '../scanText.ts';
import { hashOf, mix } from '../wordHash.ts';
import { isFact, isFeeling, isFirstPerson, signalsOf } from './rankSignals.ts';

export const WORD_PLACES = 65_536;
const STEM_LETTERS = 5;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;

export type RankWords = {
  /** Each place once. */
  readonly places: Uint32Array;
  /** Of every place; a long text has no more to say in all than a short one. */
  readonly value: number;
};

/** A post made ready, to be scored and learned from without reading it again. */
export type RankedPost = {
  readonly signals: readonly number[];
  readonly words: RankWords;
  readonly scanned: ScannedPost;
};

type KnownWord = {
  readonly name: string;
  readonly place: number;
  /** Of its beginning; -1 where it is its own. */
  readonly stem: string;
  readonly stemPlace: number;
  readonly figures: number;
  readonly isFeeling: boolean;
  readonly isFact: boolean;
  readonly isFirstPerson: boolean;
};

const placeOf = (kind: string, word: string): number => mix(hashOf(kind), hashOf(word)) % WORD_PLACES;

const rankedWord = wordSlot(({ folded, isHashtag }): KnownWord => {
  const name = isHashtag ? `#${folded}` : /^\d+$/.test(folded) ? '0' : folded;
  const stem = name.length > STEM_LETTERS ? name.slice(0, STEM_LETTERS) : '';
  return {
    name,
    place: placeOf('word', name),
    stem,
    stemPlace: stem === '' ? -1 : placeOf('stem', stem),
    figures: folded.match(/\d+/g)?.length ?? 0,
    isFeeling: isFeeling(folded),
    isFact: isFact(folded),
    isFirstPerson: isFirstPerson(folded),
  };
});
const FORMS = ['links', 'length', 'hashtags', 'people', 'capitals'] as const;
const MOST_OF_FORM = 8;
/** Places of how often something is there, by form and number. */
const formPlaces = new Map(
  FORMS.map((form) => [
    form,
    Array.from({ length: MOST_OF_FORM + 1 }, (_, value) => placeOf(form, String(value))),
  ]),
);
const SOMEBODY = placeOf('word', '@');

// Which post met a place last, and the places of this one: a set for every post would cost more than its words.
const metIn = new Uint32Array(WORD_PLACES);
const places = new Uint32Array(WORD_PLACES);
let post = 0;

function beginPost(): void {
  post += 1;
  if (post <= 0xffff_ffff) return;
  metIn.fill(0);
  post = 1;
}

/** Makes a post ready. */
export function readRanked(from: string | ScannedPost): RankedPost {
  const scanned = scanPost(from);
  const { text, kinds, pieces } = scanned;
  beginPost();
  let found = 0;
  const put = (place: number): void => {
    if (metIn[place] === post) return;
    metIn[place] = post;
    places[found] = place;
    found += 1;
  };
  const counts = {
    words: 0,
    links: 0,
    hashtags: 0,
    people: 0,
    figures: 0,
    feelings: 0,
    facts: 0,
    firstPerson: 0,
    isExclaiming: false,
    isAsking: false,
    isRepost: false,
  };
  for (let at = 0; at < kinds.length; at += 1) {
    const kind = kinds[at];
    const piece = pieces[at];
    if (typeof piece === 'object') {
      const word = rankedWord(piece);
      if (at === 0 && word.name === 'rt') counts.isRepost = true;
      put(word.place);
      if (word.stemPlace >= 0) put(word.stemPlace);
      counts.words += 1;
      counts.figures += word.figures;
      if (word.isFeeling) counts.feelings += 1;
      if (word.isFact) counts.facts += 1;
      if (word.isFirstPerson) counts.firstPerson += 1;
      if (kind === PIECE_HASHTAG) counts.hashtags += 1;
    } else if (kind === PIECE_HANDLE) {
      put(SOMEBODY);
      counts.words += 1;
      counts.people += 1;
    } else if (kind === PIECE_LINK) counts.links += 1;
    else if (kind === PIECE_END) {
      const sign = text.charCodeAt(piece ?? 0);
      if (sign === EXCLAMATION) counts.isExclaiming = true;
      if (sign === QUESTION) counts.isAsking = true;
    }
  }
  const form = (name: (typeof FORMS)[number], value: number): void => put(formPlaces.get(name)?.[value] ?? 0);
  form('links', Math.min(2, counts.links));
  form('length', Math.min(MOST_OF_FORM, counts.words >> 2));
  form('hashtags', Math.min(4, counts.hashtags));
  form('people', Math.min(3, counts.people));
  form('capitals', Math.min(4, Math.floor((capitalsIn(text) / Math.max(1, text.length)) * 20)));
  return {
    signals: signalsOf(counts),
    words: { places: places.slice(0, found), value: 1 / Math.sqrt(Math.max(1, found)) },
    scanned,
  };
}

/** What a person would call the places of a post: its words and their beginnings, as folded; its form has no name. */
export function placeNames({ pieces }: ScannedPost): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const put = (place: number, name: string): void => {
    if (!names.has(place)) names.set(place, name);
  };
  for (const piece of pieces) {
    if (typeof piece === 'number') continue;
    const word = rankedWord(piece);
    put(word.place, word.name);
    if (word.stemPlace >= 0) put(word.stemPlace, `${word.stem}…`);
  }
  return names;
}

const UNMET = 0;
const CAPITAL = 1;
const NONE = 2;
const capitals = new Uint8Array(0x1_0000);

function capitalsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      if (unit >= 0x41 && unit <= 0x5a) count += 1;
      continue;
    }
    if (capitals[unit] === UNMET)
      capitals[unit] = /^\p{Lu}$/u.test(String.fromCharCode(unit)) ? CAPITAL : NONE;
    if (capitals[unit] === CAPITAL) count += 1;
  }
  return count;
}
