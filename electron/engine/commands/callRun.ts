/*
 * Acts on runs of calls. A tree is called once at a time for one incident; a result may come from the paper, at the time
 * that stands there.
 */
import type { CallRun } from '../../../shared/domain/callRun.ts';
import { seatReachedAt } from '../../../shared/domain/callRunRules.ts';
import { layOutTree } from '../../../shared/domain/callTreeEdits.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireOpenIncident } from './require.ts';
import { happened } from './roomMoment.ts';

type CallRunCommand = 'callRun.start' | 'callRun.try' | 'callRun.correct' | 'callRun.end' | 'callRun.resume';

export const callRunCommands: CommandTable<CallRunCommand> = {
  'callRun.start': (context, { treeId, incidentId, handOverMinutes, message }) => {
    const { states } = context;
    if (incidentId !== null) requireOpenIncident(states, incidentId);
    const tree = states.plan('callTree').get(treeId);
    if (tree === null || tree.isErased || tree.retiredAt !== null)
      throw new Refusal('record.unknown', 'There is no such call tree in the plan.', { id: treeId });
    const isRunning = states.callRun
      .all()
      .some((run) => run.endedAt === null && run.tree?.id === treeId && run.incidentId === incidentId);
    if (isRunning) throw new Refusal('callRun.running', 'This tree is being called already.', { treeId });
    const seen = new Set<string>();
    const seats = layOutTree(tree.fields.places).flatMap(({ place }) => {
      const contact = states.plan('contact').get(place.contactId);
      if (contact === null || contact.isErased || contact.retiredAt !== null || seen.has(place.contactId))
        return [];
      seen.add(place.contactId);
      const { deputyId, name } = contact.fields;
      return [{ ...place, name, deputy: deputyOf(context, deputyId) }];
    });
    if (seats.length === 0) throw new Refusal('callRun.emptyTree', 'Nobody stands in this tree.', { treeId });
    const id = context.newId();
    return entry(id, incidentId, 'started', {
      tree: { id: treeId, name: tree.fields.name },
      // A tree that shrank below its own quorum needs everybody.
      quorum: Math.min(tree.fields.quorum ?? seats.length, seats.length),
      handOverMinutes,
      message,
      seats,
    });
  },
  'callRun.try': (context, { runId, occurredAt, ...tried }) => {
    const run = requireRunning(context, runId);
    const seat = run.seats.find(({ contactId }) => contactId === tried.contactId);
    if (seat === undefined)
      throw new Refusal('contact.unknown', 'They have no place in this run.', { contactId: tried.contactId });
    if (tried.whom === 'deputy' && seat.deputy === null)
      throw new Refusal('callRun.noDeputy', 'The plan names no deputy for them.');
    if (seatReachedAt(seat) !== null)
      throw new Refusal('callRun.reached', 'They were reached already.', { contactId: tried.contactId });
    const moment = happened(context, occurredAt, { declaredAt: run.startedAt });
    return entry(runId, run.incidentId, 'tried', tried, moment);
  },
  'callRun.correct': (context, { runId, tryId, reason }) => {
    const run = requireRun(context, runId);
    const found = run.seats.flatMap(({ tries }) => tries).find(({ id }) => id === tryId);
    if (found === undefined) throw new Refusal('callRun.tryUnknown', 'There is no such call in this run.');
    if (found.struck !== null) throw new Refusal('callRun.struck', 'This call was struck already.');
    return entry(runId, run.incidentId, 'corrected', { tryId, reason });
  },
  'callRun.end': (context, { runId, note }) => {
    const run = requireRunning(context, runId);
    return entry(runId, run.incidentId, 'ended', { note });
  },
  'callRun.resume': (context, { runId }) => {
    const run = requireRun(context, runId);
    if (run.endedAt === null) throw new Refusal('callRun.running', 'These calls go on.');
    if (run.incidentId !== null) requireOpenIncident(context.states, run.incidentId);
    return entry(runId, run.incidentId, 'resumed', {});
  },
};

function deputyOf({ states }: CommandContext, deputyId: string | null) {
  const deputy = deputyId === null ? null : states.plan('contact').get(deputyId);
  return deputy === null || deputy.isErased || deputy.retiredAt !== null
    ? null
    : { id: deputy.id, name: deputy.fields.name };
}

function requireRun({ states }: CommandContext, runId: string): CallRun {
  const run = states.callRun.get(runId);
  if (run === null) throw new Refusal('callRun.unknown', 'There is no such run of calls.', { runId });
  return run;
}

function requireRunning(context: CommandContext, runId: string): CallRun {
  const run = requireRun(context, runId);
  if (run.endedAt !== null) throw new Refusal('callRun.ended', 'These calls were ended.');
  return run;
}

function entry(
  id: string,
  incidentId: string | null,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
  moment: { readonly occurredAt?: number } = {},
): Act<CallRun> {
  return {
    entries: [{ noun: 'callRun', entityId: id, incidentId, kind: `callRun.${verb}`, payload, ...moment }],
    reply: (states) => folded(states.callRun.get(id)),
  };
}
