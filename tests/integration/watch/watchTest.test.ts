/*
 * A watch query tried on stored mentions before it is saved: what matches and where, on how many, who is on a list,
 * and nothing of it written.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WATCH_TEST_MATCHES, WATCH_TEST_MISSES } from '../../../shared/domain/watchTrial.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';

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

type Post = { readonly text: string; readonly handle?: string; readonly url?: string };

/** Stores posts, the last one being the newest. */
async function store(posts: readonly Post[]): Promise<void> {
  const lines = posts.map(({ text, handle = 'someone', url = '' }, index) => {
    const postedAt = new Date(1_700_000_000_000 + index * 60_000).toISOString();
    return `"${index}","${postedAt}","@${handle}","${url}","${text}"`;
  });
  const file = join(place.folder, 'posts.csv');
  writeFileSync(file, `id,date,username,url,text\n${lines.join('\n')}\n`);
  const outcome = await desk.ask('mention.import', { file });
  expect(outcome.stored).toBe(posts.length);
}

const numbered = (count: number, text: (index: number) => string): readonly Post[] =>
  Array.from({ length: count }, (_, index) => ({ text: text(index) }));

describe('watch.test', () => {
  it('says which of the newest match, with marks, newest first, and counts each term', async () => {
    await store([
      { text: 'L’arnaque du siècle' },
      { text: 'Rien à signaler' },
      { text: 'What a SCAM' },
      { text: 'arnaque ou scam ?' },
    ]);
    const answer = await desk.ask('watch.test', { query: 'arnaque OR scam OR honte' });
    expect(answer).toMatchObject({ isValid: true, problems: [], tested: 4, matched: 3 });
    expect(answer.terms.map(({ term, held }) => [term, held])).toEqual([
      ['arnaque', 2],
      ['scam', 2],
      ['honte', 0],
    ]);
    const marked = answer.rows.map(({ row, isMatch, marks }) => [
      isMatch,
      marks.map(({ start, end }) => row.text.slice(start, end)),
    ]);
    expect(marked).toEqual([
      [true, ['arnaque', 'scam']],
      [true, ['SCAM']],
      [false, []],
      [true, ['arnaque']],
    ]);
  });

  it('tries no more than it is asked to, across slices, and answers with the first rows of each sort', async () => {
    await store(numbered(1_234, (index) => (index % 2 === 0 ? `feu ${index}` : `eau ${index}`)));
    const some = await desk.ask('watch.test', { query: 'feu', limit: 250 });
    expect(some).toMatchObject({ tested: 250, matched: 125 });
    const all = await desk.ask('watch.test', { query: 'feu', limit: 5_000 });
    expect(all).toMatchObject({ tested: 1_234, matched: 617 });
    expect(all.rows.filter(({ isMatch }) => isMatch)).toHaveLength(WATCH_TEST_MATCHES);
    expect(all.rows.filter(({ isMatch }) => !isMatch)).toHaveLength(WATCH_TEST_MISSES);
    const ids = all.rows.map(({ row }) => row.id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(all.rows[0]?.row.text).toBe('eau 1233');
  });

  it('says who is on a list as it is being written', async () => {
    await store([
      { text: 'acme', handle: 'bot' },
      { text: 'acme', handle: 'us' },
      { text: 'acme', url: 'https://news.a.example/1' },
      { text: 'acme', handle: 'x' },
    ]);
    const answer = await desk.ask('watch.test', {
      query: 'acme',
      excludedAuthors: ['@BOT'],
      hiddenAuthors: ['us', 'a.example'],
    });
    expect(answer).toMatchObject({ matched: 4, excluded: 1, hidden: 2 });
    expect(answer.rows.map(({ listed }) => listed)).toEqual([null, 'hidden', 'hidden', 'excluded']);
  });

  it('answers a query that cannot be read with its problems at their places, and tries nothing', async () => {
    await store([{ text: 'acme' }]);
    expect(await desk.ask('watch.test', { query: 'acme OR "bad buzz' })).toMatchObject({
      isValid: false,
      problems: [{ code: 'quoteUnclosed', at: 8, end: 9 }],
      tested: 0,
      rows: [],
    });
    expect((await desk.ask('watch.test', { query: '' })).problems).toMatchObject([{ code: 'empty' }]);
  });

  it('finds nothing in an empty file', async () => {
    expect(await desk.ask('watch.test', { query: 'acme' })).toMatchObject({
      isValid: true,
      tested: 0,
      rows: [],
    });
  });

  it('refuses what is no query or asks for more than it may', async () => {
    for (const input of [
      {},
      { query: 'x'.repeat(4_001) },
      { query: 'acme', limit: 0 },
      { query: 'acme', limit: 5_001 },
      { query: 'acme', limit: 1.5 },
      { query: 'acme', rows: 3 },
      { query: 'acme', excludedAuthors: '@bot' },
    ])
      expect((await desk.refused('watch.test', input)).code, JSON.stringify(input)).toBe('call.inputInvalid');
  });

  it('lets a page of the feed go between its slices', async () => {
    await store(numbered(3_000, (index) => `publication ${index} sur l’usine et le feu`));
    const query = Array.from({ length: 300 }, (_, index) => `mot${index}`).join(' OR ');
    const order: string[] = [];
    const long = desk.ask('watch.test', { query, limit: 3_000 }).then(() => order.push('test'));
    await desk.ask('mention.list', { limit: 50 }).then(() => order.push('page'));
    await long;
    expect(order).toEqual(['page', 'test']);
  });

  it('records nothing', async () => {
    await store([{ text: 'acme' }]);
    const before = await desk.ask('entry.list', {});
    await desk.ask('watch.test', { query: 'acme' });
    expect(await desk.ask('entry.list', {})).toEqual(before);
  });
});
