/*
 * Measures of moderation of an incident, with the clauses that may be cited.
 */
import { ok } from '../../../shared/lib/result.ts';
import type { QueryTable } from './queryTable.ts';

/** Of one incident; a storm has dozens. */
const MODERATIONS_READ = 2_000;

export const moderationQueries: QueryTable<'moderation.desk'> = {
  'moderation.desk': ({ states }, { incidentId }) => {
    const moderations = states.moderation.ofIncident(incidentId, MODERATIONS_READ).toReversed();
    const asked = new Set(
      moderations.flatMap(({ needs }) => [...(needs?.roleIds ?? []), ...(needs?.fallbackRoleIds ?? [])]),
    );
    return ok({
      moderations,
      clauses: states
        .plan('clause')
        .all()
        .filter(({ retiredAt, isErased }) => retiredAt === null && !isErased)
        .map(({ id, fields: { number, title, text, measures } }) => ({ id, number, title, text, measures }))
        .sort((a, b) => a.number - b.number),
      roles: states
        .plan('role')
        .all()
        .filter(({ id }) => asked.has(id))
        .map(({ id, fields }) => ({ id, name: fields.name })),
    });
  },
};
