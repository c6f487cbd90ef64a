/*
 * Decisions of the room. What a decision rests on is copied as it stands; one that takes the place of another marks that
 * one reversed in the same act.
 */
import type { Decision } from '../../../shared/domain/decision.ts';
import { factText, statusOf } from '../../../shared/domain/factRules.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { requireFact } from './fact.ts';
import { folded, requireOpenIncident } from './require.ts';
import { happened } from './roomMoment.ts';

type DecisionCommand = 'decision.ask' | 'decision.take' | 'decision.review' | 'decision.withdraw';

export const decisionCommands: CommandTable<DecisionCommand> = {
  'decision.ask': (context, { incidentId, question, occurredAt }) => {
    const incident = requireOpenIncident(context.states, incidentId);
    const id = context.newId();
    return answered(id, [
      draft(id, incidentId, 'asked', { question }, happened(context, occurredAt, incident)),
    ]);
  },
  'decision.take': (context, input) => {
    const { incidentId, question, options, choice, why, reviewAt, reverses } = input;
    const incident = requireOpenIncident(context.states, incidentId);
    if (reviewAt !== null && reviewAt <= context.now)
      throw new Refusal('decision.reviewPassed', 'The moment of review has passed already.');
    const asked = input.decisionId === undefined ? null : requireDecision(context, input.decisionId);
    if (asked !== null && (asked.status !== 'asked' || asked.incidentId !== incidentId))
      throw new Refusal('decision.notOpen', 'This question is not open.');
    const id = asked?.id ?? context.newId();
    const grounds = [...new Set(input.factIds)].map((factId) => {
      const fact = requireFact(context, factId);
      if (fact.incidentId !== incidentId)
        throw new Refusal('fact.unknown', 'There is no such fact in this incident.', { factId });
      return { factId, text: factText(fact) ?? '', status: statusOf(fact) };
    });
    const when = happened(context, input.occurredAt, incident);
    const payload = { question, options, choice, why, grounds, reviewAt, reverses: reverses ?? null };
    const entries = [draft(id, incidentId, 'taken', payload, when)];
    if (reverses !== undefined) {
      const old = requireDecision(context, reverses);
      if (old.status !== 'taken' || old.incidentId !== incidentId)
        throw new Refusal('decision.notTaken', 'That decision does not stand.');
      entries.push(draft(reverses, incidentId, 'reversed', { by: id }, when));
    }
    return answered(id, entries);
  },
  'decision.review': (context, { decisionId, note, nextAt }) => {
    const decision = requireDecision(context, decisionId);
    if (decision.status !== 'taken') throw new Refusal('decision.notTaken', 'That decision does not stand.');
    if (nextAt !== null && nextAt <= context.now)
      throw new Refusal('decision.reviewPassed', 'The moment of review has passed already.');
    return answered(decisionId, [draft(decisionId, decision.incidentId, 'reviewed', { note, nextAt })]);
  },
  'decision.withdraw': (context, { decisionId, reason }) => {
    const decision = requireDecision(context, decisionId);
    if (decision.status !== 'asked')
      throw new Refusal('decision.notOpen', 'What was decided is reversed by another decision.');
    return answered(decisionId, [draft(decisionId, decision.incidentId, 'withdrawn', { reason })]);
  },
};

function requireDecision({ states }: CommandContext, decisionId: string): Decision {
  const decision = states.decision.get(decisionId);
  if (decision === null) throw new Refusal('decision.unknown', 'There is no such decision.', { decisionId });
  return decision;
}

function draft(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
  when: { readonly occurredAt?: number } = {},
): EntryDraft {
  return { noun: 'decision', entityId: id, incidentId, kind: `decision.${verb}`, payload, ...when };
}

function answered(id: string, entries: readonly EntryDraft[]) {
  return {
    entries,
    reply: (states: CommandContext['states']): Decision => folded(states.decision.get(id)),
  };
}
