/*
 * Opens a file for writing or for reading, with every check of the house: header first,
 * SQLite's version, settings read back, migration after a proved copy.
 */
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { dbFailure } from './dbFailure.ts';
import { inspectHeader } from './header.ts';
import { migrate, type MigrateOptions } from './migrate.ts';
import { NEWEST_VERSION } from './migrations/index.ts';
import { setReaderPragmas, setWriterPragmas } from './pragmas.ts';
import { connect, type Db, isSqliteNewEnough } from './sqlite.ts';

export type Opened = { readonly db: Db; readonly isNew: boolean };

/** Opens (or makes) the file with the only connection that writes. */
export function openForWriting(file: string, backUpFirst: MigrateOptions['backUpFirst']): Result<Opened> {
  const header = inspectHeader(file, NEWEST_VERSION);
  if (!header.ok) return header;
  return guarded(() => {
    const db = connect(file, { isReadOnly: false, mustExist: header.value.kind === 'vigie' });
    const checked = check(db, () => setWriterPragmas(db));
    if (!checked.ok) return checked;
    const migrated = migrate(db, { backUpFirst });
    if (!migrated.ok) {
      db.close();
      return migrated;
    }
    return ok({ db, isNew: header.value.kind === 'absent' });
  });
}

/** Opens an existing file of this version (or, for a backup, an older one) for reading only. */
export function openForReading(file: string): Result<Db> {
  const header = inspectHeader(file, NEWEST_VERSION);
  if (!header.ok) return header;
  if (header.value.kind === 'absent') return fail('database.missing', 'The file was not found.');
  return guarded(() => {
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
    if (!isSqliteNewEnough(version)) return close(fail('database.sqliteTooOld', `SQLite ${version}`, { version }));
    // Reads the schema: damage in the first pages shows here and not in the middle of an act.
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return close(setPragmas());
  } catch (error) {
    db.close();
    throw error;
  }
}

function guarded<T>(open: () => Result<T>): Result<T> {
  try {
    return open();
  } catch (error) {
    const known = dbFailure(error);
    if (known !== null) return { ok: false, error: known };
    throw error;
  }
}
