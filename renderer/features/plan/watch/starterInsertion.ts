/*
 * Words put into a query that is being written: alone they stand as they are, among others in parentheses and joined
 * by AND. Alternatives that stood before are put in parentheses too, for AND would take the last one from them.
 */
import type { QueryMend } from '../../../../shared/scoring/query/mendQuery.ts';
import { parseQuery } from '../../../../shared/scoring/query/parseQuery.ts';

type Selection = { readonly start: number; readonly end: number };

const OPERATOR = '(?:AND|OR|NOT|ET|OU|SAUF|NEAR/\\d+)';
const OPEN_BEFORE = new RegExp(`(?:^|[\\s(])${OPERATOR}\\s*$|\\(\\s*$|^\\s*$`, 'u');
const OPEN_AFTER = new RegExp(`^\\s*(?:${OPERATOR}(?=[\\s(]|$)|\\)|$)`, 'u');

/** What to put where, in place of the selection (UTF-16 offsets), given all that stands. */
export function starterInsertion(text: string, { start, end }: Selection, starter: string): QueryMend {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (before.trim() === '' && after.trim() === '') return { at: start, end, insert: starter };
  if (after.trim() === '' && isAlternatives(before))
    return { at: 0, end: text.length, insert: `(${before.trim()}) AND (${starter})` };
  if (before.trim() === '' && isAlternatives(after))
    return { at: 0, end: text.length, insert: `(${starter}) AND (${after.trim()})` };
  const gap = before === '' || /[\s(]$/u.test(before) ? '' : ' ';
  const head = OPEN_BEFORE.test(before) ? gap : `${gap}AND `;
  const tail = !OPEN_AFTER.test(after) ? ' AND ' : /^[\s)]|^$/u.test(after) ? '' : ' ';
  return { at: start, end, insert: `${head}(${starter})${tail}` };
}

function isAlternatives(text: string): boolean {
  const parsed = parseQuery(text);
  return parsed.ok && parsed.query.kind === 'or';
}
