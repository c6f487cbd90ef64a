/*
 * The tone of a post in French or English, offline: words with weights, turned by negation, raised by intensifiers,
 * capitals, drawn-out letters and signs, with what stands behind a "but" counting more. A label always has its reasons,
 * and "not sure" is an answer. A person's label wins over it, always.
 */
import type { Tone } from '../../domain/postSignals.ts';
import { fold } from '../fold.ts';
import { emojiWeight } from './toneEmoji.ts';
import { makeToneList, type ToneList } from './toneWords.ts';
import { ENGLISH_TONE } from './toneWordsEn.ts';
import { FRENCH_TONE } from './toneWordsFr.ts';

export type ToneReason = {
  /** What was read, folded. */
  readonly word: string;
  /** As counted, after all turns; below nothing it complains. */
  readonly weight: number;
  readonly isNegated: boolean;
};

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

/** Longer texts are documents; their beginning says the tone. UTF-16 units. */
const TEXT_LIMIT = 5_000;
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
const IRONIC = /[\u{1F644}\u{1F612}\u{1F611}\u{1F926}]/u;
const APPLAUSE_FOR_HARM = -2;
/** Weight that is too little to speak of, and weight from which both sides count. */
const LITTLE = 1.05;
const BOTH = 1.1;
const BOTH_RATIO = 0.35;
const SCALE = 15;

type Read = {
  readonly word: string;
  readonly isShouted: boolean;
  readonly isDrawnOut: boolean;
  /** Nothing is turned or raised from one sentence into the next. */
  readonly sentence: number;
};

const LINKS = /https?:\/\/\S+|[@#][\p{L}\p{N}_]+/gu;
const WORDS = /[\p{L}\p{N}]+/gu;
const SENTENCE_END = /[.!?;:\n]/;
const DRAWN = /(\p{L})\1{2,}/gu;

function wordsOf(text: string): readonly Read[] {
  const bare = text.replace(LINKS, ' ');
  const isAllShouted = bare === bare.toUpperCase();
  let sentence = 0;
  let end = 0;
  return [...bare.matchAll(WORDS)].map(({ 0: raw, index }) => {
    if (SENTENCE_END.test(bare.slice(end, index))) sentence += 1;
    end = index + raw.length;
    return {
      // "nuuuul" is "nul", "toooo" is "too": two letters are tried by whoever looks the word up.
      word: fold(raw).replace(DRAWN, '$1'),
      isShouted: !isAllShouted && raw.length > 2 && raw === raw.toUpperCase() && /\p{L}/u.test(raw),
      isDrawnOut: raw.search(DRAWN) >= 0,
      sentence,
    };
  });
}

function readWords(words: readonly Read[], list: ToneList): readonly ToneReason[] {
  const plain = words.map(({ word }) => word);
  const lastTurn = plain.findLastIndex((word) => list.turns.has(word));
  const reasons: ToneReason[] = [];
  for (let at = 0; at < plain.length; ) {
    const phrase = list.phraseAt(plain, at);
    const length = phrase?.length ?? 1;
    let weight = phrase?.weight ?? list.weightOf(plain[at] ?? '');
    if (weight !== 0) {
      const here = words[at]?.sentence;
      const near = (reach: number): readonly string[] =>
        words.slice(Math.max(0, at - reach), at).flatMap((one) => (one.sentence === here ? [one.word] : []));
      const isNegated = phrase === null && isTurned(near(list.negationReach), list);
      if (isNegated) weight *= NEGATED;
      for (const before of near(2)) {
        if (list.boosters.has(before)) weight *= BOOST;
        if (list.dampers.has(before)) weight *= DAMP;
      }
      if (words[at]?.isShouted === true) weight *= SHOUTED;
      if (words[at]?.isDrawnOut === true) weight *= DRAWN_OUT;
      if (lastTurn >= 0) weight *= at > lastTurn ? BEHIND_TURN : BEFORE_TURN;
      reasons.push({ word: plain.slice(at, at + length).join(' '), weight, isNegated });
    }
    at += length;
  }
  return reasons;
}

function isTurned(before: readonly string[], list: ToneList): boolean {
  // Two of them in one breath ("pas sans") turn back.
  return before.filter((word) => list.negators.has(word)).length % 2 === 1;
}

/** Reads the tone. `language` as detected; of another one only signs are read. */
export function readTone(text: string, language: string | null): ToneReading {
  const head = text.slice(0, TEXT_LIMIT);
  const list = language === 'fr' || language === 'en' ? LISTS[language] : null;
  const words = list === null ? [] : wordsOf(head);
  const isIronic = IRONIC.test(head);
  const read: ToneReason[] = list === null ? [] : [...readWords(words, list)];
  for (const [sign] of head.matchAll(/\p{Extended_Pictographic}/gu)) {
    const weight = emojiWeight(sign);
    if (weight !== 0) read.push({ word: sign, weight, isNegated: false });
  }
  const isHarmNamed = read.some(({ weight }) => weight <= APPLAUSE_FOR_HARM);
  const reasons = read.map((reason) =>
    reason.weight > 0 && (isIronic || (isHarmNamed && /\u{1F44F}/u.test(head)))
      ? { ...reason, weight: -reason.weight, isNegated: true }
      : reason,
  );
  const marks = Math.min(MOST_EXCLAMATIONS, head.match(/!/g)?.length ?? 0);
  const raised = 1 + EXCLAMATION * marks;
  const good = raised * sum(reasons, (weight) => weight > 0);
  const bad = -raised * sum(reasons, (weight) => weight < 0);
  const net = good - bad;
  return {
    tone: toneOf(good, bad, list === null || words.length === 0),
    score: net / Math.sqrt(net * net + SCALE),
    reasons: [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, REASONS),
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
