/*
 * Tables as a workbook, written row by row: a sheet of half a million mentions costs no more memory than one of ten
 * lines. Words stand in their cells as words (never shared, never a formula), moments as dates in UTC.
 */

import { plainText, type Table, type TableCell } from './tableCell.ts';
import {
  CONTENT_TYPES_HEAD,
  RELATIONS,
  STYLES,
  WORKBOOK_HEAD,
  WORKBOOK_RELATIONS_HEAD,
} from './xlsxFrame.ts';
import { beginZip, type ZipOptions, type ZipSink, type ZipStream } from './zipStream.ts';

/** Of the format, one of them the headings'. What is more goes on in a further sheet. */
const ROWS_OF_SHEET = 1_048_576 - 1;
/** Of the format, in UTF-16 units. */
const TEXT_LIMIT = 32_767;
const ROWS_AT_ONCE = 200;
const DAY_MS = 86_400_000;
/** 1970-01-01 as spreadsheets count days. */
const EPOCH_DAYS = 25_569;
const NAME_LIMIT = 31;

/** Styles of `xlsxFrame`, by position. */
const STYLE = { heading: 1, words: 2, moment: 3, day: 4, number: 5 } as const;

export type WorkbookOptions = ZipOptions & {
  /** Stands at the end of words that are longer than a cell can hold. */
  readonly cutNote: string;
  /** Rows so far, now and then. */
  readonly onRows?: (rows: number) => void;
};

/** Writes the workbook; one sheet a table, or more where a table is too long for one. */
export async function writeXlsx(
  tables: Iterable<Table>,
  sink: ZipSink,
  options: WorkbookOptions,
): Promise<void> {
  const zip = beginZip(sink, options);
  try {
    const names: string[] = [];
    for (const table of tables) await addTable(zip, table, names, options);
    await addFrame(zip, names);
    await zip.finish();
  } catch (error) {
    zip.drop();
    throw error;
  }
}

/** The whole workbook as bytes; for tables that a report holds anyway. */
export async function xlsxBytes(tables: Iterable<Table>, options: WorkbookOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await writeXlsx(tables, { write: async (bytes) => void chunks.push(bytes) }, options);
  return Buffer.concat(chunks);
}

async function addTable(
  zip: ZipStream,
  table: Table,
  names: string[],
  options: WorkbookOptions,
): Promise<void> {
  const rows = table.rows[Symbol.iterator]();
  let next = rows.next();
  let count = 0;
  do {
    names.push(sheetName(table.name, names));
    const part = function* (): Generator<string> {
      yield sheetHead(table);
      let text = '';
      for (let row = 2; !next.done && row <= ROWS_OF_SHEET + 1; row += 1) {
        text += rowText(row, next.value, options.cutNote);
        next = rows.next();
        count += 1;
        if (count % ROWS_AT_ONCE !== 0) continue;
        yield text;
        text = '';
        options.onRows?.(count);
      }
      yield `${text}</sheetData></worksheet>`;
    };
    await zip.add(`xl/worksheets/sheet${names.length}.xml`, part());
  } while (!next.done);
}

function sheetHead({ columns }: Table): string {
  const widths = columns
    .map(
      ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join('');
  const cells = columns
    .map(({ label }, index) => textCell(cellName(index, 1), label, STYLE.heading))
    .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row r="1">${cells}</row>`;
}

function rowText(row: number, cells: readonly TableCell[], cutNote: string): string {
  return `<row r="${row}">${cells.map((cell, index) => cellText(cellName(index, row), cell, cutNote)).join('')}</row>`;
}

function cellText(name: string, cell: TableCell, cutNote: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textCell(name, cutText(cell, cutNote), STYLE.words);
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c r="${name}" s="${STYLE.number}"><v>${cell}</v></c>` : '';
  if ('iso' in cell) return textCell(name, plainText(cell), STYLE.words);
  const isDay = 'day' in cell;
  const at = isDay ? Date.parse(`${cell.day}T00:00:00Z`) : cell.at;
  if (!Number.isFinite(at)) return '';
  return `<c r="${name}" s="${isDay ? STYLE.day : STYLE.moment}"><v>${at / DAY_MS + EPOCH_DAYS}</v></c>`;
}

function textCell(name: string, text: string, style: number): string {
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function cutText(text: string, note: string): string {
  if (text.length <= TEXT_LIMIT) return text;
  // A cut through a pair of surrogates leaves half a sign, which is replaced with the other lone ones.
  return `${text.slice(0, TEXT_LIMIT - note.length - 2)}… ${note}`;
}

/** What XML cannot hold is seen as replaced; what the format would read as an escape of its own is escaped. */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** « A1 », « AB12 ». */
function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** A name that the format takes, and that no other sheet has. */
function sheetName(wanted: string, taken: readonly string[]): string {
  const name =
    wanted
      .replace(/[[\]/\\:*?']/g, ' ')
      .trim()
      .slice(0, NAME_LIMIT) || 'Vigie';
  const isTaken = (one: string): boolean => taken.some((other) => other.toLowerCase() === one.toLowerCase());
  let found = name;
  for (let number = 2; isTaken(found); number += 1) found = `${name.slice(0, NAME_LIMIT - 8)} ${number}`;
  return found;
}

async function addFrame(zip: ZipStream, names: readonly string[]): Promise<void> {
  const each = (write: (number: number, name: string) => string): string =>
    names.map((name, index) => write(index + 1, name)).join('');
  const quoted = (name: string): string => xmlText(name).replaceAll('"', '&quot;');
  await zip.add('xl/styles.xml', STYLES);
  await zip.add(
    'xl/workbook.xml',
    `${WORKBOOK_HEAD}${each((number, name) => `<sheet name="${quoted(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
  );
  await zip.add(
    'xl/_rels/workbook.xml.rels',
    `${WORKBOOK_RELATIONS_HEAD}${each((number) => `<Relationship Id="rId${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
  );
  await zip.add('_rels/.rels', RELATIONS);
  await zip.add(
    '[Content_Types].xml',
    `${CONTENT_TYPES_HEAD}${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`,
  );
}
