/*
 * How a CSV file is laid out: separator, header row, where the data begin. Decided on its head alone, by the
 * same record reader that reads the whole, so that looking and reading never disagree.
 */
import { looksLikeData } from '../../../../shared/domain/columnContent.ts';
import { columnName, nameColumns } from '../../../../shared/domain/columnMapping.ts';
import { recogniseExport } from '../../../../shared/domain/exportPresets.ts';
import { CSV_DELIMITERS, type CsvDelimiter } from '../../../../shared/domain/limits.ts';
import { RecordReader } from './records.ts';

export type CsvLayout = {
  readonly delimiter: CsvDelimiter;
  readonly hasHeader: boolean;
  readonly headers: readonly string[];
  /** Physical line on which the data begin, from 1. */
  readonly firstLine: number;
  /** Rows of the head, blank and damaged ones left out. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the head holds any record behind the header, readable or not. */
  readonly hasRecords: boolean;
};

export type LayoutWish = {
  readonly delimiter?: CsvDelimiter | undefined;
  readonly hasHeader?: boolean | undefined;
};

const ROWS_LOOKED_AT = 1_000;
const RECORDS_COMPARED = 200;
/** A preamble is no longer than this. */
const PREAMBLE_RECORDS = 30;

type HeadRecord = { readonly line: number; readonly nextLine: number; readonly fields: readonly string[] };

/** Finds the layout; null when no separator makes columns of the text. `isWhole` when the head is the whole file. */
export function findLayout(text: string, isWhole: boolean, now: number, wish: LayoutWish): CsvLayout | null {
  const known = wish.hasHeader === false ? null : findKnownHeader(text, isWhole, wish);
  const delimiter = known?.delimiter ?? wish.delimiter ?? sepLine(text) ?? findDelimiter(text, isWhole);
  if (delimiter === null) return null;
  const records = headRecords(text, isWhole, delimiter, RECORDS_COMPARED);
  const width = known?.header.fields.length ?? commonWidth(records);
  if (width === null) return null;
  const first = known?.header ?? records.find(({ fields }) => isFirstRow(fields, width));
  if (first === undefined) return null;
  const hasHeader = known !== null || (wish.hasHeader ?? !looksLikeData(first.fields, now));
  const headers = hasHeader
    ? nameColumns(trimEnd(first.fields))
    : Array.from({ length: width }, (_, index) => columnName(index));
  const firstLine = hasHeader ? first.nextLine : first.line;
  return {
    delimiter,
    hasHeader,
    headers,
    firstLine,
    ...dataRows(text, isWhole, delimiter, headers.length, firstLine),
  };
}

/**
 * The header of a suite's export, wherever it stands: a small export has more lines about the report than posts,
 * and its commonest width is then theirs.
 */
function findKnownHeader(
  text: string,
  isWhole: boolean,
  wish: LayoutWish,
): { readonly delimiter: CsvDelimiter; readonly header: HeadRecord } | null {
  for (const delimiter of wish.delimiter === undefined ? CSV_DELIMITERS : [wish.delimiter]) {
    const records = headRecords(text, isWhole, delimiter, PREAMBLE_RECORDS);
    const header = records.find(({ fields }) => fields.length > 4 && recogniseExport(fields) !== null);
    if (header !== undefined) return { delimiter, header };
  }
  return null;
}

/** A row of blank cells only: spreadsheets write them behind the last filled one. */
export function isBlankRow(fields: readonly string[]): boolean {
  return fields.every((field) => field === '' || field.trim() === '');
}

/** `sep=;` on the first line is how spreadsheets are told the separator. */
function sepLine(text: string): CsvDelimiter | null {
  const sign = /^sep=(.)[\r\n]/i.exec(text)?.[1];
  return CSV_DELIMITERS.find((delimiter) => delimiter === sign) ?? null;
}

function findDelimiter(text: string, isWhole: boolean): CsvDelimiter | null {
  let best: { delimiter: CsvDelimiter; score: number } | null = null;
  for (const delimiter of CSV_DELIMITERS) {
    const score = rate(headRecords(text, isWhole, delimiter, RECORDS_COMPARED));
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

/** How well a separator explains the records: from the first row of the common width on, most must have it. */
function rate(records: readonly HeadRecord[]): number {
  const width = commonWidth(records);
  if (width === null) return 0;
  const from = records.findIndex(({ fields }) => fields.length === width);
  const table = records.slice(from);
  const regular = table.filter(({ fields }) => fields.length === width).length;
  const share = regular / table.length;
  if (share < 0.5) return 0;
  return share * Math.sqrt(regular / records.length) * (1 + Math.log2(width) / 4);
}

/** The most frequent number of columns, two at least; the wider one where two are equally frequent. */
function commonWidth(records: readonly HeadRecord[]): number | null {
  const counts = new Map<number, number>();
  for (const { fields } of records) {
    if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([widthA, a], [widthB, b]) => b - a || widthB - widthA);
  return best?.[0] ?? null;
}

/** Lines before the table ("Report of 6 July;;;") fill few of its columns. */
function isFirstRow(fields: readonly string[], width: number): boolean {
  const filled = fields.filter((field) => field.trim() !== '').length;
  return (
    fields.length >= Math.max(2, width - 1) && filled >= Math.max(Math.min(2, width), fields.length * 0.6)
  );
}

function headRecords(text: string, isWhole: boolean, delimiter: CsvDelimiter, limit: number): HeadRecord[] {
  const reader = new RecordReader(delimiter);
  reader.push(text, isWhole);
  const records: HeadRecord[] = [];
  while (records.length < limit && reader.next()) {
    if (reader.fault !== null || isBlankRow(reader.fields)) continue;
    records.push({ line: reader.line, nextLine: reader.nextLine, fields: reader.fields });
  }
  return records;
}

function dataRows(
  text: string,
  isWhole: boolean,
  delimiter: CsvDelimiter,
  columns: number,
  firstLine: number,
): Pick<CsvLayout, 'rows' | 'hasRecords'> {
  const reader = new RecordReader(delimiter);
  reader.push(text, isWhole);
  const rows: (readonly string[])[] = [];
  let hasRecords = false;
  while (rows.length < ROWS_LOOKED_AT) {
    if (reader.nextLine >= firstLine) reader.expectedColumns = columns;
    if (!reader.next()) break;
    if (reader.line < firstLine) continue;
    hasRecords ||= reader.fault !== null || !isBlankRow(reader.fields);
    if (reader.fault === null && !isBlankRow(reader.fields)) rows.push(reader.fields);
  }
  return { rows, hasRecords };
}

function trimEnd(fields: readonly string[]): readonly string[] {
  let end = fields.length;
  while (end > 0 && fields[end - 1]?.trim() === '') end -= 1;
  return fields.slice(0, end);
}
