/*
 * Publishing on Bluesky, on a server that answers well and badly: one publication has one key, so that it cannot be out
 * twice, and each failure says whether the post certainly is not.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SafeHttp } from '../../../electron/engine/ingest/net/safeHttp.ts';
import { type facetsOf, keyOf } from '../../../electron/engine/publish/blueskyRecord.ts';
import type { PublishAccount } from '../../../electron/engine/publish/publisher.ts';
import {
  APP_PASSWORD,
  type BlueskyPublishServer,
  DID,
  openBlueskyPublishServer,
} from '../../support/servers/blueskyPublishServer.ts';
import type { Fault } from '../../support/servers/mastodonPublishServer.ts';
import { testHttp } from '../../support/servers/resume.ts';
import { aPost, expectFailure, HASTY, PATIENT, PICTURE, publishersBy } from './publishing.ts';

const CREATE = 'repo.createRecord';
const READ = 'repo.getRecord';
let server: BlueskyPublishServer;
let http: SafeHttp;
beforeEach(async () => {
  server = await openBlueskyPublishServer();
  http = testHttp();
});
afterEach(async () => {
  await http.close();
  await server.close();
});

const signal = new AbortController().signal;
const account = (): PublishAccount => ({
  network: 'bluesky',
  server: server.origin,
  handle: '@press.example.org',
});
const publish = (post = aPost(), timing = PATIENT, secret = APP_PASSWORD) =>
  publishersBy(http, timing).publish(account(), secret, post, signal);
const fails = (result: Awaited<ReturnType<typeof publish>>, code: string, isUnknown: boolean) =>
  expectFailure(result, code, isUnknown, [APP_PASSWORD, 'fictional.session.token']);

describe('an account of Bluesky', () => {
  it('is named when its app password opens it, and refused when it does not', async () => {
    const { check } = publishersBy(http);
    const named = { ok: true, value: { handle: 'press.example.org' } };
    expect(await check(account(), APP_PASSWORD, signal)).toEqual(named);
    expectFailure(await check(account(), 'wrong-pass', signal), 'publish.tokenRefused', false, [
      'wrong-pass',
    ]);
  });
});

describe('a post on Bluesky', () => {
  it('goes out in its language, under the key of its publication', async () => {
    const post = aPost({ text: 'Nous enquêtons.', language: 'fr' });
    const published = await publish(post);
    const [record] = server.records();
    expect(record?.value).toMatchObject({
      text: 'Nous enquêtons.',
      langs: ['fr'],
      $type: 'app.bsky.feed.post',
    });
    expect(record?.value).not.toHaveProperty('reply');
    expect(published).toEqual({
      ok: true,
      value: {
        address: `https://bsky.app/profile/${DID}/post/${keyOf(post)}`,
        remoteId: `at://${DID}/app.bsky.feed.post/${keyOf(post)}`,
        postedAt: Date.parse(String(record?.value.createdAt)),
      },
    });
  });

  it('marks its links where they stand in bytes', async () => {
    const links = ['https://example.org/où?a=1', 'https://example.org', 'https://example.org/b'];
    const text = `👩‍🚒 Détails : ${links[0]}, puis (${links[1]}) ; et ${links[2]}… http:// rien`;
    await publish(aPost({ text }));
    const facets = server.records()[0]?.value.facets as ReturnType<typeof facetsOf>;
    const bytes = Buffer.from(text, 'utf8');
    const marked = facets.map(({ index }) => bytes.subarray(index.byteStart, index.byteEnd).toString('utf8'));
    expect(marked).toEqual(links);
    expect(facets.map(({ features }) => features[0].uri)).toEqual(links);
  });

  it('takes its pictures along, with their words', async () => {
    expect(await publish(aPost({ media: [PICTURE] }))).toMatchObject({ ok: true });
    const [[link, blob] = []] = server.blobs();
    expect(blob).toEqual({ type: 'image/png', bytes: Buffer.from(PICTURE.bytes) });
    expect(server.records()[0]?.value.embed).toEqual({
      $type: 'app.bsky.embed.images',
      images: [
        {
          alt: PICTURE.altText,
          image: {
            $type: 'blob',
            ref: { $link: link },
            mimeType: 'image/png',
            size: PICTURE.bytes.byteLength,
          },
        },
      ],
    });
  });

  it('is not sent when it is too long, or a picture is too large, too many or none', async () => {
    expect(await publish(aPost({ text: '👩‍🚒'.repeat(200) }))).toMatchObject({ ok: true });
    const asked = server.asked();
    fails(await publish(aPost({ text: 'x'.repeat(301) })), 'publish.tooLong', false);
    // Few letters as they are seen, and more bytes than a post may have.
    fails(await publish(aPost({ text: '👩‍🚒'.repeat(290) })), 'publish.tooLong', false);
    const large = { ...PICTURE, bytes: new Uint8Array(1_000_001) };
    const odd = { ...PICTURE, type: 'text/html' };
    for (const media of [[large], [odd], Array.from({ length: 5 }, () => PICTURE)])
      fails(await publish(aPost({ media })), 'publish.mediaRefused', false);
    expect(server.asked()).toBe(asked);
    server.fault('repo.uploadBlob', '422');
    fails(await publish(aPost({ media: [PICTURE] })), 'publish.mediaRefused', false);
    expect(server.records()).toHaveLength(1);
  });
});

describe('an answer on Bluesky', () => {
  it('is tied to the post it answers and to the one its thread began with', async () => {
    const root = server.know('did:plc:somebody', '3laaaaaaaaaa2', 'somebody.example.org');
    const parent = server.know('did:plc:other', '3lbbbbbbbbbb2', 'other.example.org', { root, parent: root });
    const reply = { ok: true };
    expect(await publish(aPost({ replyTo: { url: null, uri: root.uri } }))).toMatchObject(reply);
    const url = 'https://bsky.app/profile/other.example.org/post/3lbbbbbbbbbb2';
    expect(await publish(aPost({ replyTo: { url, uri: null } }))).toMatchObject(reply);
    expect(server.records().map(({ value }) => value.reply)).toEqual([
      { root, parent: root },
      { root, parent },
    ]);
  });

  it('never becomes a post of its own when the post is not found', async () => {
    for (const url of [
      'https://bsky.app/profile/nobody.example.org/post/3laaaaaaaaaa2',
      'https://bsky.app/profile/did:plc:nobody/post/3laaaaaaaaaa2',
      'https://social.example/@somebody/1',
      null,
    ])
      fails(await publish(aPost({ replyTo: { url, uri: null } })), 'publish.replyNotFound', false);
    server.know('did:plc:somebody', '3laaaaaaaaaa2', 'somebody.example.org');
    server.fault(READ, 'garbled');
    const uri = 'at://did:plc:somebody/app.bsky.feed.post/3laaaaaaaaaa2';
    fails(await publish(aPost({ replyTo: { url: null, uri } })), 'publish.badAnswer', false);
    expect(server.records()).toEqual([]);
  });
});

describe('a failure on Bluesky', () => {
  it.each<[Fault, string, boolean]>([
    ['429', 'publish.rateLimited', false],
    ['422', 'publish.refused', false],
    ['echo', 'publish.refused', false],
    ['500', 'publish.unreachable', true],
    ['cut', 'publish.unreachable', true],
    ['garbled', 'publish.badAnswer', true],
    ['huge', 'publish.badAnswer', true],
  ])('%s is %s, and whether it is out is unknown: %s', async (fault, code, isUnknown) => {
    server.fault(CREATE, fault);
    fails(await publish(), code, isUnknown);
    expect(server.records()).toEqual([]);
  });

  it('says until when to wait', async () => {
    server.fault(CREATE, '429');
    const now = 1_935_656_400_000 - 60_000;
    const limited = await publishersBy(http, PATIENT, () => now).publish(
      account(),
      APP_PASSWORD,
      aPost(),
      signal,
    );
    expect(limited).toMatchObject({ error: { detail: { retryAt: 1_935_656_400_000 } } });
  });

  it('is certain while no session was opened', async () => {
    for (const fault of ['500', 'garbled', 'huge', 'cut'] as const) {
      server.fault('server.createSession', fault);
      const code = fault === '500' || fault === 'cut' ? 'publish.unreachable' : 'publish.badAnswer';
      fails(await publish(), code, false);
    }
    fails(await publish(aPost(), PATIENT, 'wrong-pass'), 'publish.tokenRefused', false);
    expect(server.records()).toEqual([]);
  });
});

describe('a second try on Bluesky', () => {
  it.each<[Fault]>([
    ['storedThenCut'],
    ['storedThen500'],
    ['storedThenGarbled'],
    ['storedThenHuge'],
    ['storedThenSilent'],
  ])('is not needed where the server tells at once what lies under the key (%s)', async (fault) => {
    const post = aPost();
    server.fault(CREATE, fault);
    expect(await publish(post, HASTY)).toMatchObject({ ok: true });
    expect(server.records()).toHaveLength(1);
  });

  it('finds what went out before all answers were lost', async () => {
    const post = aPost();
    server.fault(CREATE, 'storedThenSilent');
    server.fault(READ, 'storedThenSilent');
    fails(await publish(post, HASTY), 'publish.unreachable', true);
    const second = await publish({ ...post, isRetry: true });
    expect(second).toMatchObject({ ok: true, value: { remoteId: server.records()[0]?.uri } });
    expect([server.records().length, server.asks(CREATE)]).toEqual([1, 1]);
  });

  it('cannot post twice even when it does not look: the key is taken', async () => {
    const post = aPost();
    const first = await publish(post);
    const second = await publish(post);
    expect(second).toMatchObject({ ok: true, value: { remoteId: first.ok ? first.value.remoteId : '' } });
    expect([server.records().length, server.asks(CREATE)]).toEqual([1, 2]);
  });

  it('posts what did not go out', async () => {
    expect(await publish(aPost({ isRetry: true }))).toMatchObject({ ok: true });
    expect(server.records()).toHaveLength(1);
  });

  it('sends nothing while it cannot look, and nobody knows', async () => {
    server.fault(READ, '500');
    fails(await publish(aPost({ isRetry: true })), 'publish.unreachable', true);
    server.fault('server.createSession', '429');
    fails(await publish(aPost({ isRetry: true })), 'publish.rateLimited', true);
    expect(server.records()).toEqual([]);
  });

  it('does not take other words for its own', async () => {
    const post = aPost();
    await publish(post);
    server.lie();
    fails(await publish({ ...post, isRetry: true }), 'publish.refused', true);
    expect(server.records()).toHaveLength(1);
  });
});

describe('a post that was called off on its way', () => {
  it('does not leave: it is asked for right before the network is told to publish', async () => {
    const stillGoes = async () => 'statement.expired' as const;
    fails(await publish({ ...aPost(), stillGoes }), 'statement.expired', false);
    expect(server.records()).toEqual([]);
    // Control: what still goes, goes.
    expect((await publish({ ...aPost(), stillGoes: async () => null })).ok).toBe(true);
    expect(server.records()).toHaveLength(1);
  });
});

describe('the key of a publication', () => {
  it('is the same at each try and another for each publication of the same moment', () => {
    const createdAt = Date.UTC(2031, 4, 4);
    const ids = Array.from({ length: 500 }, (_, index) => `publication-${index}`);
    const keys = ids.map((id) => keyOf({ id, createdAt }));
    expect(ids.map((id) => keyOf({ id, createdAt }))).toEqual(keys);
    expect(new Set(keys).size).toBe(500);
    for (const key of keys) expect(key).toMatch(/^[2-7a-j][2-7a-z]{12}$/);
    // Keys sort by the moment, as networks expect of them.
    expect(keys.every((key) => key < keyOf({ id: 'later', createdAt: createdAt + 1 }))).toBe(true);
  });
});
