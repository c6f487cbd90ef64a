/*
 * What commands ask before they decide: the thing must be there and in the right state.
 */
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { LogLine } from '../../../shared/domain/logLine.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { CommandContext } from '../runCommand.ts';

export function requireIncident(states: States, incidentId: string): Incident {
  const incident = states.incident.get(incidentId);
  if (incident === null) throw new Refusal('incident.unknown', 'There is no such incident.', { incidentId });
  return incident;
}

export function requireOpenIncident(states: States, incidentId: string): Incident {
  const incident = requireIncident(states, incidentId);
  if (incident.status === 'closed')
    throw new Refusal('incident.closed', 'The incident is closed.', { incidentId });
  return incident;
}

export function requireLogLine(states: States, logLineId: string): LogLine {
  const line = states.logLine.get(logLineId);
  if (line === null) throw new Refusal('logLine.unknown', 'There is no such line.', { logLineId });
  return line;
}

export function requireEvidence(states: States, evidenceId: string): Evidence {
  const evidence = states.evidence.get(evidenceId);
  if (evidence === null) throw new Refusal('evidence.unknown', 'There is no such evidence.', { evidenceId });
  return evidence;
}

export function requirePerson(states: States, personId: string): Person {
  const person = states.person.get(personId);
  if (person === null) throw new Refusal('person.unknown', 'There is no such person.', { personId });
  return person;
}

/** A clock that runs a little ahead of this one is no reason to refuse. */
export const CLOCK_SLACK_MS = 60_000;

/** What is said to have happened must have happened (epoch ms UTC). */
export function refuseFuture({ now }: Pick<CommandContext, 'now'>, at: number): void {
  if (at > now + CLOCK_SLACK_MS) throw new Refusal('moment.inFuture', 'This moment has not come yet.');
}

/** The row that an act has just folded; its absence is a bug, not a refusal. */
export function folded<T>(state: T | null): T {
  if (state === null) throw new Error('An act was recorded but its entity did not fold.');
  return state;
}
