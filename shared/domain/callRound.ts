/*
 * A round of calls: one filled call sheet, typed back. It is one act, whole or not at all; those who were reached
 * stand in the incident's timeline at their own times. A line that was typed wrong is corrected and keeps what it
 * said before; a whole round that should not be there is retracted, with a reason.
 */
import { z } from '../lib/zod.ts';
import type { BiText } from './biText.ts';
import {
  CALL_NOTE_LIMIT,
  CALL_OUTCOMES,
  CALL_ROUND_REASON_LIMIT,
  CALL_ROUND_ROWS_LIMIT,
  CALL_TRIES,
  type CallLine,
} from './callRoundRules.ts';
import { idSchema, momentSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { PLAN_NAME_LIMIT } from './planLimits.ts';
import { biNameSchema, calendarDaySchema } from './planText.ts';

export const callRoundReasonSchema = z.string().trim().max(CALL_ROUND_REASON_LIMIT);

/** A line as it is sent: whose it is, and what stands on it. */
export const callLineSchema = z.strictObject({
  contactId: idSchema,
  triedAt: z.array(momentSchema.nullable()).max(CALL_TRIES).readonly(),
  outcome: z.enum(CALL_OUTCOMES).nullable(),
  note: z.string().trim().max(CALL_NOTE_LIMIT),
});
export type TypedCallLine = z.infer<typeof callLineSchema>;

/** What the foot of a printed sheet says of its plan; either may have been left out. */
export const printedOnSchema = z.strictObject({
  revision: z.number().int().min(1).max(1_000_000_000).nullable(),
  digest: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .nullable(),
});
export type PrintedOn = z.infer<typeof printedOnSchema>;

/** What a line said at some time: the first, or a correction. */
export type CallLineVersion = CallLine & {
  readonly entryId: string;
  readonly person: string;
  readonly recordedAt: number;
  /** Why it was corrected; null for the first. */
  readonly reason: string | null;
};

export type CallRow = {
  readonly contactId: string;
  /** What they were called when the sheet was typed back; empty for somebody who had been erased by then. */
  readonly name: string;
  /** Oldest first; the last one stands. Never empty. */
  readonly versions: readonly CallLineVersion[];
};

type Named = { readonly id: string; readonly name: string };

export type CallRound = {
  readonly id: string;
  /** Null for a test of the tree. */
  readonly incidentId: string | null;
  /** The first try on the sheet. */
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly person: string;
  /** Grows with every act on the round. */
  readonly revision: number;
  /** Null for the contact sheet, and once erased. */
  readonly tree: { readonly id: string; readonly name: BiText } | null;
  /** Whose branch it is; null for all of them. */
  readonly branch: Named | null;
  /** Who made the calls; null when the sheet does not say. */
  readonly caller: Named | null;
  /** YYYY-MM-DD as written on the sheet; null when it was not. */
  readonly day: string | null;
  /** IANA zone in which the times were read. */
  readonly timeZone: string;
  readonly printedOn: PrintedOn;
  /** In the printed order. */
  readonly rows: readonly CallRow[];
  readonly retracted: {
    readonly at: number;
    readonly person: string;
    /** Null once erased. */
    readonly reason: string | null;
  } | null;
  readonly isErased: boolean;
};

const namedSchema = z.object({ id: idSchema, name: z.string().max(PLAN_NAME_LIMIT) });

const recordedSchema = z.object({
  tree: z.object({ id: idSchema, name: biNameSchema }).nullable(),
  branch: namedSchema.nullable(),
  caller: namedSchema.nullable(),
  day: calendarDaySchema.nullable(),
  timeZone: z.string().min(1).max(64),
  printedOn: printedOnSchema,
  rows: z
    .array(callLineSchema.extend({ name: z.string().max(PLAN_NAME_LIMIT) }))
    .min(1)
    .max(CALL_ROUND_ROWS_LIMIT)
    .readonly(),
});
const amendedSchema = z.object({
  rows: z.array(callLineSchema).min(1).max(CALL_ROUND_ROWS_LIMIT).readonly(),
  reason: callRoundReasonSchema,
});
const retractedSchema = z.object({ reason: callRoundReasonSchema });

export const callRoundNoun = defineNoun({
  noun: 'callRound',
  kinds: {
    'callRound.recorded': { version: 1, schema: recordedSchema },
    'callRound.amended': { version: 1, schema: amendedSchema },
    'callRound.retracted': { version: 1, schema: retractedSchema },
  },
  reduce(state: CallRound | null, input): FoldStep<CallRound | null> {
    const { entry } = input;
    const by = { entryId: entry.id, person: entry.person, recordedAt: entry.recordedAt };
    if (input.kind === 'callRound.recorded') {
      if (state !== null) return refuse(state, 'notFirst');
      const { payload } = input.entry;
      return accept<CallRound>({
        id: entry.entityId,
        incidentId: entry.incidentId,
        occurredAt: entry.occurredAt,
        recordedAt: entry.recordedAt,
        person: entry.person,
        revision: 1,
        tree: payload?.tree ?? null,
        branch: payload?.branch ?? null,
        caller: payload?.caller ?? null,
        day: payload?.day ?? null,
        timeZone: payload?.timeZone ?? 'UTC',
        printedOn: payload?.printedOn ?? { revision: null, digest: null },
        rows: (payload?.rows ?? []).map(({ contactId, name, ...line }) => ({
          contactId,
          name,
          versions: [{ ...line, ...by, reason: null }],
        })),
        retracted: null,
        isErased: payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    if (state.retracted !== null) return refuse(state, 'alreadyDone');
    const next = {
      ...state,
      revision: state.revision + 1,
      isErased: state.isErased || input.entry.payload === null,
    };
    if (input.kind === 'callRound.retracted') {
      const reason = input.entry.payload?.reason ?? null;
      return accept({ ...next, retracted: { at: entry.occurredAt, person: entry.person, reason } });
    }
    const { payload } = input.entry;
    const corrected = new Map(payload?.rows.map((row) => [row.contactId, row]));
    return accept({
      ...next,
      rows: state.rows.map((row) => {
        const found = corrected.get(row.contactId);
        if (found === undefined || payload === null) return row;
        const { contactId: _same, ...line } = found;
        return { ...row, versions: [...row.versions, { ...line, ...by, reason: payload.reason }] };
      }),
    });
  },
});
