/*
 * One run of letters and signs (no blank, quote or parenthesis in it), or one phrase, read into a
 * term or a field. What cannot be one is remarked and stands in as BROKEN, so that reading goes on.
 */
import { fold } from '../fold.ts';
import { fieldNamed, readField } from './queryField.ts';
import {
  QUERY_FIELDS,
  QUERY_TERM_LIMIT,
  QUESTION_LETTERS,
  type QueryNode,
  type QueryTerm,
  STAR_LETTERS,
} from './queryNode.ts';
import type { Remarks, Span } from './queryProblem.ts';
import { countLetters, piecesOf } from './termPieces.ts';

/** Stands where something unreadable stood; never in a query that is handed out. */
export const BROKEN: QueryTerm = { kind: 'term', form: 'word', text: '', isPrefix: false, isExact: false };

/** A head such as `from:`, but not the one of an address (`https://`). */
const FIELD = /^(\p{L}+):(?!\/\/)(.*)$/u;
const CAPITALS_MEANT = /^(?:and|or|not|et|ou|sauf|near\/\d+)$/i;

/** What is written directly before a quote and belongs to it. */
export function isPhrasePrefix(run: string): boolean {
  return run === '=' || /^\p{Pd}+$/u.test(run) || /^\p{L}+:$/u.test(run);
}

/** Reads a run that stands alone. */
export function readRun(run: string, span: Span, remarks: Remarks): QueryNode {
  const minus = /^[\p{Pd}\u2212]+(?=[^\p{Pd}\u2212])/u.exec(run)?.[0];
  if (minus !== undefined) {
    remarks.problem('minusSign', { at: span.at, end: span.at + minus.length }, { expected: 'NOT' });
    return BROKEN;
  }
  const field = FIELD.exec(run);
  if (field !== null) {
    return readNamed(field[1] ?? '', { value: field[2] ?? '', isQuoted: false }, span, remarks);
  }
  const isExact = run.length > 1 && run.startsWith('=');
  const bare = isExact ? run.slice(1) : run;
  if (!isExact && CAPITALS_MEANT.test(bare)) {
    remarks.notice('capitalsMeant', span, { expected: bare.toUpperCase() });
  }
  return readSigned(bare, isExact, span, remarks);
}

/** Reads a phrase (blanks collapsed, not empty) with what stood directly before its quote: '' or a phrase prefix. */
export function readPhrase(text: string, prefix: string, span: Span, remarks: Remarks): QueryNode {
  if (prefix.endsWith(':')) {
    return readNamed(prefix.slice(0, -1), { value: text, isQuoted: true }, span, remarks);
  }
  if (prefix !== '' && prefix !== '=') {
    remarks.problem('minusSign', { at: span.at, end: span.at + prefix.length }, { expected: 'NOT' });
    return BROKEN;
  }
  if (/[\p{L}\p{M}\p{N}]\*/u.test(text)) remarks.notice('wildcardInQuotes', span);
  const term: QueryTerm = { kind: 'term', form: 'phrase', text, isPrefix: false, isExact: prefix === '=' };
  return isTerm(term, span, remarks) ? term : BROKEN;
}

function readNamed(
  head: string,
  value: { readonly value: string; readonly isQuoted: boolean },
  span: Span,
  remarks: Remarks,
): QueryNode {
  const field = fieldNamed(head);
  if (field !== null) {
    if (!isShort(span, remarks)) return BROKEN;
    return readField(field, value, span, remarks) ?? BROKEN;
  }
  const place = { at: span.at, end: span.at + head.length + 1 };
  remarks.problem('fieldUnknown', place, { expected: QUERY_FIELDS.map((name) => `${name}:`).join(', ') });
  return BROKEN;
}

function readSigned(bare: string, isExact: boolean, span: Span, remarks: Remarks): QueryNode {
  const sign = bare.charAt(0);
  const form = sign === '#' || sign === '＃' ? 'tag' : sign === '@' || sign === '＠' ? 'handle' : 'word';
  const isPrefix = bare.length > 1 && bare.endsWith('*');
  const text = bare.slice(form === 'word' ? 0 : 1, isPrefix ? -1 : undefined);
  const star = text.indexOf('*');
  if (star !== -1) {
    // Counted from the end, which the signs before the text do not move.
    const at = span.end - (isPrefix ? 1 : 0) - text.length + star;
    remarks.problem('starPlace', { at, end: at + 1 });
    return BROKEN;
  }
  const term: QueryTerm = { kind: 'term', form, text, isPrefix, isExact };
  if (!isTerm(term, span, remarks)) return BROKEN;
  if (isPrefix && countLetters(/[\p{L}\p{N}_?]*$/u.exec(fold(text))?.[0] ?? '') < STAR_LETTERS) {
    remarks.problem('starTooShort', span, { limit: STAR_LETTERS });
    return BROKEN;
  }
  if (
    piecesOf(term).some(({ hasWildcard, folded }) => hasWildcard && countLetters(folded) < QUESTION_LETTERS)
  ) {
    remarks.problem('questionTooShort', span, { limit: QUESTION_LETTERS });
    return BROKEN;
  }
  return term;
}

function isTerm(term: QueryTerm, span: Span, remarks: Remarks): boolean {
  if (!isShort(span, remarks)) return false;
  if (piecesOf(term).length > 0) return true;
  if (term.form !== 'phrase' && term.text.includes('?')) {
    remarks.problem('questionTooShort', span, { limit: QUESTION_LETTERS });
  } else {
    remarks.problem('onlySigns', span);
  }
  return false;
}

function isShort(span: Span, remarks: Remarks): boolean {
  if (span.end - span.at <= QUERY_TERM_LIMIT) return true;
  remarks.problem('termTooLong', span, { limit: QUERY_TERM_LIMIT });
  return false;
}
