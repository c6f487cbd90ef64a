/*
 * A post made ready for the ranker, in one pass over its folded text: counts that the signals are made of, and its words
 * as places in a table of fixed size. What is learned stays bounded, however many words there are: two words may share
 * a place, which costs little with 65,536 of them.
 */
import { fold } from '../fold.ts';
import { remembered } from '../remembered.ts';
import { PIECE_END, PIECE_HANDLE, PIECE_HASHTAG, PIECE_LINK, PIECE_WORD, scanText } from '../scanText.ts';
import { hashOf, mix } from '../wordHash.ts';
import { isFact, isFeeling, isFirstPerson, type RankCounts, signalsOf } from './rankSignals.ts';

export const WORD_PLACES = 65_536;
const STEM_LETTERS = 5;
/** A longer text is a document; its first words say what it is about. UTF-16 units. */
const TEXT_LIMIT = 4_000;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;

export type RankWords = {
  /** Each place once. */
  readonly places: Uint32Array;
  /** What stands at each place, for explanations. */
  readonly words: readonly string[];
  /** Of every place; a long text has no more to say in all than a short one. */
  readonly value: number;
};

/** A post made ready, to be scored and learned from without reading it again. */
export type RankedPost = { readonly signals: readonly number[]; readonly words: RankWords };

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

/** A word or a hashtag with its sign. */
const knownWord = remembered((raw): KnownWord => {
  const bare = raw.startsWith('#') ? raw.slice(1) : raw;
  const name = /^\d+$/.test(raw) ? '0' : raw;
  const stem = name.length > STEM_LETTERS ? name.slice(0, STEM_LETTERS) : '';
  return {
    name,
    place: placeOf('word', name),
    stem,
    stemPlace: stem === '' ? -1 : placeOf('stem', stem),
    figures: bare.match(/\d+/g)?.length ?? 0,
    isFeeling: isFeeling(bare),
    isFact: isFact(bare),
    isFirstPerson: isFirstPerson(bare),
  };
});
const formPlace = remembered((form): number => {
  const [kind = '', value = ''] = form.split(' ');
  return placeOf(kind, value);
});
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

/** Makes a text ready. */
export function readRanked(text: string): RankedPost {
  const head = text.slice(0, TEXT_LIMIT);
  const folded = fold(head);
  beginPost();
  const words: string[] = [];
  const put = (place: number, word: string): void => {
    if (metIn[place] === post) return;
    metIn[place] = post;
    places[words.length] = place;
    words.push(word);
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
  } satisfies { -readonly [K in keyof RankCounts]: RankCounts[K] } as {
    -readonly [K in keyof RankCounts]: RankCounts[K];
  };
  let pieces = 0;
  scanText(folded, (kind, from, to) => {
    if (kind === PIECE_WORD || kind === PIECE_HASHTAG) {
      const word = knownWord(folded.slice(from, to));
      if (pieces === 0 && word.name === 'rt') counts.isRepost = true;
      put(word.place, word.name);
      if (word.stemPlace >= 0) put(word.stemPlace, word.stem);
      counts.words += 1;
      counts.figures += word.figures;
      if (word.isFeeling) counts.feelings += 1;
      if (word.isFact) counts.facts += 1;
      if (word.isFirstPerson) counts.firstPerson += 1;
      if (kind === PIECE_HASHTAG) counts.hashtags += 1;
    } else if (kind === PIECE_HANDLE) {
      put(SOMEBODY, '@');
      counts.words += 1;
      counts.people += 1;
    } else if (kind === PIECE_LINK) counts.links += 1;
    else if (kind === PIECE_END) {
      const sign = folded.charCodeAt(from);
      if (sign === EXCLAMATION) counts.isExclaiming = true;
      if (sign === QUESTION) counts.isAsking = true;
    }
    pieces += 1;
  });
  const form = (kind: string, value: number): void => put(formPlace(`${kind} ${value}`), String(value));
  form('links', Math.min(2, counts.links));
  form('length', Math.min(8, counts.words >> 2));
  form('hashtags', Math.min(4, counts.hashtags));
  form('people', Math.min(3, counts.people));
  form('capitals', Math.min(4, Math.floor((capitalsIn(head) / Math.max(1, head.length)) * 20)));
  return {
    signals: signalsOf(counts),
    words: {
      places: places.slice(0, words.length),
      words,
      value: 1 / Math.sqrt(Math.max(1, words.length)),
    },
  };
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
