/*
 * Expected against actual as a part of the report's document: what its writers lay out. A field may be added within the
 * document's version, never renamed or dropped.
 */
import { z } from '../lib/zod.ts';
import { reportFactSchema, reportMomentSchema } from './reportLine.ts';

/** What became of an expectation. */
export const REPORT_OUTCOMES = ['inTime', 'early', 'late', 'missed', 'waiting'] as const;

const expectationSchema = z.strictObject({
  injectId: z.string(),
  /** What was expected: the scenario's own words, in the document's language. */
  expected: z.string(),
  due: reportMomentSchema,
  /** How long the team had. */
  within: z.string(),
  withinMs: z.number().int().min(0),
  state: z.enum(REPORT_OUTCOMES),
  stateShown: z.string(),
  /** The entry that answered it; null where nothing did. */
  entryId: z.string().nullable(),
  done: reportMomentSchema.nullable(),
  /** What was done, as the log of this report says it; null where the act is not in it. */
  doneWhat: z.string().nullable(),
  doneBy: z.string().nullable(),
  /** Stands where no moment can. */
  doneNote: z.string().nullable(),
  /** From the inject to the act; null where there is none, and where it was done before. */
  took: z.string().nullable(),
  tookMs: z.number().int().min(0).nullable(),
});

/** The part of an exercise; every moment in it is one of the exercise's clock. */
export const reportExerciseSchema = z.strictObject({
  title: z.string(),
  intro: z.string(),
  scenario: z.string(),
  /** That all of it is invented: the scenario's own words. */
  notice: z.string(),
  facts: z.array(reportFactSchema),
  /** Said where nothing was expected. */
  emptyNote: z.string().nullable(),
  /** `came` is the label of the moment at which an inject came. */
  columns: z.strictObject({
    came: z.string(),
    expected: z.string(),
    due: z.string(),
    state: z.string(),
    done: z.string(),
    took: z.string(),
  }),
  /** Injects that came and expected something, in the order in which they came. */
  injects: z.array(
    z.strictObject({
      injectId: z.string(),
      title: z.string(),
      came: reportMomentSchema,
      rows: z.array(expectationSchema),
    }),
  ),
  skippedTitle: z.string(),
  /** Injects that the facilitator left out, by their titles. */
  skipped: z.array(z.strictObject({ injectId: z.string(), title: z.string() })),
  findingsTitle: z.string(),
  findingsNote: z.string().nullable(),
  findings: z.array(
    z.strictObject({ id: z.string(), text: z.string(), person: z.string(), moment: reportMomentSchema }),
  ),
});

/** Expected against actual, as the report has it. */
export type ReportExercise = z.infer<typeof reportExerciseSchema>;
