/*
 * Reads a whole CSV as a stream of batches: the records of the table behind its header, blank rows left out.
 */
import type { Result } from '../../../../shared/lib/result.ts';
import type { ReadOptions, ReadOutcome } from '../posts/postFile.ts';
import { type RecordSource, readRecords } from '../posts/readRecords.ts';
import { withCsvFile } from './csvFile.ts';
import { type CsvLayout, isBlankRow } from './layout.ts';
import { RecordReader } from './records.ts';

/** Reads a file by a mapping. Refusals: those of looking at it, `csv.columnMissing`, `call.cancelled`. */
export function readCsv(options: ReadOptions): Promise<Result<ReadOutcome>> {
  const { file, mapping, now, signal } = options;
  return withCsvFile(file, mapping, now, signal, ({ layout, ...csv }) =>
    readRecords({ ...csv, headers: layout.headers, source: rowsOf(layout) }, options),
  );
}

function rowsOf({ delimiter, headers, firstLine }: CsvLayout): RecordSource {
  const record = new RecordReader(delimiter);
  return {
    push: (text, isLast) => record.push(text, isLast),
    next() {
      for (;;) {
        if (record.expectedColumns === 0 && record.nextLine >= firstLine)
          record.expectedColumns = headers.length;
        if (!record.next()) return null;
        if (record.line >= firstLine && (record.fault !== null || !isBlankRow(record.fields))) return record;
      }
    },
  };
}
