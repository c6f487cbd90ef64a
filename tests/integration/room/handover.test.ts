/*
 * The word inside and the hand-over on a real file: the clock kept by the last sheet alone, what went out after the first
 * statement said so, a duty that changes hands with the second signature and not before.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildHandover } from '../../../shared/domain/buildHandover.ts';
import { isBehind } from '../../../shared/domain/internalBriefRules.ts';
import { roomAt } from '../../../shared/domain/roomAt.ts';
import { createWords } from '../../../shared/i18n/createWords.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let incidentId: string;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  await desk.ask('plan.begin', { origin: 'default', organisation: '[fictif] Brasserie' });
  incidentId = (
    await desk.ask('incident.declare', { title: '[fictif] Rappel', level: 3, timeZone: 'America/Toronto' })
  ).id;
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const room = async () => roomAt(await desk.ask('room.get', { incidentId }), null, Date.now());

describe('the word inside', () => {
  it('is out once the last audience has its sheet, and says who was told after the public', async () => {
    const before = await desk.ask('internalBrief.list', { incidentId });
    expect(before.rows.length).toBeGreaterThan(1);
    expect(before.firstStatementAt).toBeNull();
    const clock = async () => (await room()).clocks.find((one) => one.clock === 'briefOut')?.state;
    const [last, ...others] = before.rows;
    for (const { briefId } of others)
      await desk.ask('internalBrief.give', { incidentId, briefId, way: 'réunion' });
    expect(await clock()).toBe('running');
    await desk.ask('logLine.record', { incidentId, text: 'Première déclaration', kind: 'statement' });
    const given = await desk.ask('internalBrief.give', { incidentId, briefId: last?.briefId ?? '' });
    expect(given.missing).toBe(0);
    expect(await clock()).toBe('fulfilled');
    const after = await desk.ask('internalBrief.list', { incidentId });
    const behind = after.rows.filter((row) => isBehind(row.given?.givenAt ?? null, after.firstStatementAt));
    expect(behind.map(({ briefId }) => briefId)).toEqual([last?.briefId]);
    await desk.ask('internalBrief.withdraw', { internalBriefId: given.id, reason: 'pas encore' });
    expect(await clock()).toBe('running');
    expect((await desk.refused('internalBrief.withdraw', { internalBriefId: given.id })).code).toBe(
      'internalBrief.withdrawn',
    );
  });

  it('says that the words changed since they went out', async () => {
    const { rows } = await desk.ask('internalBrief.list', { incidentId });
    const briefId = rows[0]?.briefId ?? '';
    await desk.ask('internalBrief.give', { incidentId, briefId });
    await desk.ask('brief.amend', { id: briefId, fields: { tell: { fr: 'Le chef', en: 'The head' } } });
    const changed = await desk.ask('internalBrief.list', { incidentId });
    expect(changed.rows.find((row) => row.briefId === briefId)).toMatchObject({ isChanged: true });
    await desk.ask('internalBrief.give', { incidentId, briefId });
    const again = await desk.ask('internalBrief.list', { incidentId });
    expect(again.rows.find((row) => row.briefId === briefId)).toMatchObject({ isChanged: false });
  });
});

describe('a hand-over', () => {
  const asSam = async (name: Parameters<Desk['refused']>[0], input: object, sam: string) =>
    desk.engine.call(name, input, { grade: 'console', person: sam });

  it('changes hands with the second signature, of what was read, by whom it was offered to', async () => {
    const { id: sam } = await desk.ask('person.create', { name: 'Sam, fictif', language: 'en' });
    await desk.ask('incident.staff', { incidentId, duty: 'lead', person: desk.person });
    const offer = { incidentId, duty: 'lead', to: sam, language: 'fr', text: 'Rien ne va plus' } as const;
    const { id: handoverId, digest } = await desk.ask('handover.offer', offer);
    expect((await room()).incident?.lead).toBe(desk.person);
    expect((await desk.refused('handover.offer', offer)).code).toBe('handover.waiting');
    expect((await desk.refused('handover.accept', { handoverId, digest })).code).toBe('handover.notForYou');
    const wrong = await asSam('handover.accept', { handoverId, digest: 'a'.repeat(64) }, sam);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'handover.changed' } });
    expect(await asSam('handover.accept', { handoverId, digest }, sam)).toMatchObject({ ok: true });
    const view = await room();
    expect(view.incident?.lead).toBe(sam);
    expect(view.handovers).toEqual([]);
    expect(view.clocks.filter(({ clock }) => clock === 'relief').map(({ state }) => state)).toEqual([
      'running',
      'fulfilled',
    ]);
    expect((await desk.refused('handover.withdraw', { handoverId })).code).toBe('handover.done');
    expect((await desk.refused('handover.offer', { ...offer, to: desk.person })).code).toBe(
      'handover.notYours',
    );
  });

  it('says in two minutes what changed since whoever leaves began', async () => {
    await desk.ask('incident.staff', { incidentId, duty: 'lead', person: desk.person });
    for (let number = 1; number <= 9; number += 1)
      await desk.ask('fact.state', {
        incidentId,
        text: `Fait ${number}`,
        status: 'unconfirmed',
        source: 'essai',
      });
    await desk.ask('task.add', { incidentId, title: 'Rappeler la santé publique' });
    const view = await room();
    const { t } = createWords('fr-CA');
    const text = buildHandover(
      { title: '[fictif] Rappel', view, since: view.incident?.ledFrom.at(-1) ?? null, now: Date.now() },
      {
        t,
        moment: (at) => new Date(at).toISOString().slice(11, 16),
        number: String,
        level: String,
        name: () => 'Camille',
      },
    );
    expect(text).toContain('Fait 9');
    expect(text).toContain('et 3 autres');
    expect(text).toContain('Rappeler la santé publique, personne dessus');
    expect(text.split(/\s+/).length).toBeLessThan(300);
  });
});
