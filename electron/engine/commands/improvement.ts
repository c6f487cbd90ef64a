/*
 * The improvement plan. It outlives its incident: a closed one takes its acts as well.
 */
import type { Improvement, ImprovementFields } from '../../../shared/domain/improvement.ts';
import { isPlanNoun } from '../../../shared/domain/planNouns.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireIncident } from './require.ts';

type ImprovementCommand =
  | 'improvement.open'
  | 'improvement.amend'
  | 'improvement.adopt'
  | 'improvement.complete'
  | 'improvement.reopen'
  | 'improvement.drop';

export const improvementCommands: CommandTable<ImprovementCommand> = {
  'improvement.open': (context, { incidentId, ...fields }) => {
    requireIncident(context.states, incidentId);
    refuseUnsound(context, fields, fields);
    return act(context.newId(), incidentId, 'opened', fields);
  },
  'improvement.amend': (context, { improvementId, ...given }) => {
    const improvement = requireOpen(context, improvementId);
    const changed: Partial<ImprovementFields> = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    );
    refuseUnsound(context, { ...improvement, ...changed }, changed);
    return act(improvementId, improvement.incidentId, 'amended', changed);
  },
  'improvement.adopt': (context, { improvementId, planEntryId, note }) => {
    const { incidentId, status, adopted } = requireImprovement(context, improvementId);
    if (status === 'dropped') throw new Refusal('improvement.ended', 'This improvement was dropped.');
    if (adopted !== null) throw new Refusal('improvement.adopted', 'The plan has taken it in already.');
    const entity = planEntryId === null ? null : context.entityOf(planEntryId);
    if (planEntryId !== null && (entity === null || !isPlanNoun(entity.noun)))
      throw new Refusal('entry.unknown', 'There is no such entry of the plan.', { planEntryId });
    return act(improvementId, incidentId, 'adopted', { planEntryId, note });
  },
  'improvement.complete': (context, { improvementId, note }) => {
    const { incidentId } = requireOpen(context, improvementId);
    return act(improvementId, incidentId, 'completed', { note });
  },
  'improvement.reopen': (context, { improvementId, reason }) => {
    const { incidentId, status } = requireImprovement(context, improvementId);
    if (status === 'open') throw new Refusal('improvement.notEnded', 'This improvement is still open.');
    return act(improvementId, incidentId, 'reopened', { reason });
  },
  'improvement.drop': (context, { improvementId, reason }) => {
    const { incidentId } = requireOpen(context, improvementId);
    return act(improvementId, incidentId, 'dropped', { reason });
  },
};

function requireImprovement({ states }: CommandContext, improvementId: string): Improvement {
  const improvement = states.improvement.get(improvementId);
  if (improvement === null)
    throw new Refusal('improvement.unknown', 'There is no such improvement.', { improvementId });
  return improvement;
}

function requireOpen(context: CommandContext, improvementId: string): Improvement {
  const improvement = requireImprovement(context, improvementId);
  if (improvement.status !== 'open')
    throw new Refusal('improvement.ended', 'This improvement was completed or dropped.');
  return improvement;
}

/** As it would stand then; what it names is looked up only where it is said anew, for it may be gone since. */
function refuseUnsound(
  { states }: CommandContext,
  { finding, startOn, dueOn }: Pick<ImprovementFields, 'finding' | 'startOn' | 'dueOn'>,
  {
    ownerId = null,
    clauseId = null,
  }: { readonly ownerId?: string | null; readonly clauseId?: string | null },
): void {
  if (finding.fr === '' && finding.en === '')
    throw new Refusal('improvement.findingNeeded', 'It does not say what was found.');
  if (startOn !== null && dueOn !== null && dueOn < startOn)
    throw new Refusal('improvement.dueBeforeStart', 'It is due before it begins.');
  if (ownerId !== null && states.plan('contact').get(ownerId) === null && states.person.get(ownerId) === null)
    throw new Refusal('contact.unknown', 'There is no such contact or person.', { ownerId });
  if (clauseId !== null && states.plan('clause').get(clauseId) === null)
    throw new Refusal('record.unknown', 'There is no such clause in the plan.', { clauseId });
}

function act(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
): Act<Improvement> {
  return {
    entries: [{ noun: 'improvement', entityId: id, incidentId, kind: `improvement.${verb}`, payload }],
    reply: (states) => folded(states.improvement.get(id)),
  };
}
