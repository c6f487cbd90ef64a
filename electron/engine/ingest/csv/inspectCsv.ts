/*
 * Looks at a CSV before it is taken in: what a person sees in the mapping step. The guess rests on up to a
 * thousand rows of the head; twenty of them are shown.
 */
import { basename } from 'node:path';
import { headerKey } from '../../../../shared/domain/columnMapping.ts';
import { guessMapping } from '../../../../shared/domain/guessMapping.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import { type InspectOptions, type PostInspection, SAMPLE_ROWS } from '../posts/postFile.ts';
import { withCsvFile } from './csvFile.ts';

/** Looks at a file; a coded refusal when it is no CSV, empty, too large or unreadable. Stores nothing. */
export function inspectCsv(
  file: string,
  { now, wish = {}, signal }: InspectOptions,
): Promise<Result<PostInspection>> {
  return withCsvFile(file, wish, now, signal, async ({ bytes, encoding, layout }) => {
    const { delimiter, hasHeader, headers, rows } = layout;
    const fileName = basename(file);
    const guess = guessMapping(headers, rows, fileName, now);
    return ok({
      fileName,
      bytes,
      format: 'table',
      encoding,
      delimiter,
      hasHeader,
      headers,
      headerKey: headerKey(headers),
      sampleRows: rows.slice(0, SAMPLE_ROWS),
      guess: hasHeader ? guess : { ...guess, notices: ['mapping.noHeader', ...guess.notices] },
    });
  });
}
