/*
 * The three questions that open an incident (what set it off, whose fault it is, whether it is too late to react), and
 * three that a posture is recommended by: each may be skipped, all may be answered anew; the last answer stands and the
 * older ones stay in the journal.
 */
import { z } from '../lib/zod.ts';
import { idSchema } from './entry.ts';
import { HISTORY_ANSWERS, REPUTATION_ANSWERS } from './postureRules.ts';
import { FAULT_ANSWERS, REACTION_ANSWERS, ROOM_REASON_LIMIT, ROOM_TEXT_LIMIT } from './roomLimits.ts';

export const assessmentSchema = z.object({
  /** What set it off; empty: skipped. */
  trigger: z.string().trim().max(ROOM_TEXT_LIMIT),
  /** Null: skipped. */
  fault: z.enum(FAULT_ANSWERS).nullable(),
  reaction: z.enum(REACTION_ANSWERS).nullable(),
  note: z.string().trim().max(ROOM_REASON_LIMIT),
  /** Those below are left out by older versions, which is as if they were skipped. */
  history: z.enum(HISTORY_ANSWERS).nullable().default(null),
  reputation: z.enum(REPUTATION_ANSWERS).nullable().default(null),
  /** Of the plan, as it was chosen: it may have been retired since. */
  crisisTypeId: idSchema.nullable().default(null),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** What an assessment that was folded by an older version is completed with. */
export const NOT_ASKED = { history: null, reputation: null, crisisTypeId: null } as const;
