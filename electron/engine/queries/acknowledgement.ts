/*
 * Who has read a brief, and who has not. People of the audience who left the plan are not waited for.
 */
import { acknowledgementRows } from '../../../shared/domain/acknowledgementRules.ts';
import { briefWordings } from '../../../shared/domain/briefWording.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { rowToStored } from '../journal/entryRow.ts';
import { prepareEntityEntries } from '../journal/readEntries.ts';
import type { QueryTable } from './queryTable.ts';

export const acknowledgementQueries: QueryTable<'acknowledgement.ofBrief'> = {
  'acknowledgement.ofBrief': ({ db, states }, { briefId }) => {
    const brief = states.plan('brief').get(briefId);
    if (brief === null) return fail('record.unknown', 'There is no such brief.');
    const { audienceId } = brief.fields;
    const audience = audienceId === null ? null : states.plan('audience').get(audienceId);
    const contacts = states
      .plan('contact')
      .all()
      .filter(({ isErased }) => !isErased);
    const wanted = new Set(audience?.fields.contactIds ?? []);
    const expected = contacts
      .filter(({ id, retiredAt }) => retiredAt === null && wanted.has(id))
      .map(({ id, fields }) => ({ id, name: fields.name }));
    const wordings = briefWordings(prepareEntityEntries(db)('brief', briefId).map(rowToStored));
    const given = states.acknowledgement.byLinkKey(briefId);
    const names = new Map(contacts.map(({ id, fields }) => [id, fields.name]));
    const rows = acknowledgementRows(expected, given, wordings, names);
    const counted = expected.length === 0 ? rows : rows.filter(({ isExpected }) => isExpected);
    const countOf = (state: string) => counted.filter((row) => row.state === state).length;
    const text = wordings.at(-1)?.text;
    const changed = wordings.findLast((one) => one.text !== text);
    return ok({
      briefId,
      revision: brief.revision,
      wordedSince: (changed?.revision ?? 0) + 1,
      expected: expected.length === 0 ? null : expected.length,
      acknowledged: countOf('current'),
      earlier: countOf('earlier'),
      rows,
      withdrawn: given
        .filter(({ withdrawnAt, isErased }) => withdrawnAt !== null && !isErased)
        .map((acknowledgement) => ({
          name:
            acknowledgement.contactId === null
              ? acknowledgement.name
              : (names.get(acknowledgement.contactId) ?? null),
          acknowledgement,
        })),
    });
  },
};
