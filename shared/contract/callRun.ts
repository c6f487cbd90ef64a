/*
 * Runs of calls: begun from a tree of the plan, each call typed as it is made, until enough are reached.
 */
import { type CallRun, callMessageSchema, callTryShape, handOverSchema } from '../domain/callRun.ts';
import { HAND_OVER_MINUTES } from '../domain/callRunRules.ts';
import type { Contact } from '../domain/contact.ts';
import { roomReasonSchema } from '../domain/decision.ts';
import { idSchema, momentSchema } from '../domain/entry.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

/** How somebody of a run is reached, as the directory has it now. */
export type CallCard = {
  readonly contactId: string;
  readonly isErased: boolean;
} & Pick<Contact, 'name' | 'position' | 'phones' | 'language' | 'preferred' | 'accessNeeds' | 'note'>;

export const callRunCalls = {
  'callRun.list': engineQuery<readonly CallRun[]>()({
    summary: 'Runs of calls, the newest first; of one incident when it is named.',
    input: z.strictObject({ incidentId: idSchema.optional() }),
  }),
  'callRun.cards': engineQuery<readonly CallCard[]>()({
    summary:
      'Numbers, languages and needs of everybody of a run, deputies too, as the directory has them now.',
    input: z.strictObject({ runId: idSchema }),
  }),
  'callRun.start': engineCommand<CallRun>()({
    summary: 'Begins to call a tree of the plan: for an incident, or as a drill.',
    input: z.strictObject({
      treeId: idSchema,
      /** Null for a drill. */
      incidentId: idSchema.nullable().default(null),
      handOverMinutes: handOverSchema.default(HAND_OVER_MINUTES),
      message: callMessageSchema.default({ fr: '', en: '' }),
    }),
  }),
  'callRun.try': engineCommand<CallRun>()({
    summary: 'Types what came of a call, now or at the time on the paper.',
    input: z.strictObject({
      runId: idSchema,
      ...callTryShape,
      whom: callTryShape.whom.default('person'),
      note: callTryShape.note.default(''),
      occurredAt: momentSchema.optional(),
    }),
  }),
  'callRun.correct': engineCommand<CallRun>()({
    summary: 'Strikes a call that was typed wrong; it stays in sight.',
    input: z.strictObject({ runId: idSchema, tryId: idSchema, reason: roomReasonSchema.default('') }),
  }),
  'callRun.end': engineCommand<CallRun>()({
    summary: 'Ends the calls.',
    input: z.strictObject({ runId: idSchema, note: roomReasonSchema.default('') }),
  }),
  'callRun.resume': engineCommand<CallRun>()({
    summary: 'Goes on with calls that were ended.',
    input: z.strictObject({ runId: idSchema }),
  }),
};
