/*
 * A level of the severity scale as the plan has it: when it begins, what it starts and stops, who is
 * called. Every number carries its source, so that a default is never taken for a finding.
 */
import { z } from '../lib/zod.ts';
import { NO_LINES, NO_TEXT } from './biText.ts';
import { idSchema } from './entry.ts';
import { LEVELS } from './limits.ts';
import { MEASURES, PLAN_CLOCKS, PLAN_LINE_LIMIT, PLAN_LINES_LIMIT, PLAN_TEXT_LIMIT } from './planLimits.ts';
import { definePlanNoun, keepingShape, NO_KEEPING } from './planRecord.ts';
import { biLinesSchema, biNameSchema, biTextSchema, textSchema } from './planText.ts';

const sourceSchema = textSchema(PLAN_LINE_LIMIT);

/** One reason to be at this level: a measure at or above a number (share in per cent, reach in people). */
export const criterionSchema = z.strictObject({
  measure: z.enum(MEASURES),
  atLeast: z.number().min(0).max(1_000_000_000),
  /** And at least so many mentions an hour; null when any number counts. */
  perHour: z.number().int().min(1).max(1_000_000).nullable(),
  /** A practice figure without a published method: to be calibrated. */
  isSeed: z.boolean(),
  source: sourceSchema,
});
export type Criterion = z.infer<typeof criterionSchema>;

export const planClockSchema = z.strictObject({
  clock: z.enum(PLAN_CLOCKS),
  /** Null: not asked for at this level. */
  minutes: z.number().int().min(1).max(525_600).nullable(),
  source: sourceSchema,
});

export const severityNoun = definePlanNoun(
  'severity',
  () =>
    z.object({
      ...keepingShape,
      level: z.union(LEVELS.map((level) => z.literal(level))),
      meaning: biTextSchema(PLAN_TEXT_LIMIT),
      criteria: z.array(criterionSchema).max(PLAN_LINES_LIMIT).readonly(),
      /** How many criteria must hold at once; a floor rule alone is enough. */
      needed: z.number().int().min(1).max(10),
      floors: biLinesSchema,
      /** Floors that can be computed: each alone is enough. */
      floorRules: z
        .array(z.strictObject({ measure: z.enum(MEASURES), atLeast: z.number().min(0).max(1_000_000_000) }))
        .max(PLAN_LINES_LIMIT)
        .readonly(),
      clocks: z.array(planClockSchema).max(PLAN_CLOCKS.length).readonly(),
      teamRoleIds: z.array(idSchema).max(PLAN_LINES_LIMIT).readonly(),
      freeze: biLinesSchema,
      /** The criteria of the level below must have held so long before stepping down. */
      stepDownAfterMin: z.number().int().min(0).max(100_000),
      note: biNameSchema,
    }),
  {
    ...NO_KEEPING,
    level: 0,
    meaning: NO_TEXT,
    criteria: [],
    needed: 1,
    floors: NO_LINES,
    floorRules: [],
    clocks: [],
    teamRoleIds: [],
    freeze: NO_LINES,
    stepDownAfterMin: 120,
    note: NO_TEXT,
  },
  ['floorRules'],
);
export type Severity = z.infer<typeof severityNoun.fields>;
