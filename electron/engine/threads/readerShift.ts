/*
 * The reader's part in shifts of the log: one as a page.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { prepareLocal } from '../db/repositories/localRepository.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { Db } from '../db/sqlite.ts';
import { buildTimeline } from '../journal/timeline.ts';
import type { ShiftWish } from '../paper/shiftPage.ts';

const EVIDENCE_READ = 10_000;

export function createReaderShift(
  need: () => { readonly db: Db; readonly context: { readonly states: States } },
  clock: () => number,
) {
  return {
    async shiftPage(input: {
      readonly incidentId: string;
      readonly wish: Omit<ShiftWish, 'to'> & { readonly to?: number | undefined };
    }): Promise<Result<LoosePage>> {
      const { buildShiftPage } = await import('../paper/shiftPage.ts');
      const { logTable } = await import('../report/htmlLog.ts');
      const { db, context } = need();
      const { states } = context;
      const incident = states.incident.get(input.incidentId);
      if (incident === null) return fail('incident.unknown', 'There is no such incident.');
      const now = clock();
      const to = input.wish.to ?? now;
      if (to <= input.wish.from) return fail('shift.backwards', 'A shift ends after it began.');
      return ok(
        buildShiftPage(
          {
            organisation: states.plan('plan').all()[0]?.fields.organisation ?? '',
            realm: (prepareLocal(db).get('realm') ?? 'real') as Realm,
            incident,
            timeline: buildTimeline({ db, states }, incident.id),
            evidence: states.evidence.ofIncident(incident.id, EVIDENCE_READ),
            people: states.person.all(),
            tableOf: logTable,
            now,
          },
          { ...input.wish, to },
        ),
      );
    },
  };
}
