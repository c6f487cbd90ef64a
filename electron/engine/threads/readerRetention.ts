/*
 * What a run of retention would do now, and what the last one did. Walks all that is old: asked of the second reader.
 */
import type { RetentionFacts } from '../../../shared/contract/retention.ts';
import { retentionRule } from '../../../shared/domain/mentionRetention.ts';
import { isClockUnsure, seenNow, startSeenClock } from '../../../shared/domain/seenClock.ts';
import { planPage, retentionMonths } from '../db/repositories/retentionMonths.ts';
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
    retentionFacts({ now }: { readonly now: number }): Omit<RetentionFacts, 'isRunning'> {
      const { db, context } = need();
      const months = retentionMonths(context.states);
      const row = readRetention(db);
      // Asked before time was first looked at: as it will be.
      const clock = row ?? startSeenClock(null, now, newestKnownAt(db));
      const rule = retentionRule(months, seenNow(clock, now), context.states.incident.all());
      const page = planPage(context.states);
      return {
        months,
        page: page === null ? null : { id: page.id, revision: page.revision },
        before: rule?.before ?? null,
        isClockUnsure: isClockUnsure(clock, now),
        seenAt: clock.seenAt,
        now,
        next: rule === null || !hasRetention(db) ? null : countRetention(db, rule),
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
