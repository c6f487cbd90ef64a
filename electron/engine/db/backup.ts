/*
 * Backups: a consistent copy made by `VACUUM INTO` under a temporary name, opened and
 * proved, then renamed. (SQLite's backup call never ends while mentions come in.)
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupInfo, PointlessReason } from '../../../shared/contract/backup.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { moveInPlace } from '../files/durable.ts';
import { ERASURE_MARKS } from '../journal/erasureMarks.ts';
import { verifyJournal } from '../journal/verify.ts';
import { dbFailure } from './dbFailure.ts';
import { inspectHeader } from './header.ts';
import { renewFileId } from './inspectLog.ts';
import { NEWEST_VERSION } from './migrations/index.ts';
import { prepareLocal } from './repositories/localRepository.ts';
import { connect, type Db, hasTable } from './sqlite.ts';

/** `vigie-20261122T140507123Z-v3.db`: sortable, and readable by a person in a file manager. */
const NAME = /^vigie-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-v(\d+)\.db$/;

/** The name of a backup made at `at`. */
export function backupName(at: number, version: number): string {
  return `vigie-${new Date(at).toISOString().replace(/[-:.]/g, '')}-v${version}.db`;
}

/** When a backup was made, from its name; null for a file that is none. */
export function backupMadeAt(file: string): number | null {
  const match = NAME.exec(basename(file));
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, ms] = match;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(at) ? null : at;
}

/** Leaves out the file that is being written to, under whatever name the folder shows it. */
export function withoutLive(files: readonly string[], live: string | null): readonly string[] {
  const real = live === null ? null : realPath(live);
  return real === null ? files : files.filter((file) => realPath(file) !== real);
}

function realPath(file: string): string | null {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}

/** When the newest backup of a folder was made, by its name alone; null where there is none. */
export function newestBackupAt(folder: string): number | null {
  if (!existsSync(folder)) return null;
  const made = readdirSync(folder).flatMap((name) => backupMadeAt(name) ?? []);
  return made.length === 0 ? null : Math.max(...made);
}

/** Copies an open database into `folder`, proves the copy and gives it its name. */
export function makeBackup(db: Db, folder: string, at: number): Result<string> {
  const version = db.pragma('user_version', { simple: true }) as number;
  const target = join(folder, backupName(at, version));
  const temporary = `${target}.part`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rmSync(temporary, { force: true });
    vacuumInto(db, temporary);
    becomeAnotherFile(temporary);
    const proved = proveBackup(temporary, at);
    if (!proved.ok) {
      rmSync(temporary, { force: true });
      return proved;
    }
    moveInPlace(temporary, target);
    return ok(target);
  } catch (error) {
    rmSync(temporary, { force: true });
    const known = dbFailure(error);
    if (known === null) throw error;
    return { ok: false, error: known };
  }
}

/** `query_only` also forbids writing another file; the connection itself stays read-only. */
function vacuumInto(db: Db, target: string): void {
  const queryOnly = db.pragma('query_only', { simple: true }) as number;
  db.pragma('query_only = OFF');
  try {
    db.prepare('VACUUM INTO ?').run(target);
  } finally {
    db.pragma(`query_only = ${queryOnly}`);
  }
}

/**
 * A log of the original must never be taken for the copy's own. What the original still has to do for
 * an erasure is not the copy's either: it was made of rows alone and has nothing to sweep.
 */
function becomeAnotherFile(copy: string): void {
  const db = connect(copy, { isReadOnly: false, mustExist: true });
  try {
    if (!hasTable(db, 'local')) return;
    renewFileId(db);
    const local = prepareLocal(db);
    for (const name of ERASURE_MARKS) local.set(name, null);
  } finally {
    db.close();
  }
}

/** The copy that is made before a migration touches anything. */
export function copyBeforeMigration(
  file: string,
  folder: string,
  _version: number,
  at: number,
): Result<string> {
  const db = connect(file, { isReadOnly: false, mustExist: true });
  try {
    return makeBackup(db, folder, at);
  } finally {
    db.close();
  }
}

/** Opens a copy and checks its pages and, where it has one, its journal. */
export function proveBackup(file: string, at: number): Result<null> {
  try {
    const db = connect(file, { isReadOnly: true, mustExist: true });
    try {
      const answer = db.pragma('quick_check(1)', { simple: true });
      if (answer !== 'ok')
        return fail('backup.notVerified', 'The copy is damaged.', { answer: String(answer) });
      if (hasTable(db, 'entry') && !verifyJournal(db, { now: at }).isIntact) {
        return fail('backup.notVerified', 'The journal in the copy does not hold.');
      }
      return ok(null);
    } finally {
      db.close();
    }
  } catch (error) {
    const known = dbFailure(error);
    if (known === null) throw error;
    return fail('backup.notVerified', known.message, { code: known.code });
  }
}

/** What the open file is compared with, to say which backups make sense. */
export type PresentFile = {
  readonly orgId: string;
  readonly realm: string;
  readonly entries: number;
  readonly mentions: number;
  readonly newestHash: string | null;
} | null;

/** Reads what a person needs to choose a backup; damaged ones are listed and say so. */
export function describeBackup(
  file: string,
  place: BackupInfo['place'],
  present: PresentFile,
): BackupInfo | null {
  const madeAt = backupMadeAt(file);
  if (madeAt === null || !existsSync(file)) return null;
  const base = { file, place, madeAt, sizeBytes: statSync(file).size };
  const nothing = { ...base, entries: 0, newestEntryAt: null, mentions: 0, entriesLost: null };
  const header = inspectHeader(file, NEWEST_VERSION);
  if (!header.ok)
    return { ...nothing, pointless: header.error.code === 'database.fromNewer' ? 'fromNewer' : 'damaged' };
  try {
    const db = connect(file, { isReadOnly: true, mustExist: true });
    try {
      const counts = readCounts(db);
      const local = (name: string) =>
        db.prepare('SELECT value FROM local WHERE name = ?').pluck().get(name) as string | undefined;
      return {
        ...base,
        entries: counts.entries,
        newestEntryAt: counts.newestEntryAt,
        mentions: counts.mentions,
        entriesLost: present === null ? null : Math.max(0, present.entries - counts.entries),
        pointless: pointlessReason(counts, local('orgId') ?? null, local('realm') ?? null, present),
      };
    } finally {
      db.close();
    }
  } catch {
    return { ...nothing, pointless: 'damaged' };
  }
}

type Counts = { entries: number; newestEntryAt: number | null; newestHash: string | null; mentions: number };

/** Entries, newest entry and mentions of an open database; zero where a table is not there yet. */
export function readCounts(db: Db): Counts {
  const newest = hasTable(db, 'entry')
    ? (db.prepare('SELECT seq, recorded_at AS at, hash FROM entry ORDER BY seq DESC LIMIT 1').get() as
        | { seq: number; at: number; hash: string }
        | undefined)
    : undefined;
  const mentions = hasTable(db, 'mention_minute')
    ? (db.prepare('SELECT coalesce(sum(count), 0) FROM mention_minute').pluck().get() as number)
    : 0;
  return {
    entries: newest?.seq ?? 0,
    newestEntryAt: newest?.at ?? null,
    newestHash: newest?.hash ?? null,
    mentions,
  };
}

function pointlessReason(
  counts: Counts,
  orgId: string | null,
  realm: string | null,
  present: PresentFile,
): PointlessReason | null {
  if (present === null) return null;
  if (orgId !== present.orgId) return 'otherOrganisation';
  if (realm !== present.realm) return 'otherRealm';
  if (counts.newestHash === present.newestHash && counts.mentions === present.mentions) return 'sameAsNow';
  return null;
}

/** Every backup in a folder, newest first; `live` is a file that is none although it may be named like one. */
export function listBackups(
  folder: string,
  place: BackupInfo['place'],
  present: PresentFile,
  live: string | null,
): readonly BackupInfo[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).map((name) => join(folder, name));
  return withoutLive(files, live)
    .map((file) => describeBackup(file, place, present))
    .filter((info) => info !== null)
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** Whether a folder can take a backup: writes, syncs and removes a small file. */
export function isFolderUsable(folder: string): boolean {
  const probe = join(folder, '.vigie-probe');
  try {
    // A chosen folder must be there: making it would hide that the stick is not.
    if (!statSync(folder).isDirectory()) return false;
    const descriptor = openSync(probe, 'w');
    writeSync(descriptor, 'vigie');
    fsyncSync(descriptor);
    closeSync(descriptor);
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}
