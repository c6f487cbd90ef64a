/*
 * Which windows take part in an exercise: how it is begun from the desk, opened, shown on walls, and put away. The
 * exercise itself is asked for at its own engine (`exercise.ts`).
 */
import { idSchema } from '../domain/entry.ts';
import type { Level } from '../domain/limits.ts';
import { z } from '../lib/zod.ts';
import { shellCall } from './define.ts';
import { type ScenarioFace, STORIES } from './exercise.ts';

/** Something of the real world that breaks through an exercise. */
export type BreakThrough = {
  readonly key: string;
  readonly kind: 'spike' | 'declared' | 'level';
  /** Epoch ms UTC of the real clock. */
  readonly at: number;
  /** Of an incident its title, of a spike what it is about; null where that was erased or is everything. */
  readonly title: string | null;
  readonly level: Level | null;
  /** Of a spike: posts in its interval. */
  readonly count: number | null;
};

/** An exercise as every window of the laptop knows of it. */
export type StageFace = {
  readonly id: string;
  readonly state: 'running' | 'ended';
  readonly areWallsIn: boolean;
  /** The real journal holds its summary. */
  readonly isAdopted: boolean;
  /** What is real and new since the exercise began, newest first, until somebody has looked. */
  readonly breakThroughs: readonly BreakThrough[];
  /** Since when nobody listens to what is real, because its engine is lost; null while it does. */
  readonly realLostSince: number | null;
};

const wishSchema = z.union([
  z.strictObject({ story: z.enum(STORIES), seed: z.number().int().min(0).max(999_999_999) }),
  z.strictObject({ file: z.string().min(1).max(4_096) }),
  z.strictObject({ importId: idSchema }),
  z.strictObject({ incidentId: idSchema }),
]);

export const stageCalls = {
  'stage.begin': shellCall<{ readonly id: string }>()({
    kind: 'command',
    summary: 'Begins an exercise in a file of its own and opens its windows.',
    input: z.strictObject({ scenario: wishSchema, areWallsIn: z.boolean().default(true) }),
  }),
  'stage.open': shellCall<null>()({
    kind: 'command',
    summary: 'Brings a window of the exercise forward, or opens another one.',
    input: z.strictObject({ window: z.enum(['console', 'facilitator']) }),
    grades: ['console', 'facilitator'],
  }),
  'stage.showWalls': shellCall<null>()({
    kind: 'command',
    summary: 'Has the walls show the exercise, or what is real.',
    input: z.strictObject({ areWallsIn: z.boolean() }),
    grades: ['console', 'facilitator'],
  }),
  'stage.look': shellCall<null>()({
    kind: 'command',
    summary: 'Leads to what is real: its window comes forward, and what broke through counts as seen.',
    input: z.strictObject({}),
    grades: ['console', 'facilitator'],
  }),
  'stage.adopt': shellCall<{ readonly id: string }>()({
    kind: 'command',
    summary: 'Has the real journal adopt the summary of the exercise that ended.',
    input: z.strictObject({}),
    grades: ['facilitator'],
  }),
  'stage.close': shellCall<null>()({
    kind: 'command',
    summary: 'Closes the windows of the exercise; its file is kept or deleted.',
    input: z.strictObject({ isFileKept: z.boolean() }),
    grades: ['console', 'facilitator'],
  }),
  'dialog.chooseScenario': shellCall<{ readonly file: string }>()({
    kind: 'command',
    summary: 'Asks for a scenario file.',
    input: z.strictObject({}),
  }),
};

export type StageScenario = z.infer<typeof wishSchema>;
export type { ScenarioFace };
