/*
 * What keeps an exercise apart whoever opens its file, and what it does at its edges: other engines, its end in the middle
 * of a cut, findings without end, a scenario that is gone, one made of the past.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readScenario } from '../../../electron/engine/exercise/readScenario.ts';
import { FINDINGS_LIMIT } from '../../../shared/domain/exercise.ts';
import { type Desk, openDesk, temporaryFolder, tryEngine } from '../../support/openEngine.ts';
import { beginExercise, type ExerciseDesk, openExercise } from '../../support/openExercise.ts';
import { plantedPost, plantObserved } from '../../support/plantObserved.ts';

let place: ReturnType<typeof temporaryFolder>;
let real: Desk;
let exercise: ExerciseDesk;

beforeEach(async () => {
  place = temporaryFolder();
  real = await openDesk(place.folder);
  exercise = await openExercise(join(place.folder, 'exercise'));
});
afterEach(async () => {
  await exercise.stop();
  await real.stop();
  place.clean();
});

const both = (words: string) => ({ fr: words, en: words });
const post = (text: string, network = 'bluesky') => ({
  ...{ network, author: 'Compte inventé', handle: 'invente', language: 'fr', text },
});
const scenarioOf = (injects: readonly object[]) => ({
  ...{ schema: 'vigie.scenario', version: 1, title: both('Essai'), summary: both('Essai') },
  ...{ notice: both('Inventé'), timeZone: 'America/Montreal', durationSeconds: 3_600, injects },
});
async function begin(injects: readonly object[]): Promise<void> {
  const file = join(place.folder, 'scenario.json');
  writeFileSync(file, JSON.stringify(scenarioOf(injects)));
  await beginExercise(real, exercise, { file });
}
const me = () => real.person;
const next = () => exercise.as(me(), 'exercise.setClock', { act: 'next' });
const texts = async () =>
  (await exercise.as(me(), 'mention.list', { limit: 100 })).rows.map(({ text }) => text);

describe('the file of an exercise', () => {
  it('is worked on by the engine of an exercise alone, which works on nothing else', async () => {
    await begin([{ id: 'one', at: 0, kind: 'note', title: both('a'), words: both('b') }]);
    await exercise.stop();
    const asReal = await tryEngine(exercise.folder, { file: exercise.file });
    expect(asReal).toMatchObject({ ok: false, error: { code: 'exercise.otherRealm' } });
    const looked = await tryEngine(exercise.folder, { file: exercise.file, mode: 'readOnly' });
    if (!looked.ok) throw new Error(looked.error.code);
    const seen = await looked.value.call('exercise.get', {}, { grade: 'headless', person: null });
    expect(seen).toMatchObject({ ok: true, value: { time: { speed: 0 } } });
    await looked.value.stop();
    await real.stop();
    const asExercise = await tryEngine(place.folder, { realm: 'exercise' });
    expect(asExercise).toMatchObject({ ok: false, error: { code: 'exercise.otherRealm' } });
    real = await openDesk(place.folder);
    exercise = await openExercise(exercise.folder);
  });

  it('is copied to no second folder, asks nobody outside, and keeps no word for the real vault', async () => {
    await begin([{ id: 'one', at: 0, kind: 'note', title: both('a'), words: both('b') }]);
    expect(await exercise.refused(me(), 'backup.configure', { secondFolder: place.folder })).toBe(
      'exercise.notHere',
    );
    const link = { url: 'https://example.org/court' };
    expect(
      await exercise.as(me(), 'mention.resolveLink', link).catch((error: Error) => error.message),
    ).toMatch(/mention.resolveLink/);
  });

  it('holds as many findings as its summary, and says when it is full', async () => {
    await begin([{ id: 'one', at: 0, kind: 'note', title: both('a'), words: both('b') }]);
    for (let count = 0; count < FINDINGS_LIMIT; count += 1)
      await exercise.as(me(), 'exercise.notice', { text: `constat ${count}` });
    expect(await exercise.refused(me(), 'exercise.notice', { text: 'un de trop' })).toBe(
      'exercise.findingsFull',
    );
    const { summary } = await exercise.as(me(), 'exercise.end', {});
    expect(summary.findings).toHaveLength(FINDINGS_LIMIT);
  });

  it('lets come what a cut held back when it ends in the middle of one', async () => {
    await begin([
      {
        id: 'cut',
        at: 0,
        kind: 'outage',
        title: both('a'),
        what: 'network',
        network: 'bluesky',
        forSeconds: 3_000,
      },
      { id: 'said', at: 1, kind: 'posts', title: both('b'), posts: [post('Dit pendant la panne')] },
    ]);
    await exercise.as(me(), 'exercise.setClock', { act: 'run', speed: 8 });
    await next();
    expect(await texts()).toEqual([]);
    await exercise.as(me(), 'exercise.end', {});
    await expect.poll(texts, { timeout: 10_000 }).toEqual(['Dit pendant la panne']);
  });

  it('can be played on and ended where the scenario’s file is gone', async () => {
    await begin([
      { id: 'said', at: 0, kind: 'posts', title: both('a'), posts: [post('Une chose')] },
      { id: 'call', at: 60, kind: 'note', title: both('b'), words: both('Un mot') },
    ]);
    await exercise.as(me(), 'exercise.setClock', { act: 'run', speed: 1 });
    await exercise.stop();
    rmSync(join(exercise.folder, 'scenario.json'));
    exercise = await openExercise(exercise.folder);
    await next();
    expect((await exercise.as(me(), 'exercise.heard', {})).map(({ injectId }) => injectId)).toEqual(['call']);
    expect((await exercise.as(me(), 'exercise.end', {})).summary.injects.waiting).toBe(0);
  });

  it('plays networks of any name, up to what a scenario may have', async () => {
    const posts = ['constructor', '__proto__', 'toString'].map((network) => post(`sur ${network}`, network));
    await begin([{ id: 'said', at: 0, kind: 'posts', title: both('a'), posts }]);
    await exercise.as(me(), 'exercise.setClock', { act: 'run', speed: 1 });
    await expect.poll(async () => (await texts()).length, { timeout: 10_000 }).toBe(3);
    const many = Array.from({ length: 61 }, (_, at) => post('un mot', `reseau${at}`));
    const file = join(place.folder, 'many.json');
    writeFileSync(
      file,
      JSON.stringify(scenarioOf([{ id: 'said', at: 0, kind: 'posts', title: both('a'), posts: many }])),
    );
    expect(await real.ask('scenario.inspect', { file })).toMatchObject({
      isSound: false,
      faults: [{ code: 'tooManyNetworks' }],
    });
  });
});

it('is made of a past incident, in its hours, without the people whom the plan knows', async () => {
  await real.ask('plan.begin', { origin: 'empty', organisation: '[fictif] Laiterie' });
  await real.ask('contact.add', { fields: { name: 'Mireille Ducharme' } });
  const { id: incidentId } = await real.ask('incident.declare', {
    title: 'Passé',
    level: 2,
    timeZone: 'UTC',
  });
  await real.stop();
  const now = Date.now();
  const said = [
    plantedPost(1, { text: 'Trop vieux', postedAt: now - 9 * 3_600_000 }),
    plantedPost(2, { text: 'Mireille Ducharme ment, voyez @celui_la', postedAt: now - 60_000 }),
  ];
  plantObserved(real.file, { s: said }, [], now);
  real = await openDesk(place.folder);
  const file = join(place.folder, 'past.json');
  const made = await real.ask('scenario.fromHistory', { of: { incidentId }, file });
  expect(made).toMatchObject({ posts: 1, leftOut: 0 });
  const text = readFileSync(file, 'utf8');
  expect(readScenario(text).ok).toBe(true);
  expect(text).toContain('[nom] ment, voyez @compte');
  for (const word of ['Mireille', 'Ducharme', 'celui_la', 'Trop vieux']) expect(text).not.toContain(word);
  const unknown = { of: { importId: incidentId }, file };
  expect((await real.refused('scenario.fromHistory', unknown)).code).toBe('import.unknown');
});
