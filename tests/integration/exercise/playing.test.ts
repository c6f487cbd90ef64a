/*
 * An exercise in an engine of its own: what comes and when, the facilitator's hand on the clock, cuts, a laptop that dies
 * in the middle, and that nothing of it reaches the real file but its signed summary.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForReading } from '../../../electron/engine/db/open.ts';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import type { ExerciseView } from '../../../shared/contract/exercise.ts';
import type { ScenarioPost } from '../../../shared/domain/scenario.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { beginExercise, type ExerciseDesk, openExercise } from '../../support/openExercise.ts';

let place: ReturnType<typeof temporaryFolder>;
let real: Desk;
let exercise: ExerciseDesk;
let me: string;

const both = (fr: string, en: string) => ({ fr, en });
const post = (after: number, text: string, more: Partial<ScenarioPost> = {}) => ({
  ...{
    after,
    network: 'bluesky',
    author: 'Compte inventé',
    handle: 'invente',
    language: 'fr' as const,
    text,
  },
  ...more,
});

/** A short afternoon: an hour of its own clock. */
const AFTERNOON = {
  schema: 'vigie.scenario',
  version: 1,
  title: both('Essai', 'Trial'),
  summary: both('Un essai.', 'A trial.'),
  notice: both('Tout est inventé.', 'All of it is invented.'),
  timeZone: 'America/Montreal',
  durationSeconds: 3_600,
  injects: [
    {
      ...{ id: 'first', at: 0, kind: 'posts', title: both('Les premiers', 'The first') },
      posts: [
        post(0, 'Le lot 7 est-il sûr ?', { key: 'asked' }),
        post(1, 'Moi aussi je me le demande', { answers: 'asked' }),
        post(1_200, 'Vingt minutes plus tard'),
      ],
    },
    {
      ...{ id: 'call', at: 600, kind: 'call', title: both('Une mère appelle', 'A mother calls') },
      from: both('Une mère', 'A mother'),
      role: 'customerService',
      words: both('Ma fille est malade.', 'My daughter is ill.'),
      expected: [{ act: 'level', level: 2, within: 600, words: both('Un niveau', 'A level') }],
    },
    {
      ...{ id: 'cut', at: 900, kind: 'outage', title: both('Panne', 'Outage') },
      ...{ what: 'network', network: 'bluesky', forSeconds: 600 },
    },
    {
      ...{ id: 'while', at: 960, kind: 'posts', title: both('Pendant la panne', 'During the outage') },
      posts: [post(0, 'Dit pendant la panne')],
    },
    {
      ...{ id: 'press', at: 1_800, kind: 'journalist', title: both('La radio', 'The radio') },
      outlet: both('Radio inventée', 'Invented radio'),
      words: both('Que répondez-vous ?', 'What is your answer?'),
      answerWithin: 900,
      expected: [{ act: 'fact', within: 300, words: both('Un fait', 'A fact') }],
    },
  ],
};

beforeEach(async () => {
  place = temporaryFolder();
  real = await openDesk(join(place.folder));
  me = real.person;
  await real.ask('plan.begin', { origin: 'default', organisation: '[fictif] Laiterie' });
  exercise = await openExercise(join(place.folder, 'exercise'));
});
afterEach(async () => {
  await exercise.stop();
  await real.stop();
  place.clean();
});

async function begin(scenario: unknown = AFTERNOON): Promise<string> {
  const file = join(place.folder, 'scenario.json');
  writeFileSync(file, JSON.stringify(scenario));
  return beginExercise(real, exercise, { file });
}
const view = async (): Promise<ExerciseView> => {
  const seen = await exercise.as(me, 'exercise.get', {});
  if (seen === null) throw new Error('There is no exercise.');
  return seen;
};
const texts = async (): Promise<readonly string[]> =>
  (await exercise.as(me, 'mention.list', { limit: 100 })).rows.map(({ text }) => text).toReversed();
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await wait(25);
  }
  expect(await holds()).toBe(true);
}
const states = async () =>
  Object.fromEntries((await view()).injects.map((one) => [one.inject.id, one.state]));

describe('an exercise', () => {
  it('begins at rest, with the people and the plan of the real file, and sources of its own', async () => {
    await begin();
    expect(await view()).toMatchObject({ title: AFTERNOON.title, endedAt: null, time: { speed: 0 } });
    expect((await exercise.as(me, 'person.list', {})).map(({ id }) => id)).toEqual([me]);
    expect((await exercise.as(me, 'role.list', {})).length).toBe((await real.ask('role.list', {})).length);
    const sources = await exercise.as(me, 'source.list', {});
    expect(sources.map(({ fields }) => fields.network)).toEqual(['bluesky']);
    await wait(150);
    expect(await texts()).toEqual([]);
    expect(
      await exercise.refused(me, 'exercise.begin', {
        scenario: { story: 'contamination', seed: 1 },
        planFile: null,
        filesFolder: null,
        people: [{ id: me, name: 'A', language: 'fr', contactId: null }],
      }),
    ).toBe('exercise.notEmpty');
  });

  it('plays by its own clock: paused, sped up, put forward; posts come through the feed with who answers whom', async () => {
    await begin();
    await exercise.as(me, 'exercise.setClock', { act: 'run', speed: 8 });
    await until(async () => (await texts()).length === 2);
    const [asked, answer] = (await exercise.as(me, 'mention.list', { limit: 10 })).rows.toReversed();
    expect(answer?.observed?.sourceId).toBe(asked?.observed?.sourceId);
    const conversation = await exercise.as(me, 'mention.conversation', { id: answer?.id ?? 0 });
    expect(JSON.stringify(conversation)).toContain('Le lot 7 est-il sûr');
    // Eight times as fast, to the limits of this machine's patience.
    const before = { real: Date.now(), shown: exercise.clock() };
    await wait(200);
    const ran = (exercise.clock() - before.shown) / (Date.now() - before.real);
    expect(ran).toBeCloseTo(8, 0);
    await exercise.as(me, 'exercise.setClock', { act: 'pause' });
    const at = exercise.clock();
    await wait(60);
    expect(exercise.clock()).toBe(at);
    expect((await view()).posts).toEqual({ came: 2, onTheirWay: 1 });
    await exercise.as(me, 'exercise.setClock', { act: 'next' });
    expect(await states()).toMatchObject({ first: 'came', call: 'came', cut: 'waiting' });
    const [heard] = await exercise.as(me, 'exercise.heard', {});
    expect(heard).toMatchObject({
      injectId: 'call',
      kind: 'call',
      role: 'customerService',
      words: both('Ma fille est malade.', 'My daughter is ill.'),
    });
    expect(heard?.at).toBe((await view()).originAt + 600_000);
  });

  it('lets an inject come early or leaves it out, once; what is expected is held against what is done', async () => {
    await begin();
    await exercise.as(me, 'exercise.setClock', { act: 'run', speed: 1 });
    await exercise.as(me, 'exercise.advance', { injectId: 'press' });
    expect(await exercise.refused(me, 'exercise.advance', { injectId: 'press' })).toBe(
      'exercise.injectSettled',
    );
    await exercise.as(me, 'exercise.skip', { injectId: 'call' });
    expect(await exercise.refused(me, 'exercise.skip', { injectId: 'call' })).toBe('exercise.injectSettled');
    expect(await exercise.refused(me, 'exercise.skip', { injectId: 'nothing' })).toBe(
      'exercise.injectUnknown',
    );
    const incident = await exercise.as(me, 'incident.declare', {
      title: 'Lot 7',
      level: 2,
      timeZone: 'America/Montreal',
    });
    await exercise.as(me, 'fact.state', {
      incidentId: incident.id,
      text: 'Lot 7 signalé',
      status: 'unconfirmed',
    });
    const press = (await view()).injects.find(({ inject }) => inject.id === 'press');
    expect(press).toMatchObject({
      isByHand: true,
      outcomes: [{ state: 'inTime', expected: { act: 'fact' } }],
    });
    await exercise.as(me, 'exercise.setClock', { act: 'next' });
    expect(await states()).toMatchObject({ press: 'came', call: 'skipped', cut: 'came' });
  });

  it('cuts a network: its source fails, and what was said meanwhile comes once it is back', async () => {
    await begin();
    await exercise.as(me, 'exercise.setClock', { act: 'run', speed: 1 });
    await until(async () => (await texts()).length === 2);
    for (const _ of ['call', 'cut', 'while']) await exercise.as(me, 'exercise.setClock', { act: 'next' });
    expect((await view()).outages).toMatchObject([
      { injectId: 'cut', network: 'bluesky', untilMs: 1_500_000 },
    ]);
    await until(async () => {
      const [health] = await exercise.as(me, 'source.health', {});
      return health?.state.kind === 'failing';
    });
    expect(await texts()).not.toContain('Dit pendant la panne');
    await exercise.as(me, 'exercise.setClock', { act: 'next' });
    expect((await view()).outages).toEqual([]);
    await until(async () => (await texts()).includes('Dit pendant la panne'));
  });

  it('goes on after its engine was lost, its clock at rest where the last act stands, nothing twice', async () => {
    await begin();
    await exercise.as(me, 'exercise.setClock', { act: 'run', speed: 8 });
    await until(async () => (await texts()).length === 2);
    await exercise.as(me, 'exercise.setClock', { act: 'next' });
    await exercise.as(me, 'exercise.notice', { text: 'Personne n’a noté l’appel' });
    await exercise.engine.stop();
    await wait(100);
    exercise = await openExercise(exercise.folder);
    const again = await view();
    expect(again.time.speed).toBe(0);
    expect(again.findings.map(({ text }) => text)).toEqual(['Personne n’a noté l’appel']);
    const passed = again.time.shownAt - again.originAt;
    expect(passed).toBeGreaterThanOrEqual(600_000);
    // Of the hundred milliseconds in which nobody played, eight times as many were not.
    expect(passed).toBeLessThan(605_000);
    await exercise.as(me, 'exercise.setClock', { act: 'run', speed: 8 });
    for (const _ of ['cut', 'while', 'press']) await exercise.as(me, 'exercise.setClock', { act: 'next' });
    await until(async () => (await texts()).length === 4);
    expect(new Set(await texts()).size).toBe(4);
  });

  it('ends with a signed summary that the real journal adopts as one entry, once, and never altered', async () => {
    const id = await begin();
    expect(await exercise.refused(me, 'exercise.summary', {})).toBe('exercise.notEnded');
    await exercise.as(me, 'exercise.setClock', { act: 'run', speed: 8 });
    await exercise.as(me, 'exercise.setClock', { act: 'next' });
    await exercise.as(me, 'incident.declare', { title: 'Lot 7', level: 2, timeZone: 'America/Montreal' });
    const signed = await exercise.as(me, 'exercise.end', {});
    expect(signed.summary).toMatchObject({
      exerciseId: id,
      injects: { came: 2, waiting: 3 },
      expected: { inTime: 1, missed: 0 },
    });
    expect(await exercise.refused(me, 'exercise.setClock', { act: 'pause' })).toBe('exercise.ended');
    await exercise.as(me, 'exercise.notice', { text: 'Dit après coup' });
    const later = await exercise.as(me, 'exercise.summary', {});
    expect(later.summary.findings).toEqual(['Dit après coup']);

    const before = (await real.ask('engine.status', {})).entries;
    const altered = {
      ...later,
      summary: { ...later.summary, expected: { ...later.summary.expected, inTime: 9 } },
    };
    expect((await real.refused('exerciseSummary.adopt', { signed: altered })).code).toBe('exercise.unsigned');
    expect(
      (await real.refused('exerciseSummary.adopt', { signed: { ...later, signature: signed.signature } }))
        .code,
    ).toBe('exercise.unsigned');
    await real.ask('exerciseSummary.adopt', { signed: later });
    expect((await real.ask('engine.status', {})).entries).toBe(before + 1);
    expect((await real.refused('exerciseSummary.adopt', { signed: later })).code).toBe('exercise.adopted');
    const [adopted] = await real.ask('exerciseSummary.list', {});
    expect(adopted?.signed).toEqual(later);
    expect(await exercise.refused(me, 'exerciseSummary.adopt', { signed: later })).toBe('exercise.notHere');
    // The words of the exercise are nowhere in the real file: only figures and findings are.
    expect(JSON.stringify(await real.ask('mention.list', { limit: 100 }))).not.toContain('lot 7');
  });

  it('has its entries refused by the real file, whatever way they come, and the real ones by its own', async () => {
    await begin();
    await exercise.as(me, 'incident.declare', { title: 'Lot 7', level: 2, timeZone: 'America/Montreal' });
    await exercise.stop();
    await real.stop();
    const copy = (from: string, to: string): string => {
      const source = openForReading(from);
      if (!source.ok) throw new Error(source.error.code);
      const rows = source.value.prepare('SELECT * FROM entry').all() as Record<string, unknown>[];
      source.value.close();
      const target = connect(to, { isReadOnly: false, mustExist: true });
      try {
        const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'seq');
        const insert = target.prepare(
          `INSERT INTO entry (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
        );
        for (const row of rows) insert.run(row);
        return 'taken';
      } catch (error) {
        return error instanceof Error ? error.message : 'thrown';
      } finally {
        target.close();
      }
    };
    expect(copy(exercise.file, real.file)).toBe('this entry is of another realm');
    expect(copy(real.file, exercise.file)).toBe('this entry is of another realm');
    // The control: a file of the same realm takes them.
    const other = await openExercise(join(place.folder, 'other'));
    await other.stop();
    expect(copy(exercise.file, other.file)).toBe('taken');
    real = await openDesk(place.folder);
    exercise = await openExercise(exercise.folder);
  });
});
