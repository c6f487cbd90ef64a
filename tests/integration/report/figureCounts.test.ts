/*
 * Counts of posts for the figures, on a real database: from the minutes that are kept as from the rows, and both as by
 * counting the posts that were stored; hidden posts, repeated authors and posts of media among them.
 */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../electron/engine/db/migrate.ts';
import { measuringOn } from '../../../electron/engine/db/repositories/measuring.ts';
import { prepareMentionIntake } from '../../../electron/engine/db/repositories/mentionIntakeRepository.ts';
import { prepareMentions } from '../../../electron/engine/db/repositories/mentionRepository.ts';
import { prepareStates } from '../../../electron/engine/db/repositories/stateRepository.ts';
import type { Db } from '../../../electron/engine/db/sqlite.ts';
import { findScope, storedSpan } from '../../../electron/engine/report/figureScope.ts';
import { gatherAudience, gatherVoice } from '../../../electron/engine/report/gatherFigureAudience.ts';
import { gatherCounts } from '../../../electron/engine/report/gatherFigurePosts.ts';
import { freshRoom, type Incident } from '../../../shared/domain/incident.ts';
import type { NewMention } from '../../../shared/domain/mention.ts';
import { packSignals, TONES } from '../../../shared/domain/postSignals.ts';
import { createRandom, type Random, seedOf } from '../../support/fault/random.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 5, 10, 18, 20);
const DECLARED = NOW - 20 * HOUR;
const WATCHES = [
  { id: 'w1', category: 'companyName' },
  { id: 'w2', category: 'complaints' },
  { id: 'w3', category: 'competitors' },
] as const;
const POSTS = 1_500;

const INCIDENT: Incident = {
  id: '0195a000-0000-7000-8000-000000000010',
  title: '[fictif] Rappel',
  status: 'open',
  level: 2,
  levelSince: DECLARED,
  peakLevel: 2,
  timeZone: 'UTC',
  declaredAt: DECLARED,
  declaredBy: '0195a000-0000-7000-8000-000000000001',
  closedAt: null,
  watchIds: ['w1', 'w2'],
  ...freshRoom(2, DECLARED),
  isErased: false,
};

type Stored = NewMention & { readonly isHidden: boolean; readonly handTone: number | null };

function postsOf(random: Random): readonly Stored[] {
  return Array.from({ length: POSTS }, (_, number) => {
    const isIn = random.chance(0.6);
    const postedAt = isIn ? DECLARED + random.below(20 * HOUR) : DECLARED - random.below(14 * DAY);
    const who = random.chance(0.9) ? `@${random.below(60)}` : null;
    const tone = random.pick(TONES);
    const mediaTier = random.chance(0.1) ? random.pick([1, 2, 3] as const) : 0;
    return {
      network: random.pick(['bluesky', 'mastodon']),
      externalId: `${number}`,
      author: random.chance(0.5) ? null : who,
      handle: who,
      text: `[fictif] ${number}`,
      title: null,
      url: null,
      language: 'fr',
      reach: random.chance(0.7) ? random.below(3_000) : null,
      postedAt,
      dedupeKey: `n:${number}`,
      folded: `${number}`,
      signals: random.chance(0.95)
        ? packSignals({ tone, harmTier: 0, isLexiconHit: false, mediaTier })
        : null,
      watchIds: WATCHES.map(({ id }) => id).filter(() => random.chance(0.45)),
      isTruncated: false,
      isHidden: random.chance(0.05),
      handTone: random.chance(0.1) ? random.below(4) : null,
    };
  });
}

function filled(posts: readonly Stored[]): Db {
  const db = new Database(':memory:') as unknown as Db;
  migrate(db, { backUpFirst: () => ({ ok: true, value: '' }) });
  const put = (table: string, id: string, state: object) =>
    db
      .prepare(`INSERT INTO ${table} (id, sort_at, head_id, state) VALUES (?, 0, 'h', ?)`)
      .run(id, JSON.stringify(state));
  for (const { id, category } of WATCHES)
    put('watch', id, { id, fields: { category, query: 'x' }, retiredAt: null, isErased: false, addedAt: 0 });
  put('incident', INCIDENT.id, INCIDENT);
  const { store } = prepareMentionIntake(db);
  db.transaction(() => store(posts, NOW, null))();
  const set = db.prepare('UPDATE mention SET is_hidden = ?, hand_tone = ? WHERE dedupe_key = ?');
  for (const { dedupeKey, isHidden, handTone } of posts)
    if (isHidden || handTone !== null) set.run(isHidden ? 1 : 0, handTone, dedupeKey);
  const { recount } = measuringOn(db);
  while (db.transaction(() => recount.slice(Math.floor(NOW / MINUTE))).immediate());
  return db;
}

const contextOf = (db: Db) => ({ db, states: prepareStates(db), mentions: prepareMentions(db), now: NOW });

function gather(db: Db, incident: Incident) {
  const context = contextOf(db);
  const stored = storedSpan(context);
  const found = findScope(context, incident, [], stored);
  if (found === null) throw new Error('no posts');
  const counts = gatherCounts(context, incident, found, stored);
  const inside = counts.posts.buckets.filter(({ at }) => at >= counts.posts.from);
  const posts = inside.reduce((sum, { count }) => sum + count, 0);
  return { ...counts, audience: gatherAudience(db, found, posts), voice: gatherVoice(context, found) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);

describe('counts for the figures', () => {
  const seed = seedOf(9_013);
  const posts = postsOf(createRandom(seed));

  it.each([
    ['incident', ['w1', 'w2'], 'w1 w2'],
    ['own', [], 'w1 w2'],
  ] as const)('are those of the posts that count (%s)', (scope, watchIds, asked) => {
    const db = filled(posts);
    const incident = { ...INCIDENT, watchIds };
    const got = gather(db, incident);
    expect(got.posts.scope).toBe(scope);
    const { from, to } = got.posts;
    const mine = posts.filter(
      (post) => !post.isHidden && (post.watchIds ?? []).some((id) => asked.includes(id)),
    );
    const inside = mine.filter(({ postedAt }) => postedAt >= from && postedAt < to);
    expect(inside.length).toBeGreaterThan(300);
    for (const { at, count } of got.posts.buckets)
      expect(mine.filter(({ postedAt }) => postedAt >= at && postedAt < at + got.posts.bucketMs).length).toBe(
        count,
      );
    const toneOf = ({ handTone, signals }: Stored): string =>
      TONES[handTone ?? (signals === null || signals === undefined ? 4 : signals & 7)] ?? 'unsure';
    for (const bucket of got.tone?.buckets ?? []) {
      const hour = mine.filter(({ postedAt }) => postedAt >= bucket.at && postedAt < bucket.at + HOUR);
      expect([bucket.count, bucket.positive, bucket.negative, bucket.unsure, bucket.byHand]).toEqual([
        hour.length,
        ...['positive', 'negative', 'unsure'].map(
          (tone) => hour.filter((post) => toneOf(post) === tone).length,
        ),
        hour.filter(({ handTone }) => handTone !== null).length,
      ]);
    }
    expect(sum((got.tone?.buckets ?? []).map(({ count }) => count))).toBe(
      mine.filter(({ postedAt }) => postedAt >= from - 14 * DAY && postedAt < to).length,
    );
    const loudest = new Map<string, number>();
    for (const { network, handle, author, reach } of inside) {
      const who = handle ?? author;
      if (who !== null && reach !== null)
        loudest.set(`${network} ${who}`, Math.max(reach, loudest.get(`${network} ${who}`) ?? 0));
    }
    expect(sorted(got.audience.reaches)).toEqual(sorted([...loudest.values()]));
    const read = inside.flatMap(({ signals, postedAt }) =>
      typeof signals === 'number' ? [{ tier: signals >> 6, at: postedAt }] : [],
    );
    expect(got.audience.looked).toBe(read.length);
    expect(got.audience.media).toEqual(
      [1, 2, 3].map((tier) => {
        const times = read.filter((post) => post.tier === tier).map(({ at }) => at);
        return { tier, count: times.length, firstAt: Math.min(...times) };
      }),
    );
    const within = posts.filter(({ postedAt, isHidden }) => postedAt >= from && postedAt < to && !isHidden);
    expect(got.voice).toEqual({
      own: within.filter(({ watchIds: ids }) => ids?.includes('w1')).length,
      competitors: within.filter(({ watchIds: ids }) => ids?.includes('w3')).length,
    });
    db.close();
  });

  it('are the same from the rows, where nothing is counted yet', () => {
    const db = filled(posts);
    const counted = gather(db, INCIDENT);
    db.prepare('UPDATE measure_subject SET counted_from = NULL').run();
    const fromRows = gather(db, INCIDENT);
    // How far back the days before are known is another matter: minutes are counted for fifteen days.
    const since = { baselineFrom: 0, countedFrom: 0 };
    const alike = ({ posts: one, tone, ...rest }: typeof counted) => ({
      ...{ posts: { ...one, ...since }, tone: { ...tone, ...since } },
      ...rest,
    });
    expect(alike(fromRows)).toEqual(alike(counted));
    db.close();
  });

  it('are none in a time that no post is of', () => {
    const db = filled(posts.filter(({ postedAt }) => postedAt < DECLARED - 3 * DAY));
    const context = contextOf(db);
    expect(findScope(context, INCIDENT, [], storedSpan(context))).toBeNull();
    db.close();
  });
});
