/*
 * Writes CSV files for tests into a folder that goes with the test, and reads them whole.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { inspectCsv } from '../../../../electron/engine/ingest/csv/inspectCsv.ts';
import { readCsv } from '../../../../electron/engine/ingest/csv/readCsv.ts';
import type { PostBatch } from '../../../../electron/engine/ingest/posts/postFile.ts';
import type { ColumnMapping } from '../../../../shared/domain/columnMapping.ts';
import type { NewMention } from '../../../../shared/domain/mention.ts';
import type { Rejection } from '../../../../shared/domain/rejection.ts';
import type { Failure } from '../../../../shared/lib/result.ts';

export const NOW = Date.UTC(2026, 10, 20);

export const MAPPING: ColumnMapping = {
  text: 'text',
  postedAt: 'date',
  postedAtFrom: 'column',
  fixedNetwork: 'x',
};

let folder = '';
let count = 0;

/** Call once in a test file. */
export function prepareCsvFolder(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vigie-csv-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
}

export function csvPath(name?: string): string {
  count += 1;
  return join(folder, name ?? `file${count}.csv`);
}

export async function csvFile(content: string | Buffer, name?: string): Promise<string> {
  const path = csvPath(name);
  await writeFile(path, content);
  return path;
}

export type Whole = {
  readonly mentions: readonly NewMention[];
  readonly rejected: readonly Rejection[];
  readonly batches: readonly Omit<PostBatch, 'mentions' | 'rejected'>[];
  readonly rowsRead: number;
};

export async function readWhole(
  file: string,
  mapping: ColumnMapping = MAPPING,
  batchSize = 500,
): Promise<Whole> {
  const mentions: NewMention[] = [];
  const rejected: Rejection[] = [];
  const batches: Omit<PostBatch, 'mentions' | 'rejected'>[] = [];
  const result = await readCsv({
    file,
    mapping,
    now: NOW,
    batchSize,
    onBatch(batch) {
      mentions.push(...batch.mentions);
      rejected.push(...batch.rejected);
      batches.push({ rowsRead: batch.rowsRead, bytesRead: batch.bytesRead, bytes: batch.bytes });
    },
  });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return { mentions, rejected, batches, rowsRead: result.value.rowsRead };
}

export async function refusalOf(file: string): Promise<Failure | null> {
  const found = await inspectCsv(file, { now: NOW });
  return found.ok ? null : found.error;
}
