/*
 * What servers do to those who listen: silence, refusals, nonsense, floods, forgotten cursors. Each ends
 * as a state with its reason or as a counted reject.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { Connector, RunEnd } from '../../../../electron/engine/ingest/connectors/connector.ts';
import { createJetstream } from '../../../../electron/engine/ingest/connectors/jetstream.ts';
import { createMastodon } from '../../../../electron/engine/ingest/connectors/mastodon.ts';
import { openJetstreamServer } from '../../../support/servers/jetstreamServer.ts';
import { openMastodonServer, TOKEN } from '../../../support/servers/mastodonServer.ts';
import {
  createKept,
  type Given,
  inputOf,
  type Kept,
  testHttp,
  until,
} from '../../../support/servers/resume.ts';

const SEED = 11;
const open: { readonly close: () => Promise<void> }[] = [];
const closing = <T extends { readonly close: () => Promise<void> }>(one: T): T => {
  open.push(one);
  return one;
};
const http = () => closing(testHttp());
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

type Run = { readonly end: Promise<RunEnd>; readonly stop: () => Promise<RunEnd> };

function run(
  connector: Connector,
  given: Omit<Given, 'http'>,
  kept: Kept,
  cursor: string | null = null,
): Run {
  const stop = new AbortController();
  const end = connector(inputOf({ ...given, http: http() }, cursor), kept, stop.signal);
  return {
    end,
    stop: () => {
      stop.abort();
      return end;
    },
  };
}

describe.each(['subscribe', 'subscribeEvents'] as const)('Jetstream on %s', (wire) => {
  const start = async () => {
    const server = closing(await openJetstreamServer(SEED));
    return { server, given: { kind: 'jetstream', address: server.url(wire) } as const };
  };

  it('tells of posts, edits, deletions and names', async () => {
    const { server, given } = await start();
    const kept = createKept();
    const running = run(createJetstream(), given, kept);
    await until(() => server.clients() === 1);
    const first = server.post();
    const did = first.split('/')[2] ?? '';
    server.remove(first);
    server.tell('identity', did, { handle: 'invented.example.org' });
    await until(() => kept.deleted.has(first));
    expect(kept.posts.get(first)).toMatchObject({ author: did, handle: null });
    expect(await running.stop()).toEqual({ kind: 'closed', detail: 'aborted' });
    expect([...kept.rejects]).toEqual([]);
  });

  it('counts nonsense and goes on', async () => {
    const { server, given } = await start();
    const kept = createKept();
    const running = run(createJetstream(), given, kept);
    await until(() => server.clients() === 1);
    for (const text of ['{', 'null', '{"$type":"message"}', Buffer.from([0xff, 0x00])]) server.raw(text);
    const last = server.post();
    await until(() => kept.posts.has(last));
    expect([...kept.rejects].reduce((sum, [, count]) => sum + count, 0)).toBe(4);
    await running.stop();
  });

  it('refuses a message beyond its bound', async () => {
    const { server, given } = await start();
    const running = run(createJetstream(), given, createKept());
    await until(() => server.clients() === 1);
    server.raw('x'.repeat(1024 * 1024 + 1));
    expect(await running.end).toMatchObject({ kind: 'failed', trouble: 'tooLarge' });
  });

  it('finds a peer that is gone without a word', async () => {
    const { server, given } = await start();
    const running = run(createJetstream(100), given, createKept());
    await until(() => server.clients() === 1);
    server.freeze();
    expect(await running.end).toMatchObject({ kind: 'failed', trouble: 'timeout', detail: 'silent' });
  });

  it('keeps a peer that answers pings and says nothing else', async () => {
    const { server, given } = await start();
    const kept = createKept();
    const running = run(createJetstream(100), given, kept);
    await until(() => server.clients() === 1);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const post = server.post();
    await until(() => kept.posts.has(post));
    await running.stop();
  });

  it('passes on what a refusal asks for', async () => {
    const { server, given } = await start();
    server.refuse({ status: 429, headers: { 'retry-after': '7' } });
    expect(await run(createJetstream(), given, createKept()).end).toMatchObject({
      kind: 'failed',
      trouble: 'tooMany',
      retryAfterMs: 7_000,
    });
    server.refuse({ status: 503, headers: { 'retry-after': '99999999' } });
    expect(await run(createJetstream(), given, createKept()).end).toMatchObject({
      trouble: 'serverError',
      retryAfterMs: 24 * 3_600_000,
    });
  });

  it('begins live and says so where its cursor was refused, or lies in the future', async () => {
    const { server, given } = await start();
    server.forgetBefore(Date.now() * 1_000, 'refuse');
    const old = Date.now() - 3_600_000;
    const kept = createKept();
    const running = run(createJetstream(), given, kept, String(old * 1_000));
    await until(() => server.clients() === 1);
    const post = server.post();
    await until(() => kept.posts.has(post));
    const missed = kept.deliveries.flatMap((one) => one.missed ?? []);
    expect(missed).toHaveLength(1);
    expect(missed[0]?.from).toBe(old);
    await running.stop();
    await until(() => server.clients() === 0);

    const ahead = createKept();
    const later = run(createJetstream(), given, ahead, String((Date.now() + 86_400_000) * 1_000));
    await until(() => server.clients() === 1);
    const next = server.post();
    await until(() => ahead.posts.has(next));
    expect(ahead.deliveries.flatMap((one) => one.missed ?? [])).toHaveLength(1);
    expect(Number(ahead.cursor())).toBeLessThan((Date.now() + 60_000) * 1_000);
    await later.stop();
  });

  it('says which stretch a server that forgets can no longer tell', async () => {
    const { server, given } = await start();
    const now = Date.now();
    server.post({}, (now - 20 * 60_000) * 1_000);
    server.forgetBefore((now - 30 * 60_000) * 1_000, 'clamp');
    const kept = createKept();
    const old = now - 86_400_000;
    const running = run(createJetstream(), given, kept, String(old * 1_000));
    await until(() => kept.posts.size === 1);
    expect(kept.deliveries.flatMap((one) => one.missed ?? [])).toEqual([
      { from: old, to: now - 20 * 60_000 },
    ]);
    await running.stop();
  });

  it('reads no more than it has room for while the sink is busy', async () => {
    const { server, given } = await start();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const kept = createKept(() => held);
    const running = run(createJetstream(), given, kept);
    await until(() => server.clients() === 1);
    const padding = 'x'.repeat(4_000);
    const uris = Array.from({ length: 8_000 }, () => server.post({ padding }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    // One delivery is with the sink; the rest waits in sockets, not here.
    expect(kept.deliveries).toHaveLength(1);
    release();
    await until(() => uris.every((uri) => kept.posts.has(uri)));
    expect(Math.max(...kept.deliveries.map(({ observed }) => observed.length))).toBeLessThanOrEqual(500);
    await running.stop();
  });
});

it('reaches nothing of the local network that was not allowed', async () => {
  const server = closing(await openJetstreamServer(SEED));
  const mastodon = closing(await openMastodonServer(SEED));
  const allowedHosts: readonly string[] = [];
  const refused = { kind: 'failed', trouble: 'refusedAddress' };
  const jetstream = { kind: 'jetstream', address: server.url('subscribe'), allowedHosts } as const;
  expect(await run(createJetstream(), jetstream, createKept()).end).toMatchObject(refused);
  for (const scheme of ['http', 'ws'] as const) {
    const given = {
      kind: 'mastodon',
      address: mastodon.url('/', scheme),
      secret: TOKEN,
      allowedHosts,
    } as const;
    expect(await run(createMastodon(), given, createKept()).end).toMatchObject(refused);
  }
  expect([server.asked(), mastodon.asked()]).toEqual([0, 0]);
});

describe.each(['http', 'ws'] as const)('Mastodon by %s', (scheme) => {
  const start = async (path = '/public') => {
    const server = closing(await openMastodonServer(SEED));
    return { server, given: { kind: 'mastodon', address: server.url(path, scheme), secret: TOKEN } as const };
  };

  it('tells of posts, edits and deletions; boosts and notifications are none', async () => {
    const { server, given } = await start();
    const kept = createKept();
    const running = run(createMastodon(), given, kept);
    await until(() => kept.states.at(-1) === false && server.listeners() === 1);
    const first = server.post({ content: '<p>Before</p>' });
    const id = `127.0.0.1:${server.port}/${first}`;
    await until(() => kept.posts.has(id));
    server.edit(first, '<p>After &amp; more</p>');
    await until(() => kept.posts.get(id)?.text === 'After & more');
    server.post({ reblog: { id: '1' } });
    server.raw('notification', '{}');
    server.raw('poem', '{}');
    server.raw('update', '{');
    server.remove(first);
    await until(() => kept.deleted.has(id) && kept.rejects.size === 2);
    expect(kept.posts.size).toBe(1);
    expect([...kept.rejects].sort()).toEqual([
      ['notJson', 1],
      ['unknownKind', 1],
    ]);
    await running.stop();
  });

  it('is refused with a wrong token, and says so', async () => {
    const { given } = await start();
    expect(await run(createMastodon(), { ...given, secret: 'wrong' }, createKept()).end).toMatchObject({
      kind: 'failed',
      trouble: 'unauthorised',
    });
  });

  it('needs a token for a list, and asks the timeline without one for all else', async () => {
    const { server, given } = await start('/lists/42');
    const list = await run(createMastodon(), { ...given, secret: null }, createKept()).end;
    expect(list).toMatchObject({ trouble: 'noToken', isFinal: true });
    for (let count = 0; count < 100; count += 1) server.post();
    const kept = createKept();
    const poll = { ...given, secret: null, address: server.url('/tags/pont', scheme) };
    expect(await run(createMastodon(), poll, kept).end).toEqual({ kind: 'answered', againInMs: null });
    expect(kept.posts.size).toBe(40);
    for (let count = 0; count < 100; count += 1) server.post();
    await run(createMastodon(), poll, kept, kept.cursor()).end;
    expect(kept.posts.size).toBeGreaterThanOrEqual(140);
    server.openTimelines(false);
    expect(await run(createMastodon(), poll, kept).end).toMatchObject({ trouble: 'unauthorised' });
  });

  it('asks for what an account says', async () => {
    const { server, given } = await start('/@invented1');
    server.post();
    const kept = createKept();
    expect(await run(createMastodon(), given, kept).end).toMatchObject({ kind: 'answered' });
    expect(kept.posts.size).toBe(1);
    const nobody = { ...given, address: server.url('/@nobody', scheme) };
    expect(await run(createMastodon(), nobody, createKept()).end).toMatchObject({ trouble: 'notFound' });
  });
});

describe('server-sent events', () => {
  const timing = { sseSilentMs: 100, socketSilentMs: 100 };
  const start = async () => {
    const server = closing(await openMastodonServer(SEED));
    return { server, given: { kind: 'mastodon', address: server.url('/public'), secret: TOKEN } as const };
  };

  it('are given up once their heartbeat stops, and not before', async () => {
    const { server, given } = await start();
    const running = run(createMastodon(timing), given, createKept());
    await until(() => server.listeners() === 1);
    for (let beat = 0; beat < 10; beat += 1) {
      server.heartbeat();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    expect(server.listeners()).toBe(1);
    expect(await running.end).toMatchObject({ kind: 'failed', trouble: 'timeout', detail: 'silent' });
  });

  it('have a bound for a line and for an event', async () => {
    for (const flood of [`data: ${'x'.repeat(1_100_000)}`, 'data: x\n'.repeat(600_000)]) {
      const { server, given } = await start();
      const running = run(createMastodon(), given, createKept());
      await until(() => server.listeners() === 1);
      server.rawBytes(flood);
      expect(await running.end).toMatchObject({ kind: 'failed', trouble: 'tooLarge' });
    }
  });
});
