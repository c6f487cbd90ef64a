/*
 * A run of calls: who calls whom, each call as it is made, until enough are reached. Of an incident, or a drill. The tree,
 * its deputies and the quorum are copied when it begins: a plan that changes meanwhile moves nobody.
 */
import { z } from '../lib/zod.ts';
import { type BiText, NO_TEXT } from './biText.ts';
import { CALL_NOTE_LIMIT, CALL_OUTCOMES } from './callRoundRules.ts';
import { CALL_WHOM, type CallSeat, HAND_OVER_LIMIT, HAND_OVER_MINUTES } from './callRunRules.ts';
import { idSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { PLAN_NAME_LIMIT, PLAN_TEXT_LIMIT } from './planLimits.ts';
import { biNameSchema, biTextSchema } from './planText.ts';
import { ROOM_REASON_LIMIT } from './roomLimits.ts';

const CALL_SEATS_LIMIT = 2_000;

export const callMessageSchema = biTextSchema(PLAN_TEXT_LIMIT);
export const handOverSchema = z.number().int().min(1).max(HAND_OVER_LIMIT);
export const callTryShape = {
  contactId: idSchema,
  whom: z.enum(CALL_WHOM),
  outcome: z.enum(CALL_OUTCOMES),
  note: z.string().trim().max(CALL_NOTE_LIMIT),
};
const wordsSchema = z.string().trim().max(ROOM_REASON_LIMIT);

export type CallRun = {
  readonly id: string;
  /** Null for a drill. */
  readonly incidentId: string | null;
  readonly startedAt: number;
  readonly startedBy: string;
  /** Null once erased. */
  readonly tree: { readonly id: string; readonly name: BiText } | null;
  /** How many places must be held. */
  readonly quorum: number;
  readonly handOverMinutes: number;
  /** What is said on the telephone, in the language of whoever is called. */
  readonly message: BiText;
  /** In the order of the tree. */
  readonly seats: readonly CallSeat[];
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  readonly endNote: string;
  readonly isErased: boolean;
};

const named = z.object({ id: idSchema, name: z.string().max(PLAN_NAME_LIMIT) });
const startedSchema = z.object({
  tree: z.object({ id: idSchema, name: biNameSchema }),
  quorum: z.number().int().min(1).max(CALL_SEATS_LIMIT),
  handOverMinutes: handOverSchema,
  message: callMessageSchema,
  seats: z
    .array(
      z.object({
        contactId: idSchema,
        name: z.string().max(PLAN_NAME_LIMIT),
        callerId: idSchema.nullable(),
        backupCallerId: idSchema.nullable(),
        deputy: named.nullable(),
      }),
    )
    .min(1)
    .max(CALL_SEATS_LIMIT),
});

export const callRunNoun = defineNoun({
  noun: 'callRun',
  kinds: {
    'callRun.started': { version: 1, schema: startedSchema },
    'callRun.tried': { version: 1, schema: z.object(callTryShape) },
    'callRun.corrected': { version: 1, schema: z.object({ tryId: idSchema, reason: wordsSchema }) },
    'callRun.ended': { version: 1, schema: z.object({ note: wordsSchema }) },
    'callRun.resumed': { version: 1, schema: z.object({}) },
  },
  reduce(state: CallRun | null, input): FoldStep<CallRun | null> {
    const { entry } = input;
    if (input.kind === 'callRun.started') {
      if (state !== null) return refuse(state, 'notFirst');
      const { payload } = input.entry;
      return accept<CallRun>({
        id: entry.entityId,
        incidentId: entry.incidentId,
        startedAt: entry.occurredAt,
        startedBy: entry.person,
        tree: payload?.tree ?? null,
        quorum: payload?.quorum ?? 1,
        handOverMinutes: payload?.handOverMinutes ?? HAND_OVER_MINUTES,
        message: payload?.message ?? NO_TEXT,
        seats: (payload?.seats ?? []).map((seat) => ({ ...seat, tries: [] })),
        endedAt: null,
        endedBy: null,
        endNote: '',
        isErased: payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    const next = { ...state, isErased: state.isErased || entry.payload === null };
    switch (input.kind) {
      case 'callRun.tried': {
        const { payload } = input.entry;
        if (payload === null) return accept(next);
        if (!state.seats.some(({ contactId }) => contactId === payload.contactId))
          return refuse(state, 'unreadable');
        const { contactId, ...said } = payload;
        const tried = { ...said, id: entry.id, person: entry.person, at: entry.occurredAt, struck: null };
        return accept({
          ...next,
          seats: state.seats.map((seat) =>
            seat.contactId === contactId ? { ...seat, tries: [...seat.tries, tried] } : seat,
          ),
        });
      }
      case 'callRun.corrected': {
        const { payload } = input.entry;
        if (payload === null) return accept(next);
        const struck = { at: entry.occurredAt, person: entry.person, reason: payload.reason };
        const isKnown = state.seats.some(({ tries }) => tries.some(({ id }) => id === payload.tryId));
        if (!isKnown) return refuse(state, 'notStarted');
        return accept({
          ...next,
          seats: state.seats.map((seat) => ({
            ...seat,
            tries: seat.tries.map((one) =>
              one.id === payload.tryId && one.struck === null ? { ...one, struck } : one,
            ),
          })),
        });
      }
      case 'callRun.ended':
        if (state.endedAt !== null) return refuse(state, 'alreadyDone');
        return accept({
          ...next,
          endedAt: entry.occurredAt,
          endedBy: entry.person,
          endNote: input.entry.payload?.note ?? '',
        });
      case 'callRun.resumed':
        if (state.endedAt === null) return refuse(state, 'notClosed');
        return accept({ ...next, endedAt: null, endedBy: null, endNote: '' });
    }
  },
});
