/*
 * A whole table of labelled posts, read into memory: what a team measures its ranking on is thousands of rows, not
 * millions.
 */
import { readFile, stat } from 'node:fs/promises';
import { readMoment } from '../../../../shared/lib/dateForms.ts';
import { fail, ok, type Result } from '../../../../shared/lib/result.ts';
import { createZoneMoments } from '../../../../shared/lib/zoneMoments.ts';
import { findLayout } from './layout.ts';
import { RecordReader } from './records.ts';

export type LabelledRow = { readonly text: string; readonly label: string };

export type LabelledColumns = {
  readonly textColumn: string;
  readonly labelColumn: string;
  readonly timeColumn?: string | undefined;
};

const FILE_LIMIT_BYTES = 256 * 1024 * 1024;
const zone = createZoneMoments('UTC');

/** Rows in order of time where a column tells it, else as they stand; and how many had no text or no label. */
export async function readLabelledRows(
  file: string,
  columns: LabelledColumns,
  now: number,
  limit: number,
): Promise<Result<{ readonly rows: readonly LabelledRow[]; readonly rejected: number }>> {
  if ((await stat(file)).size > FILE_LIMIT_BYTES) return fail('triage.fileTooLarge', 'More than 256 MB.');
  const text = (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  const layout = findLayout(text, true, now, { hasHeader: true });
  if (layout === null) return fail('triage.noTable', 'The file holds no table with columns.');
  const place = (name: string): number =>
    layout.headers.findIndex((header) => header.trim().toLowerCase() === name.trim().toLowerCase());
  const at = {
    text: place(columns.textColumn),
    label: place(columns.labelColumn),
    time: columns.timeColumn === undefined ? -1 : place(columns.timeColumn),
  };
  if (at.text < 0 || at.label < 0 || (columns.timeColumn !== undefined && at.time < 0))
    return fail('triage.columnMissing', 'The table has no such column.', {
      columns: layout.headers.join(', '),
    });

  const reader = new RecordReader(layout.delimiter);
  reader.push(text, true);
  const rows: (LabelledRow & { readonly moment: number | null })[] = [];
  let rejected = 0;
  while (rows.length < limit && reader.next()) {
    if (reader.line < layout.firstLine) continue;
    const words = reader.fields[at.text]?.trim() ?? '';
    const label = reader.fields[at.label]?.trim() ?? '';
    if (reader.fault !== null || words === '' || label === '') {
      rejected += 1;
      continue;
    }
    rows.push({ text: words, label, moment: momentOf(reader.fields[at.time], now) });
  }
  // One row without a moment, and the order of the file is the only one there is.
  if (rows.every(({ moment }) => moment !== null))
    rows.sort((a, b) => (a.moment as number) - (b.moment as number));
  return ok({ rows, rejected });
}

function momentOf(cell: string | undefined, now: number): number | null {
  if (cell === undefined) return null;
  const found = readMoment(cell.trim(), { dateOrder: null, zone, now });
  return found.ok ? found.at : null;
}
