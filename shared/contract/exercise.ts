/*
 * An exercise: how its own engine is asked (begun, paused, sped up, told what comes), what teams hear of it, and how its
 * summary is adopted by the real one. Which windows take part is the desktop's: `stage.ts`.
 */
import type { BiText } from '../domain/biText.ts';
import { idSchema } from '../domain/entry.ts';
import { FINDING_LIMIT, type Finding, type ScriptInject } from '../domain/exercise.ts';
import { EXERCISE_SPEEDS, type ShownTime } from '../domain/exerciseClock.ts';
import type { Outcome } from '../domain/exerciseOutcome.ts';
import { type AdoptedExercise, type SignedSummary, signedSummarySchema } from '../domain/exerciseSummary.ts';
import { LANGUAGES, PERSON_NAME_LIMIT } from '../domain/limits.ts';
import type { ScenarioProblemCode } from '../domain/scenarioProblems.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export const STORIES = ['contamination', 'employeeVideo', 'executiveRemark'] as const;
export type StoryName = (typeof STORIES)[number];

/** A scenario at a glance. */
export type ScenarioFace = {
  readonly title: BiText;
  readonly summary: BiText;
  readonly notice: BiText;
  readonly durationSeconds: number;
  readonly injects: number;
  readonly posts: number;
  readonly expected: number;
};

export type ScenarioInspection =
  | { readonly isSound: true; readonly scenario: ScenarioFace }
  | {
      readonly isSound: false;
      /** All of them; the first are named. */
      readonly count: number;
      readonly faults: readonly {
        readonly code: ScenarioProblemCode;
        readonly line: number;
        readonly about: string;
      }[];
    };

/** One inject as the facilitator sees it. */
export type InjectView = {
  readonly inject: ScriptInject;
  readonly state: 'waiting' | 'came' | 'skipped';
  /** Ms of the exercise's clock; null while it waits. */
  readonly cameAtMs: number | null;
  readonly isByHand: boolean;
  /** What became of everything that is expected after it; empty until it came. */
  readonly outcomes: readonly Outcome[];
};

export type OutageView = {
  readonly injectId: string;
  /** Null: everything. */
  readonly network: string | null;
  /** Ms of the exercise's clock. */
  readonly untilMs: number;
};

export type ExerciseView = {
  readonly id: string;
  readonly title: BiText;
  readonly summary: BiText;
  readonly notice: BiText;
  readonly timeZone: string;
  readonly durationSeconds: number;
  /** Where its clock began, epoch ms. */
  readonly originAt: number;
  readonly time: ShownTime;
  readonly endedAt: number | null;
  readonly injects: readonly InjectView[];
  readonly outages: readonly OutageView[];
  readonly findings: readonly Finding[];
  /** Posts that came so far, and that are still to come from injects that came. */
  readonly posts: { readonly came: number; readonly onTheirWay: number };
};

/** What reaches the team beside the feed: as if somebody had telephoned or written. */
export type HeardInject = {
  readonly injectId: string;
  readonly kind: 'call' | 'journalist' | 'order' | 'note';
  /** Epoch ms of the exercise's clock. */
  readonly at: number;
  /** Whoever calls, writes or orders; null of a note. */
  readonly from: BiText | null;
  /** The role that is asked for; null where it is nobody in particular. */
  readonly role: string | null;
  readonly words: BiText;
  /** Until when an answer is waited for; null where nobody said. */
  readonly answerBy: number | null;
};

const FACILITATING = ['facilitator', 'headless', 'shell'] as const;
const pathSchema = z.string().min(1).max(4_096);

export const exerciseCalls = {
  'exercise.get': engineQuery<ExerciseView | null>()({
    summary: 'The exercise as its facilitator sees it: clock, injects, what is expected, findings.',
    input: z.strictObject({}),
    grades: [...FACILITATING],
  }),
  'exercise.phase': engineQuery<{ readonly id: string; readonly endedAt: number | null } | null>()({
    summary: 'Whether a file holds an exercise, and when it ended.',
    input: z.strictObject({}),
    grades: [...FACILITATING, 'console'],
  }),
  'exercise.heard': engineQuery<readonly HeardInject[]>()({
    summary: 'What reached the team of an exercise beside the feed, newest first.',
    input: z.strictObject({}),
  }),
  'exercise.begin': engineCommand<{ readonly id: string }>()({
    summary: 'Begins an exercise in an empty file: people, a copy of the plan, the scenario.',
    input: z.strictObject({
      scenario: z.union([
        z.strictObject({
          story: z.enum(STORIES),
          seed: z.number().int().min(0).max(999_999_999),
        }),
        z.strictObject({ file: pathSchema }),
      ]),
      /** A plan file that the real engine wrote; null for none. */
      planFile: pathSchema.nullable(),
      /** Where the files lie that the plan names; null for none. */
      filesFolder: pathSchema.nullable(),
      people: z
        .array(
          z.strictObject({
            id: idSchema,
            name: z.string().trim().min(1).max(PERSON_NAME_LIMIT),
            language: z.enum(LANGUAGES),
            contactId: idSchema.nullable(),
          }),
        )
        .min(1)
        .max(2_000),
    }),
    grades: ['headless', 'shell'],
  }),
  'exercise.setClock': engineCommand<ShownTime>()({
    summary: 'Starts, pauses or speeds up the exercise, or puts its clock forward.',
    input: z.strictObject({
      /** `next`: forward to the next inject that waits. */
      act: z.enum(['run', 'pause', 'next']),
      /** Of `run`. */
      speed: z.literal([...EXERCISE_SPEEDS]).default(1),
    }),
    grades: [...FACILITATING],
  }),
  'exercise.advance': engineCommand<null>()({
    summary: 'Lets an inject come now, before its time.',
    input: z.strictObject({ injectId: z.string().max(60) }),
    grades: [...FACILITATING],
  }),
  'exercise.skip': engineCommand<null>()({
    summary: 'Leaves an inject out.',
    input: z.strictObject({ injectId: z.string().max(60) }),
    grades: [...FACILITATING],
  }),
  'exercise.notice': engineCommand<null>()({
    summary: 'Writes down what an observer found.',
    input: z.strictObject({ text: z.string().trim().min(1).max(FINDING_LIMIT) }),
    grades: [...FACILITATING],
  }),
  'exercise.withdraw': engineCommand<null>()({
    summary: 'Takes a finding back.',
    input: z.strictObject({ findingId: idSchema }),
    grades: [...FACILITATING],
  }),
  'exercise.end': engineCommand<SignedSummary>()({
    summary: 'Ends the exercise; its summary is signed by this laptop.',
    input: z.strictObject({}),
    grades: [...FACILITATING],
  }),
  'exercise.summary': engineQuery<SignedSummary>()({
    summary: 'The signed summary of an exercise that has ended, with the findings as they stand.',
    input: z.strictObject({}),
    grades: [...FACILITATING],
  }),
  'scenario.inspect': engineQuery<ScenarioInspection>()({
    summary: 'Reads a scenario file: what it holds, or what is wrong with it, with the lines.',
    input: z.strictObject({ file: pathSchema }),
    grades: ['console', 'headless', 'shell'],
  }),
  'scenario.describe': engineQuery<ScenarioFace>()({
    summary: 'One of the scenarios that come with Vigie, at a glance.',
    input: z.strictObject({ story: z.enum(STORIES), seed: z.number().int().min(0).max(999_999_999) }),
    grades: ['console', 'headless', 'shell'],
  }),
  'scenario.fromHistory': engineQuery<
    ScenarioFace & { readonly leftOut: number; readonly pressed: number }
  >()({
    summary: 'Makes a scenario of an import or a past incident, people masked, and writes it to a file.',
    input: z.strictObject({
      of: z.union([z.strictObject({ importId: idSchema }), z.strictObject({ incidentId: idSchema })]),
      file: pathSchema,
    }),
    grades: ['headless', 'shell'],
  }),
  'exerciseSummary.adopt': engineCommand<AdoptedExercise>()({
    summary: 'Adopts the signed summary of an exercise into the real journal, as one entry.',
    input: z.strictObject({ signed: signedSummarySchema }),
    grades: ['headless', 'shell'],
  }),
  'exerciseSummary.list': engineQuery<readonly AdoptedExercise[]>()({
    summary: 'Exercises whose summaries were adopted, newest first.',
    input: z.strictObject({}),
  }),
};
