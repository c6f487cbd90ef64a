/*
 * Posts of Mastodon as they are told here, and the addresses by which its timelines are named.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idAt,
  isNewer,
  readMastodonAddress,
  rewound,
  streamOrigin,
  streamPath,
  timelinePath,
} from '../../../../../electron/engine/ingest/connectors/mastodonAddress.ts';
import { readDeletion, readStatus } from '../../../../../electron/engine/ingest/connectors/mastodonStatus.ts';

const place = { host: 'social.example', network: 'mastodon', now: Date.UTC(2026, 4, 1) };
const status = {
  id: '110000000000000001',
  created_at: '2026-04-30T10:00:00.000Z',
  in_reply_to_id: '110000000000000000',
  spoiler_text: 'About the bridge',
  visibility: 'public',
  language: 'fr',
  uri: 'https://away.example/users/invented/statuses/1',
  url: 'https://away.example/@invented/1',
  content:
    '<p>Le pont est <b>fermé</b>&nbsp;: <a href="https://example.org/pont">voir</a> <a href="https://social.example/tags/pont">#pont</a></p><script>alert(1)</script>',
  reblog: null,
  account: {
    acct: 'invented@away.example',
    username: 'invented',
    display_name: 'Invented',
    followers_count: 12,
  },
  media_attachments: [
    { type: 'image', url: 'https://social.example/media/1.png', remote_url: null, description: 'A bridge' },
  ],
  tags: [{ name: 'pont', url: 'https://social.example/tags/pont' }],
  mentions: [],
};

describe('a status of Mastodon', () => {
  it('is told in the words that people read', () => {
    expect(readStatus(status, place)).toEqual({
      what: 'observed',
      id: status.id,
      observed: {
        what: 'post',
        post: {
          network: 'mastodon',
          externalId: `social.example/${status.id}`,
          author: 'Invented',
          handle: 'invented@away.example',
          text: 'Le pont est fermé\u00a0: voir #pont',
          title: 'About the bridge',
          url: status.url,
          language: 'fr',
          reach: 12,
          postedAt: Date.UTC(2026, 3, 30, 10),
          replyTo: 'social.example/110000000000000000',
          quotes: null,
          media: [
            { kind: 'image', url: 'https://social.example/media/1.png', alt: 'A bridge' },
            { kind: 'link', url: 'https://example.org/pont', alt: null },
          ],
        },
      },
    });
  });

  it.each([
    [{ edited_at: '2026-04-30T11:00:00.000Z' }, Date.UTC(2026, 3, 30, 11)],
    [{ edited_at: null }, null],
    [{}, undefined],
  ])('says of %j what is known of edits', (edited, at) => {
    const read = readStatus({ ...status, ...edited }, place);
    expect(read.what === 'observed' && read.observed.what === 'post' && read.observed.post.editedAt).toBe(at);
  });

  it('completes the name of somebody of the server itself', () => {
    const local = { ...status, account: { ...status.account, acct: 'invented' } };
    expect(readStatus(local, place)).toMatchObject({
      observed: { post: { handle: 'invented@social.example' } },
    });
  });

  it('reads the choices of a poll, and the description of a picture that has no words', () => {
    const poll = { ...status, poll: { options: [{ title: 'Oui' }, { title: 'Non' }] } };
    expect(readStatus(poll, place)).toMatchObject({
      observed: { post: { text: expect.stringContaining('– Oui\n– Non') } },
    });
    expect(readStatus({ ...status, content: '' }, place)).toMatchObject({
      observed: { post: { text: 'A bridge' } },
    });
  });

  it('knows what is quoted, and brings a time of the future back to now', () => {
    const quoting = {
      ...status,
      created_at: '2031-01-01T00:00:00Z',
      quote: { state: 'accepted', quoted_status: { id: '109' } },
    };
    expect(readStatus(quoting, place)).toMatchObject({
      observed: { post: { quotes: 'social.example/109', postedAt: place.now } },
    });
  });

  it.each([
    [
      { ...status, reblog: status },
      { what: 'passed', id: status.id },
    ],
    [
      { ...status, visibility: 'private' },
      { what: 'reject', reason: 'notPublic', id: status.id },
    ],
    [
      { ...status, content: '', media_attachments: [] },
      { what: 'reject', reason: 'noText', id: status.id },
    ],
    [
      { ...status, account: null },
      { what: 'reject', reason: 'wrongShape', id: status.id },
    ],
    [
      { ...status, id: '../1' },
      { what: 'reject', reason: 'wrongShape', id: null },
    ],
    ['text', { what: 'reject', reason: 'wrongShape', id: null }],
  ])('leaves out what is no public post of its own (%#)', (value, reading) => {
    expect(readStatus(value, place)).toEqual(reading);
  });

  it('throws for no value at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(status)), (value, key) => {
        readStatus(value, place);
        readStatus({ ...status, [key]: value }, place);
        readDeletion(value, place);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('an address of Mastodon', () => {
  it.each([
    ['https://s.example', '/api/v1/timelines/public', '/api/v1/streaming/public'],
    [
      'https://s.example/public/local',
      '/api/v1/timelines/public?local=true',
      '/api/v1/streaming/public/local',
    ],
    ['https://s.example/tags/Acme', '/api/v1/timelines/tag/acme', '/api/v1/streaming/hashtag?tag=acme'],
    [
      'wss://s.example/tags/%C3%A9lan',
      '/api/v1/timelines/tag/%C3%A9lan',
      '/api/v1/streaming?stream=hashtag&tag=%C3%A9lan',
    ],
    ['wss://s.example/lists/42', '/api/v1/timelines/list/42', '/api/v1/streaming?stream=list&list=42'],
    ['https://s.example/@name', null, null],
  ])('%s', (text, timeline, stream) => {
    const address = readMastodonAddress(text);
    if (address === null) throw new Error('none');
    expect(address.origin).toBe('https://s.example');
    expect([timelinePath(address), streamPath(address)]).toEqual([timeline, stream]);
  });

  it.each([
    'ftp://s.example',
    'https://s.example/about',
    'https://s.example/tags/a%20b',
    'https://s.example/tags/%',
    'x',
  ])('%s names nothing to listen to', (text) => expect(readMastodonAddress(text)).toBe(null));

  it.each([
    ['wss://streaming.s.example', 'https://streaming.s.example'],
    ['wss://s.example', 'https://s.example'],
    ['wss://elsewhere.example', 'https://s.example'],
    ['wss://evils.example', 'https://s.example'],
    ['ws://streaming.s.example', 'https://s.example'],
    ['wss://a:b@streaming.s.example', 'https://s.example'],
    ['nowhere', 'https://s.example'],
    [null, 'https://s.example'],
  ])('streams where a server says (%s), as long as it is below its own name', (said, origin) => {
    const address = readMastodonAddress('https://s.example/public');
    expect(address === null ? null : streamOrigin(address, said)).toBe(origin);
  });

  it('orders ids as numbers, and goes back in time by them', () => {
    expect(isNewer('1000', '999')).toBe(true);
    expect(isNewer('999', '1000')).toBe(false);
    expect(isNewer('5', null)).toBe(true);
    expect(rewound(idAt(1_700_000_060_000), 60_000)).toBe(idAt(1_700_000_000_000));
    expect(rewound('01HX5', 60_000)).toBe('01HX5');
  });
});
