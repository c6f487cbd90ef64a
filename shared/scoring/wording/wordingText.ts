/*
 * A draft made ready to be read: folded so that accents, capitals and typographic signs do not matter, with the way back
 * to the original, cut into sentences and clauses. Lists of words become expressions whose every repetition has an end.
 */
import { endOfPiece, type FoldedText, foldWithMap } from '../fold.ts';

export const WORDING_KINDS = ['anger', 'blame', 'endTime', 'unconfirmed', 'privateData', 'confront'] as const;
export type WordingKind = (typeof WORDING_KINDS)[number];
export type WordingLanguage = 'fr' | 'en';

/** Offsets in the folded text. */
export type FoldedSpan = { readonly from: number; readonly to: number };

export type WordingText = {
  readonly original: string;
  readonly map: FoldedText;
  /** As long as `map.folded`: hyphens of one kind, and points of abbreviations masked, so that they end no sentence. */
  readonly folded: string;
  readonly sentences: readonly FoldedSpan[];
  readonly clauses: readonly FoldedSpan[];
};

const ABBREVIATED =
  /(?<![\p{L}\p{N}])(?:[ap]\.\s?m\.?|(?:mr|mrs|ms|dr|st|no|tel|av|boul|ext|mme|m)\.(?=\s))/gu;
/** A sign with a space behind it; the point of 6.15 ends nothing. */
const SENTENCE_END = /[.!?…](?=\s|$)|\n/gu;
/** A new thought begins: the time that follows is another's. */
const TURN =
  /[;—\n]|:(?=\s)|,?\s(?:and|but|while)\s(?=(?:our|the|we|it|a|your|you|next)\s)|,?\s(?:et|mais|alors que)\s(?=(?:notre|nos|le|la|les|nous|un|une|vous|il)\s|l')/gu;

export function readWording(original: string): WordingText {
  const map = foldWithMap(original);
  const folded = map.folded
    .replace(/[\u2010\u2011\u2012]/g, '-')
    .replace(ABBREVIATED, (found, at: number) => {
      const next = original.slice(map.starts[at + found.length] ?? original.length).trimStart()[0] ?? '';
      // "At 5 p.m. The shop …": this point ends a sentence as well. A title is followed by a name.
      const isEnd = /^[ap]/.test(found) && (next === '' || /\p{Lu}/u.test(next)) && found.endsWith('.');
      return isEnd ? `${found.slice(0, -1).replaceAll('.', '_')}.` : found.replaceAll('.', '_');
    });
  const sentences = sentencesOf(folded);
  return { original, map, folded, sentences, clauses: sentences.flatMap((one) => clausesOf(folded, one)) };
}

function sentencesOf(folded: string): readonly FoldedSpan[] {
  const sentences: FoldedSpan[] = [];
  let from = 0;
  for (const { index, 0: sign } of folded.matchAll(SENTENCE_END)) {
    sentences.push({ from, to: index + sign.length });
    from = index + sign.length;
  }
  return from < folded.length ? [...sentences, { from, to: folded.length }] : sentences;
}

function clausesOf(folded: string, { from, to }: FoldedSpan): readonly FoldedSpan[] {
  const clauses: FoldedSpan[] = [];
  let begin = from;
  for (const { index, 0: turn } of folded.slice(from, to).matchAll(TURN)) {
    clauses.push({ from: begin, to: from + index });
    begin = from + index + turn.length;
  }
  return [...clauses, { from: begin, to }];
}

/** A span of the folded text in UTF-16 offsets of the original. */
export function inOriginal({ map }: WordingText, { from, to }: FoldedSpan): FoldedSpan {
  return { from: map.starts[from] ?? 0, to: endOfPiece(map, Math.max(from, to - 1)) };
}

/** One expression for a list of phrases, a line each, folded; a blank is any space. For whole words only. */
export function phrases(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${choice(list)})(?![\\p{L}\\p{N}_])`, 'gu');
}

/** The lines of a list as the choices of a larger expression. */
export function choice(list: string): string {
  return list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('|')
    .replace(/\[[^\]]*\]| \??/g, (found) =>
      found === ' ' ? '\\s{1,3}' : found === ' ?' ? '\\s{0,3}' : found,
    );
}

/** Where an expression finds something in the folded text. */
export function findAll(form: RegExp, folded: string, within?: FoldedSpan): readonly FoldedSpan[] {
  const { from, to } = within ?? { from: 0, to: folded.length };
  return [...folded.slice(from, to).matchAll(form)].map(({ index, 0: found }) => ({
    from: from + index,
    to: from + index + found.length,
  }));
}
