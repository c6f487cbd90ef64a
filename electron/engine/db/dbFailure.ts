/*
 * What an error of SQLite or of the disk means to a person. Anything not named here is a
 * bug and stays an exception.
 */
import { type Failure, fail } from '../../../shared/lib/result.ts';
import { sqliteCode } from './sqlite.ts';

/** Classifies an error met while the database is open; null for bugs. */
export function dbFailure(error: unknown): Failure | null {
  const code = sqliteCode(error);
  // SHMSIZE: the shared-memory file beside the log could not grow, which only a full disk causes.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE' || code === 'ENOSPC' || code === 'EDQUOT') {
    return fail('disk.full', 'The disk is full; nothing was recorded.').error;
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') {
    return fail('disk.failed', 'The disk reported an error; nothing was recorded.', { code }).error;
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return fail('database.readOnlyPlace', 'The file cannot be written to.', { code }).error;
  }
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') {
    return fail('database.locked', 'Another program holds the database.', { code }).error;
  }
  if (code.startsWith('SQLITE_CORRUPT'))
    return fail('database.corrupt', 'The database is damaged.', { code }).error;
  if (code === 'SQLITE_NOTADB') return fail('database.notADatabase', 'The file is not a database.').error;
  if (code === 'SQLITE_CANTOPEN' || code === 'ENOENT') {
    return fail('database.missing', 'The file cannot be opened.', { code }).error;
  }
  return null;
}
