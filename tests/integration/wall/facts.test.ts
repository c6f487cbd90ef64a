/*
 * What the engine gathers for a wall, on a real file: counts that are those of the measures, posts with those who repeat
 * them, sheets that are out, the words that really went out, who is on duty; for a wall only, and bounded.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { plantedPost, plantObserved } from '../../support/plantObserved.ts';

const MINUTE = 60_000;
let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const declare = async (): Promise<string> =>
  (await desk.ask('incident.declare', { title: '[fictif] Rappel', level: 2, timeZone: 'America/Montreal' }))
    .id;

describe('facts for a wall', () => {
  it('are there for a file without a plan and without a post', async () => {
    const facts = await desk.ask('scene.facts', { incidentId: null });
    expect(facts).toMatchObject({
      organisation: '',
      posts: [],
      sheets: [],
      statement: null,
      spokesperson: null,
      duty: [],
      watches: [],
    });
    expect(facts.volume).toMatchObject({ lastHour: 0, ratio: null, peakAt: null });
    expect(facts.volume.counts.every((count) => count === 0)).toBe(true);
  });

  it('count what the measures count, and put reposts together', async () => {
    const incidentId = await declare();
    await desk.stop();
    const now = Date.now();
    const post = (no: number, text: string, reach: number | null, minutesAgo: number) =>
      plantedPost(no, { text, reach, postedAt: now - minutesAgo * MINUTE });
    const rumour =
      'Le lot 42 rend malade, deux enfants à l’hôpital depuis hier soir, et personne ne répond au téléphone de la boulangerie';
    const posts = [
      ...Array.from({ length: 9 }, (_, no) => post(no + 1, rumour, 50, 30 - no)),
      post(20, 'La radio locale attend toujours une réponse de la direction', 96_000, 12),
      post(21, 'Rien à voir avec tout cela, beau temps ce matin', null, 5),
      post(22, 'Vieille histoire de la semaine passée', 1_000_000, 600),
    ];
    plantObserved(desk.file, { s: posts }, [], now);
    desk = await openDesk(place.folder);
    const facts = await desk.ask('scene.facts', { incidentId });
    const { volume } = facts;
    expect(volume.lastHour).toBe(11);
    expect(volume.counts.length * volume.bucketMs).toBeGreaterThanOrEqual(180 * MINUTE);
    expect(volume.fromAt + volume.counts.length * volume.bucketMs).toBeGreaterThan(
      Date.now() - volume.bucketMs,
    );
    expect(volume.counts.reduce((sum, count) => sum + count, 0)).toBe(11);
    const [measured] = await desk.ask('measure.now', { subjects: [{ kind: 'all' }] });
    expect((await desk.ask('scene.facts', { incidentId: null })).volume.lastHour).toBe(measured?.lastHour);
    expect(facts.posts.map(({ alike, text }) => [alike, text.slice(0, 12)])).toEqual([
      [9, 'Le lot 42 re'],
      [1, 'La radio loc'],
      [1, 'Rien à voir '],
    ]);
  });

  it('say what is out: sheets of the plan, and the words that the public really read', async () => {
    await desk.ask('plan.begin', { origin: 'default', organisation: 'Boulangerie fictive' });
    const incidentId = await declare();
    const ready = await desk.ask('scene.facts', { incidentId });
    expect(ready.organisation).toBe('Boulangerie fictive');
    expect(ready.exerciseOn).toBeNull();
    const [page] = await desk.ask('plan.list', {});
    await desk.ask('plan.amend', { id: page?.id ?? '', fields: { exerciseOn: '2026-02-11' } });
    expect((await desk.ask('scene.facts', { incidentId: null })).exerciseOn).toBe('2026-02-11');
    expect(ready.sheets.length).toBeGreaterThan(1);
    expect(ready.sheets.every(({ givenAt }) => givenAt === null)).toBe(true);
    const { rows } = await desk.ask('internalBrief.list', { incidentId });
    const given = rows[1];
    if (given === undefined) throw new Error('The default plan has briefs.');
    await desk.ask('internalBrief.give', { incidentId, briefId: given.briefId, way: 'courriel' });
    const out = await desk.ask('scene.facts', { incidentId });
    expect(out.sheets.map(({ title }) => title)).toEqual([given.title]);
    expect(out.sheets[0]?.givenAt).toBeGreaterThan(0);
    expect(out.statement).toBeNull();
  });

  it('say while nothing happens what is still to be improved, what falls due first before the rest', async () => {
    const incidentId = await declare();
    const open = (fr: string, fields: object) =>
      desk.ask('improvement.open', { incidentId, finding: { fr, en: '' }, ...fields });
    await open('sans date', {});
    await open('tard', { dueOn: '2999-01-01' });
    const late = await open('tôt', { dueOn: '2020-01-01', ownerId: desk.person, action: 'Afficher' });
    await open('bientôt', { dueOn: '2998-01-01', ownerName: '[fictif] Agence' });
    const wall = async (id: string | null) =>
      (await desk.ask('scene.facts', { incidentId: id })).improvements;
    expect(await wall(incidentId)).toBeNull();
    expect(await wall(null)).toMatchObject({
      open: 4,
      overdue: 1,
      next: [
        { text: { fr: 'Afficher' }, dueOn: '2020-01-01', isOverdue: true },
        { text: { fr: 'bientôt' }, owner: '[fictif] Agence', isOverdue: false },
        { text: { fr: 'tard' }, owner: null },
      ],
    });
    expect((await wall(null))?.next[0]?.owner).not.toBeNull();
    const findings = (await desk.ask('plan.readiness', {})).parts.flatMap((part) => part.findings);
    const followed = findings.filter(({ noun }) => noun === 'improvement');
    expect(followed.map(({ code }) => code).sort()).toEqual([
      'improvementOverdue',
      'improvementUnassigned',
      'improvementUnassigned',
    ]);
    await desk.ask('improvement.complete', { improvementId: late.id });
    expect(await wall(null)).toMatchObject({ open: 3, overdue: 0 });
  });

  it('answer for a known incident only, and only a wall, the desk and the headless runner', async () => {
    const unknown = await desk.refused('scene.facts', { incidentId: '01890a5d-ac96-774b-bcce-b302099a8057' });
    expect(unknown.code).toBe('incident.unknown');
    const paper = { grade: 'paper', person: null } as const;
    expect(await desk.engine.call('scene.facts', { incidentId: null }, paper)).toMatchObject({
      ok: false,
      error: { code: 'call.notAllowed' },
    });
  });

  it('have a pulse, also where the file is open for reading only', async () => {
    const before = Date.now();
    expect((await desk.ask('engine.pulse', {})).at).toBeGreaterThanOrEqual(before);
  });
});
