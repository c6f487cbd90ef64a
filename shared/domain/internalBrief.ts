/*
 * A do / do-not sheet that went out to its audience in an incident: when, by which way, in which revision. Whoever reads
 * the room sees whom nobody told yet before something is said in public.
 */
import { z } from '../lib/zod.ts';
import { type BiText, NO_TEXT } from './biText.ts';
import { idSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { biNameSchema } from './planText.ts';
import { ROOM_REASON_LIMIT } from './roomLimits.ts';

export const briefWaySchema = z.string().trim().max(ROOM_REASON_LIMIT);

export type InternalBrief = {
  readonly id: string;
  readonly incidentId: string;
  readonly briefId: string;
  readonly title: BiText;
  /** Null where the plan's brief names no audience. */
  readonly audience: BiText | null;
  /** Which revision of the brief went out. */
  readonly revision: number;
  /** By which way: a meeting, the intranet, paper. */
  readonly way: string;
  readonly givenAt: number;
  readonly givenBy: string;
  /** Briefs of the plan that were still in nobody's hands after this one, as it stood then. */
  readonly missing: number;
  readonly withdrawnAt: number | null;
  readonly reason: string;
  readonly isErased: boolean;
};

const givenSchema = z.object({
  briefId: idSchema,
  title: biNameSchema,
  audience: biNameSchema.nullable(),
  revision: z.number().int().min(1),
  way: briefWaySchema,
  missing: z.number().int().min(0),
});

export const internalBriefNoun = defineNoun({
  noun: 'internalBrief',
  kinds: {
    'internalBrief.given': { version: 1, schema: givenSchema },
    'internalBrief.withdrawn': { version: 1, schema: z.object({ reason: briefWaySchema }) },
  },
  reduce(state: InternalBrief | null, input): FoldStep<InternalBrief | null> {
    const { entry } = input;
    if (input.kind === 'internalBrief.given') {
      if (state !== null) return refuse(state, 'notFirst');
      if (entry.incidentId === null) return refuse(state, 'unreadable');
      const { payload } = input.entry;
      return accept<InternalBrief>({
        id: entry.entityId,
        incidentId: entry.incidentId,
        briefId: payload?.briefId ?? '',
        title: payload?.title ?? NO_TEXT,
        audience: payload?.audience ?? null,
        revision: payload?.revision ?? 1,
        way: payload?.way ?? '',
        givenAt: entry.occurredAt,
        givenBy: entry.person,
        missing: payload?.missing ?? 0,
        withdrawnAt: null,
        reason: '',
        isErased: payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    if (state.withdrawnAt !== null) return refuse(state, 'alreadyDone');
    const reason = input.entry.payload?.reason ?? '';
    return accept({ ...state, withdrawnAt: entry.occurredAt, reason });
  },
});
