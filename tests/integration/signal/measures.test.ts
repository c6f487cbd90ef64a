/*
 * Buckets of minutes on a real database: whatever came, changed or went, folding them is counting the rows again.
 */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../electron/engine/db/migrate.ts';
import { prepareMeasureRows } from '../../../electron/engine/db/repositories/measureRows.ts';
import { measuringOn } from '../../../electron/engine/db/repositories/measuring.ts';
import { prepareMentionIntake } from '../../../electron/engine/db/repositories/mentionIntakeRepository.ts';
import { prepareObservations } from '../../../electron/engine/db/repositories/observationRepository.ts';
import type { Db } from '../../../electron/engine/db/sqlite.ts';
import type { Observed } from '../../../electron/engine/ingest/connectors/connector.ts';
import { createPreparation } from '../../../electron/engine/ingest/prepareObserved.ts';
import { MINUTE_MS } from '../../../shared/domain/measure.ts';
import { TONES, unpackSignals } from '../../../shared/domain/postSignals.ts';
import { createRandom, type Random } from '../../support/fault/random.ts';
import { PLANTED_FROM, plantedPost } from '../../support/plantObserved.ts';

const NOW_MINUTE = PLANTED_FROM / MINUTE_MS + 400;
const WATCHES = [
  { id: 'w1', category: 'companyName', query: 'passerelle' },
  { id: 'w2', category: 'complaints', query: 'honte OR danger' },
  { id: 'w3', category: 'complaints', query: 'fermée' },
  { id: 'w4', category: 'competitors', query: 'rivale' },
];
const WORDS = ['passerelle', 'honte', 'danger', 'fermée', 'rivale', 'merci', 'blessés', 'bravo', 'marché'];

function fresh(): Db {
  const db = new Database(':memory:') as unknown as Db;
  migrate(db, { backUpFirst: () => ({ ok: true, value: '' }) });
  for (const { id, category } of WATCHES) putWatch(db, id, category);
  return db;
}

function putWatch(db: Db, id: string, category: string): void {
  const state = { id, fields: { category }, retiredAt: null, isErased: false, addedAt: 0 };
  db.prepare(`INSERT OR REPLACE INTO watch (id, sort_at, head_id, state) VALUES (?, 0, 'h', ?)`).run(
    id,
    JSON.stringify(state),
  );
  measuringOn(db).subjects.forget();
}

/** What the buckets hold, a line each, in a fixed order. */
function bucketsIn(db: Db): readonly string[] {
  return db
    .prepare<[], Record<string, unknown>>(
      `SELECT s.key, m.* FROM measure_minute m JOIN measure_subject s ON s.no = m.subject_no WHERE s.definition <> ''`,
    )
    .all()
    .map(({ subject_no: _no, ...row }) => JSON.stringify(row))
    .sort();
}

/** The same counted from the rows alone, by other code. */
function countedFromRows(db: Db): readonly string[] {
  const bits = new Map(
    db
      .prepare<[], { no: number; network: string }>('SELECT * FROM network_no')
      .all()
      .map((r) => [r.network, r.no - 1]),
  );
  const counted = new Map<string, Record<string, number | string>>();
  const rows = db
    .prepare<
      [],
      {
        id: number;
        posted_at: number;
        network: string;
        reach: number | null;
        signals: number | null;
        hand_tone: number | null;
      }
    >('SELECT id, posted_at, network, reach, signals, hand_tone FROM mention WHERE is_hidden = 0')
    .all();
  const watchesOf = db
    .prepare<[number], string>(
      'SELECT watch_id FROM mention_watch w JOIN watch_no n ON n.no = w.watch_no WHERE w.mention_id = ?',
    )
    .pluck();
  const categories = new Map(
    db
      .prepare<[], { id: string; category: string }>(
        `SELECT id, json_extract(state, '$.fields.category') AS category FROM watch`,
      )
      .all()
      .map(({ id, category }) => [id, category]),
  );
  for (const row of rows) {
    const watches = watchesOf.all(row.id);
    const keys = new Set([
      'all',
      ...watches.map((id) => `watch:${id}`),
      ...watches.map((id) => `category:${categories.get(id)}`),
    ]);
    const minute = Math.floor(row.posted_at / MINUTE_MS);
    const read = row.signals === null ? null : unpackSignals(row.signals);
    const tone = row.hand_tone === null ? (read?.tone ?? 'unsure') : TONES[row.hand_tone];
    for (const key of keys) {
      const was = counted.get(`${key} ${minute}`);
      const of = (name: string): number => Number(was?.[name] ?? 0);
      counted.set(`${key} ${minute}`, {
        key,
        minute,
        count: of('count') + 1,
        negative: of('negative') + (tone === 'negative' ? 1 : 0),
        positive: of('positive') + (tone === 'positive' ? 1 : 0),
        unsure: of('unsure') + (tone === 'unsure' ? 1 : 0),
        by_hand: of('by_hand') + (row.hand_tone === null ? 0 : 1),
        hand_negative: of('hand_negative') + (row.hand_tone !== null && tone === 'negative' ? 1 : 0),
        networks: of('networks') | (1 << (bits.get(row.network) ?? 0)),
        audience: Math.max(of('audience'), row.reach ?? 0),
        media: Math.max(of('media'), read?.mediaTier ?? 0),
        harm: Math.max(of('harm'), read?.harmTier ?? 0),
        hits: of('hits') + (read?.isLexiconHit === true ? 1 : 0),
      });
    }
  }
  return [...counted.values()].map((row) => JSON.stringify(row)).sort();
}

function recountAll(db: Db): void {
  const { recount } = measuringOn(db);
  for (let slice = 0; slice < 10_000; slice += 1)
    if (!db.transaction(() => recount.slice(NOW_MINUTE)).immediate()) return;
  throw new Error('Counting again does not come to an end.');
}

const text = (random: Random): string =>
  Array.from({ length: 2 + random.below(5) }, () => WORDS[random.below(WORDS.length)]).join(' ');

function told(random: Random): Observed {
  const number = random.below(120);
  if (random.chance(0.08))
    return { what: 'deleted', network: 'bluesky', externalId: `${number}`, at: PLANTED_FROM };
  return plantedPost(number, {
    text: text(random),
    externalId: `post ${number}`,
    network: random.chance(0.5) ? 'bluesky' : 'mastodon',
    postedAt: PLANTED_FROM + random.below(300) * 20_000,
    reach: random.chance(0.3) ? null : random.below(200_000),
    handle: random.chance(0.1) ? 'cachee.example.org' : `a${number}.example.org`,
    ...(random.chance(0.2) ? { editedAt: PLANTED_FROM + random.below(9_000_000) } : {}),
  });
}

function stir(db: Db, seed: number, rounds: number): void {
  const random = createRandom(seed);
  const observations = prepareObservations(db);
  const intake = prepareMentionIntake(db);
  const { recount } = measuringOn(db);
  const preparation = createPreparation();
  preparation.setRules({
    watches: WATCHES.map(({ id, query }) => ({
      id,
      query,
      excludedAuthors: [],
      hiddenAuthors: ['cachee.example.org'],
    })),
    keeps: {},
    mediaTiers: { presse: 2 },
  });
  let importNo = 0;
  for (let round = 0; round < rounds; round += 1) {
    const posts = Array.from({ length: 1 + random.below(25) }, () => told(random));
    const act = random.below(7);
    db.transaction(() => {
      if (act <= 2) {
        const sourceId = random.chance(0.2) ? 'presse' : 'source';
        const delivery = { sourceId, observed: posts, rejects: [], cursor: null, shed: 0 };
        observations.store(preparation.prepare([delivery]), PLANTED_FROM);
      } else if (act === 3) {
        importNo += 1;
        const mentions = posts.flatMap((one) => (one.what === 'post' ? [one.post] : []));
        const read = preparation.readImported(
          mentions.map((post, at) => ({
            ...post,
            dedupeKey: `imported:${random.below(200)}:${at % 3}`,
            folded: post.text,
            isTruncated: false,
          })),
        );
        intake.store(read, PLANTED_FROM, importNo);
      } else if (act === 4) intake.removeSlice(1 + random.below(Math.max(1, importNo)), 10);
      else if (act === 5)
        db.prepare(
          'UPDATE mention SET hand_tone = ? WHERE id IN (SELECT id FROM mention ORDER BY id LIMIT 3 OFFSET ?)',
        ).run(random.chance(0.3) ? null : random.below(4), random.below(40));
      else if (random.chance(0.3)) putWatch(db, 'w3', random.chance(0.5) ? 'companyName' : 'complaints');
      else recount.slice(NOW_MINUTE);
    }).immediate();
  }
}

describe('buckets of minutes', () => {
  it.each([1, 2, 3, 4, 5, 6])('fold to what counting the rows again gives, after anything (%i)', (seed) => {
    const db = fresh();
    stir(db, seed, 120);
    recountAll(db);
    const counted = countedFromRows(db);
    expect(counted.length).toBeGreaterThan(100);
    expect(bucketsIn(db)).toEqual(counted);
    // Control: one bucket that is off by one is found.
    db.prepare(
      'UPDATE measure_minute SET count = count + 1 WHERE minute = (SELECT max(minute) FROM measure_minute)',
    ).run();
    expect(bucketsIn(db)).not.toEqual(counted);
    db.close();
  });

  it('are right at every commit where posts only come, without counting again', () => {
    const db = fresh();
    const random = createRandom(9);
    const observations = prepareObservations(db);
    const preparation = createPreparation();
    preparation.setRules({
      watches: WATCHES.map(({ id, query }) => ({ id, query, excludedAuthors: [], hiddenAuthors: [] })),
      keeps: {},
    });
    for (let round = 0; round < 20; round += 1) {
      const observed = Array.from({ length: 20 }, (_, at) =>
        plantedPost(round * 20 + at, {
          text: text(random),
          postedAt: PLANTED_FROM + random.below(90) * 20_000,
        }),
      );
      const delivery = { sourceId: 's', observed, rejects: [], cursor: null, shed: 0 };
      db.transaction(() => observations.store(preparation.prepare([delivery]), PLANTED_FROM)).immediate();
      expect(bucketsIn(db)).toEqual(countedFromRows(db));
    }
    const until = PLANTED_FROM + 30 * MINUTE_MS;
    const history = prepareMeasureRows(db).history({ kind: 'all' }, until);
    expect(history.count(0, NOW_MINUTE)).toBe(400);
    db.close();
  });

  it('hold nothing of a transaction that was taken back', () => {
    const db = fresh();
    const observations = prepareObservations(db);
    const preparation = createPreparation();
    const delivery = { sourceId: 's', observed: [plantedPost(1)], rejects: [], cursor: null, shed: 0 };
    const before = bucketsIn(db);
    expect(() =>
      db.transaction(() => {
        observations.store(preparation.prepare([delivery]), PLANTED_FROM);
        throw new Error('the disk is full');
      })(),
    ).toThrow('the disk is full');
    measuringOn(db).forget();
    expect(bucketsIn(db)).toEqual(before);
    db.close();
  });
});
