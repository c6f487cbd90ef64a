/*
 * The plan as a whole: how it stands, how it stood, what changed.
 */
import { idSchema, momentSchema, sha256Schema } from '../domain/entry.ts';
import type { PlanDifference, PlanStep } from '../domain/planHistory.ts';
import { PLAN_NAME_LIMIT } from '../domain/planLimits.ts';
import { PLAN_NOUN_NAMES, type PlanNounName } from '../domain/planNouns.ts';
import { calendarDaySchema } from '../domain/planText.ts';
import type { Readiness } from '../domain/readiness.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export type PlanPart = {
  readonly noun: PlanNounName;
  readonly records: number;
  readonly retired: number;
  /** Epoch ms UTC; null while there is none. */
  readonly changedAt: number | null;
  /** Records whose review is due, by the calendar of this moment in UTC. */
  readonly due: number;
  readonly unowned: number;
};

export type PlanOverview = {
  /** How many entries made the plan; 0 while there is none. */
  readonly revision: number;
  /** SHA-256 of what the plan says, hex; two laptops with the same digest hold the same plan. */
  readonly digest: string;
  readonly changedAt: number | null;
  readonly parts: readonly PlanPart[];
};

export type PlanFileInspection = {
  readonly fileName: string;
  /** Of the file's text; what is taken in later must be the same. */
  readonly sha256: string;
  readonly exportedAt: number;
  readonly revision: number;
  /** What would change; records that the file lacks are `removed`, which only replacing does. */
  readonly differences: readonly PlanDifference[];
};

export type PlanChanged = { readonly added: number; readonly changed: number; readonly retired: number };

const pathSchema = z.string().min(1).max(4_096);

const nounSchema = z.enum(PLAN_NOUN_NAMES as readonly [PlanNounName, ...PlanNounName[]]);

export const planCalls = {
  'plan.overview': engineQuery<PlanOverview>()({
    summary: 'The plan at a glance: revision, digest, and each part with its count and age.',
    input: z.strictObject({ asOf: momentSchema.optional() }),
  }),
  'plan.history': engineQuery<{ readonly steps: readonly PlanStep[]; readonly next: number | null }>()({
    summary: 'Who changed what in the plan, newest first; of one record when its noun and id are given.',
    input: z.strictObject({
      noun: nounSchema.optional(),
      id: idSchema.optional(),
      before: z.number().int().min(1).optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
  }),
  'plan.compare': engineQuery<readonly PlanDifference[]>()({
    summary: 'What differs between the plan as it stood at two moments.',
    input: z.strictObject({ from: momentSchema, to: momentSchema }),
  }),
  'plan.recordsText': engineQuery<string>()({
    summary:
      'Every record of a noun, retired ones included, as one JSON text: thousands cross as a text in a fraction of the time that as many objects take.',
    input: z.strictObject({ noun: nounSchema, asOf: momentSchema.optional() }),
  }),
  'plan.readiness': engineQuery<Readiness>()({
    summary: 'What in the plan is stale, missing, expired or unreachable on a day, scored by part.',
    input: z.strictObject({ day: calendarDaySchema.optional() }),
  }),
  'plan.begin': engineCommand<PlanChanged>()({
    summary: 'Begins a plan: from the default one or empty; refused when there is one already.',
    input: z.strictObject({
      origin: z.enum(['default', 'empty']),
      organisation: z.string().trim().max(PLAN_NAME_LIMIT).default(''),
    }),
  }),
  'plan.inspectFile': engineQuery<PlanFileInspection>()({
    summary: 'Reads a plan file and says what would change; nothing is stored.',
    input: z.strictObject({ file: pathSchema }),
    grades: ['console', 'headless', 'shell'],
  }),
  'plan.takeIn': engineCommand<PlanChanged>()({
    summary: 'Takes a plan file in, whole or not at all; with isReplacing what it lacks is retired.',
    input: z.strictObject({
      file: pathSchema,
      sha256: sha256Schema,
      isReplacing: z.boolean().default(false),
    }),
  }),
  'plan.returnTo': engineCommand<PlanChanged>()({
    summary: 'Makes the plan what it was at a moment, by new entries: the way back from a mistake.',
    input: z.strictObject({ asOf: momentSchema }),
  }),
  'plan.attachPicture': engineCommand<{ readonly sha256: string }>()({
    summary:
      'Keeps a picture for a record of the plan: the image of an asset, the photo of a contact, the logo of reports.',
    input: z.strictObject({ noun: z.enum(['asset', 'contact', 'plan']), id: idSchema, file: pathSchema }),
  }),
  'plan.picture': engineQuery<{ readonly dataUrl: string }>()({
    summary: 'A picture that is kept for the plan, as a data address; by its digest.',
    input: z.strictObject({ sha256: sha256Schema }),
  }),
  'plan.export': engineCommand<{
    readonly file: string;
    readonly sha256: string;
    readonly sizeBytes: number;
  }>()({
    summary: 'Writes the plan as one JSON file.',
    input: z.strictObject({ file: pathSchema }),
    isPersonNeeded: false,
  }),
};
