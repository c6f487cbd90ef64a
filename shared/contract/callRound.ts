/*
 * Filled call sheets, typed back: the lines of a printed sheet in their order, and rounds of calls recorded.
 */
import type { BiText } from '../domain/biText.ts';
import {
  type CallRound,
  callLineSchema,
  callRoundReasonSchema,
  printedOnSchema,
} from '../domain/callRound.ts';
import { CALL_ROUND_ROWS_LIMIT } from '../domain/callRoundRules.ts';
import { idSchema } from '../domain/entry.ts';
import { timeZoneSchema } from '../domain/incident.ts';
import { calendarDaySchema } from '../domain/planText.ts';
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

/** Whether somebody who stands on the paper still stands in the plan. */
export type CallStanding = 'inPlan' | 'leftTree' | 'retired' | 'erased';

export type CallSheetRow = {
  readonly contactId: string;
  /** As the directory has it now; empty once erased. */
  readonly name: string;
  /** What they are there, to tell namesakes apart. */
  readonly position: string;
  readonly standing: CallStanding;
};

export type CallSheetBranch = { readonly callerId: string; readonly name: string; readonly called: number };

export type CallSheet = {
  readonly tree: { readonly id: string; readonly name: BiText } | null;
  /** The sheets of the tree in the order in which they are printed. */
  readonly branches: readonly CallSheetBranch[];
  /** In the printed order. */
  readonly rows: readonly CallSheetRow[];
  /** The revision of the plan that was read. */
  readonly revision: number;
};

const sheetShape = {
  /** Null for the contact sheet, in its order of call. */
  treeId: idSchema.nullable().default(null),
  /** Whose branch; null for all sheets of the tree, one after the other. */
  branchId: idSchema.nullable().default(null),
};

export const callRoundCalls = {
  'callRound.sheet': engineQuery<CallSheet>()({
    summary: 'The lines of a call sheet in their printed order, of the plan as it was at a printed revision.',
    input: z.strictObject({
      ...sheetShape,
      revision: z.number().int().min(1).max(1_000_000_000).nullable().default(null),
      locale: z.enum(LOCALES),
    }),
  }),
  'callRound.list': engineQuery<readonly CallRound[]>()({
    summary: 'Call sheets that were typed back, newest first; of one incident when it is named.',
    input: z.strictObject({ incidentId: idSchema.optional() }),
  }),
  'callRound.record': engineCommand<CallRound>()({
    summary:
      'Types a filled call sheet back, as one act; those reached stand in the timeline of its incident.',
    input: z.strictObject({
      ...sheetShape,
      /** Null for a test of the tree. */
      incidentId: idSchema.nullable().default(null),
      callerId: idSchema.nullable().default(null),
      day: calendarDaySchema.nullable().default(null),
      /** In which the times were read; left out: the incident's own. */
      timeZone: timeZoneSchema.optional(),
      printedOn: printedOnSchema.default({ revision: null, digest: null }),
      rows: z.array(callLineSchema).min(1).max(CALL_ROUND_ROWS_LIMIT),
    }),
  }),
  'callRound.amend': engineCommand<CallRound>()({
    summary: 'Corrects lines of a round: what they said before stays, struck through.',
    input: z.strictObject({
      id: idSchema,
      /** The one that was looked at: somebody else may have corrected the round meanwhile. */
      revision: z.number().int().min(1).optional(),
      rows: z.array(callLineSchema).min(1).max(CALL_ROUND_ROWS_LIMIT),
      reason: callRoundReasonSchema.default(''),
    }),
  }),
  'callRound.retract': engineCommand<CallRound>()({
    summary: 'Takes a round back, with a reason; it stays in the journal and stands struck through.',
    input: z.strictObject({ id: idSchema, reason: callRoundReasonSchema.min(1) }),
  }),
};
