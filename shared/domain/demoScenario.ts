/*
 * The demonstration as data: a fictional crisis with its people, its posts and its log.
 * Every time is an offset in seconds, so that the story always ends at the moment the
 * newcomer opens it and goes on from there.
 */

import { z } from '../lib/zod.ts';
import { evidenceNoteSchema } from './evidence.ts';
import { incidentReasonSchema, incidentTitleSchema } from './incident.ts';
import { levelSchema } from './level.ts';
import { LANGUAGES } from './limits.ts';
import { logLineTextSchema } from './logLine.ts';
import { languageSchema, personNameSchema } from './person.ts';
import { isKnownTimeZone } from './timeZone.ts';

export const DEMO_NETWORKS = ['x', 'mastodon', 'bluesky', 'facebook', 'instagram', 'news', 'forum'] as const;

/** Seconds before now, as a negative number. */
const pastSchema = z.number().min(-86_400).max(0);
const keySchema = z.string().regex(/^[a-z][A-Za-z]{0,29}$/);

const postShape = {
  key: keySchema.optional(),
  network: z.enum(DEMO_NETWORKS),
  author: z.string().min(1).max(120),
  handle: z.string().min(1).max(120),
  language: languageSchema,
  reach: z.number().int().min(0),
  /** `{clock:600}` stands for the hour ten minutes after the story's end. */
  text: z.string().min(1).max(2_000),
  /** Always under a name reserved for examples: no link of the demonstration leads anywhere. */
  url: z.string().regex(/^https:\/\/[a-z0-9.-]+\.example\/[^\s]+$/),
};

const demoPostSchema = z.strictObject({ ...postShape, at: pastSchema });
/** A post that arrives while people watch; `after` is its distance in seconds from the one before. */
const demoDropSchema = z.strictObject({ ...postShape, after: z.number().min(1).max(60) });

const actSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('line'),
    key: keySchema.optional(),
    at: pastSchema,
    by: keySchema,
    text: logLineTextSchema,
    /** Seconds between the event and the writing down of it. */
    recordedAfter: z.number().min(0).max(3_600).optional(),
  }),
  z.strictObject({
    type: z.literal('amend'),
    at: pastSchema,
    by: keySchema,
    line: keySchema,
    text: logLineTextSchema,
    reason: z.string().max(500),
  }),
  z.strictObject({
    type: z.literal('level'),
    at: pastSchema,
    by: keySchema,
    level: levelSchema,
    reason: incidentReasonSchema,
  }),
  z.strictObject({ type: z.literal('retitle'), at: pastSchema, by: keySchema, title: incidentTitleSchema }),
  z.strictObject({
    type: z.literal('pin'),
    at: pastSchema,
    by: keySchema,
    mention: keySchema,
    note: evidenceNoteSchema,
  }),
  z.strictObject({
    type: z.literal('unpin'),
    at: pastSchema,
    by: keySchema,
    mention: keySchema,
    reason: z.string().max(500),
  }),
]);

export const demoScenarioSchema = z
  .strictObject({
    schema: z.literal('vigie.demoScenario'),
    version: z.literal(1),
    notice: z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }),
    timeZone: z.string().refine(isKnownTimeZone),
    people: z
      .array(z.strictObject({ key: keySchema, name: personNameSchema, language: languageSchema }))
      .min(1),
    incident: z.strictObject({
      at: pastSchema,
      by: keySchema,
      level: levelSchema,
      title: incidentTitleSchema,
      mentions: z.array(keySchema).min(1),
    }),
    acts: z.array(actSchema).min(1),
    mentions: z.array(demoPostSchema).min(1),
    drip: z.array(demoDropSchema).min(1),
  })
  .superRefine((scenario, context) => {
    for (const problem of problemsOf(scenario)) context.addIssue({ code: 'custom', message: problem });
  });

export type DemoScenario = z.infer<typeof demoScenarioSchema>;
export type DemoPost = Omit<z.infer<typeof demoPostSchema>, 'at'>;
export type DemoAct = z.infer<typeof actSchema>;

type Draft = {
  readonly people: readonly { readonly key: string; readonly language: string }[];
  readonly incident: { readonly at: number; readonly by: string; readonly mentions: readonly string[] };
  readonly acts: readonly DemoAct[];
  readonly mentions: readonly { readonly key?: string | undefined; readonly at: number }[];
};

/** What a story gets wrong that its shape does not show: unknown names, posts cited before they exist. */
function problemsOf(scenario: Draft): readonly string[] {
  const problems: string[] = [];
  const postedAt = new Map(
    scenario.mentions.flatMap(({ key, at }) => (key === undefined ? [] : [[key, at] as const])),
  );
  const people = new Set(scenario.people.map(({ key }) => key));
  const lines = new Set<string>();
  const cite = (key: string, at: number): void => {
    const posted = postedAt.get(key);
    if (posted === undefined) problems.push(`There is no post ${key}.`);
    else if (posted > at) problems.push(`The post ${key} is cited before it is posted.`);
  };
  for (const key of scenario.incident.mentions) cite(key, scenario.incident.at);
  let before = scenario.incident.at;
  for (const act of scenario.acts) {
    if (!people.has(act.by)) problems.push(`There is nobody called ${act.by}.`);
    if (act.at < before) problems.push(`An act at ${act.at} stands after a later one.`);
    before = act.at;
    if (act.type === 'pin' || act.type === 'unpin') cite(act.mention, act.at);
    if (act.type === 'line' && act.key !== undefined) lines.add(act.key);
    if (act.type === 'amend' && !lines.has(act.line))
      problems.push(`There is no line ${act.line} to amend yet.`);
  }
  if (!people.has(scenario.incident.by)) problems.push(`There is nobody called ${scenario.incident.by}.`);
  for (const language of LANGUAGES) {
    if (!scenario.people.some((person) => person.language === language))
      problems.push(`Nobody speaks ${language}.`);
  }
  return problems;
}
