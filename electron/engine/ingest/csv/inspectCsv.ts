/*
 * Looks at a CSV before it is taken in: what a person sees in the mapping step. The guess rests on up to a
 * thousand rows of the head; twenty of them are shown.
 */
import { basename } from 'node:path';
import { headerKey } from '../../../../shared/domain/columnMapping.ts';
import { guessMapping, type MappingGuess } from '../../../../shared/domain/guessMapping.ts';
import type { CsvDelimiter, CsvEncoding } from '../../../../shared/domain/limits.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import { type CsvWish, withCsvFile } from './csvFile.ts';

const SAMPLE_ROWS = 20;

export type CsvInspection = {
  readonly fileName: string;
  readonly bytes: number;
  readonly encoding: CsvEncoding;
  readonly delimiter: CsvDelimiter;
  readonly hasHeader: boolean;
  readonly headers: readonly string[];
  /** Remembers a mapping for files with the same columns. */
  readonly headerKey: string;
  /** At most 20, cell by cell, as they stand in the file. */
  readonly sampleRows: readonly (readonly string[])[];
  readonly guess: MappingGuess;
};

export type InspectOptions = {
  /** The present, epoch ms UTC. */
  readonly now: number;
  readonly wish?: CsvWish;
  readonly signal?: AbortSignal;
};

/** Looks at a file; a coded refusal when it is no CSV, empty, too large or unreadable. Stores nothing. */
export function inspectCsv(
  file: string,
  { now, wish = {}, signal }: InspectOptions,
): Promise<Result<CsvInspection>> {
  return withCsvFile(file, wish, now, signal, async ({ bytes, encoding, layout }) => {
    const { delimiter, hasHeader, headers, rows } = layout;
    const fileName = basename(file);
    const guess = guessMapping(headers, rows, fileName, now);
    return ok({
      fileName,
      bytes,
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
