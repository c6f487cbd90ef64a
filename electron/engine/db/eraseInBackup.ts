/*
 * Applies erasures to a backup: on a copy, which replaces the backup when it is proved, so
 * that a crash leaves the old one or the clean one.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { moveInPlace } from '../files/durable.ts';
import { eraseInCopy } from '../journal/erase.ts';
import { FIRST_FOLDED_VERSION, refoldAll } from '../journal/projections.ts';
import { connect } from './sqlite.ts';

/** Answers with true when the backup held something that had to go. */
export function eraseInBackup(
  file: string,
  erasures: readonly { readonly entryId: string; readonly erasedBy: string }[],
): boolean {
  const temporary = `${file}.erasing`;
  const sides = ['', '-wal', '-shm', '-journal'].map((side) => `${temporary}${side}`);
  try {
    copyFileSync(file, temporary);
    const db = connect(temporary, { isReadOnly: false, mustExist: true });
    try {
      db.pragma('journal_mode = DELETE');
      if (eraseInCopy(db, erasures) === 0) return false;
      if ((db.pragma('user_version', { simple: true }) as number) >= FIRST_FOLDED_VERSION) refoldAll(db);
      db.exec('VACUUM');
    } finally {
      db.close();
    }
    moveInPlace(temporary, file);
    return true;
  } finally {
    for (const side of sides) rmSync(side, { force: true });
  }
}
