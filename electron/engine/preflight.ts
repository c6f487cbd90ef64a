/*
 * Before anything opens: the file's header, and for reading only a copy where SQLite could
 * not open the original (a write-ahead log beside a file in a folder that cannot be written).
 */
import { accessSync, constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { backupMadeAt } from './db/backup.ts';
import { dbFailure } from './db/dbFailure.ts';
import { inspectHeader } from './db/header.ts';
import { NEWEST_VERSION } from './db/migrations/index.ts';
import { sqliteCode } from './db/sqlite.ts';

export type Prepared = { readonly file: string; readonly cleanUp: () => void };

/** Before the lock, which would leave a file beside it: work in a backup would go when backups rotate. */
export function checkName(file: string, isReadOnly: boolean): Result<null> {
  return !isReadOnly && backupMadeAt(file) !== null
    ? fail('database.isBackup', 'The file is a backup and may only be read or restored.')
    : ok(null);
}

/** Checks a file without touching it; for writing also that its place can be written to. */
export function preflight(file: string, isReadOnly: boolean): Result<Prepared> {
  const header = inspectHeader(file, NEWEST_VERSION);
  if (!header.ok) return header;
  if (header.value.kind === 'absent') {
    if (isReadOnly) return fail('database.missing', 'The file was not found.');
    return ok({ file, cleanUp: () => undefined });
  }
  if (!isReadOnly) {
    if (!isWritable(file) || !isWritable(dirname(file))) {
      return fail('database.readOnlyPlace', 'The file or its folder cannot be written to.');
    }
    return ok({ file, cleanUp: () => undefined });
  }
  if (isWritable(dirname(file)) && header.value.userVersion === NEWEST_VERSION)
    return ok({ file, cleanUp: () => undefined });
  return copyAside(file);
}

/** Makes the folder of a file that is to be written to; its lock lies there too, so it has to be there first. */
export function makeFolder(file: string): Result<null> {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return ok(null);
  } catch (error) {
    // Whatever stands in the way (a file of that name, a name too long), it is no place to write to.
    const known = dbFailure(error);
    return known === null
      ? fail('database.readOnlyPlace', 'The folder cannot be made.', { code: sqliteCode(error) })
      : { ok: false, error: known };
  }
}

/** A private copy to read from; removed when the engine stops. */
function copyAside(file: string): Result<Prepared> {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-read-'));
    const copy = join(folder, basename(file));
    for (const side of ['', '-wal'])
      if (existsSync(`${file}${side}`)) copyFileSync(`${file}${side}`, `${copy}${side}`);
    return ok({ file: copy, cleanUp: () => rmSync(folder, { recursive: true, force: true }) });
  } catch (error) {
    const known = dbFailure(error);
    if (known === null) throw error;
    return { ok: false, error: known };
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
