/*
 * Situation reports on a real file: numbered when they are approved as they were read, never edited afterwards, on paper
 * in the language they were written in; and the clock that they keep.
 */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { roomAt } from '../../../shared/domain/roomAt.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let incidentId = '';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
  await desk.ask('plan.begin', { origin: 'default', organisation: '[fictif] Brasserie' });
  const declared = { title: '[fictif] Rappel', level: 3, timeZone: 'America/Toronto' } as const;
  incidentId = (await desk.ask('incident.declare', declared)).id;
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

const draft = (text: string) => desk.ask('sitrep.draft', { incidentId, size: 'flash', language: 'fr', text });

it('is numbered when it is approved as it was read, and never edited afterwards', async () => {
  const first = await draft('Trois malades.');
  await desk.ask('sitrep.amend', { sitrepId: first.id, text: 'Trois malades confirmés.' });
  const stale = { sitrepId: first.id, digest: sha256('Trois malades.') };
  expect((await desk.refused('sitrep.approve', stale)).code).toBe('sitrep.changed');
  const digest = sha256('Trois malades confirmés.');
  expect(await desk.ask('sitrep.approve', { sitrepId: first.id, digest })).toMatchObject({
    status: 'approved',
    number: 1,
    digest,
    approvedBy: desk.person,
  });
  for (const [name, input] of [
    ['sitrep.amend', { sitrepId: first.id, text: 'autre' }],
    ['sitrep.approve', { sitrepId: first.id, digest }],
    ['sitrep.withdraw', { sitrepId: first.id }],
  ] as const)
    expect((await desk.refused(name, input)).code).toBe('sitrep.notDraft');
  const second = await draft('Suite.');
  expect(await desk.ask('sitrep.approve', { sitrepId: second.id, digest: sha256('Suite.') })).toMatchObject({
    number: 2,
  });
  const third = await draft('De trop.');
  await desk.ask('sitrep.withdraw', { sitrepId: third.id });
  const { sitreps } = roomAt(await desk.ask('room.get', { incidentId }), null, Date.now());
  expect(sitreps.map(({ number }) => number)).toEqual([2, 1]);
  const passed = { incidentId, size: 'flash', language: 'fr', text: 'x', nextAt: Date.now() - 1 };
  expect((await desk.refused('sitrep.draft', passed)).code).toBe('sitrep.nextPassed');
});

it('keeps the clock that asks for it, and starts the next', async () => {
  const clocks = async () =>
    roomAt(await desk.ask('room.get', { incidentId }), null, Date.now() + 1).clocks.filter(
      ({ clock }) => clock === 'sitrep',
    );
  expect(await clocks()).toMatchObject([{ round: 1, state: 'running' }]);
  const { id } = await draft('Point.');
  await desk.ask('sitrep.approve', { sitrepId: id, digest: sha256('Point.') });
  expect(await clocks()).toMatchObject([
    { round: 2, state: 'running' },
    { round: 1, state: 'fulfilled' },
  ]);
});

it('is laid on paper in its own language, marked while nobody approved, with hostile words as words', async () => {
  const text = 'Ce que l’on sait\n– <script>alert(1)</script>\n\nSuite';
  const { id } = await draft(text);
  const wish = { sitrepId: id, paper: 'A4', locale: 'en-CA' } as const;
  const page = await desk.ask('sitrep.html', wish);
  expect(page.html).toContain('Brouillon, non approuvé');
  expect(page.html).not.toContain('<script');
  expect(page.html).toContain('&lt;script&gt;');
  await desk.ask('sitrep.approve', { sitrepId: id, digest: sha256(text) });
  const approved = await desk.ask('sitrep.html', wish);
  expect(approved.html).toContain('Point de situation 1');
  expect(approved.html).not.toContain('Brouillon');
  expect(approved.digest).toBe(sha256(text).slice(0, 8));
  const unknown = { ...wish, sitrepId: incidentId };
  expect((await desk.refused('sitrep.html', unknown)).code).toBe('sitrep.unknown');
});
