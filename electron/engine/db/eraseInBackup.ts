/*
 * Applies erasures to a backup: on a copy, which replaces the backup when it is done, so that a
 * crash leaves the old one or the clean one. A backup that has nothing to lose or to learn is
 * only read.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { moveInPlace } from '../files/durable.ts';
import { dueInCopy, eraseInCopy, type KnownErasure } from '../journal/erase.ts';
import { FIRST_FOLDED_VERSION, refoldAll } from '../journal/projections.ts';
import { connect } from './sqlite.ts';

/** Answers with true when the backup was replaced. */
export function eraseInBackup(file: string, erasures: readonly KnownErasure[]): boolean {
  if (!isDue(file, erasures)) return false;
  const temporary = `${file}.erasing`;
  try {
    copyFileSync(file, temporary);
    const db = connect(temporary, { isReadOnly: false, mustExist: true });
    try {
      db.pragma('journal_mode = DELETE');
      if (eraseInCopy(db, erasures) > 0) {
        if ((db.pragma('user_version', { simple: true }) as number) >= FIRST_FOLDED_VERSION) refoldAll(db);
        db.exec('VACUUM');
      }
    } finally {
      db.close();
    }
    moveInPlace(temporary, file);
    return true;
  } finally {
    for (const side of ['', '-wal', '-shm', '-journal']) rmSync(`${temporary}${side}`, { force: true });
  }
}

function isDue(file: string, erasures: readonly KnownErasure[]): boolean {
  const db = connect(file, { isReadOnly: true, mustExist: true });
  try {
    return dueInCopy(db, erasures) !== 'nothing';
  } finally {
    db.close();
  }
}
