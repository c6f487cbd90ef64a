/*
 * Questions about measures. They read many minutes or posts, so they are asked of the reader that chores have.
 */
import { MINUTE_MS } from '../../../shared/domain/measure.ts';
import type { WatchCategory } from '../../../shared/domain/planLimits.ts';
import { ok } from '../../../shared/lib/result.ts';
import { COMMON_WORDS, RisingWords } from '../../../shared/scoring/measure/risingWords.ts';
import { prepareMeasureRows } from '../db/repositories/measureRows.ts';
import { SLOTS_PER_MS } from '../db/repositories/mentionRows.ts';
import { type Db, hasTable } from '../db/sqlite.ts';
import type { QueryTable } from './queryTable.ts';

type MeasureQuery = 'measure.now' | 'measure.series' | 'measure.rising' | 'measure.voice';

const READ_POSTS = 5_000;
const RISING_SHOWN = 12;
const AMPLIFIERS_SHOWN = 50;
/** Authors that make so much of the reach are the ones that amplify (domain reference 4.13). */
const AMPLIFIED_SHARE = 0.8;
const OWN: readonly WatchCategory[] = ['companyName', 'productsBrands'];

type Post = {
  readonly id: number;
  readonly text: string;
  readonly network: string;
  readonly who: string | null;
  readonly reach: number | null;
};

export const measureQueries: QueryTable<MeasureQuery> = {
  'measure.now': ({ db, now }, { subjects, at = now }) => {
    const rows = prepareMeasureRows(db);
    return ok(
      subjects.map((subject) => ({
        ...rows.history(subject, at).at(at),
        largestGroup: largestGroup(db, rows.watchIds(subject), at),
      })),
    );
  },
  'measure.series': ({ db }, { subject, from, to, bucketMs: wished }) => {
    const bucketMs = Math.ceil(wished / MINUTE_MS) * MINUTE_MS;
    const found = prepareMeasureRows(db).buckets(
      subject,
      Math.floor(from / MINUTE_MS),
      Math.ceil(to / MINUTE_MS) - 1,
    );
    const buckets = new Map<number, { count: number; negative: number; unsure: number; byHand: number }>();
    for (const { minute, bucket } of found) {
      const at = Math.floor((minute * MINUTE_MS) / bucketMs) * bucketMs;
      const sum = buckets.get(at) ?? { count: 0, negative: 0, unsure: 0, byHand: 0 };
      sum.count += bucket.count;
      sum.negative += bucket.negative;
      sum.unsure += bucket.unsure;
      sum.byHand += bucket.byHand;
      buckets.set(at, sum);
    }
    return ok({ bucketMs, buckets: [...buckets].map(([at, sum]) => ({ at, ...sum })) });
  },
  'measure.rising': ({ db, now }, { subject, windowMs }) => {
    const watchIds = prepareMeasureRows(db).watchIds(subject);
    const read = new RisingWords(COMMON_WORDS);
    const current = postsOf(db, watchIds, now - windowMs, now);
    const before = postsOf(db, watchIds, now - 2 * windowMs, now - windowMs);
    for (const { text } of current) read.add(text, 'now');
    for (const { text } of before) read.add(text, 'before');
    const rising = read.rising(RISING_SHOWN);
    return ok({
      windowMs,
      posts: current.length,
      isCut: current.length === READ_POSTS,
      ...rising,
      ...amplifiersOf(current),
    });
  },
  'measure.voice': ({ db, now }, { windowMs }) => {
    const rows = prepareMeasureRows(db);
    const last = Math.floor(now / MINUTE_MS);
    const first = last - Math.round(windowMs / MINUTE_MS) + 1;
    const countOf = (category: WatchCategory): number =>
      rows
        .buckets({ kind: 'category', category }, first, last)
        .reduce((sum, { bucket }) => sum + bucket.count, 0);
    const own = OWN.reduce((sum, category) => sum + countOf(category), 0);
    const competitors = countOf('competitors');
    const isCompared = rows.watchIds({ kind: 'category', category: 'competitors' }) !== null;
    return ok({
      windowMs,
      own,
      competitors,
      share: isCompared && own + competitors > 0 ? own / (own + competitors) : null,
    });
  },
};

/** Posts of a subject between two moments, the newest first. */
function postsOf(db: Db, watchIds: readonly string[] | null, from: number, to: number): readonly Post[] {
  const columns =
    "m.id, coalesce(m.title || ' ', '') || m.text AS text, m.network, coalesce(m.handle, m.author) AS who, m.reach";
  const [first, last] = [Math.max(0, from) * SLOTS_PER_MS, to * SLOTS_PER_MS + SLOTS_PER_MS];
  if (watchIds === null)
    return db
      .prepare<[number, number, number], Post>(
        `SELECT ${columns} FROM mention m WHERE m.id >= ? AND m.id < ? AND m.is_hidden = 0 ORDER BY m.id DESC LIMIT ?`,
      )
      .all(first, last, READ_POSTS);
  return db
    .prepare<[string, number, number, number], Post>(
      `SELECT ${columns} FROM mention m WHERE m.is_hidden = 0 AND m.id IN (
         SELECT w.mention_id FROM mention_watch w JOIN watch_no n ON n.no = w.watch_no
         WHERE n.watch_id IN (SELECT value FROM json_each(?)) AND w.mention_id >= ? AND w.mention_id < ?)
       ORDER BY m.id DESC LIMIT ?`,
    )
    .all(JSON.stringify(watchIds), first, last, READ_POSTS);
}

function amplifiersOf(posts: readonly Post[]) {
  const authors = new Map<string, { author: string; network: string; reach: number; posts: number }>();
  for (const { who, network, reach } of posts) {
    if (who === null || reach === null) continue;
    const known = authors.get(`${network} ${who}`) ?? { author: who, network, reach: 0, posts: 0 };
    known.reach = Math.max(known.reach, reach);
    known.posts += 1;
    authors.set(`${network} ${who}`, known);
  }
  const sorted = [...authors.values()].sort((a, b) => b.reach - a.reach || (a.author < b.author ? -1 : 1));
  const reach = sorted.reduce((sum, one) => sum + one.reach, 0);
  let sum = 0;
  const amplifiers = sorted.filter((one) => {
    const isNeeded = sum < AMPLIFIED_SHARE * reach;
    sum += one.reach;
    return isNeeded;
  });
  return {
    amplifiers: amplifiers.slice(0, AMPLIFIERS_SHOWN),
    reach: authors.size === 0 ? null : reach,
  };
}

/** Most posts of one group among which one is of the last hour; null in a file without groups. */
function largestGroup(db: Db, watchIds: readonly string[] | null, at: number): number | null {
  if (!hasTable(db, 'mention_watch')) return null;
  const from = Math.max(0, at - 60 * MINUTE_MS) * SLOTS_PER_MS;
  const to = at * SLOTS_PER_MS + SLOTS_PER_MS;
  const isAsked =
    watchIds === null
      ? ''
      : `AND EXISTS (SELECT 1 FROM mention_watch w JOIN watch_no n ON n.no = w.watch_no
           WHERE w.mention_id = m.id AND n.watch_id IN (SELECT value FROM json_each(@watchIds)))`;
  return (
    db
      .prepare<[{ from: number; to: number; watchIds: string }], number | null>(
        `SELECT max(size) FROM (SELECT (SELECT count(*) FROM mention g WHERE g.group_id = m.group_id) AS size
           FROM mention m WHERE m.id >= @from AND m.id < @to AND m.group_id IS NOT NULL ${isAsked}
           GROUP BY m.group_id)`,
      )
      .pluck()
      .get({ from, to, watchIds: JSON.stringify(watchIds) }) ?? null
  );
}
