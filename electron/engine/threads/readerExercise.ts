/*
 * The reader's part in an exercise: everything its engine needs to know of it at once.
 */
import type { CallRun } from '../../../shared/domain/callRun.ts';
import type { ExerciseFacts } from '../../../shared/domain/exerciseFacts.ts';
import type { Db } from '../db/sqlite.ts';
import { gatherExercise } from '../queries/exercise.ts';
import type { QueryContext } from '../queries/queryTable.ts';

export type ExerciseReading = ExerciseFacts & {
  readonly runs: readonly CallRun[];
  /** Moments of the exercise's clock, epoch ms; null where it was not done. */
  readonly firstLevelAt: number | null;
  readonly firstStatementAt: number | null;
  /** When anything was last recorded, by the exercise's clock, epoch ms. */
  readonly lastRecordedAt: number;
  readonly entries: number;
  readonly headHash: string;
};

export function createReaderExercise(
  need: () => { readonly db: Db; readonly context: Omit<QueryContext, 'now'> },
  clock: () => number,
) {
  return {
    /** Null where this file holds no exercise. */
    exercise(_input: null): ExerciseReading | null {
      const { db, context } = need();
      return db.transaction((): ExerciseReading | null => {
        const facts = gatherExercise({ ...context, now: clock() });
        if (facts === null) return null;
        const first = (kinds: readonly string[]): number | null =>
          db
            .prepare<[string], number | null>(
              `SELECT min(occurred_at) FROM entry WHERE kind IN (SELECT value FROM json_each(?))
                 AND id NOT IN (SELECT entry_id FROM entry_void)`,
            )
            .pluck()
            .get(JSON.stringify(kinds)) ?? null;
        const sums = db
          .prepare<[], { entries: number; lastRecordedAt: number; headHash: string }>(
            `SELECT count(*) AS entries, max(recorded_at) AS lastRecordedAt,
               (SELECT hash FROM entry ORDER BY seq DESC LIMIT 1) AS headHash FROM entry`,
          )
          .get();
        return {
          ...facts,
          runs: context.states.callRun.all(),
          firstLevelAt: first(['incident.declared', 'incident.levelChanged']),
          firstStatementAt: first(['statement.published']),
          lastRecordedAt: sums?.lastRecordedAt ?? facts.exercise.originAt,
          entries: sums?.entries ?? 0,
          headHash: sums?.headHash ?? '',
        };
      })();
    },
  };
}
