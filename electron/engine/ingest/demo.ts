/*
 * Plays the demonstration through the engine's own face: the same commands that people
 * give and the same intake that sources use. The story is set in the last hours, so while it is
 * told the engine of a demo file is asked to take its clock from the story.
 */

import type { MentionPage } from '../../../shared/contract/mention.ts';
import type { DemoAct, DemoPost, DemoScenario } from '../../../shared/domain/demoScenario.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Language } from '../../../shared/domain/limits.ts';
import type { LogLine } from '../../../shared/domain/logLine.ts';
import type { NewMention } from '../../../shared/domain/mention.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { createFormats } from '../../../shared/lib/formats.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Who } from '../../door/who.ts';
import { seedDemoPlan } from './demoPlan.ts';
import { normaliseMention } from './normaliseMention.ts';

/** What the demonstration needs of the engine. */
export type DemoFace = {
  readonly call: (name: string, input: unknown, who: Who) => Promise<Result<unknown>>;
  readonly intake: (
    batch: readonly NewMention[],
  ) => Promise<Result<{ readonly stored: number; readonly duplicate: number }>>;
  /** Only for a demo file: what the writer takes for now, null for the real clock. Epoch ms. */
  readonly pretendNow: (at: number | null) => Promise<void>;
};

export type DemoOutcome = {
  readonly isSeeded: boolean;
  readonly incidentId: string | null;
  readonly stored: number;
};

const BATCH = 40;
/** A post is received this long after it was posted. */
const DELAY_MS = 4_000;
/** The people were there before the incident. */
const PEOPLE_LEAD_MS = 3_600_000;

/** Tells the story up to `now` (epoch ms) in a file that has no incident yet; does nothing otherwise. */
export async function seedDemo(face: DemoFace, scenario: DemoScenario, now: number): Promise<DemoOutcome> {
  const known = await ask<readonly Incident[]>(face, 'incident.list', {}, null);
  const first = known[0];
  if (first !== undefined) return { isSeeded: false, incidentId: first.id, stored: 0 };
  const at = (seconds: number): number => now + Math.round(seconds * 1_000);
  try {
    await face.pretendNow(
      Math.min(...scenario.mentions.map((post) => at(post.at)), at(scenario.incident.at)) - PEOPLE_LEAD_MS,
    );
    const people = await seedPeople(face, scenario);
    const stored = await seedMentions(face, scenario, at);
    const incidentId = await seedIncident(face, scenario, people, at);
    // After the story, so that the feed is alive at once.
    const planner = people.values().next().value ?? null;
    const today = new Date(now).toISOString().slice(0, 10);
    await seedDemoPlan((name, input) => ask(face, name, input, planner), today);
    return { isSeeded: true, incidentId, stored };
  } finally {
    await face.pretendNow(null);
  }
}

/** Lets the posts of the drip arrive one by one, over and over; answers how to stop it. */
export function startDemoDrip(
  face: Pick<DemoFace, 'intake'>,
  scenario: Pick<DemoScenario, 'drip' | 'timeZone'>,
  options: { readonly clock: () => number; readonly onTrouble: (reason: string) => void },
): () => void {
  // Each start has identifiers of its own, or a second showing would be nothing but duplicates.
  const startedAt = options.clock();
  const start = startedAt.toString(36);
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isStopped = false;
  const plan = (): void => {
    const post = scenario.drip[count % scenario.drip.length];
    if (post === undefined || isStopped) return;
    timer = setTimeout(() => {
      count += 1;
      const { after: _after, ...said } = post;
      const text = sayClock(said.text, said.language, startedAt, scenario.timeZone);
      const mention = toMention({ ...said, text }, `demo-${start}-${count}`, options.clock());
      face
        .intake(mention === null ? [] : [mention])
        .then((stored) => {
          if (!stored.ok) options.onTrouble(stored.error.code);
        })
        .catch((error: unknown) => options.onTrouble(String(error)))
        .finally(plan);
    }, post.after * 1_000);
  };
  plan();
  return () => {
    isStopped = true;
    if (timer !== null) clearTimeout(timer);
  };
}

async function seedPeople(face: DemoFace, scenario: DemoScenario): Promise<ReadonlyMap<string, string>> {
  const here = await ask<readonly Person[]>(face, 'person.list', {}, null);
  const ids = new Map<string, string>();
  for (const { key, name, language } of scenario.people) {
    const found =
      here.find((person) => person.name === name) ??
      (await ask<Person>(face, 'person.create', { name, language }, null));
    ids.set(key, found.id);
  }
  return ids;
}

async function seedMentions(
  face: DemoFace,
  scenario: DemoScenario,
  at: (seconds: number) => number,
): Promise<number> {
  const posts = scenario.mentions
    .map((post, index) => ({ post, externalId: externalIdOf(index) }))
    .toSorted((a, b) => a.post.at - b.post.at);
  let stored = 0;
  for (let from = 0; from < posts.length; from += BATCH) {
    const batch = posts.slice(from, from + BATCH);
    await face.pretendNow(at(batch.at(-1)?.post.at ?? 0) + DELAY_MS);
    const result = await face.intake(
      batch.flatMap(({ post: { at: offset, ...said }, externalId }) => {
        const text = sayClock(said.text, said.language, at(0), scenario.timeZone);
        const mention = toMention({ ...said, text }, externalId, at(offset));
        return mention === null ? [] : [mention];
      }),
    );
    if (!result.ok) throw new Error(`The demonstration's posts were refused: ${result.error.code}`);
    stored += result.value.stored;
  }
  return stored;
}

async function seedIncident(
  face: DemoFace,
  scenario: DemoScenario,
  people: ReadonlyMap<string, string>,
  at: (seconds: number) => number,
): Promise<string> {
  const { incident, timeZone } = scenario;
  const rowOf = async (key: string): Promise<number | null> => {
    const index = scenario.mentions.findIndex((post) => post.key === key);
    const post = scenario.mentions[index];
    return post === undefined ? null : findRow(face, at(post.at), externalIdOf(index));
  };
  const person = (key: string): string | null => people.get(key) ?? null;
  const rows = new Map<string, number>();
  for (const { key } of scenario.mentions) {
    const row = key === undefined ? null : await rowOf(key);
    if (key !== undefined && row !== null) rows.set(key, row);
  }
  await face.pretendNow(at(incident.at));
  const mentionIds = incident.mentions.flatMap((key) => rows.get(key) ?? []);
  const declared = await ask<Incident>(
    face,
    'incident.declare',
    { title: incident.title, level: incident.level, timeZone, mentionIds, occurredAt: at(incident.at) },
    person(incident.by),
  );
  const told: Told = { incidentId: declared.id, rows, lines: new Map(), evidence: new Map() };
  for (const act of scenario.acts) {
    const late = act.type === 'line' ? (act.recordedAfter ?? 0) : 0;
    await face.pretendNow(at(act.at + late));
    await tell(face, act, told, person(act.by), at(act.at));
  }
  return declared.id;
}

type Told = {
  readonly incidentId: string;
  readonly rows: ReadonlyMap<string, number>;
  readonly lines: Map<string, string>;
  readonly evidence: Map<string, string>;
};

async function tell(
  face: DemoFace,
  act: DemoAct,
  told: Told,
  who: string | null,
  occurredAt: number,
): Promise<void> {
  const { incidentId } = told;
  switch (act.type) {
    case 'line': {
      const line = await ask<LogLine>(
        face,
        'logLine.record',
        { incidentId, text: act.text, occurredAt },
        who,
      );
      if (act.key !== undefined) told.lines.set(act.key, line.id);
      return;
    }
    case 'amend':
      await ask(
        face,
        'logLine.amend',
        { logLineId: told.lines.get(act.line), text: act.text, reason: act.reason },
        who,
      );
      return;
    case 'level':
      await ask(
        face,
        'incident.changeLevel',
        { incidentId, level: act.level, reason: act.reason, occurredAt },
        who,
      );
      return;
    case 'retitle':
      await ask(face, 'incident.retitle', { incidentId, title: act.title }, who);
      return;
    case 'pin': {
      const mentionId = told.rows.get(act.mention);
      // A telling that was cut off left the posts of another hour: what is not found is not pinned.
      if (mentionId === undefined) return;
      const note = act.note === '' ? {} : { note: act.note };
      const pinned = await ask<Evidence>(face, 'evidence.pin', { incidentId, mentionId, ...note }, who);
      told.evidence.set(act.mention, pinned.id);
      return;
    }
    case 'unpin': {
      const evidenceId = told.evidence.get(act.mention);
      if (evidenceId !== undefined)
        await ask(face, 'evidence.unpin', { evidenceId, reason: act.reason }, who);
    }
  }
}

async function findRow(face: DemoFace, postedAt: number, externalId: string): Promise<number | null> {
  const filter = { from: postedAt, to: postedAt + 1_000 };
  const page = await ask<MentionPage>(face, 'mention.list', { limit: 200, filter }, null);
  return page.rows.find((row) => row.externalId === externalId)?.id ?? null;
}

const CLOCK = /\{clock:(-?\d+)\}/g;
const CLOCK_STEP_MS = 600_000;

/** Hours that people of the story name (`{clock:600}`, seconds from now) as their language writes them, to ten minutes. */
export function sayClock(text: string, language: Language, now: number, timeZone: string): string {
  if (!text.includes('{clock:')) return text;
  const formats = createFormats(language === 'fr' ? 'fr-CA' : 'en-CA', timeZone);
  return text.replace(CLOCK, (_, seconds: string) => {
    const at = now + Number(seconds) * 1_000;
    return formats.time(Math.round(at / CLOCK_STEP_MS) * CLOCK_STEP_MS);
  });
}

function externalIdOf(index: number): string {
  return `demo-${String(index + 1).padStart(4, '0')}`;
}

function toMention(post: DemoPost, externalId: string, postedAt: number): NewMention | null {
  const { network, author, handle, language, reach, text, url } = post;
  return normaliseMention({
    network,
    externalId,
    author,
    handle,
    text,
    title: null,
    url,
    language,
    reach,
    postedAt,
  });
}

/** A call that the story counts on: a refusal is a mistake in the story, and said aloud. */
async function ask<T>(face: DemoFace, name: string, input: unknown, person: string | null): Promise<T> {
  const result = await face.call(name, input, { grade: 'shell', person });
  if (!result.ok)
    throw new Error(`The demonstration's ${name} was refused: ${result.error.code} ${result.error.message}`);
  return result.value as T;
}
