/*
 * The plan as a whole: how it stands, how it stood, what changed.
 */
import { idSchema, momentSchema } from '../domain/entry.ts';
import type { PlanDifference, PlanStep } from '../domain/planHistory.ts';
import { PLAN_NOUN_NAMES, type PlanNounName } from '../domain/planNouns.ts';
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';

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
};
