/*
 * The writer's part in retention: how far time was seen to pass, steps of a run, and that words which went are in no
 * freed page, no part of the index and not in the log. The rule is made anew for each step, inside its transaction:
 * an incident that somebody declares meanwhile keeps what may belong to it from the next step on.
 */
import { retentionRule } from '../../../shared/domain/mentionRetention.ts';
import { isClockUnsure, seenNow, startSeenClock, tickSeenClock } from '../../../shared/domain/seenClock.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { dbFailure } from '../db/dbFailure.ts';
import { retentionMonths } from '../db/repositories/retentionMonths.ts';
import {
  newestKnownAt,
  prepareRetention,
  type RetentionRow,
  type RetentionStep,
} from '../db/repositories/retentionRepository.ts';
import { prepareStates } from '../db/repositories/stateRepository.ts';
import type { Db } from '../db/sqlite.ts';
import { isLogHeld } from './writerErasure.ts';

/** Pages of the index that one call merges. */
const MERGE_PAGES = 50;

export type RetentionTime = {
  readonly row: RetentionRow;
  readonly months: number | null;
  readonly isUnsure: boolean;
};

export function createWriterRetention(
  need: () => { readonly db: Db },
  inTransaction: <T>(work: () => T) => Result<T>,
) {
  let prepared: { readonly db: Db; readonly of: ReturnType<typeof prepareRetention> } | null = null;
  /** Made when time is first looked at, a while after the start. */
  const retention = () => {
    const { db } = need();
    if (prepared?.db !== db) prepared = { db, of: prepareRetention(db) };
    return prepared.of;
  };
  /** Until the sweep has ended, so that whatever is freed meanwhile, by whomever, is overwritten. */
  const overwriteFreed = (isOn: boolean): void => {
    need().db.pragma(`secure_delete = ${isOn ? 'ON' : 'OFF'}`);
  };

  return {
    /** `elapsedMs` by a clock that does not jump, since the last look; null at a start. `isSure`: a person says that `now` is right. */
    lookAtTime(input: {
      readonly now: number;
      readonly elapsedMs: number | null;
      readonly isSure: boolean;
    }): Result<RetentionTime> {
      return inTransaction(() => {
        const { db } = need();
        const stored = retention().read();
        const moved =
          stored === null || input.elapsedMs === null
            ? startSeenClock(stored, input.now, newestKnownAt(db))
            : tickSeenClock(stored, input.now, input.elapsedMs);
        retention().keepClock(
          input.isSure ? { seenAt: Math.max(moved.seenAt, input.now), wallAt: input.now } : moved,
        );
        const row = retention().read();
        if (row === null) throw new Error('What was just written is not there.');
        return { row, months: retentionMonths(prepareStates(db)), isUnsure: isClockUnsure(row, input.now) };
      });
    },
    /** Null where nothing goes (any more). */
    retentionStep(input: {
      readonly after: number;
      readonly now: number;
    }): Result<(RetentionStep & { readonly before: number }) | null> {
      overwriteFreed(true);
      return inTransaction(() => {
        const states = prepareStates(need().db);
        const row = retention().read();
        if (row === null) return null;
        const rule = retentionRule(retentionMonths(states), seenNow(row, input.now), states.incident.all());
        if (rule === null) return null;
        return { ...retention().step(rule, input.after, input.now), before: rule.before };
      });
    },
    endRetention(
      input: Parameters<ReturnType<typeof prepareRetention>['end']>[0],
    ): Result<RetentionRow | null> {
      return inTransaction(() => retention().end(input));
    },
    /**
     * Terms of what went stay in the index beside their deletion until its parts are merged; merged in pieces, the first
     * of which takes all parts together. Then the log is taken in and cut, unless somebody reads from it now.
     */
    sweepRetention(input: { readonly isFirst: boolean }): Result<'more' | 'held' | 'done'> {
      try {
        const { db } = need();
        overwriteFreed(true);
        const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
        const before = changes.get() ?? 0;
        db.prepare(`INSERT INTO mention_text (mention_text, rank) VALUES ('merge', ?)`).run(
          input.isFirst ? -MERGE_PAGES : MERGE_PAGES,
        );
        // By SQLite's word: fewer than two changes is the call itself and nothing else.
        if ((changes.get() ?? 0) - before >= 2) return ok('more');
        if (isLogHeld(db)) return ok('held');
        const noted = inTransaction(() => retention().noteSwept());
        if (!noted.ok) return noted;
        overwriteFreed(false);
        return ok('done');
      } catch (error) {
        const known = dbFailure(error);
        if (known === null) throw error;
        return { ok: false, error: known };
      }
    },
  };
}
