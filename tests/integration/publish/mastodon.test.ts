/*
 * Publishing on Mastodon, on a server that answers well and badly: what was said once is out once, and each failure says
 * whether the post certainly is not.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SafeHttp } from '../../../electron/engine/ingest/net/safeHttp.ts';
import type { PublishAccount } from '../../../electron/engine/publish/publisher.ts';
import {
  type Fault,
  type MastodonPublishServer,
  openMastodonPublishServer,
  PUBLISH_TOKEN,
} from '../../support/servers/mastodonPublishServer.ts';
import { testHttp } from '../../support/servers/resume.ts';
import { aPost, expectFailure, HASTY, PATIENT, PICTURE, publishersBy } from './publishing.ts';

const STATUSES = '/api/v1/statuses';
let server: MastodonPublishServer;
let http: SafeHttp;
beforeEach(async () => {
  server = await openMastodonPublishServer();
  http = testHttp();
});
afterEach(async () => {
  await http.close();
  await server.close();
});

const signal = new AbortController().signal;
const account = (): PublishAccount => ({ network: 'mastodon', server: server.origin, handle: 'press' });
const publish = (post = aPost(), timing = PATIENT, token = PUBLISH_TOKEN) =>
  publishersBy(http, timing).publish(account(), token, post, signal);
const fails = (result: Awaited<ReturnType<typeof publish>>, code: string, isUnknown: boolean) =>
  expectFailure(result, code, isUnknown, [PUBLISH_TOKEN]);

describe('an account of Mastodon', () => {
  it('is named when its token opens it, and refused when it does not', async () => {
    const { check } = publishersBy(http);
    const { host } = new URL(server.origin);
    expect(await check(account(), PUBLISH_TOKEN, signal)).toEqual({
      ok: true,
      value: { handle: `press@${host}` },
    });
    expectFailure(await check(account(), 'wrong-token', signal), 'publish.tokenRefused', false, [
      'wrong-token',
    ]);
    // What cannot be a token is not sent at all.
    const asked = server.asked();
    const forged = 'token\r\nx-other: 1';
    expectFailure(await check(account(), forged, signal), 'publish.tokenRefused', false, [forged]);
    expect(server.asked()).toBe(asked);
  });

  it('is asked by https alone, unless it is this machine and allowed by name', async () => {
    const { publish: send } = publishersBy(http);
    for (const origin of [
      'http://social.example',
      'http://10.0.0.7',
      'https://10.0.0.7',
      'ftp://x.example',
      '',
    ])
      fails(
        await send({ ...account(), server: origin }, PUBLISH_TOKEN, aPost(), signal),
        'publish.unreachable',
        false,
      );
  });
});

describe('a post on Mastodon', () => {
  it('goes out in its language, for everybody, with its address', async () => {
    const published = await publish(
      aPost({ text: 'Nous enquêtons. Prochain point à 15 h.', language: 'fr' }),
    );
    const [status] = server.statuses();
    expect(server.statuses()).toHaveLength(1);
    expect(status).toMatchObject({
      text: 'Nous enquêtons. Prochain point à 15 h.',
      language: 'fr',
      visibility: 'public',
    });
    expect(published).toEqual({
      ok: true,
      value: {
        address: `${server.origin}/@press/${status?.id}`,
        remoteId: `${new URL(server.origin).host}/${status?.id}`,
        postedAt: Date.parse(String(status?.created_at)),
      },
    });
  });

  it('asks what everybody may ask without its token', async () => {
    await publish();
    expect(server.seen()).toEqual([
      { path: '/api/v2/instance', authorization: undefined },
      { path: STATUSES, authorization: `Bearer ${PUBLISH_TOKEN}` },
    ]);
  });

  it('is given no address that leads elsewhere', async () => {
    for (const address of [
      'https://evil.example/@press/1',
      'javascript:alert(1)',
      'http://127.0.0.1:1/@press/1',
      null,
    ]) {
      server.giveAddress(address);
      const published = await publish();
      const id = server.statuses().at(-1)?.id;
      expect(published).toMatchObject({ ok: true, value: { address: `${server.origin}/@press/${id}` } });
    }
  });

  it('is not sent when it is too long, counted as the server counts', async () => {
    const link = `https://example.org/${'a'.repeat(400)}`;
    const letters = 'e\u0301'.repeat(476);
    expect(await publish(aPost({ text: `${letters} ${link}` }))).toMatchObject({ ok: true });
    const result = await publish(aPost({ text: `${letters}x ${link}` }));
    fails(result, 'publish.tooLong', false);
    expect(result).toMatchObject({ error: { detail: { used: 501, limit: 500 } } });
    server.allow(2_000);
    expect(await publish(aPost({ text: 'x'.repeat(1_900) }))).toMatchObject({ ok: true });
    server.allow(null);
    fails(await publish(aPost({ text: 'x'.repeat(501) })), 'publish.tooLong', false);
    expect(server.statuses()).toHaveLength(2);
  });

  it('takes its pictures along, with their words, once the server is done with them', async () => {
    server.workOnMedia(3);
    expect(await publish(aPost({ media: [PICTURE, PICTURE] }))).toMatchObject({ ok: true });
    const [first] = server.media().values();
    expect(first).toEqual({
      type: 'image/png',
      description: PICTURE.altText,
      bytes: Buffer.from(PICTURE.bytes),
    });
    expect(server.statuses()[0]?.media_ids).toEqual([...server.media().keys()]);
  });

  it('stays unsent when a picture is refused or never ready', async () => {
    fails(
      await publish(aPost({ media: [{ ...PICTURE, type: 'text/html' }] })),
      'publish.mediaRefused',
      false,
    );
    fails(
      await publish(aPost({ media: Array.from({ length: 5 }, () => PICTURE) })),
      'publish.mediaRefused',
      false,
    );
    server.workOnMedia(1_000);
    fails(await publish(aPost({ media: [PICTURE] })), 'publish.mediaRefused', false);
    server.fault('/api/v2/media', '500');
    fails(await publish(aPost({ media: [PICTURE] })), 'publish.unreachable', false);
    expect(server.statuses()).toEqual([]);
  });
});

describe('an answer on Mastodon', () => {
  const url = 'https://elsewhere.example/@somebody/77';

  it('is tied to the post it answers, found by its address', async () => {
    server.know(url, '4242');
    expect(await publish(aPost({ replyTo: { url, uri: null } }))).toMatchObject({ ok: true });
    expect(server.statuses()[0]).toMatchObject({ in_reply_to_id: '4242' });
  });

  it('finds a post of its own server by its number', async () => {
    const { host } = new URL(server.origin);
    const id = server.plant('A question', Date.now());
    for (const name of [`${server.origin}/@press/${id}`, `${host}/${id}`]) {
      expect(await publish(aPost({ replyTo: { url: null, uri: name } }))).toMatchObject({ ok: true });
      expect(server.statuses().at(-1)).toMatchObject({ in_reply_to_id: id });
    }
  });

  it('never becomes a post of its own when the post is not found', async () => {
    for (const replyTo of [
      { url, uri: null },
      { url: null, uri: 'at://did:plc:x/y/z' },
      { url: null, uri: null },
    ])
      fails(await publish(aPost({ replyTo })), 'publish.replyNotFound', false);
    expect(server.statuses()).toEqual([]);
  });
});

describe('a failure on Mastodon', () => {
  it.each<[Fault, string, boolean]>([
    ['429', 'publish.rateLimited', false],
    ['422', 'publish.refused', false],
    ['moved', 'publish.refused', false],
    ['echo', 'publish.refused', false],
    ['500', 'publish.unreachable', true],
    ['cut', 'publish.unreachable', true],
    ['garbled', 'publish.badAnswer', true],
    ['huge', 'publish.badAnswer', true],
  ])('%s is %s, and whether it is out is unknown: %s', async (fault, code, isUnknown) => {
    server.fault(STATUSES, fault);
    fails(await publish(), code, isUnknown);
    expect(server.statuses()).toEqual([]);
  });

  it('says until when to wait, and what the server said, on one line', async () => {
    server.fault(STATUSES, '429');
    // The server's moment lies years ahead: nobody is made to wait for more than a day.
    const now = Date.UTC(2031, 4, 4, 10, 0);
    const limited = await publishersBy(http, PATIENT, () => now).publish(
      account(),
      PUBLISH_TOKEN,
      aPost(),
      signal,
    );
    expect(limited).toMatchObject({ error: { detail: { retryAt: Date.UTC(2031, 4, 4, 10, 20) } } });
    server.fault(STATUSES, '422');
    expect(await publish()).toMatchObject({
      error: { detail: { said: 'Validation failed: Text is not allowed  here' } },
    });
  });

  it('is certain while no connection stands', async () => {
    const gone = account();
    await server.close();
    const result = await publishersBy(http).publish(gone, PUBLISH_TOKEN, aPost(), signal);
    fails(result, 'publish.unreachable', false);
    server = await openMastodonPublishServer();
  });

  it('is certain with a token that is refused', async () => {
    const result = await publish(aPost(), PATIENT, 'wrong-token');
    expectFailure(result, 'publish.tokenRefused', false, ['wrong-token']);
  });

  it('is certain when it is called off before anything is sent, and unknown after', async () => {
    const { publish: send } = publishersBy(http);
    fails(await send(account(), PUBLISH_TOKEN, aPost(), AbortSignal.abort()), 'publish.unreachable', false);
    server.fault(STATUSES, 'storedThenSilent');
    const stop = new AbortController();
    const sending = send(account(), PUBLISH_TOKEN, aPost(), stop.signal);
    while (server.statuses().length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    stop.abort();
    fails(await sending, 'publish.unreachable', true);
  });
});

describe('a second try on Mastodon', () => {
  it.each<[Fault, string]>([
    ['storedThenSilent', 'publish.unreachable'],
    ['storedThenCut', 'publish.unreachable'],
    ['storedThen500', 'publish.unreachable'],
    ['storedThenGarbled', 'publish.badAnswer'],
    ['storedThenHuge', 'publish.badAnswer'],
  ])('finds what went out before the answer was lost (%s)', async (fault, code) => {
    const post = aPost({
      text: 'Water is safe to drink.\nMore at https://example.org/water & from @city@example.org',
    });
    server.fault(STATUSES, fault);
    fails(await publish(post, fault === 'storedThenSilent' ? HASTY : PATIENT), code, true);
    server.forgetKeys();
    const [status] = server.statuses();
    const second = await publish({ ...post, isRetry: true });
    expect(second).toMatchObject({ ok: true, value: { address: `${server.origin}/@press/${status?.id}` } });
    expect(server.statuses()).toHaveLength(1);
  });

  it('would post twice if it did not look', async () => {
    const post = aPost();
    server.fault(STATUSES, 'storedThenCut');
    await publish(post);
    // Within the hour the key holds; later nothing does.
    await publish(post);
    expect(server.statuses()).toHaveLength(1);
    server.forgetKeys();
    await publish(post);
    expect(server.statuses()).toHaveLength(2);
  });

  it('finds it by what is shown where the server does not tell what was typed', async () => {
    server.hideSources();
    const post = aPost({ text: 'Sûr & <vérifié> : https://example.org/eau\n#eau' });
    server.fault(STATUSES, 'storedThenCut');
    fails(await publish(post), 'publish.unreachable', true);
    server.forgetKeys();
    expect(await publish({ ...post, isRetry: true })).toMatchObject({ ok: true });
    expect(server.statuses()).toHaveLength(1);
  });

  it('finds it behind many others, by the server’s clock and not the laptop’s', async () => {
    const post = aPost();
    const id = server.plant(post.text, Date.now());
    for (let index = 0; index < 60; index += 1) server.plant(`Another ${index}`, Date.now());
    const late = 3 * 3_600_000;
    const publishers = publishersBy(http, PATIENT, () => Date.now() + late);
    const wrong = { ...post, createdAt: post.createdAt + late, isRetry: true };
    const found = await publishers.publish(account(), PUBLISH_TOKEN, wrong, signal);
    expect(found).toMatchObject({ ok: true, value: { address: `${server.origin}/@press/${id}` } });
    expect(server.statuses()).toHaveLength(61);
  });

  it('takes nothing for it that is older, says something else or answers somebody else', async () => {
    const url = 'https://elsewhere.example/@somebody/78';
    server.know(url, '4243');
    const post = aPost({ replyTo: { url, uri: null }, isRetry: true });
    server.plant(post.text, post.createdAt - 3_600_000);
    server.plant(`${post.text}!`, Date.now());
    server.plant(post.text, Date.now());
    expect(await publish(post)).toMatchObject({ ok: true });
    expect(server.statuses()).toHaveLength(4);
    expect(server.statuses()[3]).toMatchObject({ in_reply_to_id: '4243' });
  });

  it.each<[string, Fault, string]>([
    ['/api/v1/accounts/verify_credentials', '500', 'publish.unreachable'],
    ['/api/v1/accounts/verify_credentials', '429', 'publish.rateLimited'],
    ['/api/v1/accounts/42/statuses', 'garbled', 'publish.badAnswer'],
    ['/api/v1/accounts/42/statuses', 'cut', 'publish.unreachable'],
  ])('sends nothing while it cannot look, and nobody knows (%s %s)', async (path, fault, code) => {
    server.fault(path, fault);
    fails(await publish(aPost({ isRetry: true })), code, true);
    expect(server.statuses()).toEqual([]);
    fails(await publish(aPost({ isRetry: true }), PATIENT, 'wrong-token'), 'publish.tokenRefused', true);
  });

  it('sends nothing when an account posted more since than can be looked through', async () => {
    for (let index = 0; index < 401; index += 1) server.plant(`Another ${index}`, Date.now());
    fails(await publish(aPost({ isRetry: true })), 'publish.badAnswer', true);
    expect(server.statuses()).toHaveLength(401);
  });
});

describe('a post that was called off on its way', () => {
  it('does not leave: it is asked for right before the network is told to publish', async () => {
    let asked = 0;
    const stillGoes = async () => {
      asked += 1;
      return asked === 1 ? null : ('statement.expired' as const);
    };
    expect((await publish({ ...aPost(), stillGoes })).ok).toBe(true);
    fails(await publish({ ...aPost(), stillGoes }), 'statement.expired', false);
    expect(server.statuses()).toHaveLength(1);
    expect(server.seen().filter(({ path }) => path === STATUSES)).toHaveLength(1);
  });
});
