/*
 * Somebody said that they have read a brief: which wording of it, when, how, and who wrote that down. Taking it
 * back is an act with a reason, and can itself be undone. Whoever is a contact is named by id, so that erasing the
 * contact erases the name here too.
 */
import { z } from '../lib/zod.ts';
import {
  ACKNOWLEDGEMENT_REASON_LIMIT,
  ACKNOWLEDGEMENT_WAYS,
  type AcknowledgementWay,
} from './acknowledgementRules.ts';
import { idSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { PLAN_NAME_LIMIT } from './planLimits.ts';

export const acknowledgementNameSchema = z.string().trim().min(1).max(PLAN_NAME_LIMIT);

export type Acknowledgement = {
  readonly id: string;
  readonly briefId: string;
  /** The entry that made the brief what was acknowledged, and its revision then; null and 0 once erased. */
  readonly wordingId: string | null;
  readonly revision: number;
  /** A contact, or a name that was typed; both null once erased. */
  readonly contactId: string | null;
  readonly name: string | null;
  readonly way: AcknowledgementWay;
  readonly acknowledgedAt: number;
  readonly recordedAt: number;
  readonly recordedBy: string;
  readonly withdrawnAt: number | null;
  readonly withdrawnBy: string | null;
  readonly withdrawReason: string | null;
  readonly isErased: boolean;
};

const recordedSchema = z.object({
  briefId: idSchema,
  wordingId: idSchema,
  revision: z.number().int().min(1),
  contactId: idSchema.nullable(),
  name: acknowledgementNameSchema.nullable(),
  way: z.enum(ACKNOWLEDGEMENT_WAYS),
});
const withdrawnSchema = z.object({ reason: z.string().trim().max(ACKNOWLEDGEMENT_REASON_LIMIT) });

export const acknowledgementNoun = defineNoun({
  noun: 'acknowledgement',
  kinds: {
    'acknowledgement.recorded': { version: 1, schema: recordedSchema },
    'acknowledgement.withdrawn': { version: 1, schema: withdrawnSchema },
    'acknowledgement.restored': { version: 1, schema: z.object({}) },
  },
  reduce(state: Acknowledgement | null, { kind, entry }): FoldStep<Acknowledgement | null> {
    if (kind === 'acknowledgement.recorded') {
      if (state !== null) return refuse(state, 'notFirst');
      const { payload } = entry;
      return accept<Acknowledgement>({
        id: entry.entityId,
        briefId: payload?.briefId ?? '',
        wordingId: payload?.wordingId ?? null,
        revision: payload?.revision ?? 0,
        contactId: payload?.contactId ?? null,
        name: payload?.name ?? null,
        way: payload?.way ?? 'screen',
        acknowledgedAt: entry.occurredAt,
        recordedAt: entry.recordedAt,
        recordedBy: entry.person,
        withdrawnAt: null,
        withdrawnBy: null,
        withdrawReason: null,
        isErased: payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    if (kind === 'acknowledgement.restored') {
      if (state.withdrawnAt === null) return refuse(state, 'notClosed');
      return accept({ ...state, withdrawnAt: null, withdrawnBy: null, withdrawReason: null });
    }
    if (state.withdrawnAt !== null) return refuse(state, 'alreadyDone');
    return accept({
      ...state,
      withdrawnAt: entry.occurredAt,
      withdrawnBy: entry.person,
      withdrawReason: entry.payload?.reason ?? null,
    });
  },
});
