/*
 * Spreadsheets run what looks like a formula, wherever it came from. A text that might be taken for one gets an
 * apostrophe in front, which a spreadsheet shows or hides but never runs; so does what follows a separator or a line
 * end inside it, because a table that is opened with the wrong separator is cut there, quotes or not (a table of the
 * French kind in an English spreadsheet, every day). Reading takes the apostrophes away again.
 */

const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫−]';
/** What ends a cell for somebody: tabs and line ends everywhere, commas and semicolons by country. */
const BREAK = '[\\t\\r\\n\\v\\f]';
const SEPARATOR = '[,;\\t\\r\\n\\v\\f]';
/** Blanks, quotes and what nobody sees: spreadsheets, or those who clean tables, skip them. */
const SKIPPED = `(?:(?!${BREAK})[\\s\\p{Z}\\p{C}'"\`´‘’‚“”„«»‹›＇＂])*`;

const LIKE = new RegExp(`^${SKIPPED}(?:${SIGN}|${BREAK})`, 'u');
const INSIDE = new RegExp(`(?<=${SEPARATOR})(?=${SKIPPED}${SIGN})`, 'gu');
const GUARD_INSIDE = new RegExp(`(?<=${SEPARATOR})'(?=${SKIPPED}${SIGN})`, 'gu');

/** Whether a spreadsheet might run the text: a sign of formulas first, or only blanks and quotes before it. */
export function isFormulaLike(text: string): boolean {
  return LIKE.test(text);
}

/** The text as it may stand in a cell. */
export function guardFormula(text: string): string {
  return `${isFormulaLike(text) ? "'" : ''}${text.replace(INSIDE, "'")}`;
}

/** What `guardFormula` was given. A text that it would not have guarded is left alone. */
export function unguardFormula(cell: string): string {
  const text = cell.startsWith("'") && isFormulaLike(cell.slice(1)) ? cell.slice(1) : cell;
  return text.replace(GUARD_INSIDE, '');
}
