/*
 * A shift of the log on paper: only what happened in it, struck words struck, hostile words as words, room for two names.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

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

it('says what happened between two moments, and nothing else', async () => {
  const now = Date.now();
  const { id: incidentId } = await desk.ask('incident.declare', {
    title: '[fictif] Rappel <b>42</b>',
    level: 2,
    timeZone: 'America/Toronto',
    occurredAt: now - 180 * MINUTE,
  });
  const log = (text: string, minutesAgo: number) =>
    desk.ask('logLine.record', { incidentId, text, occurredAt: now - minutesAgo * MINUTE });
  await log('avant le quart', 170);
  const line = await log('pendant <img src=x onerror=alert(1)>', 100);
  await desk.ask('logLine.amend', { logLineId: line.id, text: 'pendant, corrigé', reason: 'faute' });
  await log('après le quart', 20);
  const wish = { incidentId, paper: 'Letter', locale: 'fr-CA' } as const;
  const page = await desk.ask('shift.html', { ...wish, from: now - 120 * MINUTE, to: now - 60 * MINUTE });
  expect(page.html).toContain('pendant, corrigé');
  expect(page.html).toContain('&lt;img src=x onerror=alert(1)&gt;</del>');
  expect(page.html).toContain('Rappel &lt;b&gt;42&lt;/b&gt;');
  expect(page.html).not.toContain('avant le quart');
  expect(page.html).not.toContain('après le quart');
  expect(page.html).toContain('Tenue par');
  const later = await desk.ask('shift.html', { ...wish, from: now - 60 * MINUTE });
  expect(later.html).toContain('après le quart');
  expect(later.digest).not.toBe(page.digest);
  const backwards = { ...wish, from: now, to: now - MINUTE };
  expect((await desk.refused('shift.html', backwards)).code).toBe('shift.backwards');
  const nothing = await desk.ask('shift.html', {
    ...wish,
    from: now - 300 * MINUTE,
    to: now - 290 * MINUTE,
  });
  expect(nothing.html).toContain('Rien n’a été consigné');
});
