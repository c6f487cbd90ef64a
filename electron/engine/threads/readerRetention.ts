/*
 * What a run of retention would do now, and what the last one did. Walks all that is old: asked of the second reader.
 */
import type { RetentionFacts } from '../../../shared/contract/retention.ts';
import { retentionRule } from '../../../shared/domain/mentionRetention.ts';
import { isClockUnsure, seenNow, startSeenClock } from '../../../shared/domain/seenClock.ts';
import { planPage } from '../db/repositories/planPage.ts';
import { retentionMonths } from '../db/repositories/retentionMonths.ts';
import {
  countRetention,
  hasRetention,
  newestKnownAt,
  readRetention,
} from '../db/repositories/retentionRepository.ts';
import type { Db } from '../db/sqlite.ts';
import type { QueryContext } from '../queries/queryTable.ts';

export function createReaderRetention(
  need: () => { readonly db: Db; readonly context: Pick<QueryContext, 'states'> },
) {
  return {
    /** `isLookedAt`: since the start, time was looked at and its row says what is so. */
    retentionFacts({
      now,
      isLookedAt,
    }: {
      readonly now: number;
      readonly isLookedAt: boolean;
    }): Omit<RetentionFacts, 'isRunning'> {
      const { db, context } = need();
      const months = retentionMonths(context.states);
      const row = readRetention(db);
      // Asked before time was first looked at: as it will be.
      const clock = row !== null && isLookedAt ? row : startSeenClock(row, now, newestKnownAt(db));
      const incidents = context.states.incident.all();
      const rule = retentionRule(months, seenNow(clock, now), incidents);
      const isUnsure = isClockUnsure(clock, now);
      const ruleIfRight = isUnsure ? retentionRule(months, now, incidents) : null;
      const count = (by: typeof rule) => (by === null || !hasRetention(db) ? null : countRetention(db, by));
      const page = planPage(context.states);
      return {
        months,
        page: page === null ? null : { id: page.id, revision: page.revision },
        before: rule?.before ?? null,
        isClockUnsure: isUnsure,
        seenAt: clock.seenAt,
        now,
        next: count(rule),
        nextIfClockRight: count(ruleIfRight),
        last:
          row === null || row.ranAt === null
            ? null
            : {
                at: row.ranAt,
                by: row.ranBy,
                before: row.ranBefore ?? row.ranAt,
                removed: row.removed ?? 0,
                cited: row.cited ?? 0,
                inIncident: row.inIncident ?? 0,
              },
      };
    },
  };
}
