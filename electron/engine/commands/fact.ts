/*
 * Acts on the facts board. A closed incident's facts may still turn: the truth found later belongs there.
 */
import type { Fact } from '../../../shared/domain/fact.ts';
import { statusOf } from '../../../shared/domain/factRules.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireOpenIncident } from './require.ts';
import { happened } from './roomMoment.ts';

type FactCommand = 'fact.state' | 'fact.turn' | 'fact.amend' | 'fact.withdraw' | 'fact.restore';

export const factCommands: CommandTable<FactCommand> = {
  'fact.state': (context, { incidentId, text, status, source, occurredAt }) => {
    const incident = requireOpenIncident(context.states, incidentId);
    const id = context.newId();
    return act(id, incidentId, 'stated', { text, status, source }, happened(context, occurredAt, incident));
  },
  'fact.turn': (context, { factId, status, source, occurredAt }) => {
    const fact = requireFact(context, factId);
    if (statusOf(fact) === status) throw new Refusal('fact.sameStatus', 'It has that status already.');
    return act(factId, fact.incidentId, 'turned', { status, source }, happened(context, occurredAt));
  },
  'fact.amend': (context, { factId, text }) => {
    const fact = requireFact(context, factId);
    return act(factId, fact.incidentId, 'amended', { text });
  },
  'fact.withdraw': (context, { factId, reason }) => {
    const fact = requireFact(context, factId);
    return act(factId, fact.incidentId, 'withdrawn', { reason });
  },
  'fact.restore': ({ states }, { factId }) => {
    const fact = knownFact(states, factId);
    if (!fact.isWithdrawn) throw new Refusal('fact.onBoard', 'The fact is on the board.');
    return act(factId, fact.incidentId, 'restored', {});
  },
};

/** A fact that is on the board. */
export function requireFact({ states }: Pick<CommandContext, 'states'>, factId: string): Fact {
  const fact = knownFact(states, factId);
  if (fact.isWithdrawn) throw new Refusal('fact.withdrawn', 'The fact was taken off the board.', { factId });
  return fact;
}

function knownFact(states: States, factId: string): Fact {
  const fact = states.fact.get(factId);
  if (fact === null) throw new Refusal('fact.unknown', 'There is no such fact.', { factId });
  return fact;
}

function act(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
  when: { readonly occurredAt?: number } = {},
): Act<Fact> {
  return {
    entries: [{ noun: 'fact', entityId: id, incidentId, kind: `fact.${verb}`, payload, ...when }],
    reply: (states) => folded(states.fact.get(id)),
  };
}
