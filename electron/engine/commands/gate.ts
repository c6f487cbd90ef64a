/*
 * What the plan keeps for certain roles: an act of somebody else is refused before anything is written.
 */
import { type Gate, mayPass } from '../../../shared/domain/gates.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { CommandContext } from '../runCommand.ts';

export function requireGate({ states, person }: Pick<CommandContext, 'states' | 'person'>, gate: Gate): void {
  const contactId = person === null ? null : (states.person.get(person)?.contactId ?? null);
  if (!mayPass(gate, states.plan('role').all(), contactId))
    throw new Refusal('gate.closed', 'The plan keeps this act for certain roles.', { gate });
}
