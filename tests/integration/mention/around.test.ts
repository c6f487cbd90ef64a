/*
 * What stands around a mention, as the engine answers it: conversation, quotes, author, pictures, and the mentions of
 * a category with their counts.
 */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MentionFilter, MentionRow } from '../../../shared/contract/mention.ts';
import { ANCESTOR_LIMIT, QUOTE_LIMIT, REPLY_LIMIT } from '../../../shared/contract/mentionAround.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { PLANTED_FROM, plantedId, plantObserved, plantedPost as post } from '../../support/plantObserved.ts';

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk;
const watchIds: string[] = [];

const numberOf = (row: Pick<MentionRow, 'externalId'>): number => Number(row.externalId?.split('/f')[1]);
const reply = (number: number, to: number) => post(number, { replyTo: plantedId(to) });

/** Closes the desk, plants, and opens it again. */
async function plant(
  posts: readonly ReturnType<typeof post>[],
  rules: Parameters<typeof plantObserved>[2] = [],
  receivedAt = PLANTED_FROM,
): Promise<void> {
  await desk.stop();
  plantObserved(join(place.folder, 'vigie.db'), { s1: posts }, rules, receivedAt);
  desk = await openDesk(place.folder);
}
async function idOf(number: number): Promise<number> {
  const { rows } = await desk.ask('mention.list', { limit: 200, filter: { hidden: 'with' } });
  return rows.find((row) => numberOf(row) === number)?.id ?? 1;
}
const conversation = async (number: number) => desk.ask('mention.conversation', { id: await idOf(number) });

beforeEach(async () => {
  place = temporaryFolder();
  desk = await openDesk(place.folder);
});
afterEach(async () => {
  await desk.stop();
  place.clean();
});

describe('the conversation of a mention', () => {
  it('goes up to its beginning and down to every reply, brothers in order of time', async () => {
    await plant([post(1), reply(2, 1), reply(3, 2), reply(4, 3), reply(5, 3), reply(6, 4), reply(7, 2)]);
    const { above, replies, isBeginningMissing, areRepliesCut } = await conversation(3);
    expect(above.map(numberOf)).toEqual([1, 2]);
    expect(replies.map(({ row, depth }) => [numberOf(row), depth])).toEqual([
      [4, 1],
      [6, 2],
      [5, 1],
    ]);
    expect({ isBeginningMissing, areRepliesCut }).toEqual({
      isBeginningMissing: false,
      areRepliesCut: false,
    });
  });

  it('says that its beginning is not stored', async () => {
    await plant([reply(2, 1), reply(3, 2)]);
    expect(await conversation(3)).toMatchObject({ isBeginningMissing: true });
    expect((await conversation(2)).above).toEqual([]);
  });

  it('ends where posts reply to each other in a ring, and to themselves', async () => {
    await plant([reply(1, 2), reply(2, 1), reply(3, 3)]);
    const ring = await conversation(1);
    expect(ring.above.map(numberOf)).toEqual([2]);
    expect(ring.replies).toEqual([]);
    expect(await conversation(3)).toMatchObject({ above: [], replies: [] });
  });

  it('has an end in each direction, and says so', async () => {
    const chain = Array.from({ length: ANCESTOR_LIMIT + 5 }, (_, at) =>
      at === 0 ? post(1) : reply(at + 1, at),
    );
    const crowd = Array.from({ length: REPLY_LIMIT + 30 }, (_, at) => reply(1_000 + at, ANCESTOR_LIMIT + 5));
    await plant([...chain, ...crowd]);
    const found = await desk.ask('mention.conversation', {
      id: (await desk.ask('mention.search', { text: '"a25.example.org"' })).rows[0]?.id ?? 1,
    });
    expect(found.above).toHaveLength(ANCESTOR_LIMIT);
    expect(found.isBeginningMissing).toBe(false);
    expect(found.replies).toHaveLength(REPLY_LIMIT);
    expect(found.areRepliesCut).toBe(true);
  });

  it('tells quotes both ways, and pictures by their address alone', async () => {
    const quoting = Array.from({ length: QUOTE_LIMIT + 3 }, (_, at) =>
      post(10 + at, { quotes: plantedId(2) }),
    );
    const media = [{ kind: 'image', url: 'https://example.org/1.jpg', alt: 'La passerelle' }] as const;
    await plant([
      post(1),
      post(2, { quotes: plantedId(1), media }),
      post(3, { quotes: plantedId(99) }),
      ...quoting,
    ]);
    const found = await conversation(2);
    expect(found.quoted === null ? null : numberOf(found.quoted)).toBe(1);
    expect(found.quotedBy.map(numberOf)[0]).toBe(10 + QUOTE_LIMIT + 2);
    expect(found.quotedBy).toHaveLength(QUOTE_LIMIT);
    expect(found.isQuotedByCut).toBe(true);
    expect(found.media).toEqual(media);
    expect(await conversation(3)).toMatchObject({ quoted: null, isQuotedMissing: true });
  });

  it('is empty for a mention that is not there', async () => {
    expect(await desk.ask('mention.conversation', { id: 5 })).toMatchObject({ above: [], replies: [] });
    expect(await desk.ask('mention.author', { id: 5 })).toBeNull();
  });
});

describe('the author of a mention', () => {
  it('is counted by handle within the network, whatever else holds the name', async () => {
    const ours = { author: 'Jeanne Exemple', handle: 'jeanne.example.org' };
    await plant([
      post(1, { ...ours, reach: 50 }),
      post(2, { ...ours, author: 'Jeanne E.', reach: 700 }),
      post(3, { text: 'Selon jeanne.example.org et Jeanne Exemple, rien de neuf' }),
      post(4, { ...ours, network: 'mastodon' }),
      post(5, { author: null, handle: null }),
      post(6, { author: 'Seule', handle: null }),
      post(7, { author: '…', handle: null }),
    ]);
    const card = async (number: number) => desk.ask('mention.author', { id: await idOf(number) });
    expect(await card(1)).toEqual({
      network: 'bluesky',
      ...ours,
      posts: 2,
      isPostsCut: false,
      reach: 700,
      firstPostedAt: PLANTED_FROM + 60_000,
      lastPostedAt: PLANTED_FROM + 120_000,
    });
    expect(await card(5)).toBeNull();
    expect(await card(6)).toMatchObject({ author: 'Seule', posts: 1 });
    expect(await card(7)).toMatchObject({ author: '…', posts: 1 });
    const filtered = async (author: string) =>
      (await desk.ask('mention.list', { filter: { author } })).rows.map(numberOf);
    expect(await filtered('jeanne.example.org')).toEqual([4, 2, 1]);
    expect(await filtered('Jeanne E.')).toEqual([2]);
    expect(await filtered('…')).toEqual([7]);
    expect(await filtered('personne')).toEqual([]);
  });
});

describe('the mentions of a category', () => {
  beforeEach(async () => {
    watchIds.length = 0;
    for (const [category, query] of [
      ['complaints', 'passerelle'],
      ['complaints', 'pont'],
      ['companyName', 'pont OR Lachine'],
    ] as const) {
      const { id } = await desk.ask('watch.add', {
        fields: { category, name: { fr: query, en: query }, query },
      });
      watchIds.push(id);
    }
    const rules = ['passerelle', 'pont', 'pont OR Lachine'].map((query, at) => ({
      id: watchIds[at] ?? '',
      query,
      excludedAuthors: [],
      hiddenAuthors: at === 0 ? ['@masque.example.org'] : [],
    }));
    await plant(
      [
        post(1, { text: 'La passerelle ferme tôt le soir' }),
        post(2, { text: 'Le pont et la passerelle ensemble demain' }),
        post(3, { text: 'Lachine se réveille sous un ciel gris' }),
        post(4, { text: 'Une passerelle masquée par quelqu’un', handle: 'masque.example.org' }),
        post(5, { text: 'Rien à voir avec le reste de tout cela' }),
      ],
      rules,
    );
    await plant([post(6, { text: 'Un autre pont, arrivé bien plus tard' })], rules, PLANTED_FROM + 900_000);
  });
  const list = async (
    filter: MentionFilter,
    more: { limit?: number; before?: number; after?: number } = {},
  ) => (await desk.ask('mention.list', { filter, ...more })).rows;
  const numbers = async (...wish: Parameters<typeof list>) => (await list(...wish)).map(numberOf);

  it('are those that any of its queries asked for, once, newest first', async () => {
    expect(await numbers({ category: 'complaints' })).toEqual([6, 2, 1]);
    expect(await numbers({ category: 'complaints', hidden: 'with' })).toEqual([6, 4, 2, 1]);
    expect(await numbers({ category: 'companyName' })).toEqual([6, 3, 2]);
    expect(await numbers({ category: 'none' })).toEqual([5]);
    expect(await numbers({ category: 'rivals' as never }).catch(() => ['refused'])).toEqual(['refused']);
    expect(await numbers({ category: 'complaints', watchId: watchIds[2] ?? '' })).toEqual([6, 2]);
    expect(await numbers({ watchId: watchIds[0] ?? '', network: 'bluesky' })).toEqual([2, 1]);
  });

  it('come in pages, up and down, and through the search', async () => {
    const [newest, middle] = await list({ category: 'complaints' });
    expect(await numbers({ category: 'complaints' }, { limit: 1, before: newest?.id ?? 1 })).toEqual([2]);
    expect(await numbers({ category: 'complaints' }, { limit: 5, after: middle?.id ?? 1 })).toEqual([6]);
    const found = await desk.ask('mention.search', {
      text: 'passerelle',
      filter: { category: 'companyName' },
    });
    expect(found.rows.map(numberOf)).toEqual([2]);
  });

  it('are counted: those posted lately, and those that came since somebody looked', async () => {
    const counted = await desk.ask('mention.counters', {
      postedFrom: PLANTED_FROM + 120_000,
      receivedAfter: PLANTED_FROM,
    });
    expect(counted).toMatchObject({ recent: 4, fresh: 1, isRecentCut: false, isFreshCut: false });
    const of = (category: string | null) => counted.categories.find((one) => one.category === category);
    expect(of('complaints')).toEqual({ category: 'complaints', recent: 2, fresh: 1 });
    expect(of('companyName')).toEqual({ category: 'companyName', recent: 3, fresh: 1 });
    expect(of(null)).toEqual({ category: null, recent: 1, fresh: 0 });
    const untouched = await desk.ask('mention.counters', { postedFrom: 0, receivedAfter: null });
    expect(untouched).toMatchObject({ recent: 5, fresh: 0 });
  });
});
