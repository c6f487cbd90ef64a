/*
 * Tables as CSV (RFC 4180): UTF-8 that says so, every cell quoted, words guarded against being run, the separator and
 * the decimal sign that the language's spreadsheets expect.
 */
import type { Language } from '../../../shared/domain/limits.ts';
import { guardFormula } from '../../../shared/lib/formulaGuard.ts';
import { plainText, type Table, type TableCell } from './tableCell.ts';

/** Stands first in the file: spreadsheets take accents for UTF-8 by it. */
export const CSV_MARK = '\ufeff';
/** Rows that are put together before they are handed on. */
const ROWS_AT_ONCE = 500;

/** The whole table as one text; for tables that a report holds anyway. */
export function csvText(table: Table, language: Language): string {
  return [...csvChunks(table, language)].join('');
}

/** The table piece by piece. */
export function* csvChunks(table: Table, language: Language): Generator<string> {
  const isKept = table.columns.map(({ isSheetOnly }) => !isSheetOnly);
  const line = (cells: readonly TableCell[]): string =>
    csvLine(
      cells.filter((_, index) => isKept[index]),
      language,
    );
  let chunk = CSV_MARK + line(table.columns.map(({ label }) => label));
  let rows = 0;
  for (const row of table.rows) {
    chunk += line(row);
    rows += 1;
    if (rows % ROWS_AT_ONCE !== 0) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function csvLine(cells: readonly TableCell[], language: Language): string {
  return `${cells.map((cell) => `"${cellText(cell, language)}"`).join(language === 'fr' ? ';' : ',')}\r\n`;
}

function cellText(cell: TableCell, language: Language): string {
  if (cell === null) return '';
  // A number is ours and no formula, even below zero.
  if (typeof cell === 'number') return language === 'fr' ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell === 'object') return plainText(cell);
  return guardFormula(cell).replaceAll('"', '""');
}
