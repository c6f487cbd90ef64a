/*
 * Applies erasures to a copy of the file (a backup, or what a restore kept): on a copy of that
 * again, which takes its place when it is done, so that a crash leaves the old one or the clean
 * one. One that has nothing to lose or to learn is only read.
 */
import { copyFileSync, realpathSync, rmSync } from 'node:fs';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { moveInPlace } from '../files/durable.ts';
import { dueInCopy, eraseInCopy, type KnownErasure } from '../journal/erase.ts';
import { FIRST_FOLDED_VERSION, refoldAll } from '../journal/projections.ts';
import { dbFailure } from './dbFailure.ts';
import { inspectHeader } from './header.ts';
import { NEWEST_VERSION } from './migrations/index.ts';
import { prepareLocal } from './repositories/localRepository.ts';
import { connect, type Db } from './sqlite.ts';
import { liesBesideLog, withLogTakenIn } from './takeInLog.ts';

export type KnownErasures = { readonly orgId: string; readonly erasures: readonly KnownErasure[] };
/** `unreadable`: no database of ours can be made out in it, so nothing can be taken out of it either. */
export type CopyOutcome = 'clean' | 'cleaned' | 'unreadable';

const UNREADABLE: readonly string[] = [
  'database.corrupt',
  'database.notADatabase',
  'database.empty',
  'database.otherApplication',
  'database.fromNewer',
];

/** Cleans one copy; a failure is one that may pass. */
export function eraseInBackup(file: string, known: KnownErasures): Result<CopyOutcome> {
  try {
    const header = inspectHeader(file, NEWEST_VERSION);
    if (!header.ok) return unreadableOr(header);
    if (header.value.kind === 'absent') return ok('clean');
    // What a name leads to is cleaned, not the name.
    const real = realpathSync(file);
    const isLogged = header.value.isLogged || liesBesideLog(real);
    if (!isLogged) return ok(erase(real, known, true));
    // Read through a connection that may write: the last one that is closed leaves no log behind.
    const erased = withLogTakenIn(real, () => ok(erase(real, known, false)));
    return erased.ok ? erased : unreadableOr(erased);
  } catch (error) {
    const failure = dbFailure(error);
    if (failure === null) throw error;
    return unreadableOr({ ok: false, error: failure });
  }
}

function unreadableOr(failed: Result<never>): Result<CopyOutcome> {
  return !failed.ok && UNREADABLE.includes(failed.error.code) ? ok('unreadable') : failed;
}

function erase(file: string, known: KnownErasures, isReadOnly: boolean): CopyOutcome {
  if (!isDue(file, known, isReadOnly)) return 'clean';
  const temporary = `${file}.erasing`;
  try {
    copyFileSync(file, temporary);
    const db = connect(temporary, { isReadOnly: false, mustExist: true });
    try {
      db.pragma('journal_mode = DELETE');
      cleanCopy(db, known.erasures);
    } finally {
      db.close();
    }
    moveInPlace(temporary, file);
    return 'cleaned';
  } finally {
    for (const side of ['', '-wal', '-shm', '-journal']) rmSync(`${temporary}${side}`, { force: true });
  }
}

/** Applies erasures to an open copy and leaves no trace in it. */
export function cleanCopy(db: Db, erasures: readonly KnownErasure[]): void {
  const local = prepareLocal(db);
  const removed = eraseInCopy(db, erasures);
  if (removed > 0 && (db.pragma('user_version', { simple: true }) as number) >= FIRST_FOLDED_VERSION)
    refoldAll(db);
  if (removed === 0 && local.get('sweepDue') === null) return;
  local.set('sweepDue', null);
  db.exec('VACUUM');
}

/** Whether a copy still holds something of what was erased, or does not know of it yet. */
export function isDue(file: string, { orgId, erasures }: KnownErasures, isReadOnly: boolean): boolean {
  const db = connect(file, { isReadOnly, mustExist: true });
  try {
    const tables = db
      .prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN ('local', 'payload', 'payload_erasure')`)
      .pluck()
      .get();
    if (tables !== 3) return false;
    const local = prepareLocal(db);
    const owner = local.get('orgId');
    if (owner !== null && owner !== orgId) return false;
    // Its rows may be gone already while their bytes still lie in free pages.
    return local.get('sweepDue') !== null || dueInCopy(db, erasures) !== 'nothing';
  } finally {
    db.close();
  }
}
