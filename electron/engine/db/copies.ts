/*
 * The copies of a file that lie in reach: backups in both folders, and the files that restores kept
 * beside it. And what a crash left half-made of any of them.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesFolder } from '../files/fileStore.ts';
import { backupMadeAt, withoutLive } from './backup.ts';
import { keptStem } from './restore.ts';
import { sqliteCode } from './sqlite.ts';

export type CopyPlaces = {
  /** The file itself, which is none of its copies. */
  readonly live: string;
  readonly folder: string;
  readonly second: string | null;
};

const STAMP = /^\d{8}T\d{9}Z\.db$/;
const HALF_MADE = /\.db\.(part|erasing)(-wal|-shm|-journal)?$/;
const HALF_KEPT = /^\.[0-9a-f-]{36}\.part$/;
const SIDES = ['', '-wal', '-shm', '-journal'] as const;

/** Every copy that may hold what the file once held. */
export function listCopies({ live, folder, second }: CopyPlaces): readonly string[] {
  const backups = [folder, second].flatMap((each) =>
    filesIn(each).filter((file) => backupMadeAt(file) !== null),
  );
  return withoutLive([...backups, ...keptBeside(live)], live);
}

/** Removes what no longer becomes anything; answers with how many could not be removed or looked for. */
export function removeLeftovers(places: CopyPlaces): number {
  try {
    return withoutLive(listLeftovers(places), places.live).filter((file) => !remove(file)).length;
  } catch (error) {
    if (sqliteCode(error) === '') throw error;
    // A folder that cannot be listed must not keep a backup from being made elsewhere.
    return 1;
  }
}

function listLeftovers({ live, folder, second }: CopyPlaces): readonly string[] {
  const halfMade = [folder, second].flatMap((each) =>
    filesIn(each).filter(
      (file) => HALF_MADE.test(file) && isCopyName(basename(file).replace(HALF_MADE, '.db')),
    ),
  );
  const beside = filesIn(dirname(live)).filter(
    (file) => HALF_MADE.test(file) && isKeptName(live, basename(file).replace(HALF_MADE, '.db')),
  );
  const restoring = SIDES.map((side) => `${live}.restoring${side}`).filter((file) => existsSync(file));
  const halfKept = filesIn(filesFolder(live)).filter((file) => HALF_KEPT.test(basename(file)));
  return [...halfMade, ...beside, ...restoring, ...halfKept];
}

function keptBeside(live: string): readonly string[] {
  return filesIn(dirname(live)).filter((file) => isKeptName(live, basename(file)));
}

function isCopyName(name: string): boolean {
  return backupMadeAt(name) !== null;
}

function isKeptName(live: string, name: string): boolean {
  const stem = basename(keptStem(live));
  return name.startsWith(stem) && STAMP.test(name.slice(stem.length));
}

function filesIn(folder: string | null): readonly string[] {
  if (folder === null || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}

function remove(file: string): boolean {
  try {
    rmSync(file, { force: true });
    return true;
  } catch {
    return false;
  }
}
