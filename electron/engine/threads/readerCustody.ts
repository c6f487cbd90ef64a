/*
 * The reader's part in the custody list: the evidence of an incident as a page for counsel.
 */
import type { LoosePage } from '../../../shared/contract/paper.ts';
import type { Realm } from '../../../shared/domain/entry.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { prepareLocal } from '../db/repositories/localRepository.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { Db } from '../db/sqlite.ts';
import type { CustodyWish } from '../paper/custodyPage.ts';

const EVIDENCE_READ = 10_000;

export function createReaderCustody(
  need: () => { readonly db: Db; readonly context: { readonly states: States } },
  clock: () => number,
) {
  return {
    async custodyPage(input: {
      readonly incidentId: string;
      readonly wish: CustodyWish;
      readonly appVersion: string;
    }): Promise<Result<LoosePage>> {
      const { buildCustodyPage } = await import('../paper/custodyPage.ts');
      const { db, context } = need();
      const { states } = context;
      const incident = states.incident.get(input.incidentId);
      if (incident === null) return fail('incident.unknown', 'There is no such incident.');
      return ok(
        buildCustodyPage(
          {
            organisation: states.plan('plan').all()[0]?.fields.organisation ?? '',
            realm: (prepareLocal(db).get('realm') ?? 'real') as Realm,
            appVersion: input.appVersion,
            incident,
            evidence: states.evidence.ofIncident(incident.id, EVIDENCE_READ),
            people: states.person.all(),
            counsel: counselOf(states),
            now: clock(),
          },
          input.wish,
        ),
      );
    },
  };
}

/** Who holds the legal role of the plan, else their deputy; with the number that is called first. */
function counselOf(states: States): { readonly name: string; readonly phone: string } | null {
  const roles = states
    .plan('role')
    .all()
    .filter(({ retiredAt, isErased, fields }) => retiredAt === null && !isErased && fields.code === 'legal');
  for (const { fields } of roles)
    for (const id of [fields.holderId, fields.deputyId]) {
      const contact = id === null ? null : states.plan('contact').get(id);
      if (contact === null || contact.isErased || contact.retiredAt !== null) continue;
      const [phone] = contact.fields.phones;
      return { name: contact.fields.name, phone: phone?.raw ?? '…' };
    }
  return null;
}
