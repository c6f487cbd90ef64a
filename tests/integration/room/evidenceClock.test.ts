/*
 * How far the laptop's clock is off stands with each piece of evidence, and on the list for counsel; not before a
 * server was listened to.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../../support/listening.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { type FeedServer, openFeedServer } from '../../support/servers/feedServer.ts';

const AHEAD_MS = 95_000;

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let server: FeedServer;

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder, { clock: () => Date.now() + AHEAD_MS });
  server = await openFeedServer(27);
});
afterEach(async () => {
  await desk.stop();
  await server.close();
  place.clean();
});

it('stands with what was kept after a server answered', async () => {
  const incidentId = await declareIncident(desk);
  const attach = (name: string) =>
    desk.ask('evidence.attachBytes', { incidentId, base64: Buffer.from(name).toString('base64'), name });
  const before = await attach('avant.txt');
  expect(before.clock).toBeNull();

  for (let count = 0; count < 3; count += 1) server.post();
  const address = server.url('/rss');
  await desk.ask('source.add', {
    fields: { name: 'Essai', address, allowedHosts: ['127.0.0.1'], everySeconds: 30 },
  });
  const mentions = () => desk.ask('mention.list', { limit: 5 });
  await until(async () => (await mentions()).rows.length === 3);

  const after = await attach('après.txt');
  expect(after.clock?.servers).toBe(1);
  // The thread that writes has the laptop's own clock: what is compared is what the engine reads.
  expect(Math.abs((after.clock?.offsetMs ?? 0) - AHEAD_MS)).toBeLessThan(6_000);

  const [row] = (await mentions()).rows;
  const pinned = await desk.ask('evidence.pin', { incidentId, mentionId: row?.id ?? 0 });
  expect(pinned.clock).toEqual(after.clock);

  const page = await desk.ask('evidence.html', { incidentId, paper: 'A4', locale: 'fr-CA' });
  expect(page.html).toContain('horloge non comparée');
  expect(page.html.replaceAll(/\s/gu, ' ')).toMatch(
    /horloge en avance de 9[3-7] s sur un serveur \(± \d s\)/,
  );
});
