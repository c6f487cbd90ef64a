/*
 * What a process leaves that dies while SQLite takes its write-ahead log in: the newest version of
 * each page in the log goes into the file in the order of pages, and only some of them got there.
 * Format: https://sqlite.org/fileformat2.html#the_write_ahead_log
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/** The newest committed version of each page in a log, by page number in ascending order. */
export function pagesOfLog(logFile: string): readonly { readonly number: number; readonly bytes: Buffer }[] {
  const log = readFileSync(logFile);
  const pageBytes = log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  const committed = new Map<number, Buffer>();
  let open = new Map<number, Buffer>();
  for (
    let at = LOG_HEADER_BYTES;
    at + FRAME_HEADER_BYTES + pageBytes <= log.length;
    at += FRAME_HEADER_BYTES + pageBytes
  ) {
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    open.set(
      log.readUInt32BE(at),
      log.subarray(at + FRAME_HEADER_BYTES, at + FRAME_HEADER_BYTES + pageBytes),
    );
    const isCommit = log.readUInt32BE(at + 4) !== 0;
    if (!isCommit) continue;
    for (const [number, bytes] of open) committed.set(number, bytes);
    open = new Map();
  }
  return [...committed].sort(([a], [b]) => a - b).map(([number, bytes]) => ({ number, bytes }));
}

/** Writes the first `count` of those pages into the database file. */
export function takeIn(file: string, pages: ReturnType<typeof pagesOfLog>, count: number): void {
  const handle = openSync(file, 'r+');
  try {
    for (const { number, bytes } of pages.slice(0, count))
      writeSync(handle, bytes, 0, bytes.length, (number - 1) * bytes.length);
  } finally {
    closeSync(handle);
  }
}
