/*
 * Tasks of the room. A task that somebody has taken on is refused to others by name; a line of the plan becomes a task
 * once.
 */
import { lineKey, proposeTasks } from '../../../shared/domain/proposeTasks.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireOpenIncident, requirePerson } from './require.ts';

type TaskCommand =
  | 'task.add'
  | 'task.adopt'
  | 'task.assign'
  | 'task.claim'
  | 'task.release'
  | 'task.complete'
  | 'task.drop'
  | 'task.reopen'
  | 'task.defer';

const TASKS_READ = 10_000;
/** What a role does in its first five minutes. */
const FIRST_MS = 5 * 60_000;

export const taskCommands: CommandTable<TaskCommand> = {
  'task.add': (context, { incidentId, title, condition, dueAt, assignee }) => {
    requireOpenIncident(context.states, incidentId);
    if (assignee !== null) requirePerson(context.states, assignee);
    refusePassed(context, dueAt);
    const id = context.newId();
    return one(id, incidentId, 'added', { title, condition, dueAt, assignee, origin: null });
  },
  'task.adopt': (context, { incidentId, lines }) => {
    const incident = requireOpenIncident(context.states, incidentId);
    const { states } = context;
    const proposed = proposeTasks(
      { severities: states.plan('severity').all(), roles: states.plan('role').all() },
      incident.level,
      states.task.ofIncident(incidentId, TASKS_READ),
    );
    const entries: EntryDraft[] = [];
    const ids: string[] = [];
    for (const { roleId, line } of lines) {
      const found = proposed.find(
        (each) => each.roleId === roleId && (each.line.fr === line || each.line.en === line),
      );
      if (found === undefined) throw new Refusal('record.unknown', 'The plan has no such line.', { roleId });
      if (found.isAdded) continue;
      const id = context.newId();
      ids.push(id);
      const dueAt = found.isFirst ? context.now + FIRST_MS : null;
      const origin = { level: found.level, roleId, line: lineKey(found.line) };
      const payload = { title: line, condition: '', dueAt, assignee: null, origin };
      entries.push(draft(id, incidentId, 'added', payload));
    }
    if (entries.length === 0) throw new Refusal('task.allAdded', 'They are all tasks already.');
    return { entries, reply: (states) => ids.map((id) => folded(states.task.get(id))) };
  },
  'task.assign': (context, { taskId, to }) => {
    const task = requireOpen(context, taskId);
    if (to !== null) requirePerson(context.states, to);
    return one(taskId, task.incidentId, 'assigned', { to });
  },
  'task.claim': (context, { taskId }) => {
    const task = requireOpen(context, taskId);
    if (task.claimedBy !== null)
      throw new Refusal('task.claimed', 'Somebody has taken it on already.', { by: task.claimedBy });
    return one(taskId, task.incidentId, 'claimed', {});
  },
  'task.release': (context, { taskId }) => {
    const task = requireOpen(context, taskId);
    if (task.claimedBy === null) throw new Refusal('task.notClaimed', 'Nobody has taken it on.');
    return one(taskId, task.incidentId, 'released', {});
  },
  'task.complete': (context, { taskId, note }) => {
    const task = requireOpen(context, taskId);
    return one(taskId, task.incidentId, 'completed', { note });
  },
  'task.drop': (context, { taskId, reason }) => {
    const task = requireOpen(context, taskId);
    return one(taskId, task.incidentId, 'dropped', { reason });
  },
  'task.reopen': (context, { taskId, reason }) => {
    const task = requireTask(context, taskId);
    if (task.status === 'open') throw new Refusal('task.notEnded', 'The task is open.');
    return one(taskId, task.incidentId, 'reopened', { reason });
  },
  'task.defer': (context, { taskId, dueAt, reason }) => {
    const task = requireOpen(context, taskId);
    refusePassed(context, dueAt);
    return one(taskId, task.incidentId, 'deferred', { dueAt, reason });
  },
};

function requireTask({ states }: CommandContext, taskId: string): Task {
  const task = states.task.get(taskId);
  if (task === null) throw new Refusal('task.unknown', 'There is no such task.', { taskId });
  return task;
}

function requireOpen(context: CommandContext, taskId: string): Task {
  const task = requireTask(context, taskId);
  if (task.status !== 'open') throw new Refusal('task.ended', 'The task has ended.', { taskId });
  return task;
}

function refusePassed({ now }: CommandContext, dueAt: number | null): void {
  if (dueAt !== null && dueAt <= now)
    throw new Refusal('task.duePassed', 'The time it is due has passed already.');
}

function draft(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
): EntryDraft {
  return { noun: 'task', entityId: id, incidentId, kind: `task.${verb}`, payload };
}

function one(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
): Act<Task> {
  return {
    entries: [draft(id, incidentId, verb, payload)],
    reply: (states) => folded(states.task.get(id)),
  };
}
