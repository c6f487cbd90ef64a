/*
 * The writer's part in finishing an erasure: nothing of it may stay in free pages or in the log.
 */
import { ok, type Result } from '../../../shared/lib/result.ts';
import { dbFailure } from '../db/dbFailure.ts';
import type { Db } from '../db/sqlite.ts';
import { type ErasureMark, type ErasureMarks, prepareErasureMarks } from '../journal/erasureMarks.ts';

export function createWriterErasure(
  need: () => { readonly db: Db },
  inTransaction: <T>(work: () => T) => Result<T>,
) {
  return {
    erasureMarks(_input: null): ErasureMarks {
      return prepareErasureMarks(need().db).read();
    },
    sweep(_input: null): Result<null> {
      try {
        const { db } = need();
        const { sweepDue } = prepareErasureMarks(db).read();
        if (sweepDue === null) return ok(null);
        db.exec('VACUUM');
        db.pragma('wal_checkpoint(TRUNCATE)');
        return inTransaction(() => {
          prepareErasureMarks(db).clear('sweepDue', sweepDue);
          return null;
        });
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
