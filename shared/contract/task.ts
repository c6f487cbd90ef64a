/*
 * Tasks of the room: added or taken from the plan, claimed, done, dropped, put off.
 */

import { roomReasonSchema } from '../domain/decision.ts';
import { idSchema, momentSchema } from '../domain/entry.ts';
import type { ProposedTask } from '../domain/proposeTasks.ts';
import { ROOM_TEXT_LIMIT } from '../domain/roomLimits.ts';
import { type Task, taskConditionSchema, taskTitleSchema } from '../domain/task.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export const PROPOSALS_LIMIT = 200;

export const taskCalls = {
  'task.propose': engineQuery<readonly ProposedTask[]>()({
    summary: 'What the role cards of the plan ask for at the present level.',
    input: z.strictObject({ incidentId: idSchema }),
  }),
  'task.adopt': engineCommand<readonly Task[]>()({
    summary: 'Makes tasks of lines of role cards, each once; by the line in either language.',
    input: z.strictObject({
      incidentId: idSchema,
      lines: z
        .array(z.strictObject({ roleId: idSchema, line: z.string().min(1).max(ROOM_TEXT_LIMIT) }))
        .min(1)
        .max(PROPOSALS_LIMIT),
    }),
  }),
  'task.add': engineCommand<Task>()({
    summary: 'Adds a task to an incident.',
    input: z.strictObject({
      incidentId: idSchema,
      title: taskTitleSchema,
      condition: taskConditionSchema.default(''),
      dueAt: momentSchema.nullable().default(null),
      assignee: idSchema.nullable().default(null),
    }),
  }),
  'task.assign': engineCommand<Task>()({
    summary: 'Gives a task to a person, or to nobody.',
    input: z.strictObject({ taskId: idSchema, to: idSchema.nullable() }),
  }),
  'task.claim': engineCommand<Task>()({
    summary: 'Takes a task on; refused while somebody else has it.',
    input: z.strictObject({ taskId: idSchema }),
  }),
  'task.release': engineCommand<Task>()({
    summary: 'Lets a task go that one had taken on.',
    input: z.strictObject({ taskId: idSchema }),
  }),
  'task.complete': engineCommand<Task>()({
    summary: 'Says that a task is done.',
    input: z.strictObject({ taskId: idSchema, note: roomReasonSchema.default('') }),
  }),
  'task.drop': engineCommand<Task>()({
    summary: 'Says that a task is not to be done after all.',
    input: z.strictObject({ taskId: idSchema, reason: roomReasonSchema.default('') }),
  }),
  'task.reopen': engineCommand<Task>()({
    summary: 'Opens a task again that was done or dropped.',
    input: z.strictObject({ taskId: idSchema, reason: roomReasonSchema.default('') }),
  }),
  'task.defer': engineCommand<Task>()({
    summary: 'Puts a task off, with a reason; null: no time.',
    input: z.strictObject({
      taskId: idSchema,
      dueAt: momentSchema.nullable(),
      reason: roomReasonSchema.default(''),
    }),
  }),
};
