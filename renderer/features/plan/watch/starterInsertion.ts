/*
 * Words put into a query that is being written: alone they stand as they are, among others in parentheses and joined
 * by AND, so that what was written keeps its meaning.
 */

/** What to put in place of the selection (UTF-16 offsets), given all that stands. */
export function starterInsertion(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  starter: string,
): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (before.trim() === '' && after.trim() === '') return starter;
  const isAfterOperand = !/(?:^|[\s(])(?:AND|OR|NOT|ET|OU|SAUF|NEAR\/\d+)\s*$|\(\s*$|^\s*$/u.test(before);
  const isBeforeOperand = !/^\s*(?:(?:AND|OR|NOT|ET|OU|SAUF|NEAR\/\d+)(?=[\s(]|$)|\)|$)/u.test(after);
  const gap = before === '' || /[\s(]$/u.test(before) ? '' : ' ';
  const head = isAfterOperand ? `${gap}AND ` : gap;
  const tail = isBeforeOperand ? ' AND ' : /^[\s)]|^$/u.test(after) ? '' : ' ';
  return `${head}(${starter})${tail}`;
}
