/*
 * How long the words of mentions are kept: what stands, what the next run will do, what the last one did; and a run that
 * somebody asks for. The choice itself is a field of the plan's page (`plan.amend`).
 */
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

/** Moments in epoch ms UTC. */
export type RetentionFacts = {
  /** Null: until somebody says. */
  readonly months: number | null;
  /** The plan's own page, which holds the choice; null while no plan was begun, and the default holds. */
  readonly page: { readonly id: string; readonly revision: number } | null;
  /** What was posted and received before this moment is old enough; null when nothing goes. */
  readonly before: number | null;
  /** The date of the computer is further on than time was seen to pass. */
  readonly isClockUnsure: boolean;
  readonly seenAt: number;
  readonly now: number;
  /** What a run would do now; null when nothing goes. */
  readonly next: RetentionTally | null;
  /** The same if the date of the computer is right, where that is in doubt; else null. */
  readonly nextIfClockRight: RetentionTally | null;
  readonly last: RetentionRun | null;
  readonly isRunning: boolean;
};

export type RetentionTally = {
  readonly due: number;
  /** Old enough, and kept: an entry cites it. */
  readonly cited: number;
  /** Old enough, and kept: posted while an incident went on that is open or was closed not long ago. */
  readonly inIncident: number;
};

export type RetentionRun = {
  readonly at: number;
  /** Who asked for it; null where Vigie did it by itself. */
  readonly by: string | null;
  readonly before: number;
  readonly removed: number;
  readonly cited: number;
  readonly inIncident: number;
};

export const retentionCalls = {
  'retention.get': engineQuery<RetentionFacts>()({
    summary: 'How long mentions keep their words, what the next run will remove and what the last one did.',
    input: z.strictObject({}),
    grades: ['console', 'headless', 'shell'],
  }),
  'retention.run': engineCommand<RetentionRun>()({
    summary: 'Removes now the words of mentions that are older than the plan allows; counts stay.',
    input: z.strictObject({
      /** The person looked at the date of the computer and says that it is right. */
      isClockRight: z.boolean().default(false),
    }),
  }),
};
