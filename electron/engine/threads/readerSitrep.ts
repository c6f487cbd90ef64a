/*
 * The reader's part in situation reports: one as a page. Its words and codes are read when the first page is asked for.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { prepareLocal } from '../db/repositories/localRepository.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { Db } from '../db/sqlite.ts';
import type { SitrepWish } from '../paper/sitrepPage.ts';

export function createReaderSitrep(
  need: () => { readonly db: Db; readonly context: { readonly states: States } },
  clock: () => number,
) {
  return {
    async sitrepPage(input: {
      readonly sitrepId: string;
      readonly wish: SitrepWish;
    }): Promise<Result<LoosePage>> {
      const { buildSitrepPage } = await import('../paper/sitrepPage.ts');
      const { db, context } = need();
      const { states } = context;
      const sitrep = states.sitrep.get(input.sitrepId);
      const incident = sitrep === null ? null : states.incident.get(sitrep.incidentId);
      if (sitrep === null || incident === null) return fail('sitrep.unknown', 'There is no such report.');
      const nameOf = (person: string | null): string | null =>
        person === null ? null : (states.person.get(person)?.name ?? null);
      return ok(
        buildSitrepPage(sitrep, input.wish, {
          organisation: states.plan('plan').all()[0]?.fields.organisation ?? '',
          realm: (prepareLocal(db).get('realm') ?? 'real') as Realm,
          incident,
          draftedBy: nameOf(sitrep.draftedBy) ?? '…',
          approvedBy: nameOf(sitrep.approvedBy),
          now: clock(),
        }),
      );
    },
  };
}
