/*
 * A copy that was written to (what a restore kept, a backup somebody worked in) may have a
 * write-ahead log beside it: what the log holds belongs to the copy and must be seen before the copy
 * is cleaned or restored.
 */
import { existsSync } from 'node:fs';
import { fail, type Result } from '../../../shared/lib/result.ts';
import { hasLog, inspectLog } from './inspectLog.ts';
import { takeLock } from './lock.ts';
import { NEWEST_VERSION } from './migrations/index.ts';
import { connect } from './sqlite.ts';

/** Whether files of a log lie beside it; empty ones as well, since SQLite looks into them. */
export function liesBesideLog(file: string): boolean {
  return existsSync(`${file}-wal`) || existsSync(`${file}-shm`);
}

/** Runs `work` on a copy that has its log inside and that nobody else works on. */
export function withLogTakenIn<T>(file: string, work: () => Result<T>): Result<T> {
  const lock = takeLock(file);
  if (!lock.ok) return lock;
  try {
    const log = inspectLog(file, NEWEST_VERSION);
    if (!log.ok) return log;
    const db = connect(file, { isReadOnly: false, mustExist: true });
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
    return hasLog(file) ? fail('database.locked', 'Somebody reads from the log of this copy.') : work();
  } finally {
    lock.value.release();
  }
}
