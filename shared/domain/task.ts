/*
 * A task of the room: who does what by when. Claimed by one person at a time; done, dropped and put off with a reason,
 * never deleted. One that comes from the plan says from which line, so that it is not added twice.
 */
import { z } from '../lib/zod.ts';
import { idSchema, momentSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { levelSchema } from './level.ts';
import { ROOM_REASON_LIMIT, ROOM_SOURCE_LIMIT, ROOM_TEXT_LIMIT } from './roomLimits.ts';

export const taskTitleSchema = z.string().trim().min(1).max(ROOM_TEXT_LIMIT);
/** When it is to be done at all, in words ("if a journalist calls"). */
export const taskConditionSchema = z.string().trim().max(ROOM_SOURCE_LIMIT);
const reasonSchema = z.string().trim().max(ROOM_REASON_LIMIT);

/** Where in the plan it stands: a line of a role's card, at the level that called the role. */
export const taskOriginSchema = z.object({
  level: levelSchema,
  roleId: idSchema,
  line: z.string().min(1).max(ROOM_TEXT_LIMIT),
});
export type TaskOrigin = z.infer<typeof taskOriginSchema>;

const addedSchema = z.object({
  title: taskTitleSchema,
  condition: taskConditionSchema,
  dueAt: momentSchema.nullable(),
  assignee: idSchema.nullable(),
  origin: taskOriginSchema.nullable(),
});

export type TaskStatus = 'open' | 'done' | 'dropped';

export type Task = {
  readonly id: string;
  readonly incidentId: string;
  readonly status: TaskStatus;
  /** Null once erased. */
  readonly title: string | null;
  readonly condition: string;
  readonly dueAt: number | null;
  /** Who was given it; a claim is one's own act. */
  readonly assignee: string | null;
  readonly claimedBy: string | null;
  readonly origin: TaskOrigin | null;
  readonly addedAt: number;
  readonly addedBy: string;
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  /** Of its end, or of its last putting off. */
  readonly note: string;
  readonly isErased: boolean;
};

export const taskNoun = defineNoun({
  noun: 'task',
  kinds: {
    'task.added': { version: 1, schema: addedSchema },
    'task.assigned': { version: 1, schema: z.object({ to: idSchema.nullable() }) },
    'task.claimed': { version: 1, schema: z.object({}) },
    'task.released': { version: 1, schema: z.object({}) },
    'task.completed': { version: 1, schema: z.object({ note: reasonSchema }) },
    'task.dropped': { version: 1, schema: z.object({ reason: reasonSchema }) },
    'task.reopened': { version: 1, schema: z.object({ reason: reasonSchema }) },
    'task.deferred': {
      version: 1,
      schema: z.object({ dueAt: momentSchema.nullable(), reason: reasonSchema }),
    },
  },
  reduce(state: Task | null, { kind, entry }): FoldStep<Task | null> {
    if (kind === 'task.added') {
      if (state !== null) return refuse(state, 'notFirst');
      if (entry.incidentId === null) return refuse(state, 'unreadable');
      const { payload } = entry;
      return accept<Task>({
        id: entry.entityId,
        incidentId: entry.incidentId,
        status: 'open',
        title: payload?.title ?? null,
        condition: payload?.condition ?? '',
        dueAt: payload?.dueAt ?? null,
        assignee: payload?.assignee ?? null,
        claimedBy: null,
        origin: payload?.origin ?? null,
        addedAt: entry.occurredAt,
        addedBy: entry.person,
        endedAt: null,
        endedBy: null,
        note: '',
        isErased: payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    if (kind === 'task.reopened') {
      if (state.status === 'open') return refuse(state, 'notClosed');
      const note = entry.payload?.reason ?? '';
      return accept({ ...state, status: 'open', endedAt: null, endedBy: null, note });
    }
    if (state.status !== 'open') return refuse(state, 'closed');
    switch (kind) {
      case 'task.assigned':
        return accept({ ...state, assignee: entry.payload?.to ?? null });
      case 'task.claimed':
        // Of two who claim it, the first in the journal's order has it.
        if (state.claimedBy !== null) return refuse(state, 'alreadyDone');
        return accept({ ...state, claimedBy: entry.person });
      case 'task.released':
        return state.claimedBy === null
          ? refuse(state, 'alreadyDone')
          : accept({ ...state, claimedBy: null });
      case 'task.deferred':
        return accept({ ...state, dueAt: entry.payload?.dueAt ?? null, note: entry.payload?.reason ?? '' });
      case 'task.completed':
      case 'task.dropped': {
        const note = kind === 'task.completed' ? (entry.payload?.note ?? '') : (entry.payload?.reason ?? '');
        const status = kind === 'task.completed' ? 'done' : 'dropped';
        return accept({ ...state, status, endedAt: entry.occurredAt, endedBy: entry.person, note });
      }
    }
  },
});
