/*
 * Two laptops, two files: each heard the same posts in its own order and has decisions of its own. Once each holds the
 * other's entries, both put the same posts in the same order with the same scores. Copying is the test's own, row by row.
 */
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refoldAll } from '../../../electron/engine/journal/projections.ts';
import { type Desk, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { plantedPost, plantObserved } from '../../support/plantObserved.ts';

const NOW = Date.now();
const MINUTE_MS = 60_000;
const RULES = [{ id: 'w', query: 'exemple', excludedAuthors: [], hiddenAuthors: [] }];
const SUBJECTS = ['trains', 'vélos', 'colis', 'factures', 'horaires', 'quais'];
const POSTS = Array.from({ length: 60 }, (_, at) =>
  plantedPost(at, {
    text: `[fictif] Exemple et ses ${SUBJECTS[at % SUBJECTS.length]}, remarque ${at * 31}${at % 7 === 0 ? ', quelle honte' : ''}`,
    externalId: `p${at}`,
    reach: (at * 37) % 900,
    postedAt: NOW - (70 - at) * MINUTE_MS,
  }),
);

let places: readonly ReturnType<typeof temporaryFolder>[];
beforeEach(() => {
  places = [temporaryFolder(), temporaryFolder()];
});
afterEach(() => {
  for (const place of places) place.clean();
});

/** A laptop that heard the posts in an order, in so many deliveries, and whose person decided about some subjects. */
async function laptop(at: 0 | 1, posts: typeof POSTS, deliveries: number): Promise<string> {
  const folder = places[at]?.folder ?? '';
  const begun = await openDesk(folder, { clock: () => NOW });
  await begun.stop();
  const length = Math.ceil(posts.length / deliveries);
  for (let from = 0; from < posts.length; from += length)
    plantObserved(begun.file, { s: posts.slice(from, from + length) }, RULES, NOW);
  const desk = await openDesk(folder, { clock: () => NOW });
  const { items } = await desk.ask('triage.queue', {});
  const about = (subject: string) => items.filter(({ text }) => text.includes(subject)).slice(0, 6);
  for (const { mentionId } of about(at === 0 ? 'trains' : 'colis'))
    await desk.ask('verdict.intervene', { mentionId: mentionId ?? 0, class: 'unhappy', level: 1 });
  for (const { mentionId } of about(at === 0 ? 'vélos' : 'factures'))
    await desk.ask('verdict.dismiss', { mentionId: mentionId ?? 0 });
  await desk.stop();
  return begun.file;
}

/** Brings what one file's journal holds and the other's does not. */
function bring(from: string, to: string): void {
  const db = new Database(to);
  db.pragma('foreign_keys = OFF');
  db.prepare('ATTACH ? AS other').run(from);
  // Each file numbers its rows for itself.
  const columns = db
    .prepare<[], string>("SELECT name FROM pragma_table_info('entry') WHERE name <> 'seq'")
    .pluck()
    .all()
    .join(', ');
  db.exec(`INSERT OR IGNORE INTO entry (${columns}) SELECT ${columns} FROM other.entry;
    INSERT OR IGNORE INTO payload SELECT * FROM other.payload;`);
  db.exec('DETACH other');
  refoldAll(db);
  db.close();
}

async function orderOf(at: 0 | 1) {
  const desk: Desk = await openDesk(places[at]?.folder ?? '', { clock: () => NOW });
  const { items } = await desk.ask('triage.queue', {});
  const { decisions } = await desk.ask('triage.ranker', {});
  await desk.stop();
  return { decisions, order: items.map(({ text, score, reasons }) => ({ text, score, reasons })) };
}

it('puts the same posts in the same order on two laptops that hold the same entries', async () => {
  const first = await laptop(0, POSTS, 1);
  const second = await laptop(1, [...POSTS].reverse(), 4);
  const [alone, other] = [await orderOf(0), await orderOf(1)];
  // Apart they disagree: the comparison below can fail.
  expect(other.order).not.toEqual(alone.order);
  bring(first, second);
  bring(second, first);
  const [here, there] = [await orderOf(0), await orderOf(1)];
  expect(here.decisions).toBe(alone.decisions + other.decisions);
  expect(here.order).toHaveLength(POSTS.length - here.decisions);
  expect(there).toEqual(here);
});
