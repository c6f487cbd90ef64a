/*
 * What is read of a post's words when it arrives: its tone, whether it holds a word of the crisis lexicon, and the
 * gravest harm that such a word tells of. The same text gives the same everywhere; no clock, no network.
 */
import type { HarmTier, PostSignals } from '../../domain/postSignals.ts';
import { type ScannedPost, scanPost, type TextWord, wordSlot } from '../scannedPost.ts';
import { readTone } from '../tone/tone.ts';
import { ENGLISH_LEXICON, FRENCH_LEXICON, type LexiconWords } from './crisisLexicon.ts';

const TIERS = [0, 1, 2, 3] as const;
/** Beginnings are looked up by so many letters; none is shorter. */
const KEY_LETTERS = 3;
const MOST_HITS = 20;

/** A word of the lexicon, or several that stand together; null for what is harmless together. */
type Entry = { readonly parts: readonly string[]; readonly tier: HarmTier | null };
type LexiconWord = {
  /** Folded, without the sign of a hashtag. */
  readonly word: string;
  readonly tier: HarmTier | null;
  /** Those that begin with it, the longest first. */
  readonly together: readonly Entry[];
  readonly isNegator: boolean;
};

export type LexiconHit = {
  /** As folded. */
  readonly word: string;
  readonly tier: HarmTier;
};

const setOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

function makeLexicon(lists: readonly LexiconWords[]): (word: TextWord) => LexiconWord {
  const whole = new Map<string, HarmTier>();
  const beginnings = new Map<string, [beginning: string, tier: HarmTier][]>();
  const together = new Map<string, Entry[]>();
  const putTogether = (phrase: string, tier: HarmTier | null): void => {
    const parts = phrase.split(' ');
    const first = parts[0] ?? '';
    together.set(first, [...(together.get(first) ?? []), { parts, tier }]);
  };
  for (const { words, phrases, harmless } of lists) {
    for (const tier of TIERS) {
      for (const word of setOf(words[tier])) {
        if (!word.endsWith('*')) {
          whole.set(word, tier);
          continue;
        }
        const beginning = word.slice(0, -1);
        const key = beginning.slice(0, KEY_LETTERS);
        beginnings.set(key, [...(beginnings.get(key) ?? []), [beginning, tier]]);
      }
      for (const phrase of phrases[tier]) putTogether(phrase, tier);
    }
    for (const phrase of harmless) putTogether(phrase, null);
  }
  for (const list of beginnings.values()) list.sort(([a], [b]) => b.length - a.length);
  for (const list of together.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  const negators = new Set(lists.flatMap((list) => setOf(list.negators)));
  return wordSlot(({ folded: word }) => {
    const beginning = beginnings.get(word.slice(0, KEY_LETTERS))?.find(([one]) => word.startsWith(one));
    return {
      word,
      tier: whole.get(word) ?? beginning?.[1] ?? null,
      together: together.get(word) ?? [],
      isNegator: negators.has(word),
    };
  });
}

const FRENCH = makeLexicon([FRENCH_LEXICON]);
const ENGLISH = makeLexicon([ENGLISH_LEXICON]);
/** Of a language that was not told, both are asked. */
const BOTH = makeLexicon([FRENCH_LEXICON, ENGLISH_LEXICON]);

/** Words of the crisis lexicon, in the order of the text, each once; at most twenty. `language` as detected. */
export function lexiconHits(post: string | ScannedPost, language: string | null): readonly LexiconHit[] {
  const wordOf = language === 'fr' ? FRENCH : language === 'en' ? ENGLISH : BOTH;
  const { pieces } = scanPost(post);
  for (const piece of pieces) {
    if (typeof piece === 'number') continue;
    const { tier, together } = wordOf(piece);
    // Most posts hold none of it: only the others are read word by word.
    if (tier !== null || together.length > 0)
      return hitsAmong(pieces.flatMap((one) => (typeof one === 'number' ? [] : [wordOf(one)])));
  }
  return [];
}

function hitsAmong(words: readonly LexiconWord[]): readonly LexiconHit[] {
  const hits = new Map<string, LexiconHit>();
  for (let at = 0; at < words.length && hits.size < MOST_HITS; ) {
    const one = words[at] as LexiconWord;
    const phrase = one.together.find(({ parts }) =>
      parts.every((part, index) => words[at + index]?.word === part),
    );
    const tier = phrase === undefined ? one.tier : phrase.tier;
    const word = phrase === undefined ? one.word : phrase.parts.join(' ');
    if (tier !== null && words[at - 1]?.isNegator !== true && !hits.has(word)) hits.set(word, { word, tier });
    at += phrase?.parts.length ?? 1;
  }
  return [...hits.values()];
}

/** Reads a post once. `language` as detected; the tier of its medium is not in its words. */
export function readSignals(
  post: string | ScannedPost,
  language: string | null,
): Omit<PostSignals, 'mediaTier'> {
  const scanned = scanPost(post);
  const hits = lexiconHits(scanned, language);
  let harmTier: HarmTier = 0;
  for (const { tier } of hits) if (tier > harmTier) harmTier = tier;
  return { tone: readTone(scanned, language).tone, harmTier, isLexiconHit: hits.length > 0 };
}
