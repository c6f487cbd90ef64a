/*
 * What a person types into the search box: words that must all occur, "phrases", -exclusions,
 * begin* of words, and OR or OU (in capitals) between alternatives, which binds tighter than the
 * blank. Everything is folded, so `lac megantic` finds "Lac-Mégantic". Nothing typed is an error.
 */
import { fold } from './fold.ts';

/** Words that follow each other; with `isPrefix` the last one may go on. */
export type SearchTerm = { readonly tokens: readonly string[]; readonly isPrefix: boolean };

/** A search: of every clause one term must occur, and none of the excluded ones. */
export type SearchQuery = {
  readonly isEmpty: false;
  readonly clauses: readonly (readonly SearchTerm[])[];
  readonly excluded: readonly SearchTerm[];
  /** The text ends inside its last word, which is perhaps still being typed. */
  readonly isOpen: boolean;
};

/** Nothing to look for: no text, only signs, or only exclusions (which leave nothing to exclude from). */
export type EmptySearch = {
  readonly isEmpty: true;
  readonly reason: 'blank' | 'onlySigns' | 'onlyExclusions';
};

export type SearchOptions = {
  /** While somebody types: the last word also stands for longer ones, from two letters on. */
  readonly isLastWordPrefix?: boolean;
};

/** Longest search that is read, in UTF-16 units, and the most terms; what is beyond is left out. */
export const SEARCH_TEXT_LIMIT = 1_000;
export const SEARCH_TERM_LIMIT = 64;

const MIN_TYPED_PREFIX = 2;

// The letters of a word as the full-text index cuts them (unicode61: L*, N*, Co); "_" and "'" part words.
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;
const QUOTE_OPEN = /["“”„«»＂]/;
const QUOTE_CLOSE = /["“”»＂]/;

/** Reads what a person typed. Total: any text gives a search or says why there is none. */
export function parseSearch(text: string): SearchQuery | EmptySearch {
  if (text.trim() === '') return { isEmpty: true, reason: 'blank' };
  const clauses: SearchTerm[][] = [];
  const excluded: SearchTerm[] = [];
  let isJoining = false;
  let isOpen = false;
  let count = 0;
  for (const piece of cut(text.slice(0, SEARCH_TEXT_LIMIT))) {
    isOpen = false;
    if (piece.isOperator && clauses.length > 0) {
      isJoining = true;
      continue;
    }
    const term = termOf(piece);
    if (term === null || count >= SEARCH_TERM_LIMIT) continue;
    count += 1;
    if (piece.isExcluded) {
      excluded.push(term);
    } else if (isJoining) {
      clauses.at(-1)?.push(term);
    } else {
      clauses.push([term]);
    }
    isJoining = false;
    isOpen = piece.isOpen && !piece.isExcluded;
  }
  if (clauses.length > 0) return { isEmpty: false, clauses, excluded, isOpen };
  return { isEmpty: true, reason: excluded.length > 0 ? 'onlyExclusions' : 'onlySigns' };
}

/** The MATCH expression for a full-text table over folded text. Holds quoted letters and digits only, whatever was typed. */
export function toFtsMatch(query: SearchQuery, options: SearchOptions = {}): string {
  const all = termsInForce(query, options).map(anyOf).join(' AND ');
  return query.excluded.length === 0 ? all : `(${all}) NOT ${anyOf(query.excluded)}`;
}

/** The clauses as they are searched: the last word made a prefix while it is being typed. */
export function termsInForce(
  query: SearchQuery,
  { isLastWordPrefix = false }: SearchOptions = {},
): readonly (readonly SearchTerm[])[] {
  const last = query.clauses.at(-1)?.at(-1);
  const word = last?.tokens.at(-1) ?? '';
  if (!isLastWordPrefix || !query.isOpen || last === undefined || word.length < MIN_TYPED_PREFIX) {
    return query.clauses;
  }
  const open = { ...last, isPrefix: true };
  return query.clauses.map((clause) => clause.map((term) => (term === last ? open : term)));
}

/** The words of a folded text with their places, cut as the full-text index cuts them. */
export function wordsOf(
  folded: string,
): { readonly word: string; readonly start: number; readonly end: number }[] {
  return Array.from(folded.matchAll(WORD), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

type Piece = {
  readonly text: string;
  readonly isExcluded: boolean;
  readonly isOperator: boolean;
  readonly isPrefix: boolean;
  readonly isOpen: boolean;
};

/** Cuts at blanks and quotes. An unclosed quote reaches to the end: somebody is still typing. */
function* cut(text: string): Generator<Piece> {
  let index = 0;
  while (index < text.length) {
    if (isBlank(text[index])) {
      index += 1;
      continue;
    }
    const isExcluded = text[index] === '-';
    while (text[index] === '-') index += 1;
    const isPhrase = QUOTE_OPEN.test(text[index] ?? '');
    if (isPhrase) index += 1;
    const start = index;
    while (index < text.length && !endsPiece(text[index] ?? '', isPhrase)) index += 1;
    const inner = text.slice(start, index);
    const isUnfinished = index >= text.length;
    if (isPhrase) index += 1;
    const hasStarAfter = isPhrase && text[index] === '*';
    if (hasStarAfter) index += 1;
    yield {
      text: inner,
      isExcluded,
      isOperator: !isPhrase && !isExcluded && (inner === 'OR' || inner === 'OU'),
      isPrefix: hasStarAfter || /[\p{L}\p{N}\p{Co}]\*+$/u.test(inner),
      isOpen: isUnfinished && /[\p{L}\p{M}\p{N}\p{Co}]$/u.test(inner),
    };
  }
}

function endsPiece(character: string, isPhrase: boolean): boolean {
  return isPhrase ? QUOTE_CLOSE.test(character) : isBlank(character) || QUOTE_OPEN.test(character);
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function termOf(piece: Piece): SearchTerm | null {
  const tokens = wordsOf(fold(piece.text)).map(({ word }) => word);
  return tokens.length === 0 ? null : { tokens, isPrefix: piece.isPrefix };
}

function anyOf(terms: readonly SearchTerm[]): string {
  const written = terms.map(({ tokens, isPrefix }) => `"${tokens.join(' ')}"${isPrefix ? ' *' : ''}`);
  return written.length === 1 ? (written[0] ?? '') : `(${written.join(' OR ')})`;
}
