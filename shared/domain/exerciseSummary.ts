/*
 * What of an exercise may enter the real journal: one summary, figures and findings, signed by the laptop that ran it.
 * Nothing else crosses, so it names no post, no entry and no contact.
 */
import { z } from '../lib/zod.ts';
import type { CallRun } from './callRun.ts';
import { countReached, quorumReachedAt } from './callRunRules.ts';
import { deviceIdSchema, idSchema, momentSchema, sha256Schema } from './entry.ts';
import { type Exercise, FINDING_LIMIT, FINDINGS_LIMIT } from './exercise.ts';
import type { Outcome } from './exerciseOutcome.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { biNameSchema } from './planText.ts';

const count = z.number().int().min(0).max(100_000);
const seconds = z.number().int().min(0).max(10_000_000).nullable();
const bothSchema = z.object({ fr: z.string().max(200), en: z.string().max(200) });

export const exerciseSummarySchema = z.strictObject({
  schema: z.literal('vigie.exerciseSummary'),
  version: z.literal(1),
  exerciseId: idSchema,
  title: bothSchema,
  scenarioSha256: sha256Schema,
  /** Real moments, epoch ms UTC. */
  startedAt: momentSchema,
  endedAt: momentSchema,
  /** By the exercise's own clock. */
  playedSeconds: z.number().int().min(0),
  injects: z.strictObject({ came: count, skipped: count, waiting: count }),
  expected: z.strictObject({ inTime: count, early: count, late: count, missed: count, waiting: count }),
  /** Seconds of the exercise's clock, from its beginning; null: not done. */
  firstLevelSeconds: seconds,
  firstStatementSeconds: seconds,
  /** One for each run of calls: from its first call to its quorum. */
  quorums: z
    .array(z.strictObject({ tree: biNameSchema, quorum: count, seats: count, reached: count, seconds }))
    .max(200),
  findings: z.array(z.string().max(FINDING_LIMIT)).max(FINDINGS_LIMIT),
  /** The head of the exercise's own journal: its file can be held against it. */
  entries: count,
  headHash: sha256Schema,
});
export type ExerciseSummary = z.infer<typeof exerciseSummarySchema>;

export const signedSummarySchema = z.strictObject({
  summary: exerciseSummarySchema,
  device: deviceIdSchema,
  /** Ed25519, base64url, as in the device's first entry. */
  publicKey: z.string().max(200),
  signature: z.string().max(200),
});
export type SignedSummary = z.infer<typeof signedSummarySchema>;

/** What is signed: the summary with its keys in the order of the schema. */
export function canonicalSummary(summary: ExerciseSummary): string {
  return JSON.stringify(exerciseSummarySchema.parse(summary), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

export type SummaryFacts = {
  readonly exercise: Exercise;
  readonly outcomes: readonly Outcome[];
  readonly runs: readonly CallRun[];
  /** Moments of the exercise's clock, epoch ms; null where it was not done. */
  readonly firstLevelAt: number | null;
  readonly firstStatementAt: number | null;
  readonly entries: number;
  readonly headHash: string;
};

/** Sums an exercise up that has ended; null while it goes on, or where its script was erased. */
export function summariseExercise(facts: SummaryFacts): ExerciseSummary | null {
  const { exercise, outcomes, runs } = facts;
  const { script, endedAt, endedAtMs, originAt, came, skipped } = exercise;
  if (script === null || endedAt === null || endedAtMs === null) return null;
  const since = (at: number | null): number | null =>
    at === null ? null : Math.max(0, Math.round((at - originAt) / 1_000));
  const counted = (state: Outcome['state']): number =>
    outcomes.filter((outcome) => outcome.state === state).length;
  return {
    schema: 'vigie.exerciseSummary',
    version: 1,
    exerciseId: exercise.id,
    title: script.title,
    scenarioSha256: exercise.scenarioSha256,
    startedAt: originAt,
    endedAt,
    playedSeconds: Math.round(endedAtMs / 1_000),
    injects: {
      came: came.length,
      skipped: skipped.length,
      waiting: script.injects.length - came.length - skipped.length,
    },
    expected: {
      inTime: counted('inTime'),
      early: counted('early'),
      late: counted('late'),
      missed: counted('missed'),
      waiting: counted('waiting'),
    },
    firstLevelSeconds: since(facts.firstLevelAt),
    firstStatementSeconds: since(facts.firstStatementAt),
    quorums: runs.flatMap((run) => {
      if (run.tree === null) return [];
      const at = quorumReachedAt(run);
      return [
        {
          tree: run.tree.name,
          quorum: run.quorum,
          seats: run.seats.length,
          reached: countReached(run),
          seconds: at === null ? null : Math.max(0, Math.round((at - run.startedAt) / 1_000)),
        },
      ];
    }),
    findings: exercise.findings.map(({ text }) => text),
    entries: facts.entries,
    headHash: facts.headHash,
  };
}

/** A summary that was adopted into the real journal. */
export type AdoptedExercise = {
  readonly id: string;
  readonly adoptedAt: number;
  readonly adoptedBy: string;
  /** Null once erased. */
  readonly signed: SignedSummary | null;
};

export const exerciseSummaryNoun = defineNoun({
  noun: 'exerciseSummary',
  kinds: { 'exerciseSummary.adopted': { version: 1, schema: z.object({ signed: signedSummarySchema }) } },
  reduce(state: AdoptedExercise | null, { entry }): FoldStep<AdoptedExercise | null> {
    if (state !== null) return refuse(state, 'notFirst');
    return accept<AdoptedExercise>({
      id: entry.entityId,
      adoptedAt: entry.occurredAt,
      adoptedBy: entry.person,
      signed: entry.payload?.signed ?? null,
    });
  },
});
