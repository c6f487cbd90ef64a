/*
 * Plays the demonstration through the engine's own face: the same commands that people
 * give and the same intake that sources use. The story is set in the last hour, so while it is
 * told the engine of a demo file is asked to take its clock from the story.
 */

import type { MentionPage } from '../../../shared/contract/mention.ts';
import type { DemoScenario } from '../../../shared/domain/demoScenario.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Scenario } from '../../../shared/domain/scenario.ts';
import { type Told, tellAct } from './demoActs.ts';
import { ask, type DemoFace } from './demoFace.ts';
import { seedDemoPlan } from './demoPlan.ts';
import { demoCallsOf, demoPostsOf, toDemoMention } from './demoPosts.ts';

/** What is played: the scenario of an exercise, and what a team does about it. */
export type DemoPlay = { readonly team: DemoScenario; readonly scenario: Scenario };

export type DemoOutcome = {
  readonly isSeeded: boolean;
  readonly incidentId: string | null;
  readonly stored: number;
};

const BATCH = 40;
/** A post is received this long after it was posted. */
const DELAY_MS = 4_000;
/** People and plan were there before the story. */
const PLAN_LEAD_MS = 3_600_000;
/** Who called before the incident was declared is written down this long after it was. */
const CATCH_UP_SECONDS = 10;
const PAGE = 200;

/** Tells the story up to `now` (epoch ms) in a file that has no incident yet; does nothing otherwise. */
export async function seedDemo(face: DemoFace, play: DemoPlay, now: number): Promise<DemoOutcome> {
  const known = await ask<readonly Incident[]>(face, 'incident.list', {}, null);
  const first = known[0];
  if (first !== undefined) return { isSeeded: false, incidentId: first.id, stored: 0 };
  const momentOf = (seconds: number): number => now + Math.round((seconds - play.team.nowAt) * 1_000);
  try {
    const people = await seedPeople(face, play.team, momentOf(0) - PLAN_LEAD_MS);
    const stored = await seedPosts(face, play, momentOf);
    return { isSeeded: true, incidentId: await seedIncident(face, play, people, momentOf), stored };
  } finally {
    await face.pretendNow(null);
  }
}

/** The people, and the plan whose roles they hold. `at` epoch ms. */
async function seedPeople(
  face: DemoFace,
  team: DemoScenario,
  at: number,
): Promise<ReadonlyMap<string, string>> {
  const here = await ask<readonly Person[]>(face, 'person.list', {}, null);
  const people: { readonly key: string; readonly person: Person }[] = [];
  // Whoever came last is offered first: the story names its people from the lead on.
  for (const [index, { key, name, language }] of team.people.toReversed().entries()) {
    await face.pretendNow(at + index * 1_000);
    const found = here.find((person) => person.name === name);
    const person = found ?? (await ask<Person>(face, 'person.create', { name, language }, null));
    people.push({ key, person });
  }
  const planner = people.at(-1)?.person.id ?? null;
  const today = new Date(at).toISOString().slice(0, 10);
  const contacts = await seedDemoPlan((name, input) => ask(face, name, input, planner), today);
  for (const { person } of people) {
    const contactId = contacts.get(person.name ?? '');
    // Whoever sits here is whom the plan knows: they may sign what their role signs.
    if (contactId !== undefined && person.contactId === null)
      await ask(face, 'person.amend', { personId: person.id, contactId }, planner);
  }
  return new Map(people.map(({ key, person }) => [key, person.id]));
}

async function seedPosts(
  face: DemoFace,
  { team, scenario }: DemoPlay,
  momentOf: (seconds: number) => number,
): Promise<number> {
  const posts = demoPostsOf(scenario).filter(({ at }) => at <= team.nowAt);
  let stored = 0;
  for (let from = 0; from < posts.length; from += BATCH) {
    const batch = posts.slice(from, from + BATCH);
    await face.pretendNow(momentOf(batch.at(-1)?.at ?? 0) + DELAY_MS);
    const result = await face.intake(
      batch.flatMap((post) => toDemoMention(post, externalIdOf(post.name), momentOf(post.at)) ?? []),
    );
    if (!result.ok) throw new Error(`The demonstration's posts were refused: ${result.error.code}`);
    stored += result.value.stored;
  }
  return stored;
}

async function seedIncident(
  face: DemoFace,
  { team, scenario }: DemoPlay,
  people: ReadonlyMap<string, string>,
  momentOf: (seconds: number) => number,
): Promise<string> {
  const { incident, timeZone, nowAt } = team;
  const rows = await rowsOf(face, scenario);
  const declaredAt = momentOf(incident.at);
  await face.pretendNow(declaredAt);
  const lead = people.get(incident.lead) ?? null;
  const scribe = people.get(incident.scribe) ?? null;
  const mentionIds = incident.mentions.flatMap((key) => rows.get(key) ?? []);
  const { id: incidentId } = await ask<Incident>(
    face,
    'incident.declare',
    { title: incident.title, level: incident.level, timeZone, mentionIds, occurredAt: declaredAt },
    people.get(incident.by) ?? null,
  );
  const told: Told = {
    ...{ incidentId, people, rows, momentOf },
    lines: new Map(),
    evidence: new Map(),
    facts: new Map(),
    statements: new Map(),
  };
  const language = team.people.find(({ key }) => key === incident.scribe)?.language ?? 'fr';
  const calls = demoCallsOf(scenario, language).filter(({ at }) => at <= nowAt);
  const steps = [
    ...calls.map(({ at, text, kind }) => ({
      recordedAt: Math.max(at, incident.at + CATCH_UP_SECONDS),
      tell: () => ask(face, 'logLine.record', { incidentId, text, kind, occurredAt: momentOf(at) }, scribe),
    })),
    ...team.acts.map((act) => ({
      recordedAt: act.at + (act.type === 'line' ? (act.recordedAfter ?? 0) : 0),
      tell: () => tellAct(face, team, act, told),
    })),
  ].toSorted((a, b) => a.recordedAt - b.recordedAt);
  await ask(face, 'incident.staff', { incidentId, duty: 'lead', person: lead }, lead);
  await ask(face, 'incident.staff', { incidentId, duty: 'scribe', person: scribe }, lead);
  for (const { recordedAt, tell } of steps) {
    await face.pretendNow(momentOf(recordedAt));
    await tell();
  }
  return incidentId;
}

/** The stored rows of the posts that can be cited, those of a telling that was cut off among them. */
async function rowsOf(face: DemoFace, scenario: Scenario): Promise<ReadonlyMap<string, number>> {
  const keys = new Map(
    demoPostsOf(scenario).flatMap(({ name, key }) => (key === null ? [] : [[externalIdOf(name), key]])),
  );
  const rows = new Map<string, number>();
  let before: number | null = null;
  do {
    const older: { before?: number } = before === null ? {} : { before };
    const page: MentionPage = await ask(face, 'mention.list', { limit: PAGE, ...older }, null);
    for (const { id, externalId } of page.rows) {
      const key = externalId === null ? undefined : keys.get(externalId);
      if (key !== undefined) rows.set(key, id);
    }
    before = page.next;
  } while (before !== null);
  return rows;
}

function externalIdOf(name: string): string {
  return `demo-${name}`;
}
