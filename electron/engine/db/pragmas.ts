/*
 * The settings of a connection, set and then read back: better-sqlite3's defaults lose
 * acknowledged commits in a power cut, so a setting that did not take refuses the file.
 */
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { Db } from './sqlite.ts';

const WRITER_CACHE_KIB = 64 * 1024;
const READER_CACHE_KIB = 32 * 1024;
export const JOURNAL_LIMIT_BYTES = 64 * 1024 * 1024;
const CHECKPOINT_PAGES = 4_000;

/** FULL: every commit reaches the disk before it is answered. https://sqlite.org/pragma.html#pragma_synchronous */
const SYNCHRONOUS_FULL = 2;

/** Settings of the only connection that writes. */
export function setWriterPragmas(db: Db): Result<null> {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  db.pragma(`journal_size_limit = ${JOURNAL_LIMIT_BYTES}`);
  db.pragma(`cache_size = -${WRITER_CACHE_KIB}`);
  setSafety(db);
  return assertPragmas(db, { journal_mode: 'wal', synchronous: SYNCHRONOUS_FULL, ...SAFETY });
}

/** Settings of a connection that only reads. */
export function setReaderPragmas(db: Db): Result<null> {
  db.pragma(`cache_size = -${READER_CACHE_KIB}`);
  setSafety(db);
  db.pragma('query_only = ON');
  return assertPragmas(db, { query_only: 1, ...SAFETY });
}

const SAFETY = { trusted_schema: 0, cell_size_check: 1, foreign_keys: 1, mmap_size: 0 } as const;

function setSafety(db: Db): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('mmap_size = 0');
}

function assertPragmas(db: Db, expected: Readonly<Record<string, string | number>>): Result<null> {
  for (const [name, value] of Object.entries(expected)) {
    const actual = db.pragma(name, { simple: true });
    // A file system without memory mapping answers nothing to mmap_size: as good as 0.
    if (name === 'mmap_size' && (actual === undefined || actual === 0)) continue;
    if (actual !== value)
      return fail('database.settingsRefused', `PRAGMA ${name} is ${String(actual)}, wanted ${value}.`, {
        name,
      });
  }
  return ok(null);
}
