/*
 * JSON of posts looked at and read: the same answers as of a table, the keys of the records in place of columns.
 */
import { basename } from 'node:path';
import { headerKey } from '../../../../shared/domain/columnMapping.ts';
import { guessMapping } from '../../../../shared/domain/guessMapping.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import {
  type InspectOptions,
  type PostInspection,
  type ReadOptions,
  type ReadOutcome,
  SAMPLE_ROWS,
} from '../posts/postFile.ts';
import { readRecords } from '../posts/readRecords.ts';
import { recordsOf, withJsonFile } from './jsonFile.ts';

/** Looks at a file; a coded refusal when it holds no records. Stores nothing. */
export function inspectJson(
  file: string,
  { now, wish = {}, signal }: InspectOptions,
): Promise<Result<PostInspection>> {
  return withJsonFile(file, wish, signal, async ({ bytes, format, encoding, headers, rows }) => {
    const fileName = basename(file);
    return ok({
      fileName,
      bytes,
      format,
      encoding,
      delimiter: null,
      hasHeader: true,
      headers,
      headerKey: headerKey(headers),
      sampleRows: rows.slice(0, SAMPLE_ROWS),
      guess: guessMapping(headers, rows, fileName, now),
    });
  });
}

/** Reads a file by a mapping. Refusals: those of looking at it, `csv.columnMissing`, `call.cancelled`. */
export function readJson(options: ReadOptions): Promise<Result<ReadOutcome>> {
  const { file, mapping, signal } = options;
  return withJsonFile(file, mapping, signal, ({ shape, format, keys, ...json }) =>
    readRecords({ ...json, source: recordsOf(shape, format, keys) }, options),
  );
}
