/*
 * The promise ledger. Those of statements enter with their first publication; others by hand.
 */
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, refuseFuture, requireOpenIncident, requirePerson } from './require.ts';

type CommitmentCommand =
  | 'commitment.add'
  | 'commitment.assign'
  | 'commitment.fulfil'
  | 'commitment.break'
  | 'commitment.reopen';

export const commitmentCommands: CommandTable<CommitmentCommand> = {
  'commitment.add': (context, { incidentId, text, dueAt, ownerId }) => {
    requireOpenIncident(context.states, incidentId);
    if (ownerId !== null) requirePerson(context.states, ownerId);
    return act(context.newId(), incidentId, 'given', { statementId: null, text, dueAt, ownerId });
  },
  'commitment.assign': (context, { commitmentId, to }) => {
    const { incidentId } = requireCommitment(context, commitmentId);
    if (to !== null) requirePerson(context.states, to);
    return act(commitmentId, incidentId, 'assigned', { to });
  },
  'commitment.fulfil': (context, { commitmentId, note, occurredAt }) => {
    const { incidentId } = requireOpen(context, commitmentId);
    if (occurredAt !== undefined) refuseFuture(context, occurredAt);
    return act(
      commitmentId,
      incidentId,
      'fulfilled',
      { note },
      occurredAt === undefined ? {} : { occurredAt },
    );
  },
  'commitment.break': (context, { commitmentId, reason }) => {
    const { incidentId } = requireOpen(context, commitmentId);
    return act(commitmentId, incidentId, 'broken', { reason });
  },
  'commitment.reopen': (context, { commitmentId, reason }) => {
    const { incidentId, fulfilledAt, brokenAt } = requireCommitment(context, commitmentId);
    if (fulfilledAt === null && brokenAt === null)
      throw new Refusal('commitment.notEnded', 'This promise is still open.');
    return act(commitmentId, incidentId, 'reopened', { reason });
  },
};

function requireCommitment({ states }: CommandContext, commitmentId: string): Commitment {
  const commitment = states.commitment.get(commitmentId);
  if (commitment === null)
    throw new Refusal('commitment.unknown', 'There is no such promise.', { commitmentId });
  return commitment;
}

function requireOpen(context: CommandContext, commitmentId: string): Commitment {
  const commitment = requireCommitment(context, commitmentId);
  if (commitment.fulfilledAt !== null || commitment.brokenAt !== null)
    throw new Refusal('commitment.ended', 'This promise has ended already.');
  return commitment;
}

function act(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
  when: { readonly occurredAt?: number } = {},
): Act<Commitment> {
  return {
    entries: [{ noun: 'commitment', entityId: id, incidentId, kind: `commitment.${verb}`, payload, ...when }],
    reply: (states) => folded(states.commitment.get(id)),
  };
}
