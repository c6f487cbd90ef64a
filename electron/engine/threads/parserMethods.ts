/*
 * What the parser thread does: reads files of posts and hands batches to the writer. Two
 * batches are under way at once, so that parsing and storing overlap; the writer's pace
 * holds the reading back.
 */
import type { MessagePort } from 'node:worker_threads';
import type { ImportProgress } from '../../../shared/contract/changes.ts';
import { REJECT_SAMPLE_LIMIT, type RejectedLine } from '../../../shared/contract/mention.ts';
import type { ColumnMapping } from '../../../shared/domain/columnMapping.ts';
import type { ReadContacts } from '../../../shared/domain/contactFile.ts';
import type { ContactMapping } from '../../../shared/domain/contactMapping.ts';
import { type Failure, fail, ok, type Result } from '../../../shared/lib/result.ts';
import { digestOf } from '../files/fileStore.ts';
import type { ReadingWish } from '../ingest/posts/postFile.ts';
import { inspectPosts, readPosts } from '../ingest/posts/readPosts.ts';
import { createParserListening } from './parserListening.ts';
import { createParserObserved } from './parserObserved.ts';
import { createThreadClient } from './threadCalls.ts';
import type { Stored, WriterMethods } from './writerMethods.ts';

const BATCH_ROWS = 500;
const BATCHES_UNDER_WAY = 2;
const PROGRESS_EVERY_MS = 100;

export type ParsedImport = {
  readonly rowsRead: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly rejectedLines: readonly RejectedLine[];
  readonly newestId: number | null;
  readonly fileSha256: string;
  readonly isStopped: boolean;
};

export type ImportJob = {
  readonly file: string;
  readonly mapping: ColumnMapping;
  readonly no: number;
  readonly now: number;
  readonly ports: { readonly writer: MessagePort; readonly progress: MessagePort };
};

/** What is told while a file is read; the engine adds name and state. */
export type ParserProgress = Pick<
  ImportProgress,
  'bytesRead' | 'rowsRead' | 'stored' | 'duplicate' | 'rejected'
> & {
  readonly newestId: number | null;
};

export function createParserMethods(clock: () => number) {
  let running: AbortController | null = null;
  const observed = createParserObserved();
  return {
    ...createParserListening(clock),
    ...observed,
    inspect: (input: { readonly file: string; readonly wish: ReadingWish }) =>
      inspectPosts(input.file, { now: clock(), wish: input.wish }),
    /** Contacts bring the numbering plans of the world with them, which no import of posts should wait for. */
    async readContacts(input: {
      readonly file: string;
      readonly country: string;
      readonly mapping?: ContactMapping;
    }): Promise<Result<ReadContacts>> {
      const { readContactsFile } = await import('../ingest/contact/readContactsFile.ts');
      return readContactsFile(input.file, { country: input.country, mapping: input.mapping, now: clock() });
    },
    stop(_input: null): boolean {
      running?.abort();
      return running !== null;
    },
    async runImport(job: ImportJob): Promise<Result<ParsedImport>> {
      const controller = new AbortController();
      running = controller;
      const writer = createThreadClient<Pick<WriterMethods, 'storeOfImport'>>(job.ports.writer);
      const underWay: Promise<Stored>[] = [];
      const rejectedLines: RejectedLine[] = [];
      const counts = { rowsRead: 0, stored: 0, duplicate: 0, rejected: 0, bytesRead: 0 };
      let newestId: number | null = null;
      let refusal: Failure | null = null;
      let toldAt = 0;

      const settle = async (): Promise<void> => {
        const stored = await underWay.shift();
        if (stored === undefined) return;
        if (!stored.ok) {
          refusal = stored.error;
          controller.abort();
          return;
        }
        counts.stored += stored.value.stored;
        counts.duplicate += stored.value.duplicate;
        if (stored.value.newestId !== null && (newestId === null || stored.value.newestId > newestId))
          newestId = stored.value.newestId;
        if (clock() - toldAt >= PROGRESS_EVERY_MS) {
          toldAt = clock();
          job.ports.progress.postMessage({ ...counts, newestId } satisfies ParserProgress);
        }
      };

      try {
        const digest = digestOf(job.file);
        digest.catch(() => undefined);
        const read = await readPosts({
          file: job.file,
          mapping: job.mapping,
          now: job.now,
          signal: controller.signal,
          batchSize: BATCH_ROWS,
          onBatch: async (batch) => {
            counts.rowsRead += batch.rowsRead;
            counts.bytesRead = batch.bytesRead;
            counts.rejected += batch.rejected.length;
            for (const line of batch.rejected)
              if (rejectedLines.length < REJECT_SAMPLE_LIMIT) rejectedLines.push(line);
            if (batch.mentions.length > 0) {
              const read = await observed.readImported(batch.mentions);
              underWay.push(writer.call('storeOfImport', { no: job.no, batch: read }));
            }
            if (underWay.length >= BATCHES_UNDER_WAY) await settle();
          },
        });
        while (underWay.length > 0) await settle();
        if (refusal !== null) return { ok: false, error: refusal };
        if (!read.ok && !controller.signal.aborted) return read;
        const { bytesRead: _bytesRead, ...outcome } = counts;
        const isStopped = controller.signal.aborted;
        if (!isStopped && outcome.rowsRead === 0)
          return fail('csv.nothingReadable', 'The file holds no rows.');
        return ok({
          ...outcome,
          rejectedLines,
          newestId,
          fileSha256: isStopped ? '' : await digest,
          isStopped,
        });
      } finally {
        running = null;
        job.ports.writer.close();
        job.ports.progress.close();
      }
    },
  };
}

export type ParserMethods = ReturnType<typeof createParserMethods>;
