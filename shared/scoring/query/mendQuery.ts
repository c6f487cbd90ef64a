/*
 * The way to mend a query where there is an obvious one: what stands at one place is replaced. Offered only when
 * the query has less wrong with it afterwards, so that whoever takes every offer ends with one that can be read.
 */
import { parseQuery } from './parseQuery.ts';
import { QUERY_FIELDS, STAR_LETTERS } from './queryNode.ts';
import type { QueryNotice, QueryProblem } from './queryProblem.ts';

/** What stands from `at` to `end` (UTF-16, exclusive) becomes `insert`; where nothing stands, it is added. */
export type QueryMend = { readonly at: number; readonly end: number; readonly insert: string };

type Remark = QueryProblem | QueryNotice;

/** The mend of a problem or notice that `parseQuery` gave of this text; null where none is obvious. */
export function mendQuery(text: string, remark: Remark): QueryMend | null {
  const mend = wayToMend(text, remark);
  if (mend === null || mend.insert === text.slice(mend.at, mend.end)) return null;
  const weight = wrongWith(text);
  return wrongWith(applyMend(text, mend)) < weight ? mend : null;
}

/** The text with its mend. */
export function applyMend(text: string, { at, end, insert }: QueryMend): string {
  return text.slice(0, at) + insert + text.slice(end);
}

/** What only shows once a query can be read at all weighs less than what kept it from being read. */
const SEEN_LAST: readonly string[] = ['onlyExcludes', 'openAlternative', 'tooDeep'];

function wrongWith(text: string): number {
  const parsed = parseQuery(text);
  const problems = parsed.ok ? [] : parsed.problems;
  const last = problems.filter(({ code }) => SEEN_LAST.includes(code)).length;
  return (problems.length - last) * 1_000 + last * 30 + parsed.notices.length;
}

function wayToMend(text: string, { code, at, end, data }: Remark): QueryMend | null {
  const found = text.slice(at, end);
  const instead = (insert: string): QueryMend => ({ at, end, insert });
  switch (code) {
    case 'quoteUnclosed':
      return closeQuote(text, at, data.expected);
    case 'parenthesisUnclosed': {
      const last = text.trimEnd().length;
      return { at: last, end: last, insert: ')' };
    }
    case 'quoteUnopened':
    case 'parenthesisUnopened':
    case 'starPlace':
      return instead('');
    case 'quotesEmpty':
    case 'parenthesesEmpty':
    case 'operandMissingBefore':
    case 'operandMissingAfter':
    case 'onlySigns':
      return withoutGap(text, at, end);
    case 'nearDistance':
      return instead(/^NEAR\/0+$/.test(found) ? 'NEAR/1' : data.expected);
    case 'starTooShort':
      return instead(found.replace(/\*$/, ''));
    case 'questionTooShort':
    case 'wildcardInField':
      return instead(found.replace(/[*?]/g, ''));
    case 'minusSign':
      return instead('NOT ');
    case 'fieldUnknown':
      return nameField(text, at, end);
    case 'fieldEmpty': {
      const gap = /^[\s\u200b]+(?=[\p{L}\p{N}@])/u.exec(text.slice(end))?.[0];
      return gap === undefined ? null : { at: end, end: end + gap.length, insert: '' };
    }
    case 'languageUnreadable': {
      const known = LANGUAGES_MEANT[data.found.toLowerCase()];
      return known === undefined ? null : instead(`lang:${known}`);
    }
    case 'siteUnreadable': {
      const host = /^(?:https?:\/\/)?([^/?#:]+\.[^/?#:]+)/i.exec(data.found)?.[1];
      return host === undefined ? null : instead(`site:${host}`);
    }
    case 'openAlternative': {
      const or = /(?:^|\s)(?:OR|OU)[\s\u200b]+$/u.exec(text.slice(0, at));
      return or === null ? null : { at: or.index, end: at, insert: ' ' };
    }
    case 'capitalsMeant':
      return instead(data.expected);
    case 'wildcardInQuotes': {
      const word = /^["«“]\s*([\p{L}\p{M}\p{N}_]+\*)\s*["»”]$/u.exec(found)?.[1];
      return word === undefined || word.length <= STAR_LETTERS ? null : instead(word);
    }
    default:
      return null;
  }
}

/** Before the next operator, parenthesis or line: a phrase is rarely longer than what people write between two. */
function closeQuote(text: string, at: number, quote: string): QueryMend {
  const rest = text.slice(at + 1);
  const stop = /[()\n]|[\s\u200b](?:AND|OR|NOT|ET|OU|SAUF|NEAR\/\d+)(?=[\s\u200b(]|$)/u.exec(rest)?.index;
  const phrase = rest.slice(0, stop ?? rest.length).trimEnd();
  const end = at + 1 + phrase.length;
  return { at: end, end, insert: quote };
}

/** Takes something out with the blanks behind it, or before it where it stood last. */
function withoutGap(text: string, at: number, end: number): QueryMend {
  const behind = /^[\s\u200b]*/u.exec(text.slice(end))?.[0].length ?? 0;
  const last = end + behind >= text.length || text[end + behind] === ')';
  const before = last ? (/[\s\u200b]*$/u.exec(text.slice(0, at))?.[0].length ?? 0) : 0;
  return { at: at - before, end: last ? end : end + behind, insert: '' };
}

/** What other tools, or people, call our fields. */
const FIELDS_MEANT: Readonly<Record<string, (typeof QUERY_FIELDS)[number]>> = {
  author: 'from',
  auteur: 'from',
  by: 'from',
  de: 'from',
  par: 'from',
  user: 'from',
  language: 'lang',
  langue: 'lang',
  platform: 'network',
  reseau: 'network',
  réseau: 'network',
  domain: 'site',
  domaine: 'site',
  host: 'site',
  url: 'site',
};

const LANGUAGES_MEANT: Readonly<Record<string, string>> = {
  french: 'fr',
  francais: 'fr',
  français: 'fr',
  english: 'en',
  anglais: 'en',
  spanish: 'es',
  espagnol: 'es',
  español: 'es',
};

/** The field that was meant, by its other names or one letter off; else the whole as text. */
function nameField(text: string, at: number, end: number): QueryMend | null {
  const head = text.slice(at, end - 1).toLowerCase();
  const meant = FIELDS_MEANT[head] ?? QUERY_FIELDS.find((name) => isOneOff(head, name));
  if (meant !== undefined) return { at, end, insert: `${meant}:` };
  const run = /^[^\s\u200b()"«»“”]*/u.exec(text.slice(end))?.[0] ?? '';
  const next = text[end + run.length];
  if (next !== undefined && '"«“'.includes(next)) return null;
  return { at, end: end + run.length, insert: `"${text.slice(at, end + run.length)}"` };
}

/** One letter more, less or other, or two neighbours the wrong way round. */
function isOneOff(typed: string, name: string): boolean {
  let start = 0;
  while (start < name.length && typed[start] === name[start]) start += 1;
  const a = typed.slice(start);
  const b = name.slice(start);
  return (
    a.slice(1) === b.slice(1) ||
    a === b.slice(1) ||
    a.slice(1) === b ||
    (a.length > 1 && a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0])
  );
}
