/*
 * The demonstration as data: which exercise scenario it plays, and what a fictional team says and does about it. Every
 * time is in seconds of the scenario's own clock; `nowAt` on it is the moment at which the newcomer opens the file, so
 * that the story is always hot then and goes on from there.
 */

import { z } from '../lib/zod.ts';
import { decisionChoiceSchema, decisionOptionsSchema, roomReasonSchema } from './decision.ts';
import { evidenceNoteSchema } from './evidence.ts';
import { factSourceSchema, factStatusSchema, factTextSchema } from './fact.ts';
import { freezePlaceSchema } from './freeze.ts';
import { incidentReasonSchema, incidentTitleSchema } from './incident.ts';
import { levelSchema } from './level.ts';
import { LANGUAGES } from './limits.ts';
import { logLineTextSchema } from './logLine.ts';
import { languageSchema, personNameSchema } from './person.ts';
import { STATEMENT_KINDS } from './statementLimits.ts';
import { promiseSchema, statementFields, statementLanguageSchema } from './statementSchemas.ts';
import { taskTitleSchema } from './task.ts';
import { isKnownTimeZone } from './timeZone.ts';

/** Seconds of the scenario's clock. */
const secondsSchema = z.number().int().min(0).max(86_400);
const keySchema = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
const shortReasonSchema = z.string().max(500);
const factsSchema = z.array(keySchema).max(20).default([]);
/** Always under a name reserved for examples: no link of the demonstration leads anywhere. */
const addressSchema = z.string().regex(/^https:\/\/[a-z0-9.-]+\.example\/[^\s]+$/);

/** Who, and when. Texts may name hours: `{clock:5520}` stands for that second, as their language writes it. */
const who = { at: secondsSchema, by: keySchema };

const actSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('line'),
    ...who,
    key: keySchema.optional(),
    text: logLineTextSchema,
    /** Seconds between the event and the writing down of it. */
    recordedAfter: z.number().min(0).max(3_600).optional(),
  }),
  z.strictObject({
    type: z.literal('amend'),
    ...who,
    line: keySchema,
    text: logLineTextSchema,
    reason: shortReasonSchema,
  }),
  z.strictObject({ type: z.literal('level'), ...who, level: levelSchema, reason: incidentReasonSchema }),
  z.strictObject({ type: z.literal('retitle'), ...who, title: incidentTitleSchema }),
  z.strictObject({ type: z.literal('pin'), ...who, mention: keySchema, note: evidenceNoteSchema }),
  z.strictObject({ type: z.literal('unpin'), ...who, mention: keySchema, reason: shortReasonSchema }),
  z.strictObject({
    type: z.literal('fact'),
    ...who,
    key: keySchema,
    text: factTextSchema,
    status: factStatusSchema,
    source: factSourceSchema,
  }),
  z.strictObject({
    type: z.literal('decide'),
    ...who,
    question: decisionChoiceSchema,
    options: decisionOptionsSchema,
    choice: decisionChoiceSchema,
    why: roomReasonSchema,
    facts: factsSchema,
    reviewAt: secondsSchema,
  }),
  z.strictObject({
    type: z.literal('task'),
    ...who,
    title: taskTitleSchema,
    assignee: keySchema,
    dueAt: secondsSchema,
  }),
  z.strictObject({
    type: z.literal('freeze'),
    ...who,
    places: z.array(freezePlaceSchema).min(1).max(10),
    proof: roomReasonSchema,
  }),
  z.strictObject({
    type: z.literal('draft'),
    ...who,
    key: keySchema,
    kind: z.enum(STATEMENT_KINDS),
    title: statementFields.title,
    fr: statementFields.fr,
    en: statementFields.en,
    facts: factsSchema,
    promise: z.strictObject({
      text: promiseSchema.unwrap().shape.text,
      dueAt: secondsSchema,
      owner: keySchema,
    }),
  }),
  z.strictObject({ type: z.literal('submit'), ...who, statement: keySchema }),
  z.strictObject({ type: z.literal('sign'), ...who, statement: keySchema }),
  z.strictObject({
    type: z.literal('publish'),
    ...who,
    statement: keySchema,
    network: z.string().min(1).max(40),
    language: statementLanguageSchema,
    address: addressSchema,
  }),
]);

export const demoScenarioSchema = z
  .strictObject({
    schema: z.literal('vigie.demoScenario'),
    version: z.literal(2),
    notice: z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }),
    timeZone: z.string().refine(isKnownTimeZone),
    /** The story of `resources/exercise` and the seed that its scenario is made from. */
    story: z.literal('contamination'),
    seed: z.number().int().min(0),
    nowAt: secondsSchema.min(1),
    people: z
      .array(z.strictObject({ key: keySchema, name: personNameSchema, language: languageSchema }))
      .min(1),
    incident: z.strictObject({
      ...who,
      level: levelSchema,
      title: incidentTitleSchema,
      /** Who leads, and who keeps the log; the scribe writes down whoever calls. */
      lead: keySchema,
      scribe: keySchema,
      mentions: z.array(keySchema).min(1),
    }),
    acts: z.array(actSchema).min(1),
  })
  .superRefine((scenario, context) => {
    for (const problem of problemsOf(scenario)) context.addIssue({ code: 'custom', message: problem });
  });

export type DemoScenario = z.infer<typeof demoScenarioSchema>;
export type DemoAct = z.infer<typeof actSchema>;

type Draft = Pick<DemoScenario, 'people' | 'nowAt' | 'incident' | 'acts'>;

/** What a story gets wrong that its shape does not show: unknown names, things cited before they exist. */
function problemsOf({ people, nowAt, incident, acts }: Draft): readonly string[] {
  const problems: string[] = [];
  const known = new Set(people.map(({ key }) => key));
  /** Named so far, by what they are. */
  const named = { line: new Set<string>(), fact: new Set<string>(), statement: new Set<string>() };
  const need = (what: keyof typeof named, key: string): void => {
    if (!named[what].has(key)) problems.push(`There is no ${what} ${key} yet.`);
  };
  const needPerson = (key: string): void => {
    if (!known.has(key)) problems.push(`There is nobody called ${key}.`);
  };
  for (const key of [incident.by, incident.lead, incident.scribe]) needPerson(key);
  let before = incident.at;
  for (const act of acts) {
    needPerson(act.by);
    if (act.at < before) problems.push(`An act at ${act.at} stands after a later one.`);
    if (act.at > nowAt) problems.push(`An act at ${act.at} has not happened yet.`);
    before = act.at;
    if (act.type === 'line' && act.key !== undefined) named.line.add(act.key);
    if (act.type === 'amend') need('line', act.line);
    if (act.type === 'fact') named.fact.add(act.key);
    if (act.type === 'decide' || act.type === 'draft') for (const key of act.facts) need('fact', key);
    if (act.type === 'task') needPerson(act.assignee);
    if (act.type === 'draft') {
      needPerson(act.promise.owner);
      named.statement.add(act.key);
    }
    if (act.type === 'submit' || act.type === 'sign' || act.type === 'publish')
      need('statement', act.statement);
  }
  for (const language of LANGUAGES)
    if (!people.some((person) => person.language === language)) problems.push(`Nobody speaks ${language}.`);
  return problems;
}

/** Posts that the team cites and that the scenario does not hold, or only later. */
export function citationProblems(
  { incident, acts }: Pick<DemoScenario, 'incident' | 'acts'>,
  posts: readonly { readonly key: string | null; readonly at: number }[],
): readonly string[] {
  const postedAt = new Map(posts.flatMap(({ key, at }) => (key === null ? [] : [[key, at] as const])));
  const cited = [
    ...incident.mentions.map((key) => ({ key, at: incident.at })),
    ...acts.flatMap((act) =>
      act.type === 'pin' || act.type === 'unpin' ? [{ key: act.mention, at: act.at }] : [],
    ),
  ];
  return cited.flatMap(({ key, at }) => {
    const posted = postedAt.get(key);
    if (posted === undefined) return [`There is no post ${key}.`];
    return posted > at ? [`The post ${key} is cited before it is posted.`] : [];
  });
}
