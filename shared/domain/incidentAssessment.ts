/*
 * The three questions that open an incident (what set it off, whose fault it is, whether it is too late to react): each
 * may be skipped, all may be answered anew; the last answer stands and the older ones stay in the journal.
 */
import { z } from '../lib/zod.ts';
import { FAULT_ANSWERS, REACTION_ANSWERS, ROOM_REASON_LIMIT, ROOM_TEXT_LIMIT } from './roomLimits.ts';

export const assessmentSchema = z.object({
  /** What set it off; empty: skipped. */
  trigger: z.string().trim().max(ROOM_TEXT_LIMIT),
  /** Null: skipped. */
  fault: z.enum(FAULT_ANSWERS).nullable(),
  reaction: z.enum(REACTION_ANSWERS).nullable(),
  note: z.string().trim().max(ROOM_REASON_LIMIT),
});
export type Assessment = z.infer<typeof assessmentSchema>;
