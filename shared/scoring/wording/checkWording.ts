/*
 * What somebody should read again in a draft before it is published: anger, blame, an end that is promised, what nobody
 * confirmed, what is private, arguing. Deterministic and offline; a hint is a question to the author, never a refusal.
 */
import { STATEMENT_TEXT_LIMIT } from '../../domain/statementLimits.ts';
import { findAnger, findShouts } from './angerWords.ts';
import { BLAME } from './blameWords.ts';
import { CONFRONT } from './confrontWords.ts';
import { findEndTimes } from './endTime.ts';
import { findPrivate } from './privateData.ts';
import { findRepeated, GUESSES } from './unconfirmed.ts';
import {
  type FoldedSpan,
  findAll,
  inOriginal,
  readWording,
  type WordingKind,
  type WordingLanguage,
} from './wordingText.ts';

export type WordingHint = {
  readonly kind: WordingKind;
  /** UTF-16 offsets in the text that was given. */
  readonly from: number;
  readonly to: number;
  /** What stands there. */
  readonly text: string;
};

export type WordingFacts = {
  /** Wordings of facts that are not confirmed, or refuted. */
  readonly unconfirmed: readonly string[];
};

/** Nothing longer is read, in UTF-16 units: no draft may be longer. */
export const WORDING_LIMIT = STATEMENT_TEXT_LIMIT;
/** Nobody reads more hints than that. */
export const WORDING_HINTS = 100;

/** Hints in the order of the text, those of one kind never over one another; beyond `WORDING_LIMIT` nothing is read. */
export function checkWording(
  text: string,
  language: WordingLanguage,
  facts: WordingFacts = { unconfirmed: [] },
): readonly WordingHint[] {
  const read = readWording(text.slice(0, WORDING_LIMIT));
  const found: Readonly<Record<WordingKind, readonly FoldedSpan[]>> = {
    anger: findAnger(read, language),
    blame: findAll(BLAME[language], read.folded),
    endTime: findEndTimes(read, language),
    unconfirmed: [...findRepeated(read, facts.unconfirmed), ...findAll(GUESSES[language], read.folded)],
    privateData: findPrivate(read),
    confront: findAll(CONFRONT[language], read.folded),
  };
  const hints: WordingHint[] = [];
  for (const [kind, spans] of Object.entries(found) as [WordingKind, readonly FoldedSpan[]][]) {
    const places = spans.map((span) => inOriginal(read, span));
    if (kind === 'anger') places.push(...findShouts(read.original));
    for (const { from, to } of apart(places)) hints.push({ kind, from, to, text: text.slice(from, to) });
  }
  return hints.sort((a, b) => a.from - b.from || b.to - a.to).slice(0, WORDING_HINTS);
}

/** One place for those that lie over one another. */
function apart(places: readonly FoldedSpan[]): readonly FoldedSpan[] {
  const out: FoldedSpan[] = [];
  for (const place of [...places].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last !== undefined && place.from < last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, place.to) };
    else out.push(place);
  }
  return out;
}
