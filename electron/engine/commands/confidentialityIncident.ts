/*
 * Acts on the register of confidentiality incidents. What its fields must be beside each other is refused here with
 * the field's name, so that the form can say it in its place.
 */
import type { ConfidentialityView } from '../../../shared/contract/confidentialityIncident.ts';
import type { ConfidentialityIncident } from '../../../shared/domain/confidentialityIncident.ts';
import {
  type ConfidentialityFields,
  dayIn,
  findConfidentialityProblem,
  keptUntil,
  NO_CONFIDENTIALITY_FIELDS,
  noticeClock,
} from '../../../shared/domain/confidentialityRules.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { CLOCK_SLACK_MS, folded } from './require.ts';

type Commands = CommandTable<
  | 'confidentialityIncident.record'
  | 'confidentialityIncident.amend'
  | 'confidentialityIncident.close'
  | 'confidentialityIncident.reopen'
>;

export const confidentialityIncidentCommands: Commands = {
  'confidentialityIncident.record': (context, input) => {
    const fields = { ...NO_CONFIDENTIALITY_FIELDS, ...given(input.fields) };
    check(context, fields);
    return act(context.newId(), 'recorded', { fields });
  },
  'confidentialityIncident.amend': (context, input) => {
    const incident = requireIncident(context, input.id);
    if (incident.closedAt !== null)
      throw new Refusal('confidentialityIncident.closed', 'The incident is closed.');
    if (input.revision !== undefined && input.revision !== incident.revision)
      throw new Refusal('record.changed', 'Somebody changed the record meanwhile.', {
        revision: incident.revision,
      });
    const fields = Object.fromEntries(
      Object.entries(given(input.fields)).filter(
        ([name, value]) => value !== incident.fields[name as keyof ConfidentialityFields],
      ),
    );
    if (Object.keys(fields).length === 0) return { entries: [], reply: () => viewOf(incident) };
    check(context, { ...incident.fields, ...fields });
    return act(incident.id, 'amended', { fields });
  },
  'confidentialityIncident.close': (context, { id, reason }) => {
    const incident = requireIncident(context, id);
    if (incident.closedAt !== null)
      throw new Refusal('confidentialityIncident.closed', 'The incident is closed.');
    const { state } = noticeClock(incident.fields, context.now);
    if (state === 'running' || state === 'overdue')
      throw new Refusal('confidentialityIncident.notSettled', 'Nobody decided about the notice yet.');
    return act(id, 'closed', { reason });
  },
  'confidentialityIncident.reopen': (context, { id, reason }) => {
    if (requireIncident(context, id).closedAt === null)
      throw new Refusal('confidentialityIncident.notClosed', 'The incident is not closed.');
    return act(id, 'reopened', { reason });
  },
};

/** Refuses an erasure that would take words out of the register before their time. */
export function refuseKept(context: CommandContext, entryIds: readonly string[]): void {
  for (const entryId of entryIds) {
    const entity = context.entityOf(entryId);
    if (entity?.noun !== 'confidentialityIncident') continue;
    const incident = context.states.confidentialityIncident.get(entity.entityId);
    if (incident === null) continue;
    const until = keptUntil(incident.fields);
    if (dayIn(context.now, incident.fields.timeZone) < until)
      throw new Refusal('confidentialityIncident.kept', 'The register is kept for five years.', { until });
  }
}

/** The incident with what is computed of it. */
export function viewOf(incident: ConfidentialityIncident): ConfidentialityView {
  return { ...incident, keptUntil: keptUntil(incident.fields) };
}

function given(fields: object): Partial<ConfidentialityFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function check({ now }: CommandContext, fields: ConfidentialityFields): void {
  const problem = findConfidentialityProblem(fields, now + CLOCK_SLACK_MS);
  if (problem === null) return;
  const { code, field } = problem;
  throw new Refusal(
    code === 'inFuture' ? 'moment.inFuture' : `confidentialityIncident.${code}`,
    'The fields do not fit together.',
    { field },
  );
}

function requireIncident({ states }: CommandContext, id: string): ConfidentialityIncident {
  const found = states.confidentialityIncident.get(id);
  if (found === null) throw new Refusal('confidentialityIncident.unknown', 'There is no such incident.');
  return found;
}

function act(id: string, verb: string, payload: EntryDraft['payload']): Act<ConfidentialityView> {
  return {
    entries: [
      { noun: 'confidentialityIncident', entityId: id, kind: `confidentialityIncident.${verb}`, payload },
    ],
    reply: (states: States) => viewOf(folded(states.confidentialityIncident.get(id))),
  };
}
