/*
 * Measuring the ranker on a history that a team labelled itself.
 */
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';

export const EVALUATED_ROWS = 200_000;
const MOST_CURVE_POINTS = 50;

export type TriageCurvePoint = {
  /** Decisions that the ranker had learned from, the first of the file. */
  readonly decisions: number;
  /** Area under the ROC curve over the later posts, 0..1; null where they are all of one kind. */
  readonly areaUnderCurve: number | null;
  /** Posts that were ranked. */
  readonly posts: number;
};

export type TriageEvaluation = {
  readonly rows: number;
  /** Rows without a text or a label. */
  readonly rejected: number;
  readonly positives: number;
  readonly curve: readonly TriageCurvePoint[];
};

const columnSchema = z.string().min(1).max(400);

export const triageCalls = {
  'triage.evaluate': engineQuery<TriageEvaluation>()({
    summary:
      'How well the ranker orders labelled posts after so many decisions; later posts are scored unseen.',
    grades: ['console', 'headless', 'shell'],
    input: z.strictObject({
      /** A table with a header, rows in order of time. */
      file: z.string().min(1).max(4_096),
      textColumn: columnSchema,
      labelColumn: columnSchema,
      /** The label of posts to act on; every other label is the other kind. */
      positive: z.string().min(1).max(400),
      /** Where it holds moments, rows are put in their order by it. */
      timeColumn: columnSchema.optional(),
      decisions: z
        .array(z.number().int().min(0).max(EVALUATED_ROWS))
        .min(1)
        .max(MOST_CURVE_POINTS)
        .default([0, 50, 200, 500]),
      /** Posts from this row on (of those with a label, from 0) are ranked; else those behind the decisions. */
      testFrom: z.number().int().min(0).max(EVALUATED_ROWS).optional(),
    }),
  }),
};
