/*
 * Runs of calls, and how the people of one are reached now: a number that was mended meanwhile is the one to call.
 */
import type { CallCard } from '../../../shared/contract/callRun.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import type { QueryTable } from './queryTable.ts';

const RUNS_LIMIT = 2_000;

export const callRunQueries: QueryTable<'callRun.list' | 'callRun.cards'> = {
  'callRun.list': ({ states }, { incidentId }) => {
    const runs =
      incidentId === undefined ? states.callRun.all() : states.callRun.ofIncident(incidentId, RUNS_LIMIT);
    return ok([...runs].sort((a, b) => b.startedAt - a.startedAt));
  },
  'callRun.cards': ({ states }, { runId }) => {
    const run = states.callRun.get(runId);
    if (run === null) return fail('callRun.unknown', 'There is no such run of calls.', { runId });
    const ids = new Set(
      run.seats.flatMap(({ contactId, deputy }) => [contactId, ...(deputy === null ? [] : [deputy.id])]),
    );
    return ok(
      [...ids].flatMap((contactId): readonly CallCard[] => {
        const contact = states.plan('contact').get(contactId);
        if (contact === null) return [];
        const { name, position, phones, language, preferred, accessNeeds, note } = contact.fields;
        return [
          {
            contactId,
            isErased: contact.isErased,
            ...{ name, position, phones, language, preferred, accessNeeds, note },
          },
        ];
      }),
    );
  },
};
