/*
 * What people do to clocks. Only a clock that has started may be fulfilled or rest; whether it has is computed here from
 * the same rules that the screens show.
 */
import type { ClockActs } from '../../../shared/domain/clock.ts';
import { clocksOf, type RunningClock } from '../../../shared/domain/clockRules.ts';
import { planClocksOf } from '../../../shared/domain/planClocks.ts';
import { clockFactsOf } from '../../../shared/domain/roomAt.ts';
import type { RoomClock } from '../../../shared/domain/roomLimits.ts';
import { briefOf } from '../../../shared/domain/statementBrief.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import { sha256Hex } from '../journal/hash.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireIncident } from './require.ts';
import { happened } from './roomMoment.ts';

type ClockCommand = 'clock.fulfil' | 'clock.reopen' | 'clock.pause' | 'clock.resume';
type Which = { readonly incidentId: string; readonly clock: RoomClock; readonly round: number };

const ACTS_READ = 20_000;

export const clockCommands: CommandTable<ClockCommand> = {
  'clock.fulfil': (context, input) => {
    const running = requireStarted(context, input);
    if (running.state === 'fulfilled') throw new Refusal('clock.fulfilled', 'It is fulfilled already.');
    return act(input, 'fulfilled', { note: input.note }, happened(context, input.occurredAt));
  },
  'clock.reopen': (context, input) => {
    const acts = context.states.clock.get(idOf(input));
    if ((acts?.fulfilledAt ?? null) === null)
      throw new Refusal('clock.notFulfilled', 'Nobody said that it was fulfilled.');
    return act(input, 'reopened', { reason: input.reason });
  },
  'clock.pause': (context, input) => {
    const { state } = requireStarted(context, input);
    if (state === 'fulfilled') throw new Refusal('clock.fulfilled', 'It is fulfilled already.');
    if (state === 'paused') throw new Refusal('clock.paused', 'It rests already.');
    return act(input, 'paused', { reason: input.reason });
  },
  'clock.resume': (context, input) => {
    const { pause } = requireStarted(context, input);
    if (pause === null) throw new Refusal('clock.notPaused', 'It does not rest.');
    return act(input, 'resumed', {});
  },
};

function requireStarted({ states, now }: CommandContext, which: Which): RunningClock {
  const incident = requireIncident(states, which.incidentId);
  const facts = clockFactsOf(
    incident,
    {
      decisions: states.decision.ofIncident(incident.id, ACTS_READ),
      acts: states.clock.ofIncident(incident.id, ACTS_READ),
      sitreps: states.sitrep.ofIncident(incident.id, ACTS_READ),
      internalBriefs: states.internalBrief.ofIncident(incident.id, ACTS_READ),
      callRuns: states.callRun.ofIncident(incident.id, ACTS_READ),
      statements: states.statement.ofIncident(incident.id, ACTS_READ).map(briefOf),
    },
    planClocksOf(states.plan('severity').all()),
  );
  const found = clocksOf(facts, now).find(
    ({ clock, round }) => clock === which.clock && round === which.round,
  );
  if (found === undefined) throw new Refusal('clock.notStarted', 'This clock does not run.');
  return found;
}

/** Every laptop derives the same: two that fulfil one clock meet in one record. */
function idOf({ incidentId, clock, round }: Which): string {
  return sha256Hex(`clock ${incidentId} ${clock} ${round}`);
}

function act(
  which: Which,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
  when: { readonly occurredAt?: number } = {},
): Act<ClockActs> {
  const id = idOf(which);
  const { incidentId, clock, round } = which;
  const entry = { noun: 'clock', entityId: id, incidentId, kind: `clock.${verb}` };
  return {
    entries: [{ ...entry, payload: { clock, round, ...payload }, ...when }],
    reply: (states) => folded(states.clock.get(id)),
  };
}
