/*
 * The do / do-not sheets of the plan as an incident has them: out or not, changed since, acknowledged by how many.
 */
import type { InternalBriefRow } from '../../../shared/contract/internalBrief.ts';
import { briefWordings } from '../../../shared/domain/briefWording.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { rowToStored } from '../journal/entryRow.ts';
import { prepareEntityEntries } from '../journal/readEntries.ts';
import { acknowledgementQueries } from './acknowledgement.ts';
import type { QueryTable } from './queryTable.ts';

const GIVEN_READ = 2_000;
const NO_CHANNEL = { fr: '', en: '' };

export const internalBriefQueries: QueryTable<'internalBrief.list'> = {
  'internalBrief.list': (context, { incidentId }) => {
    const { db, states } = context;
    if (states.incident.get(incidentId) === null)
      return fail('incident.unknown', 'There is no such incident.');
    const standing = states.internalBrief
      .ofIncident(incidentId, GIVEN_READ)
      .filter(({ withdrawnAt }) => withdrawnAt === null);
    const entriesOf = prepareEntityEntries(db);
    const rows = states
      .plan('brief')
      .all()
      .filter(({ retiredAt, isErased }) => retiredAt === null && !isErased)
      .map((brief): InternalBriefRow => {
        const given = standing
          .filter(({ briefId }) => briefId === brief.id)
          .reduce<(typeof standing)[number] | null>(
            (newest, one) => (newest === null || one.givenAt > newest.givenAt ? one : newest),
            null,
          );
        const wordings = briefWordings(entriesOf('brief', brief.id).map(rowToStored));
        const was = wordings.findLast(({ revision }) => given !== null && revision <= given.revision);
        const { audienceId, title } = brief.fields;
        const audience = audienceId === null ? null : states.plan('audience').get(audienceId);
        const counted = acknowledgementQueries['acknowledgement.ofBrief'](context, { briefId: brief.id });
        return {
          briefId: brief.id,
          title,
          audience: audience === null || audience.isErased ? null : audience.fields.name,
          channel: audience?.fields.channel ?? NO_CHANNEL,
          given,
          isChanged: given !== null && was?.text !== wordings.at(-1)?.text,
          expected: counted.ok ? counted.value.expected : null,
          acknowledged: counted.ok ? counted.value.acknowledged : 0,
        };
      })
      // Whoever waits stands first.
      .sort((a, b) => Number(a.given !== null) - Number(b.given !== null));
    const first = db
      .prepare<[string], number | null>(
        `SELECT min(sort_at) FROM log_line
         WHERE incident_id = ? AND link_key = 'statement'`,
      )
      .pluck()
      .get(incidentId);
    return ok({ rows, firstStatementAt: first ?? null });
  },
};
