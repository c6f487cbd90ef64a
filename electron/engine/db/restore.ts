/*
 * Puts a backup in the place of the present file. The present file is never removed: it is
 * renamed with the time, so that a restore can itself be taken back. Payloads that the
 * present file knows to be erased do not come back with the copy.
 */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { moveInPlace, syncFolder } from '../files/durable.ts';
import { type KnownErasure, readErasures } from '../journal/erase.ts';
import { citedDigests, prepareErasureMarks, readDigests } from '../journal/erasureMarks.ts';
import { backupMadeAt, proveBackup } from './backup.ts';
import { dbFailure } from './dbFailure.ts';
import { cleanCopy } from './eraseInBackup.ts';
import { hasLog, renewFileId } from './inspectLog.ts';
import { prepareLocal } from './repositories/localRepository.ts';
import { connect } from './sqlite.ts';
import { withLogTakenIn } from './takeInLog.ts';

export type RestoreOptions = { readonly backupFile: string; readonly file: string; readonly now: number };

const SIDE_FILES = ['', '-wal', '-shm'] as const;

/** How the names begin under which restores keep what was there before; a moment and `.db` follow. */
export function keptStem(file: string): string {
  return `${file.replace(/\.db$/, '')}.before-restore-`;
}

/** Restores while no engine has the file open. Answers with the name the present file was kept under. */
export function restoreFile(options: RestoreOptions): Result<{ readonly keptAs: string | null }> {
  const { backupFile, file, now } = options;
  if (!existsSync(backupFile)) return fail('backup.unknown', 'The backup was not found.');
  if (backupMadeAt(file) !== null)
    return fail('database.isBackup', 'A backup is not restored in the place of another one.');
  const temporary = `${file}.restoring`;
  try {
    for (const side of SIDE_FILES) rmSync(`${temporary}${side}`, { force: true });
    const copied = copyWhole(backupFile, temporary);
    if (!copied.ok) return copied;
    const proved = proveBackup(temporary, now);
    if (!proved.ok) {
      rmSync(temporary, { force: true });
      return proved;
    }
    prepareCopy(temporary, erasedIn(file), backupFile);
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

function copyWhole(backupFile: string, temporary: string): Result<null> {
  const copy = (): Result<null> => {
    copyFileSync(backupFile, temporary);
    return ok(null);
  };
  return hasLog(backupFile) ? withLogTakenIn(backupFile, copy) : copy();
}

/** What the present file knows to be erased, and what it still had to do for that. */
type Erased = {
  readonly erasures: readonly KnownErasure[];
  readonly copiesDue: string | null;
  readonly filesDue: readonly string[];
};

/** Marks the copy as one (a new device begins in it) and applies erasures; leaves no log file behind. */
function prepareCopy(copy: string, erased: Erased, backupFile: string): void {
  const db = connect(copy, { isReadOnly: false, mustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    const local = prepareLocal(db);
    local.set('copyOf', backupFile);
    renewFileId(db);
    cleanCopy(db, erased.erasures);
    if (erased.copiesDue !== null) local.set('copiesDue', erased.copiesDue);
    const filesDue = new Set([...readDigests(local.get('filesDue')), ...erased.filesDue]);
    if (filesDue.size > 0) local.set('filesDue', JSON.stringify([...filesDue]));
  } finally {
    db.close();
  }
}

/**
 * Erasures that the present file knows of; none when it cannot be read. Copies are due again where
 * there are any: the present file becomes one, and may hold what it had no time to sweep.
 */
function erasedIn(file: string): Erased {
  const nothing: Erased = { erasures: [], copiesDue: null, filesDue: [] };
  if (!existsSync(file)) return nothing;
  try {
    const db = connect(file, { isReadOnly: true, mustExist: true });
    try {
      const erasures = readErasures(db);
      const marks = prepareErasureMarks(db).read();
      const digests = readDigests(marks.filesDue);
      // A file that was attached again since then is no longer due.
      const cited = citedDigests(db, digests);
      return {
        erasures,
        copiesDue: marks.copiesDue ?? erasures.at(-1)?.erasedBy ?? null,
        filesDue: digests.filter((digest) => !cited.has(digest)),
      };
    } finally {
      db.close();
    }
  } catch {
    return nothing;
  }
}

function keepPresent(file: string, now: number): string | null {
  // A crash between two renames may have left only the log: it goes aside as well.
  if (!SIDE_FILES.some((side) => existsSync(`${file}${side}`))) return null;
  const stamp = new Date(now).toISOString().replace(/[-:.]/g, '');
  const keptAs = `${keptStem(file)}${stamp}.db`;
  for (const side of SIDE_FILES) {
    if (existsSync(`${file}${side}`)) renameSync(`${file}${side}`, `${keptAs}${side}`);
  }
  syncFolder(dirname(file));
  return keptAs;
}
