/*
 * A scenario of an exercise: what happens, when, by the scenario's own clock (seconds from its beginning), and what a
 * team is expected to do about it. A file of data that anybody may write; everything in it is fictional and text.
 */
import { z } from '../lib/zod.ts';
import { levelSchema } from './level.ts';
import { LANGUAGES } from './limits.ts';
import { ROLE_CODES } from './planLimits.ts';
import { isKnownTimeZone } from './timeZone.ts';

export const SCENARIO_LIMITS = {
  /** Bytes of a file. */
  fileBytes: 32_000_000,
  injects: 2_000,
  /** On which it speaks; each is a source of its own. */
  networks: 60,
  /** Posts of a whole scenario. */
  posts: 20_000,
  postsInOne: 2_000,
  expected: 6,
  durationSeconds: 86_400,
  title: 160,
  words: 2_000,
  post: 2_000,
  name: 120,
} as const;

export const INJECT_KINDS = ['posts', 'call', 'journalist', 'order', 'outage', 'note'] as const;
export type InjectKind = (typeof INJECT_KINDS)[number];

/** What a team can be expected to do, by the acts that prove it. */
export const EXPECTED_ACTS = [
  'level',
  'fact',
  'decision',
  'verdict',
  'brief',
  'quorum',
  'statement',
  'promise',
  'freeze',
  'sitrep',
  'moderation',
  'logLine',
] as const;
export type ExpectedAct = (typeof EXPECTED_ACTS)[number];

export const OUTAGES = ['everything', 'network'] as const;

const keySchema = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const secondsSchema = z.number().int().min(0).max(SCENARIO_LIMITS.durationSeconds);
const bothSchema = (limit: number) =>
  z.strictObject({ fr: z.string().trim().min(1).max(limit), en: z.string().trim().min(1).max(limit) });

const postSchema = z.strictObject({
  key: keySchema.optional(),
  /** Seconds after the inject. */
  after: secondsSchema.default(0),
  network: z.string().trim().min(1).max(40),
  author: z.string().trim().min(1).max(SCENARIO_LIMITS.name),
  handle: z.string().trim().max(SCENARIO_LIMITS.name).default(''),
  language: z.enum(LANGUAGES),
  reach: z.number().int().min(0).max(2_000_000_000).nullable().default(null),
  text: z.string().trim().min(1).max(SCENARIO_LIMITS.post),
  /** The post that it answers. */
  answers: keySchema.optional(),
});

const expectedSchema = z.strictObject({
  act: z.enum(EXPECTED_ACTS),
  /** Seconds from the inject. */
  within: secondsSchema.min(1),
  /** Of `level`: at least this one. */
  level: levelSchema.optional(),
  words: bothSchema(SCENARIO_LIMITS.words),
});

const injectShape = {
  id: keySchema,
  at: secondsSchema,
  /** What the facilitator reads. */
  title: bothSchema(SCENARIO_LIMITS.title),
  expected: z.array(expectedSchema).max(SCENARIO_LIMITS.expected).readonly().default([]),
};
const words = bothSchema(SCENARIO_LIMITS.words);

/** The injects by their kind. */
export const injectSchemas = {
  posts: z.strictObject({
    ...injectShape,
    kind: z.literal('posts'),
    posts: z.array(postSchema).min(1).max(SCENARIO_LIMITS.postsInOne).readonly(),
  }),
  /** Somebody telephones: whom, and what they say. */
  call: z.strictObject({
    ...injectShape,
    kind: z.literal('call'),
    from: bothSchema(SCENARIO_LIMITS.name),
    role: z.enum(ROLE_CODES),
    words,
  }),
  journalist: z.strictObject({
    ...injectShape,
    kind: z.literal('journalist'),
    outlet: bothSchema(SCENARIO_LIMITS.name),
    words,
    /** Seconds until they go to print; null: they did not say. */
    answerWithin: secondsSchema.nullable().default(null),
  }),
  /** From above or from an authority. */
  order: z.strictObject({
    ...injectShape,
    kind: z.literal('order'),
    from: bothSchema(SCENARIO_LIMITS.name),
    words,
  }),
  outage: z.strictObject({
    ...injectShape,
    kind: z.literal('outage'),
    what: z.enum(OUTAGES),
    /** Of `network`: which one is not heard. */
    network: z.string().trim().min(1).max(40).optional(),
    forSeconds: secondsSchema.min(1),
  }),
  note: z.strictObject({ ...injectShape, kind: z.literal('note'), words }),
};
const injectSchema = z.discriminatedUnion('kind', [
  injectSchemas.posts,
  injectSchemas.call,
  injectSchemas.journalist,
  injectSchemas.order,
  injectSchemas.outage,
  injectSchemas.note,
]);

export const scenarioSchema = z.strictObject({
  schema: z.literal('vigie.scenario'),
  version: z.literal(1),
  title: bothSchema(SCENARIO_LIMITS.title),
  summary: bothSchema(SCENARIO_LIMITS.words),
  /** That all of it is invented, and by whom it may be used. */
  notice: bothSchema(SCENARIO_LIMITS.words),
  timeZone: z.string().max(64).refine(isKnownTimeZone, { error: 'timeZone' }),
  durationSeconds: secondsSchema.min(60),
  injects: z.array(injectSchema).min(1).max(SCENARIO_LIMITS.injects).readonly(),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type Inject = Scenario['injects'][number];
export type ScenarioPost = z.infer<typeof postSchema>;
export type Expected = z.infer<typeof expectedSchema>;
