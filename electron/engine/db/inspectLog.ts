/*
 * Looks at a write-ahead log that was left beside a file before SQLite takes it in: SQLite
 * accepts any log whose own sums are right, so a backup copied over a file whose log stayed
 * behind, or a foreign log, would be mixed into it in silence. The file alone (read under a
 * second name, where no log lies) and the file with its log must be the same file, and the
 * second must continue the first. A process that died while it took its log in leaves a file
 * that cannot be read alone: whole with its log, it is what it was. Reading changes neither.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, rmSync, statSync } from 'node:fs';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { verifyJournal } from '../journal/verify.ts';
import { dbFailure } from './dbFailure.ts';
import { APPLICATION_ID } from './header.ts';
import { connect, type Db, sqliteCode } from './sqlite.ts';

/** Entries whose chain is looked at where the file can be read without its log. */
const NEWEST_ENTRIES = 1_000;

type Identity = {
  readonly applicationId: number;
  readonly userVersion: number;
  /** Null in a file that was made before files had an identity. */
  readonly fileId: string | null;
  readonly newest: { readonly seq: number; readonly hash: string } | null;
};

/** Whether the log beside a file, if there is one, may be taken in. `newest` is the highest version this code knows. */
export function inspectLog(file: string, newest: number): Result<null> {
  if (!hasLog(file)) return ok(null);
  try {
    const together = readIdentity(file, null);
    if (together.identity.applicationId !== APPLICATION_ID) return foreign('application');
    if (together.identity.userVersion > newest) {
      const { userVersion } = together.identity;
      return fail('database.fromNewer', 'The file was written by a newer version.', { userVersion, newest });
    }
    const alone = readAlone(file);
    if (alone === 'unknown') return ok(null);
    if (alone === 'torn') return isWhole(file, null) ? ok(null) : foreign('pages');
    if (alone.fileId !== null && alone.fileId !== together.identity.fileId) return foreign('file');
    if (alone.newest !== null && alone.newest.hash !== readIdentity(file, alone.newest.seq).hashAt)
      return foreign('entries');
    // A log that says nothing of either is told by its pages alone: those of two files do not make a tree.
    return isWhole(file, NEWEST_ENTRIES) ? ok(null) : foreign('pages');
  } catch (error) {
    const known = dbFailure(error);
    if (known === null) throw error;
    return { ok: false, error: known };
  }
}

/** Whether a log that holds anything lies beside the file. */
export function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Gives a new file, or a copy that goes its own way, an identity of its own. */
export function renewFileId(db: Db): void {
  db.prepare(`INSERT INTO local (name, value) VALUES ('fileId', ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`).run(randomUUID());
}

function foreign(what: 'application' | 'file' | 'entries' | 'pages'): Result<never> {
  return fail('database.corrupt', 'The write-ahead log beside the file belongs to another one.', {
    log: what,
  });
}

/**
 * The file without its log. Unknown where the disk knows no second names (exFAT), and nothing can be
 * compared; torn where only some of the log's pages had been taken in.
 */
function readAlone(file: string): Identity | 'unknown' | 'torn' {
  const second = `${file}.look`;
  const clear = (): void => {
    for (const side of ['', '-wal', '-shm']) rmSync(`${second}${side}`, { force: true });
  };
  clear();
  try {
    linkSync(file, second);
  } catch {
    return 'unknown';
  }
  try {
    return readIdentity(second, null).identity;
  } catch (error) {
    if (sqliteCode(error).startsWith('SQLITE_CORRUPT')) return 'torn';
    throw error;
  } finally {
    clear();
  }
}

/**
 * The pages of the file and of its log fit each other, and so do the entries on them: what was
 * written before continues in what was written after, under one organisation. Two files would not.
 * `newest` looks at so many entries only; null at all.
 */
function isWhole(file: string, newest: number | null): boolean {
  const db = connect(file, { isReadOnly: true, mustExist: true });
  try {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return false;
    const verified = verifyJournal(db, newest === null ? { now: 0 } : { now: 0, newest });
    if (!verified.isIntact) return false;
    const strangers = db.prepare(`SELECT count(*) FROM entry WHERE org_id IS NOT
      (SELECT value FROM local WHERE name = 'orgId')`);
    return strangers.pluck().get() === 0;
  } finally {
    db.close();
  }
}

function readIdentity(
  file: string,
  seq: number | null,
): { readonly identity: Identity; readonly hashAt: string | null } {
  const db = connect(file, { isReadOnly: true, mustExist: true });
  try {
    const has = (table: string): boolean =>
      db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(table) !== undefined;
    const hasEntries = has('entry');
    const newest = hasEntries
      ? (db.prepare('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1').get() as
          | Identity['newest']
          | undefined)
      : undefined;
    const fileId = has('local')
      ? (db.prepare(`SELECT value FROM local WHERE name = 'fileId'`).pluck().get() as string | undefined)
      : undefined;
    const hashAt =
      hasEntries && seq !== null
        ? (db.prepare('SELECT hash FROM entry WHERE seq = ?').pluck().get(seq) as string | undefined)
        : undefined;
    return {
      identity: {
        applicationId: db.pragma('application_id', { simple: true }) as number,
        userVersion: db.pragma('user_version', { simple: true }) as number,
        fileId: fileId ?? null,
        newest: newest ?? null,
      },
      hashAt: hashAt ?? null,
    };
  } finally {
    db.close();
  }
}
