/*
 * Events of Jetstream as posts: both wires say the same, what is wrong is a reject and never an exception.
 * The recorded events of the outside material come through as their records say.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJetstreamAddress } from '../../../../../electron/engine/ingest/connectors/jetstream.ts';
import {
  type JetstreamReading,
  readJetstream,
} from '../../../../../electron/engine/ingest/connectors/jetstreamEvent.ts';
import { microsOf } from '../../../../../electron/engine/ingest/connectors/jetstreamWire.ts';

const NSID = 'network.bsky.jetstream.subscribeEvents';
const DID = 'did:plc:invented';
const TIME_US = 1_779_719_009_157_119;
const nobody = (): null => null;

function bare(record: unknown, more: Record<string, unknown> = {}): string {
  const commit = {
    rev: 'r',
    operation: 'create',
    collection: 'app.bsky.feed.post',
    rkey: 'k1',
    record,
    ...more,
  };
  return JSON.stringify({ did: DID, time_us: TIME_US, kind: 'commit', commit });
}

function enveloped(record: unknown, more: Record<string, unknown> = {}): string {
  const payload = {
    $type: `${NSID}#commit`,
    seq: 7,
    did: DID,
    time: '1970-01-01T00:00:00.000001Z',
    witnessedAt: '2026-05-25T14:23:29.157119Z',
    rev: 'r',
    operation: 'create',
    collection: 'app.bsky.feed.post',
    rkey: 'k1',
    record,
    ...more,
  };
  return JSON.stringify({ $type: 'message', payload });
}

const record = {
  $type: 'app.bsky.feed.post',
  text: 'An invented post',
  createdAt: '2026-05-25T14:23:28.757Z',
  langs: ['fr', 'en'],
  reply: { parent: { uri: 'at://did:plc:other/app.bsky.feed.post/p1' } },
  embed: {
    $type: 'app.bsky.embed.recordWithMedia',
    record: { record: { uri: 'at://did:plc:third/app.bsky.feed.post/q1' } },
    media: { images: [{ alt: 'A closed bridge', image: { ref: { $link: 'bafkreifictional' } } }] },
  },
  facets: [{ features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org/long' }] }],
};

function postOf(reading: JetstreamReading) {
  if (reading.what !== 'observed' || reading.observed.what !== 'post')
    throw new Error(JSON.stringify(reading));
  return reading.observed.post;
}

describe('an event of Jetstream', () => {
  it('is the same post on either wire', () => {
    const legacy = readJetstream('subscribe', bare(record), () => 'invented.example.org');
    expect(readJetstream('subscribeEvents', enveloped(record), () => 'invented.example.org')).toEqual(legacy);
    expect(legacy).toMatchObject({ timeUs: TIME_US });
    expect(postOf(legacy)).toEqual({
      network: 'bluesky',
      externalId: `at://${DID}/app.bsky.feed.post/k1`,
      author: DID,
      handle: 'invented.example.org',
      text: 'An invented post',
      title: null,
      url: `https://bsky.app/profile/${DID}/post/k1`,
      language: 'fr',
      reach: null,
      postedAt: Date.UTC(2026, 4, 25, 14, 23, 28, 757),
      replyTo: 'at://did:plc:other/app.bsky.feed.post/p1',
      quotes: 'at://did:plc:third/app.bsky.feed.post/q1',
      media: [
        {
          kind: 'image',
          url: `https://cdn.bsky.app/img/feed_fullsize/plain/${DID}/bafkreifictional`,
          alt: 'A closed bridge',
        },
        { kind: 'link', url: 'https://example.org/long', alt: null },
      ],
      editedAt: null,
    });
  });

  it('says when a post was edited, as the server saw it', () => {
    const update = JSON.parse(bare(record)) as { readonly commit: object };
    const edited = JSON.stringify({ ...update, commit: { ...update.commit, operation: 'update' } });
    expect(postOf(readJetstream('subscribe', edited, nobody)).editedAt).toBe(Math.floor(TIME_US / 1_000));
  });

  it.each([
    ['2030-01-01T00:00:00Z', 'the future'],
    ['2021-12-31T23:59:59Z', 'before the network'],
    ['yesterday', 'no date'],
  ])('takes the time of the event where createdAt is %s (%s)', (createdAt) => {
    const post = postOf(readJetstream('subscribe', bare({ ...record, createdAt }), nobody));
    expect(post.postedAt).toBe(Math.floor(TIME_US / 1_000));
  });

  it('tells of deletions, of accounts that are gone, and of names', () => {
    const gone = readJetstream('subscribe', bare(undefined, { operation: 'delete' }), nobody);
    const at = Math.floor(TIME_US / 1_000);
    expect(gone).toMatchObject({
      observed: { what: 'deleted', externalId: `at://${DID}/app.bsky.feed.post/k1`, at },
    });
    const account = {
      did: DID,
      time_us: TIME_US,
      kind: 'account',
      account: { active: false, status: 'deleted' },
    };
    expect(readJetstream('subscribe', JSON.stringify(account), nobody)).toMatchObject({
      observed: { what: 'deleted', externalId: `at://${DID}` },
    });
    const asleep = { ...account, account: { active: false, status: 'deactivated' } };
    expect(readJetstream('subscribe', JSON.stringify(asleep), nobody)).toMatchObject({ what: 'passed' });
    const name = {
      did: DID,
      time_us: TIME_US,
      kind: 'identity',
      identity: { handle: 'Invented.example.org' },
    };
    expect(readJetstream('subscribe', JSON.stringify(name), nobody)).toMatchObject({
      what: 'handle',
      handle: 'invented.example.org',
    });
  });

  it('hears what the current wire says about itself', () => {
    const info = { $type: 'message', payload: { $type: `${NSID}#info`, name: 'OutdatedCursor' } };
    expect(readJetstream('subscribeEvents', JSON.stringify(info), nobody)).toEqual({
      what: 'notice',
      name: 'OutdatedCursor',
    });
    const error = { $type: 'error', error: 'ConsumerTooSlow' };
    expect(readJetstream('subscribeEvents', JSON.stringify(error), nobody)).toEqual({
      what: 'error',
      name: 'ConsumerTooSlow',
    });
  });

  it.each([
    ['subscribe', '', 'notJson'],
    ['subscribe', '{', 'notJson'],
    ['subscribe', '[]', 'wrongShape'],
    ['subscribe', 'null', 'wrongShape'],
    ['subscribe', '{"kind":"commit"}', 'wrongShape'],
    ['subscribe', `{"did":"${DID}","time_us":1,"kind":"commit","commit":{}}`, 'wrongShape'],
    ['subscribe', `{"did":"${DID}","time_us":${TIME_US},"kind":"poem","poem":{}}`, 'unknownKind'],
    ['subscribe', bare({ text: '  ' }), 'noText'],
    ['subscribe', bare({ text: 5 }), 'wrongShape'],
    ['subscribe', bare(record, { rkey: '../x' }), 'wrongShape'],
    ['subscribe', bare(record, { operation: 'burn' }), 'unknownKind'],
    ['subscribe', enveloped(record), 'wrongShape'],
    ['subscribeEvents', bare(record), 'wrongShape'],
    ['subscribeEvents', `{"$type":"message","payload":{"$type":"${NSID}#poem"}}`, 'unknownKind'],
  ] as const)('on %s counts %s as %s', (wire, text, reason) => {
    expect(readJetstream(wire, text, nobody)).toEqual({ what: 'reject', reason });
  });

  it('throws for no value at all', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('subscribe', 'subscribeEvents'), (json, wire) => {
        const inside = JSON.parse(json);
        for (const text of [json, bare(inside), enveloped(inside), bare({ ...record, embed: inside })])
          readJetstream(wire as 'subscribe' | 'subscribeEvents', text, nobody);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('keeps the microseconds of a time', () => {
    expect(microsOf('2026-05-25T14:23:29.157119Z')).toBe(TIME_US);
    expect(microsOf('2026-05-25T14:23:29Z')).toBe(1_779_719_009_000_000);
    expect(microsOf('soon')).toBe(null);
  });
});

describe('an address of Jetstream', () => {
  it.each([
    ['wss://host.example', 'subscribe', 'wss://host.example/subscribe?wantedCollections=app.bsky.feed.post'],
    [
      'https://host.example/subscribe?cursor=5&compress=true&wantedDids=did:plc:a',
      'subscribe',
      'wss://host.example/subscribe?wantedDids=did%3Aplc%3Aa&wantedCollections=app.bsky.feed.post',
    ],
    [
      `wss://host.example/xrpc/${NSID}`,
      'subscribeEvents',
      `wss://host.example/xrpc/${NSID}?collections=app.bsky.feed.post&kinds=commit&kinds=identity&kinds=account`,
    ],
  ])('%s is the wire %s', (text, wire, href) => {
    const read = readJetstreamAddress(text);
    expect([read?.wire, read?.url.href]).toEqual([wire, href]);
  });

  it('is none of another scheme', () => {
    expect(readJetstreamAddress('file:///etc/passwd')).toBe(null);
    expect(readJetstreamAddress('bluesky')).toBe(null);
  });
});

const material = join(process.env.VIGIE_MATERIAL ?? '', 'jetstream', 'golden_v1.jsonl');
const isThere = process.env.VIGIE_MATERIAL !== undefined && existsSync(material);
if (!isThere) console.log('VIGIE_MATERIAL names no recorded events of Jetstream: they are not read.');

describe.runIf(isThere)('recorded events', () => {
  const lines = isThere
    ? readFileSync(material, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];

  it('come through as the posts they are, and nothing of them is refused', () => {
    const readings = lines.map((line) => readJetstream('subscribe', line, nobody));
    expect(readings.filter(({ what }) => what === 'reject')).toEqual([]);
    const posts = readings.flatMap((one) =>
      one.what === 'observed' && one.observed.what === 'post' ? [one.observed.post] : [],
    );
    const recorded = lines
      .map((line) => JSON.parse(line))
      .filter((event) => event.commit?.collection === 'app.bsky.feed.post');
    expect(recorded.length).toBeGreaterThan(0);
    expect(
      posts.map(({ externalId, author, postedAt, language, replyTo, url, text }) => ({
        externalId,
        author,
        postedAt,
        language,
        replyTo,
        url,
        text,
      })),
    ).toEqual(
      recorded.map(({ did, commit }) => ({
        externalId: `at://${did}/${commit.collection}/${commit.rkey}`,
        author: did,
        postedAt: Date.parse(commit.record.createdAt),
        language: commit.record.langs[0],
        replyTo: commit.record.reply.parent.uri,
        url: `https://bsky.app/profile/${did}/post/${commit.rkey}`,
        text: commit.record.text,
      })),
    );
  });
});
