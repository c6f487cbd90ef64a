/*
 * Opens a file for writing or for reading, with every check of the house: SQLite's version, whose
 * file it is, settings read back, migration after a proved copy. The header was looked at before
 * (`preflight`); from then on nothing but SQLite may open the file, because the system drops the
 * locks of all our connections when any other handle on it is closed.
 */
import { rmSync, statSync } from 'node:fs';
import { fail, ok, Refusal, type Result } from '../../../shared/lib/result.ts';
import { moveInPlace } from '../files/durable.ts';
import { dbFailure } from './dbFailure.ts';
import { APPLICATION_ID } from './header.ts';
import { hasLog, inspectLog, renewFileId } from './inspectLog.ts';
import { type MigrateOptions, migrate } from './migrate.ts';
import { NEWEST_VERSION } from './migrations/index.ts';
import { setReaderPragmas, setWriterPragmas } from './pragmas.ts';
import { connect, type Db, isSqliteNewEnough } from './sqlite.ts';

export type Opened = { readonly db: Db; readonly isNew: boolean };

/** Opens (or makes) the file with the only connection that writes. */
export function openForWriting(file: string, backUpFirst: MigrateOptions['backUpFirst']): Result<Opened> {
  return guarded(() => {
    const bytes = sizeOf(file);
    if (bytes === 0) return fail('database.empty', 'The file has zero bytes.');
    if (bytes === null) {
      if (hasLog(file))
        return fail('database.missing', 'The file is gone, but its write-ahead log is there.');
      createWhole(file);
    }
    const log = inspectLog(file, NEWEST_VERSION);
    if (!log.ok) return log;
    const db = connect(file, { isReadOnly: false, mustExist: true });
    const checked = check(db, () => setWriterPragmas(db));
    if (!checked.ok) return checked;
    const migrated = migrate(db, { backUpFirst });
    if (!migrated.ok) {
      db.close();
      return migrated;
    }
    if (db.prepare(`SELECT 1 FROM local WHERE name = 'fileId'`).get() === undefined) renewFileId(db);
    return ok({ db, isNew: bytes === null });
  });
}

/**
 * Makes a new file under another name and moves it in place when it is whole. A crash before
 * leaves nothing, and header and identity are on the disk from the first moment (later changes
 * may stand in the write-ahead log only).
 */
function createWhole(file: string): void {
  const temporary = `${file}.new`;
  for (const side of ['', '-journal', '-wal', '-shm']) rmSync(`${temporary}${side}`, { force: true });
  const db = connect(temporary, { isReadOnly: false, mustExist: false });
  try {
    db.pragma('synchronous = FULL');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    const migrated = migrate(db, { backUpFirst: () => ok('nothing to copy yet') });
    if (!migrated.ok) throw new Refusal(migrated.error.code, migrated.error.message, migrated.error.detail);
    renewFileId(db);
  } finally {
    db.close();
  }
  moveInPlace(temporary, file);
}

/** Opens an existing file of this version (or, for a backup, an older one) for reading only. */
export function openForReading(file: string): Result<Db> {
  return guarded(() => {
    const bytes = sizeOf(file);
    if (bytes === 0) return fail('database.empty', 'The file has zero bytes.');
    if (bytes === null) return fail('database.missing', 'The file was not found.');
    const db = connect(file, { isReadOnly: true, mustExist: true });
    const checked = check(db, () => setReaderPragmas(db));
    return checked.ok ? ok(db) : checked;
  });
}

function check(db: Db, setPragmas: () => Result<null>): Result<null> {
  const close = <T extends Result<null>>(result: T): T => {
    if (!result.ok) db.close();
    return result;
  };
  try {
    const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
    if (!isSqliteNewEnough(version))
      return close(fail('database.sqliteTooOld', `SQLite ${version}`, { version }));
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      return close(fail('database.otherApplication', 'The file belongs to another application.'));
    // The newest version may stand in the write-ahead log alone, where the header does not show it.
    const userVersion = db.pragma('user_version', { simple: true }) as number;
    if (userVersion > NEWEST_VERSION) {
      return close(
        fail('database.fromNewer', 'The file was written by a newer version.', {
          userVersion,
          newest: NEWEST_VERSION,
        }),
      );
    }
    // Reads the schema: damage in the first pages shows here and not in the middle of an act.
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return close(setPragmas());
  } catch (error) {
    db.close();
    throw error;
  }
}

/** In bytes; null where there is no such file. */
function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

function guarded<T>(open: () => Result<T>): Result<T> {
  try {
    return open();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.failure };
    const known = dbFailure(error);
    if (known !== null) return { ok: false, error: known };
    throw error;
  }
}
