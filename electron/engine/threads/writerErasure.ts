/*
 * The writer's part in finishing an erasure: nothing of it may stay in free pages or in the log.
 */
import { ok, type Result } from '../../../shared/lib/result.ts';
import { dbFailure } from '../db/dbFailure.ts';
import { BUSY_TIMEOUT_MS, type Db } from '../db/sqlite.ts';
import { type ErasureMark, type ErasureMarks, prepareErasureMarks } from '../journal/erasureMarks.ts';

/** Acts wait meanwhile: better to come back than to hold them up for as long as somebody reads. */
const CHECKPOINT_WAIT_MS = 200;

export function createWriterErasure(
  need: () => { readonly db: Db },
  inTransaction: <T>(work: () => T) => Result<T>,
) {
  /** The mark that the file was last made anew for: only the log may still be to do. */
  let vacuumedFor: string | null = null;

  return {
    erasureMarks(_input: null): ErasureMarks {
      return prepareErasureMarks(need().db).read();
    },
    /** Not swept while anybody reads from the log: it cannot be taken in and cut then. */
    sweep(_input: null): Result<{ readonly isSwept: boolean }> {
      try {
        const { db } = need();
        const { sweepDue } = prepareErasureMarks(db).read();
        if (sweepDue === null) return ok({ isSwept: true });
        if (vacuumedFor !== sweepDue) db.exec('VACUUM');
        vacuumedFor = sweepDue;
        if (isLogHeld(db)) return ok({ isSwept: false });
        const cleared = inTransaction(() => prepareErasureMarks(db).clear('sweepDue', sweepDue));
        return cleared.ok ? ok({ isSwept: true }) : cleared;
      } catch (error) {
        const known = dbFailure(error);
        if (known === null) throw error;
        return { ok: false, error: known };
      }
    },
    clearErasureMark(input: { readonly name: ErasureMark; readonly value: string }): Result<null> {
      return inTransaction(() => {
        prepareErasureMarks(need().db).clear(input.name, input.value);
        return null;
      });
    },
  };
}

/** Takes the whole log into the file and cuts it; true when a reader was in the way. */
export function isLogHeld(db: Db): boolean {
  db.pragma(`busy_timeout = ${CHECKPOINT_WAIT_MS}`);
  try {
    const [row] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
    return row?.busy !== 0;
  } finally {
    db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}
