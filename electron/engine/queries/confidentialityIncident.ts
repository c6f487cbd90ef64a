/*
 * The register of confidentiality incidents, and the life of one of them.
 */
import type { ConfidentialityView } from '../../../shared/contract/confidentialityIncident.ts';
import {
  type ConfidentialityIncident,
  confidentialitySteps,
} from '../../../shared/domain/confidentialityIncident.ts';
import { keptUntil } from '../../../shared/domain/confidentialityRules.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import { rowToStored } from '../journal/entryRow.ts';
import { prepareEntityEntries } from '../journal/readEntries.ts';
import type { QueryTable } from './queryTable.ts';

type Query = 'confidentialityIncident.list' | 'confidentialityIncident.get';

const viewOf = (incident: ConfidentialityIncident): ConfidentialityView => ({
  ...incident,
  keptUntil: keptUntil(incident.fields),
});

/** Open ones first, those of which somebody became aware last before the others. */
export function registerOf(states: States): readonly ConfidentialityView[] {
  return [...states.confidentialityIncident.all()]
    .sort(
      (a, b) =>
        Number(a.closedAt !== null) - Number(b.closedAt !== null) ||
        b.fields.awareAt - a.fields.awareAt ||
        (a.id < b.id ? 1 : -1),
    )
    .map(viewOf);
}

export const confidentialityIncidentQueries: QueryTable<Query> = {
  'confidentialityIncident.list': ({ states }) => ok(registerOf(states)),
  'confidentialityIncident.get': ({ db, states }, { id }) => {
    const incident = states.confidentialityIncident.get(id);
    if (incident === null) return fail('confidentialityIncident.unknown', 'There is no such incident.');
    const entries = prepareEntityEntries(db)('confidentialityIncident', id).map(rowToStored);
    return ok({ incident: viewOf(incident), steps: confidentialitySteps(entries).toReversed() });
  },
};
