/*
 * An exercise as its own journal tells it: the script that is played, the facilitator's hand on the clock, what came and
 * what was left out, and what observers found. It lives in a file of realm `exercise` alone.
 */
import { z } from '../lib/zod.ts';
import { idSchema, momentSchema } from './entry.ts';
import { type ClockAct, EXERCISE_SPEEDS } from './exerciseClock.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { type Inject, injectSchemas, SCENARIO_LIMITS, type Scenario, scenarioSchema } from './scenario.ts';

export const FINDING_LIMIT = 1_000;
export const FINDINGS_LIMIT = 200;

/** An inject without its posts: what the journal keeps of it. */
export type ScriptInject = Exclude<Inject, { kind: 'posts' }> | ScriptPosts;
export type ScriptPosts = Omit<Extract<Inject, { kind: 'posts' }>, 'posts'> & { readonly count: number };

/** The scenario without its posts; those are read from the scenario's file. */
export type Script = Pick<Scenario, 'title' | 'summary' | 'notice' | 'timeZone' | 'durationSeconds'> & {
  readonly injects: readonly ScriptInject[];
};

const scriptInjectSchema = z.discriminatedUnion('kind', [
  injectSchemas.posts.omit({ posts: true }).extend({ count: z.number().int().min(1) }),
  injectSchemas.call,
  injectSchemas.journalist,
  injectSchemas.order,
  injectSchemas.outage,
  injectSchemas.note,
]);
const scriptSchema = z.object({
  ...scenarioSchema.pick({ title: true, summary: true, notice: true, timeZone: true, durationSeconds: true })
    .shape,
  injects: z.array(scriptInjectSchema).min(1).max(SCENARIO_LIMITS.injects).readonly(),
});

const speedSchema = z.literal([...EXERCISE_SPEEDS]);
/** An exercise that somebody forgot runs on for weeks, and can still be ended. */
const passedSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const clockActSchema = z.discriminatedUnion('act', [
  z.object({ at: momentSchema, act: z.enum(['start', 'resume']), speed: speedSchema }),
  z.object({ at: momentSchema, act: z.literal('pause') }),
  z.object({ at: momentSchema, act: z.literal('speed'), speed: speedSchema }),
  z.object({ at: momentSchema, act: z.literal('forward'), toMs: passedSchema }),
  z.object({ at: momentSchema, act: z.literal('stand'), atMs: passedSchema }),
]);

/** What came: when, in ms of the exercise's clock, and by whose hand. */
export type CameInject = { readonly injectId: string; readonly atMs: number; readonly isByHand: boolean };
export type Finding = {
  readonly id: string;
  readonly text: string;
  readonly person: string;
  /** Epoch ms of the exercise's clock. */
  readonly at: number;
};

export type Exercise = {
  readonly id: string;
  /** Where the exercise's clock began, epoch ms: it showed the real moment then. */
  readonly originAt: number;
  readonly begunBy: string;
  /** Null once erased. */
  readonly script: Script | null;
  /** SHA-256 of the scenario's file. */
  readonly scenarioSha256: string;
  readonly clockActs: readonly ClockAct[];
  readonly came: readonly CameInject[];
  readonly skipped: readonly string[];
  readonly findings: readonly Finding[];
  /** Real moment of its end, epoch ms; null while it goes on. */
  readonly endedAt: number | null;
  /** Ms of the exercise's clock when it ended. */
  readonly endedAtMs: number | null;
};

const begunSchema = z.object({
  originAt: momentSchema,
  scenarioSha256: z.string().regex(/^[0-9a-f]{64}$/),
  script: scriptSchema,
});
const injectId = z.string().max(60);

export const exerciseNoun = defineNoun({
  noun: 'exercise',
  kinds: {
    'exercise.started': { version: 1, schema: begunSchema },
    'exercise.timed': { version: 1, schema: z.object({ act: clockActSchema }) },
    'exercise.injected': {
      version: 1,
      schema: z.object({ injectId, atMs: passedSchema, isByHand: z.boolean() }),
    },
    'exercise.skipped': { version: 1, schema: z.object({ injectId }) },
    'exercise.noticed': { version: 1, schema: z.object({ text: z.string().max(FINDING_LIMIT) }) },
    'exercise.withdrawn': { version: 1, schema: z.object({ findingId: idSchema }) },
    'exercise.ended': { version: 1, schema: z.object({ endedAt: momentSchema, atMs: passedSchema }) },
  },
  reduce(state: Exercise | null, input): FoldStep<Exercise | null> {
    const { entry } = input;
    if (input.kind === 'exercise.started') {
      if (state !== null) return refuse(state, 'notFirst');
      const { payload } = input.entry;
      return accept<Exercise>({
        id: entry.entityId,
        originAt: payload?.originAt ?? entry.recordedAt,
        begunBy: entry.person,
        script: payload?.script ?? null,
        scenarioSha256: payload?.scenarioSha256 ?? '',
        clockActs: [],
        came: [],
        skipped: [],
        findings: [],
        endedAt: null,
        endedAtMs: null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    // What an observer found is often said afterwards.
    if (input.kind === 'exercise.noticed') {
      const { payload } = input.entry;
      if (payload === null) return accept(state);
      const finding = { id: entry.id, text: payload.text, person: entry.person, at: entry.occurredAt };
      return accept({ ...state, findings: [...state.findings, finding] });
    }
    if (input.kind === 'exercise.withdrawn') {
      const gone = input.entry.payload?.findingId;
      return accept({ ...state, findings: state.findings.filter(({ id }) => id !== gone) });
    }
    if (state.endedAt !== null) return refuse(state, 'closed');
    if (input.entry.payload === null) return accept(state);
    switch (input.kind) {
      case 'exercise.timed':
        return accept({ ...state, clockActs: [...state.clockActs, input.entry.payload.act] });
      case 'exercise.injected': {
        const came = input.entry.payload;
        if (isSettled(state, came.injectId)) return refuse(state, 'alreadyDone');
        return accept({ ...state, came: [...state.came, came] });
      }
      case 'exercise.skipped': {
        const { injectId: id } = input.entry.payload;
        if (isSettled(state, id)) return refuse(state, 'alreadyDone');
        return accept({ ...state, skipped: [...state.skipped, id] });
      }
      case 'exercise.ended':
        return accept({
          ...state,
          endedAt: input.entry.payload.endedAt,
          endedAtMs: input.entry.payload.atMs,
        });
    }
  },
});

/** Whether an inject came already or was left out. */
export function isSettled({ came, skipped }: Pick<Exercise, 'came' | 'skipped'>, injectId: string): boolean {
  return skipped.includes(injectId) || came.some((one) => one.injectId === injectId);
}

/** The script of a scenario: everything but the posts. */
export function scriptOf(scenario: Scenario): Script {
  const { title, summary, notice, timeZone, durationSeconds, injects } = scenario;
  return {
    ...{ title, summary, notice, timeZone, durationSeconds },
    injects: injects.map((inject): ScriptInject => {
      if (inject.kind !== 'posts') return inject;
      const { posts, ...rest } = inject;
      return { ...rest, count: posts.length };
    }),
  };
}
