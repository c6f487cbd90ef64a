/*
 * Imports: look before taking in, list, stop, undo whole.
 */
import type { ColumnMapping } from '../domain/columnMapping.ts';
import { idSchema } from '../domain/entry.ts';
import type { Import } from '../domain/import.ts';
import { CSV_DELIMITERS, CSV_ENCODINGS, type ImportFormat } from '../domain/limits.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export type ImportInspection = {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly format: ImportFormat;
  /** The listening suite whose export was recognised by its columns; null where none was. */
  readonly exportOf: string | null;
  /** Null where the file says itself, part by part. */
  readonly encoding: string | null;
  /** Null in a file that is no table. */
  readonly delimiter: string | null;
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  readonly headers: readonly string[];
  /** At most 20 rows, cell by cell, as they stand in the file. */
  readonly sampleRows: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  /** What the reader must settle before the file can be taken in, as catalogue codes. */
  readonly problems: readonly string[];
  /** What the reader should know and need not settle, as catalogue codes. */
  readonly notices: readonly string[];
  /** The mapping comes from an earlier import with the same columns. */
  readonly isRemembered: boolean;
};

export const importCalls = {
  'import.inspect': engineQuery<ImportInspection>()({
    summary:
      'Reads the head of a file of posts (table, JSON, X archive, message) and guesses its form and columns.',
    input: z.strictObject({
      file: z.string().min(1).max(4_096),
      /** Overrules what the file shows. */
      encoding: z.enum(CSV_ENCODINGS).optional(),
      delimiter: z.enum(CSV_DELIMITERS).optional(),
      hasHeader: z.boolean().optional(),
    }),
    grades: ['console', 'headless', 'shell'],
  }),
  'import.list': engineQuery<readonly Import[]>()({
    summary: 'Every import, newest first, with its counts.',
    input: z.strictObject({}),
  }),
  'import.stop': engineCommand<{ readonly isStopped: boolean }>()({
    summary: 'Stops the running import; what it had stored is taken out again.',
    input: z.strictObject({}),
  }),
  'import.undo': engineCommand<{ readonly removed: number; readonly kept: number }>()({
    summary: 'Takes a whole import out again; mentions that an entry cites are kept.',
    input: z.strictObject({ importId: idSchema }),
  }),
};
