/*
 * The tone of a post in French or English, offline: words with weights, turned by negation, raised by intensifiers,
 * capitals, drawn-out letters and signs, with what stands behind a "but" counting more. A label always has its reasons,
 * and "not sure" is an answer. A person's label wins over it, always.
 */
import type { Tone, ToneReason } from '../../domain/postSignals.ts';
import { type ScannedPost, scanPost, type TextWord, wordSlot } from '../scannedPost.ts';
import { PIECE_END, PIECE_SIGN, PIECE_WORD } from '../scanText.ts';
import { emojiWeight } from './toneEmoji.ts';
import { makeToneList, type ToneList, type TonePhrases } from './toneWords.ts';
import { ENGLISH_TONE } from './toneWordsEn.ts';
import { FRENCH_TONE } from './toneWordsFr.ts';

export type ToneReading = {
  readonly tone: Tone;
  /** -1..1. */
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly ToneReason[];
};

const LISTS: Readonly<Record<'fr' | 'en', ToneList>> = {
  fr: makeToneList(FRENCH_TONE),
  en: makeToneList(ENGLISH_TONE),
};

const REASONS = 8;
const NEGATED = -0.75;
const BOOST = 1.4;
const DAMP = 0.6;
const SHOUTED = 1.3;
const DRAWN_OUT = 1.3;
const BEHIND_TURN = 1.3;
const BEFORE_TURN = 0.85;
const EXCLAMATION = 0.12;
const MOST_EXCLAMATIONS = 3;
/** Praise with rolled eyes is none. */
const IRONIC = new Set(['\u{1F644}', '\u{1F612}', '\u{1F611}', '\u{1F926}']);
const APPLAUSE = '\u{1F44F}';
const EXCLAMATION_MARK = 0x21;
/** No word turns or raises another one that is farther away. */
const FARTHEST = 8;
const APPLAUSE_FOR_HARM = -2;
/** Weight that is too little to speak of, and weight from which both sides count. */
const LITTLE = 1.05;
const BOTH = 1.1;
const BOTH_RATIO = 0.35;
const SCALE = 15;

/** What a word is, whatever stands around it. */
type ToneWord = {
  /** Folded. "nuuuul" is "nul", "toooo" is "too". */
  readonly word: string;
  /** Long enough to be shouted, in capitals, and not of figures alone. */
  readonly isCapital: boolean;
  /** Has a small letter. */
  readonly isSmall: boolean;
  readonly isDrawnOut: boolean;
  readonly weight: number;
  readonly phrases: TonePhrases | undefined;
  readonly isNegator: boolean;
  readonly isBooster: boolean;
  readonly isDamper: boolean;
  readonly isTurn: boolean;
};

const DRAWN = /(\p{L})\1{2,}/u;
const ALL_DRAWN = /(\p{L})\1{2,}/gu;

function wordsKnownTo(list: ToneList): (word: TextWord) => ToneWord {
  return wordSlot(({ raw, folded }) => {
    const word = folded.replace(ALL_DRAWN, '$1');
    const isUpper = raw === raw.toUpperCase();
    return {
      word,
      isCapital: isUpper && raw.length > 2 && /\p{L}/u.test(raw),
      isSmall: !isUpper,
      isDrawnOut: DRAWN.test(raw),
      weight: list.weightOf(word),
      phrases: list.phrasesFrom(word),
      isNegator: list.negators.has(word),
      isBooster: list.boosters.has(word),
      isDamper: list.dampers.has(word),
      isTurn: list.turns.has(word),
    };
  });
}

const KNOWN = { fr: wordsKnownTo(LISTS.fr), en: wordsKnownTo(LISTS.en) } as const;

type Read = {
  readonly words: readonly ToneWord[];
  /** Of each word; nothing is turned or raised from one sentence into the next. */
  readonly sentences: readonly number[];
  readonly signs: readonly string[];
  readonly exclamations: number;
  /** Some word or phrase weighs something. */
  readonly isAnyWeighed: boolean;
};

function wordsOf(
  { text, kinds, pieces }: ScannedPost,
  toneOfWord: ((word: TextWord) => ToneWord) | null,
): Read {
  const words: ToneWord[] = [];
  const sentences: number[] = [];
  const signs: string[] = [];
  let sentence = 0;
  let exclamations = 0;
  let isAnyWeighed = false;
  for (let at = 0; at < kinds.length; at += 1) {
    const kind = kinds[at];
    const piece = pieces[at] as TextWord | number;
    if (typeof piece !== 'number') {
      if (kind !== PIECE_WORD || toneOfWord === null) continue;
      const word = toneOfWord(piece);
      if (word.weight !== 0 || word.phrases !== undefined) isAnyWeighed = true;
      words.push(word);
      sentences.push(sentence);
    } else if (kind === PIECE_END) {
      sentence += 1;
      if (text.charCodeAt(piece) === EXCLAMATION_MARK) exclamations += 1;
    } else if (kind === PIECE_SIGN) signs.push(String.fromCodePoint(text.codePointAt(piece) ?? 0));
  }
  return { words, sentences, signs, exclamations, isAnyWeighed };
}

function phraseAt(words: readonly ToneWord[], at: number) {
  return words[at]?.phrases?.find(([parts]) =>
    parts.every((part, index) => words[at + index]?.word === part),
  );
}

function readWords({ words, sentences }: Read, negationReach: number): ToneReason[] {
  const isAllShouted = !words.some(({ isSmall }) => isSmall);
  const lastTurn = words.findLastIndex(({ isTurn }) => isTurn);
  const reasons: ToneReason[] = [];
  for (let at = 0; at < words.length; ) {
    const one = words[at] as ToneWord;
    const phrase = one.phrases === undefined ? undefined : phraseAt(words, at);
    const length = phrase?.[0].length ?? 1;
    let weight = phrase?.[1] ?? one.weight;
    if (weight !== 0) {
      const begin = firstOfSentence(sentences, at);
      // Two of them in one breath ("pas sans") turn back.
      const isNegated =
        phrase === undefined && countBefore(words, Math.max(begin, at - negationReach), at) % 2 === 1;
      if (isNegated) weight *= NEGATED;
      for (let before = Math.max(begin, at - 2); before < at; before += 1) {
        if (words[before]?.isBooster === true) weight *= BOOST;
        if (words[before]?.isDamper === true) weight *= DAMP;
      }
      if (one.isCapital && !isAllShouted) weight *= SHOUTED;
      if (one.isDrawnOut) weight *= DRAWN_OUT;
      if (lastTurn >= 0) weight *= at > lastTurn ? BEHIND_TURN : BEFORE_TURN;
      const said =
        length === 1
          ? one.word
          : words
              .slice(at, at + length)
              .map(({ word }) => word)
              .join(' ');
      reasons.push({ word: said, weight, isNegated });
    }
    at += length;
  }
  return reasons;
}

/** The first word of the sentence that a word stands in, as far back as anything reaches. */
function firstOfSentence(sentences: readonly number[], at: number): number {
  let first = at;
  while (first > 0 && at - first < FARTHEST && sentences[first - 1] === sentences[at]) first -= 1;
  return first;
}

function countBefore(words: readonly ToneWord[], from: number, to: number): number {
  let negators = 0;
  for (let at = from; at < to; at += 1) if (words[at]?.isNegator === true) negators += 1;
  return negators;
}

/** Reads the tone. `language` as detected; of another one only signs are read. */
export function readTone(post: string | ScannedPost, language: string | null): ToneReading {
  const known = language === 'fr' || language === 'en' ? language : null;
  const read = wordsOf(scanPost(post), known === null ? null : KNOWN[known]);
  const found = known === null || !read.isAnyWeighed ? [] : readWords(read, LISTS[known].negationReach);
  if (found.length === 0 && read.signs.length === 0)
    return { tone: toneOf(0, 0, read.words.length === 0), score: 0, reasons: [] };
  let isIronic = false;
  let isApplauded = false;
  for (const sign of read.signs) {
    const weight = emojiWeight(sign);
    if (weight !== 0) found.push({ word: sign, weight, isNegated: false });
    if (IRONIC.has(sign)) isIronic = true;
    if (sign === APPLAUSE) isApplauded = true;
  }
  const isMeant = isIronic || (isApplauded && found.some(({ weight }) => weight <= APPLAUSE_FOR_HARM));
  const reasons = isMeant
    ? found.map((one) => (one.weight > 0 ? { ...one, weight: -one.weight, isNegated: true } : one))
    : found;
  const raised = 1 + EXCLAMATION * Math.min(MOST_EXCLAMATIONS, read.exclamations);
  const good = raised * sum(reasons, (weight) => weight > 0);
  const bad = -raised * sum(reasons, (weight) => weight < 0);
  const net = good - bad;
  return {
    tone: toneOf(good, bad, read.words.length === 0),
    score: net / Math.sqrt(net * net + SCALE),
    reasons: reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, REASONS),
  };
}

function sum(reasons: readonly ToneReason[], isCounted: (weight: number) => boolean): number {
  return reasons.reduce((total, { weight }) => (isCounted(weight) ? total + weight : total), 0);
}

function toneOf(good: number, bad: number, isUnread: boolean): Tone {
  const more = Math.max(good, bad);
  if (more < LITTLE) return isUnread ? 'unsure' : 'neutral';
  if (good >= BOTH && bad >= BOTH && Math.min(good, bad) / more >= BOTH_RATIO) return 'mixed';
  if (Math.abs(good - bad) < LITTLE) return 'unsure';
  return good > bad ? 'positive' : 'negative';
}
