/*
 * One engine a file. The lock is an exclusive transaction on a small database beside the
 * file: the operating system holds it and lets it go when the process dies, so there is
 * nothing to force open and nothing to expire.
 */
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { dbFailure } from './dbFailure.ts';
import { connect, sqliteCode } from './sqlite.ts';

export type FileLock = { readonly release: () => void };

/** Takes the lock of a database file, or says `engine.busy`. */
export function takeLock(file: string): Result<FileLock> {
  try {
    const db = connect(`${file}.lock`, { isReadOnly: false, mustExist: false });
    try {
      db.pragma('busy_timeout = 0');
      db.pragma('journal_mode = MEMORY');
      db.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      db.close();
      if (sqliteCode(error).startsWith('SQLITE_BUSY')) {
        return fail('engine.busy', 'Another engine has this file open.');
      }
      throw error;
    }
    return ok({
      release: () => {
        if (db.open) db.close();
      },
    });
  } catch (error) {
    const known = dbFailure(error);
    if (known === null) throw error;
    return known.code === 'database.missing'
      ? fail('database.readOnlyPlace', 'The folder cannot be written to.')
      : { ok: false, error: known };
  }
}
