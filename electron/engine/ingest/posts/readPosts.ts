/*
 * The one way from a file to posts, whatever its form: looked at by `inspectPosts`, read by `readPosts`. Who hands
 * no mapping (a folder that is watched) gets the one that was guessed, and a refusal where it leaves a question open.
 */
import { columnMappingSchema } from '../../../../shared/domain/columnMapping.ts';
import type { ImportFormat } from '../../../../shared/domain/limits.ts';
import { fail, type Result } from '../../../../shared/lib/result.ts';
import { inspectCsv } from '../csv/inspectCsv.ts';
import { readCsv } from '../csv/readCsv.ts';
import { inspectJson, readJson } from '../json/readJson.ts';
import { findFormat } from './fileFormat.ts';
import type { InspectOptions, PostInspection, ReadOptions, ReadOutcome } from './postFile.ts';

export type ReadPostsOptions = Omit<ReadOptions, 'mapping'> & {
  readonly mapping?: ReadOptions['mapping'] | undefined;
};

type Reader = {
  readonly inspect: (file: string, options: InspectOptions) => Promise<Result<PostInspection>>;
  readonly read: (options: ReadOptions) => Promise<Result<ReadOutcome>>;
};

/** Looks at a file of posts; a coded refusal when it is none, empty, too large or unreadable. Stores nothing. */
export async function inspectPosts(file: string, options: InspectOptions): Promise<Result<PostInspection>> {
  const format = await findFormat(file, options.wish ?? {}, options.signal);
  if (!format.ok) return format;
  const seen = await (await readerOf(format.value)).inspect(file, options);
  const isProse = !seen.ok && seen.error.code === 'csv.noColumns' && options.wish?.delimiter === undefined;
  return isProse ? fail('import.kindUnknown', seen.error.message, { kind: 'text' }) : seen;
}

/**
 * Reads a file of posts in batches. Refusals: those of looking at it, `mapping.incomplete` without a mapping,
 * `csv.columnMissing`, `call.cancelled`. What `onBatch` throws goes through.
 */
export async function readPosts({ mapping, ...options }: ReadPostsOptions): Promise<Result<ReadOutcome>> {
  const { file, now, signal } = options;
  const settled = mapping ?? (await guessedMapping(file, now, signal));
  if ('ok' in settled) return settled;
  const format = await findFormat(file, settled, signal);
  if (!format.ok) return format;
  return (await readerOf(format.value)).read({ ...options, mapping: settled });
}

async function guessedMapping(file: string, now: number, signal: AbortSignal | undefined) {
  const seen = await inspectPosts(file, { now, ...(signal === undefined ? {} : { signal }) });
  if (!seen.ok) return seen;
  const { mapping, problems } = seen.value.guess;
  const parsed = columnMappingSchema.safeParse(mapping);
  return parsed.success && problems.length === 0
    ? parsed.data
    : fail('mapping.incomplete', 'The columns of this file must be named.', { problems: problems.join(' ') });
}

/** Messages bring a library with them, which no import of a table should wait for. */
async function readerOf(format: ImportFormat): Promise<Reader> {
  if (format === 'table') return { inspect: inspectCsv, read: readCsv };
  if (format !== 'email') return { inspect: inspectJson, read: readJson };
  const { inspectMail, readMail } = await import('../mail/readMail.ts');
  return { inspect: inspectMail, read: readMail };
}
