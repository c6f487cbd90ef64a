/*
 * Streams that are cut a hundred times, wherever the cut falls: what the server wrote is what arrives,
 * each post once. The chance is seeded (VIGIE_SEED runs a failure again). The control listens without its
 * cursor and must lose posts.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { Connector } from '../../../../electron/engine/ingest/connectors/connector.ts';
import { createJetstream } from '../../../../electron/engine/ingest/connectors/jetstream.ts';
import { createMastodon } from '../../../../electron/engine/ingest/connectors/mastodon.ts';
import type { SafeHttp } from '../../../../electron/engine/ingest/net/safeHttp.ts';
import { createRandom, seedOf } from '../../../support/fault/random.ts';
import { openJetstreamServer } from '../../../support/servers/jetstreamServer.ts';
import { openMastodonServer, TOKEN } from '../../../support/servers/mastodonServer.ts';
import {
  createKept,
  type Given,
  type Kept,
  keepRunning,
  testHttp,
  until,
} from '../../../support/servers/resume.ts';

const CUTS = 100;
const SEED = seedOf(20_261_126);

type Wire = {
  readonly post: () => string;
  readonly cutAll: () => number;
  readonly listeners: () => number;
  readonly sent: () => number;
  readonly close: () => Promise<void>;
  readonly given: Omit<Given, 'http'>;
  readonly connector: Connector;
  readonly idOf: (id: string) => string;
};

async function jetstreamWire(wire: 'subscribe' | 'subscribeEvents'): Promise<Wire> {
  const server = await openJetstreamServer(SEED);
  return {
    ...server,
    listeners: server.clients,
    given: { kind: 'jetstream', address: server.url(wire) },
    connector: createJetstream(),
    idOf: (uri) => uri,
  };
}

async function mastodonWire(scheme: 'http' | 'ws'): Promise<Wire> {
  const server = await openMastodonServer(SEED);
  return {
    ...server,
    given: { kind: 'mastodon', address: server.url('/tags/passerelle', scheme), secret: TOKEN },
    connector: createMastodon(),
    idOf: (id) => `127.0.0.1:${server.port}/${id}`,
  };
}

const open: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

/** Publishes and cuts; answers what was published, once all runs have ended. */
async function cutOften(
  wire: Wire,
  http: SafeHttp,
  kept: Kept,
  cuts: number,
  cursorOf?: (kept: Kept) => string | null,
): Promise<{ readonly published: readonly string[]; readonly broken: number }> {
  const random = createRandom(SEED);
  const stop = new AbortController();
  const running = keepRunning(wire.connector, { ...wire.given, http }, kept, stop.signal, cursorOf);
  const published: string[] = [];
  let broken = 0;
  const publish = (count: number): void => {
    for (let left = count; left > 0; left -= 1) published.push(wire.idOf(wire.post()));
  };
  for (let cut = 0; cut < cuts; cut += 1) {
    await until(() => wire.listeners() > 0);
    publish(random.below(30));
    const pause = random.below(12);
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    publish(random.below(8));
    if (wire.cutAll() > 0) broken += 1;
    await until(() => wire.listeners() === 0);
    // Written while nobody listens.
    publish(1 + random.below(60));
  }
  await until(() => wire.listeners() > 0);
  publish(3);
  const last = published.at(-1) ?? '';
  await until(() => kept.posts.has(last) && kept.states.at(-1) === false);
  stop.abort();
  await running;
  return { published, broken };
}

const WIRES: readonly (readonly [string, () => Promise<Wire>])[] = [
  ['Jetstream, legacy wire', () => jetstreamWire('subscribe')],
  ['Jetstream, subscribeEvents', () => jetstreamWire('subscribeEvents')],
  ['Mastodon, server-sent events', () => mastodonWire('http')],
  ['Mastodon, WebSocket', () => mastodonWire('ws')],
];

describe.each(WIRES)('%s', (name, openWire) => {
  it(`loses and doubles nothing when cut ${CUTS} times`, async () => {
    const wire = await openWire();
    const http = testHttp();
    open.push(wire, http);
    const kept = createKept();
    const { published, broken } = await cutOften(wire, http, kept, CUTS);
    expect(broken).toBe(CUTS);
    expect(new Set(published).size).toBe(published.length);
    expect(published.filter((id) => !kept.posts.has(id))).toEqual([]);
    expect(kept.posts.size).toBe(published.length);
    expect([...kept.rejects]).toEqual([]);
    console.log(
      `${name}: seed ${SEED}, ${broken} cuts, ${published.length} written, ${wire.sent()} sent, ${kept.delivered()} delivered, ${kept.posts.size} kept`,
    );
  });

  it('loses posts without its cursor, which is what the cursor is for', async () => {
    const wire = await openWire();
    const http = testHttp();
    open.push(wire, http);
    const kept = createKept();
    const { published } = await cutOften(wire, http, kept, 10, () => null);
    const lost = published.filter((id) => !kept.posts.has(id)).length;
    console.log(`${name}, without cursor: ${lost} of ${published.length} lost`);
    expect(lost).toBeGreaterThan(0);
  });
});
