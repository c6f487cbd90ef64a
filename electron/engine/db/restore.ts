/*
 * Puts a backup in the place of the present file. The present file is never removed: it is
 * renamed with the time, so that a restore can itself be taken back. Payloads that the
 * present file knows to be erased do not come back with the copy.
 */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { moveInPlace, syncFolder } from '../files/durable.ts';
import { eraseInCopy, type KnownErasure, readErasures } from '../journal/erase.ts';
import { FIRST_FOLDED_VERSION, refoldAll } from '../journal/projections.ts';
import { backupMadeAt, proveBackup } from './backup.ts';
import { dbFailure } from './dbFailure.ts';
import { renewFileId } from './inspectLog.ts';
import { connect } from './sqlite.ts';

export type RestoreOptions = { readonly backupFile: string; readonly file: string; readonly now: number };

const SIDE_FILES = ['', '-wal', '-shm'] as const;

/** Restores while no engine has the file open. Answers with the name the present file was kept under. */
export function restoreFile(options: RestoreOptions): Result<{ readonly keptAs: string | null }> {
  const { backupFile, file, now } = options;
  if (!existsSync(backupFile)) return fail('backup.unknown', 'The backup was not found.');
  if (backupMadeAt(file) !== null)
    return fail('database.isBackup', 'A backup is not restored in the place of another one.');
  const temporary = `${file}.restoring`;
  try {
    for (const side of SIDE_FILES) rmSync(`${temporary}${side}`, { force: true });
    copyFileSync(backupFile, temporary);
    const proved = proveBackup(temporary, now);
    if (!proved.ok) {
      rmSync(temporary, { force: true });
      return proved;
    }
    prepareCopy(temporary, erasuresOf(file), backupFile);
    const keptAs = keepPresent(file, now);
    moveInPlace(temporary, file);
    return ok({ keptAs });
  } catch (error) {
    for (const side of SIDE_FILES) rmSync(`${temporary}${side}`, { force: true });
    const known = dbFailure(error);
    if (known === null) throw error;
    return { ok: false, error: known };
  }
}

/** Marks the copy as one (a new device begins in it) and applies erasures; leaves no log file behind. */
function prepareCopy(copy: string, erasures: readonly KnownErasure[], backupFile: string): void {
  const db = connect(copy, { isReadOnly: false, mustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    db.prepare(`INSERT INTO local (name, value) VALUES ('copyOf', ?)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`).run(backupFile);
    renewFileId(db);
    if (eraseInCopy(db, erasures) > 0) {
      if ((db.pragma('user_version', { simple: true }) as number) >= FIRST_FOLDED_VERSION) refoldAll(db);
      db.exec('VACUUM');
    }
  } finally {
    db.close();
  }
}

/** Erasures that the present file knows of; none when it cannot be read. */
function erasuresOf(file: string): readonly KnownErasure[] {
  if (!existsSync(file)) return [];
  try {
    const db = connect(file, { isReadOnly: true, mustExist: true });
    try {
      return readErasures(db);
    } finally {
      db.close();
    }
  } catch {
    return [];
  }
}

function keepPresent(file: string, now: number): string | null {
  // A crash between two renames may have left only the log: it goes aside as well.
  if (!SIDE_FILES.some((side) => existsSync(`${file}${side}`))) return null;
  const stamp = new Date(now).toISOString().replace(/[-:.]/g, '');
  const keptAs = file.replace(/(\.db)?$/, `.before-restore-${stamp}.db`);
  for (const side of SIDE_FILES) {
    if (existsSync(`${file}${side}`)) renameSync(`${file}${side}`, `${keptAs}${side}`);
  }
  syncFolder(dirname(file));
  return keptAs;
}
