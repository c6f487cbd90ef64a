/*
 * A query cut into operators, parentheses and operands. Operators are capitals, in English or in
 * French as in the search box; the same words in small letters are words.
 */
import { NEAR_LIMIT, QUERY_DEPTH_LIMIT, type QueryNode } from './queryNode.ts';
import type { Remarks, Span } from './queryProblem.ts';
import { BROKEN, isPhrasePrefix, readPhrase, readRun } from './readTerm.ts';

export type QueryToken = Span &
  (
    | { readonly type: 'and' | 'or' | 'not' | 'open' | 'close' | 'end' }
    | { readonly type: 'near'; readonly distance: number }
    | { readonly type: 'operand'; readonly node: QueryNode }
  );

const OPERATORS = { AND: 'and', ET: 'and', OR: 'or', OU: 'or', NOT: 'not', SAUF: 'not' } as const;
const CLOSING_QUOTES: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”' };

const RUN = /[^\s\u200b()"«»“”]+/uy;
const BLANKS = /[\s\u200b]+/gu;

/**
 * More parentheses inside each other than this are not even parsed, whatever they mean: recursion
 * must end. Twice the levels that count, because parentheses may be superfluous.
 */
const OPEN_LIMIT = QUERY_DEPTH_LIMIT * 2;

/** The tokens of a text, closed by one of type `end`; null when it nests too deeply to be parsed. */
export function lexQuery(remarks: Remarks): readonly QueryToken[] | null {
  const { text } = remarks;
  const tokens: QueryToken[] = [];
  let index = 0;
  let open = 0;
  while (index < text.length) {
    const character = text.charAt(index);
    const span = { at: index, end: index + 1 };
    if (/[\s\u200b]/u.test(character)) {
      index += 1;
    } else if (character === '(' || character === ')') {
      open = Math.max(0, open + (character === '(' ? 1 : -1));
      if (open > OPEN_LIMIT) {
        remarks.problem('tooDeep', span, { limit: QUERY_DEPTH_LIMIT });
        return null;
      }
      tokens.push({ type: character === '(' ? 'open' : 'close', ...span });
      index += 1;
    } else if (character === '»' || character === '”') {
      remarks.problem('quoteUnopened', span);
      tokens.push({ type: 'operand', node: BROKEN, ...span });
      index += 1;
    } else {
      const token = readToken(index, remarks);
      tokens.push(token);
      index = token.end;
    }
  }
  tokens.push({ type: 'end', at: text.length, end: text.length });
  return tokens;
}

function readToken(at: number, remarks: Remarks): QueryToken {
  const { text } = remarks;
  RUN.lastIndex = at;
  const run = RUN.exec(text)?.[0] ?? '';
  const after = at + run.length;
  const closing = CLOSING_QUOTES[text.charAt(after)];
  if (closing !== undefined && (run === '' || isPhrasePrefix(run))) {
    return readQuoted(at, run, closing, remarks);
  }
  const span = { at, end: after };
  if (Object.hasOwn(OPERATORS, run)) return { type: OPERATORS[run as keyof typeof OPERATORS], ...span };
  if (/^NEAR(?:\/|$)/.test(run)) return { type: 'near', distance: readDistance(run, span, remarks), ...span };
  return { type: 'operand', node: readRun(run, span, remarks), ...span };
}

/** The distance of `NEAR/n`; a wrong one is remarked and read as 1. */
function readDistance(run: string, span: Span, remarks: Remarks): number {
  const distance = /^NEAR\/\d{1,2}$/.test(run) ? Number(run.slice('NEAR/'.length)) : 0;
  if (distance >= 1 && distance <= NEAR_LIMIT) return distance;
  remarks.problem('nearDistance', span, { expected: `NEAR/${NEAR_LIMIT}`, limit: NEAR_LIMIT });
  return 1;
}

function readQuoted(at: number, prefix: string, closing: string, remarks: Remarks): QueryToken {
  const { text } = remarks;
  const quote = at + prefix.length;
  const close = text.indexOf(closing, quote + 1);
  if (close === -1) {
    remarks.problem('quoteUnclosed', { at: quote, end: quote + 1 }, { expected: closing });
    return { type: 'operand', node: BROKEN, at, end: text.length };
  }
  const span = { at, end: close + 1 };
  const inner = text
    .slice(quote + 1, close)
    .replace(BLANKS, ' ')
    .trim();
  if (inner === '') {
    remarks.problem('quotesEmpty', { at: quote, end: span.end });
    return { type: 'operand', node: BROKEN, ...span };
  }
  return { type: 'operand', node: readPhrase(inner, prefix, span, remarks), ...span };
}
