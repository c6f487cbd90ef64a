/*
 * An action of the improvement plan as it leaves the house: in a table, in a calendar. Whatever keeps it may know more;
 * this is what the readers of a report are given.
 */
import { z } from '../lib/zod.ts';

/** Only what is open has reminders; what is done or dropped stays in the tables. */
export const IMPROVEMENT_STATUSES = ['open', 'done', 'dropped'] as const;
export type ImprovementStatus = (typeof IMPROVEMENT_STATUSES)[number];

export const improvementActionSchema = z.strictObject({
  /** Never changes: calendars know the event again by it. */
  id: z.string(),
  /** What was found, as written; empty where nobody wrote it. */
  finding: z.string(),
  action: z.string(),
  /** A name or a role, as shown; null where nobody has it. */
  owner: z.string().nullable(),
  /** Days as YYYY-MM-DD, in no zone. */
  startOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  /** How it will be known that it is done. */
  criterion: z.string(),
  status: z.enum(IMPROVEMENT_STATUSES),
  /** The same in words. */
  statusShown: z.string(),
});
export type ImprovementAction = z.infer<typeof improvementActionSchema>;
