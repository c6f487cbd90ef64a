/*
 * What is observed ends in the same rows whatever the order in which it comes: posts five times over, edits before
 * the post, deletions before the post, reposts before their original (F7, F8). The full thousand of shuffles runs
 * in the soak.
 */
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../electron/engine/db/migrate.ts';
import { MIGRATIONS, NEWEST_VERSION } from '../../../electron/engine/db/migrations/index.ts';
import { IS_ACCOUNT_UNNAMED, IS_KEY } from '../../../electron/engine/db/repositories/dedupeKeys.ts';
import { prepareObservations } from '../../../electron/engine/db/repositories/observationRepository.ts';
import type { Db } from '../../../electron/engine/db/sqlite.ts';
import type { Observed, ObservedPost } from '../../../electron/engine/ingest/connectors/connector.ts';
import { createPreparation } from '../../../electron/engine/ingest/prepareObserved.ts';
import { createRandom, type Random, seedOf } from '../../support/fault/random.ts';
import { tell as print, sampleSize } from '../../support/fault/soak.ts';

const SEED = seedOf(20_261_126);
const SHUFFLES = sampleSize(60, 1_000);
const BEGIN = Date.UTC(2026, 5, 1);
const NOW = BEGIN + 3_600_000;

function post(number: number, text: string, editedAt: number | null = null): Observed {
  const raw: ObservedPost = {
    network: 'bluesky',
    externalId: `at://did:plc:invented${number % 7}/app.bsky.feed.post/f${number}`,
    author: null,
    handle: `did:plc:invented${number % 7}`,
    text,
    title: null,
    url: null,
    language: null,
    reach: null,
    postedAt: BEGIN + number * 1_000,
    replyTo: null,
    quotes: null,
    media: [],
    editedAt,
  };
  return { what: 'post', post: raw };
}

/** Words that no other post has: nothing is alike by chance. */
function wordsOf(number: number): string {
  return Array.from({ length: 12 }, (_, at) => `mot${'abcdefghijkl'[at]}${number}`).join(' ');
}

/** Sixty posts, some of them reposted, edited, deleted; one account is gone. */
function story(): readonly Observed[] {
  const told: Observed[] = [];
  for (let number = 1; number <= 60; number += 1) {
    const text = wordsOf(number);
    told.push(post(number, text));
    // Of posts that nobody edits: which wording comes first would decide who stands beside whom.
    if (number % 10 === 5) for (let copy = 1; copy < 4; copy += 1) told.push(post(number * 100 + copy, text));
    if (number % 4 === 0) told.push(post(number, `${text}, corrigé`, NOW - 5_000));
    if (number % 8 === 0) told.push(post(number, `${text}, corrigé deux fois`, NOW - 1_000));
    if (number % 6 === 0)
      told.push({
        what: 'deleted',
        network: 'bluesky',
        externalId: `at://did:plc:invented${number % 7}/app.bsky.feed.post/f${number}`,
        at: NOW - 100,
      });
  }
  return told;
}

function shuffled<T>(list: readonly T[], random: Random): readonly T[] {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    const here = all[at] as T;
    all[at] = all[other] as T;
    all[other] = here;
  }
  return all;
}

function fresh(): Db {
  const db = new Database(':memory:') as unknown as Db;
  migrate(db, { backUpFirst: () => ({ ok: true, value: '' }) });
  return db;
}

function tablesAfter(told: readonly Observed[], random: Random): string {
  const db = fresh();
  const { store } = prepareObservations(db);
  const { prepare } = createPreparation();
  for (let from = 0; from < told.length; ) {
    const size = 1 + random.below(40);
    const batch = prepare([
      {
        sourceId: 'source',
        observed: told.slice(from, from + size),
        rejects: [],
        cursor: String(from),
        shed: 0,
      },
    ]);
    db.transaction(() => store(batch, NOW + from))();
    from += size;
  }
  const rows = db
    .prepare(`SELECT id, external_id, text, folded, edited_at, deleted_at, group_id FROM mention ORDER BY id`)
    .all();
  const versions = db.prepare('SELECT * FROM mention_version ORDER BY mention_id, seen_at').all();
  const minutes = db.prepare('SELECT * FROM mention_minute ORDER BY minute').all();
  const found = db
    .prepare(`SELECT rowid FROM mention_text WHERE mention_text MATCH 'corrige' ORDER BY rowid`)
    .all();
  db.close();
  return JSON.stringify({ rows, versions, minutes, found }, null, 1);
}

describe('what is observed', () => {
  const told = story();
  let expected = '';
  beforeAll(() => {
    expected = tablesAfter(told, createRandom(SEED));
  });

  it('is what was told, in the order in which it was told', () => {
    const { rows, versions } = JSON.parse(expected) as {
      rows: { deleted_at: number | null; edited_at: number | null; group_id: number | null; id: number }[];
      versions: unknown[];
    };
    expect(rows).toHaveLength(60 + 18);
    expect(rows.filter((row) => row.deleted_at !== null)).toHaveLength(10);
    expect(rows.filter((row) => row.edited_at !== null)).toHaveLength(15);
    expect(versions).toHaveLength(15 + 7);
    const firsts = rows.filter((row) => row.group_id === row.id);
    expect(firsts).toHaveLength(6);
    expect(rows.filter((row) => row.group_id !== null)).toHaveLength(24);
  });

  it(`ends in the same tables after ${SHUFFLES} shuffles, everything told up to five times`, () => {
    for (let round = 0; round < SHUFFLES; round += 1) {
      const random = createRandom(SEED + round + 1);
      const times = 1 + random.below(5);
      const all = shuffled(Array.from({ length: times }, () => told).flat(), random);
      expect(tablesAfter(all, random), `seed ${SEED + round + 1}`).toBe(expected);
    }
    print('F7 F8 shuffled observations', { shuffles: SHUFFLES, observations: told.length, seed: SEED });
  });

  it('marks everything of an account that is gone, and nothing of one whose name begins alike', () => {
    const db = fresh();
    const { store } = prepareObservations(db);
    const { prepare } = createPreparation();
    const gone: Observed = {
      what: 'deleted',
      network: 'bluesky',
      externalId: 'at://did:plc:invented1',
      at: NOW,
    };
    const alike = post(1, 'Elle reste.');
    const other: Observed =
      alike.what === 'post'
        ? {
            what: 'post',
            post: { ...alike.post, externalId: 'at://did:plc:invented12/app.bsky.feed.post/a' },
          }
        : alike;
    // As a file gives it: the account stands in the name of the post alone.
    const unnamed = post(15, 'Troisième mot.');
    const given: Observed =
      unnamed.what === 'post'
        ? { what: 'post', post: { ...unnamed.post, author: 'Camille', handle: null } }
        : unnamed;
    const observed = [post(1, 'Premier mot.'), post(8, 'Deuxième mot.'), given, other, gone];
    const batch = prepare([{ sourceId: 'source', observed, rejects: [], cursor: null, shed: 0 }]);
    const outcome = db.transaction(() => store(batch, NOW))();
    expect(outcome).toMatchObject({ added: 4, changed: 3 });
    expect(db.prepare('SELECT count(*) FROM mention WHERE deleted_at IS NOT NULL').pluck().get()).toBe(3);
    db.close();
  });

  it('finds a post by its key, and those of an account, without looking at all of them', () => {
    const db = fresh();
    const plan = (where: string, bindings: object) =>
      db
        .prepare(`EXPLAIN QUERY PLAN SELECT id FROM mention WHERE ${where}`)
        .all(bindings)
        .map((row) => (row as { detail: string }).detail)
        .join('\n');
    expect(plan(IS_KEY, { key: 'x:1' })).toMatch(/^SEARCH .* mention_dedupe /);
    expect(plan(`dedupe_key >= @from AND ${IS_ACCOUNT_UNNAMED}`, { from: 'bluesky:' })).toMatch(
      /^SEARCH .* mention_account /,
    );
    expect(plan('dedupe_key = @key', { key: 'x:1' })).toMatch(/^SCAN /);
    db.close();
  });

  it('knows the posts of a file from before its index was made anew', () => {
    const db: Db = new Database(':memory:');
    const until = (version: number) =>
      migrate(db, {
        backUpFirst: () => ({ ok: true, value: '' }),
        migrations: MIGRATIONS.filter((one) => one.version <= version),
      });
    until(7);
    const insert =
      db.prepare(`INSERT INTO mention (id, network, text, posted_at, received_at, is_truncated, dedupe_key,
      folded) VALUES (?, 'bluesky', 'mot', 1, 1, 0, ?, ?)`);
    const insertText = db.prepare('INSERT INTO mention_text (rowid, folded) VALUES (?, ?)');
    const stored = [
      ['bluesky:at://did:plc:invented1/app.bsky.feed.post/f1', 'mot\ndid:plc:invented1'],
      ['bluesky:at://did:plc:invented1/app.bsky.feed.post/f8', 'mot\ncamille'],
      ['bluesky:at://did:plc:invented12/app.bsky.feed.post/f2', 'mot\ndid:plc:invented12'],
    ] as const;
    for (const [at, [key, folded]] of stored.entries()) {
      insert.run(at + 1, key, folded);
      insertText.run(at + 1, folded);
    }
    expect(until(NEWEST_VERSION)).toMatchObject({ ok: true, value: { from: 7 } });
    const { store } = prepareObservations(db);
    const { prepare } = createPreparation();
    const gone: Observed = {
      what: 'deleted',
      network: 'bluesky',
      externalId: 'at://did:plc:invented1',
      at: NOW,
    };
    const observed = [post(1, 'mot'), post(8, 'mot'), gone];
    const batch = prepare([{ sourceId: 'source', observed, rejects: [], cursor: null, shed: 0 }]);
    expect(db.transaction(() => store(batch, NOW))()).toMatchObject({ added: 0 });
    expect(db.prepare('SELECT id FROM mention WHERE deleted_at IS NOT NULL').pluck().all()).toEqual([1, 2]);
    db.exec(`INSERT INTO mention_text (mention_text, rank) VALUES ('integrity-check', 1)`);
    db.close();
  });

  it('does not take the shortened text of an export for an edit', () => {
    const db = fresh();
    const { store } = prepareObservations(db);
    const { prepare } = createPreparation();
    const tell = (one: Observed) =>
      db.transaction(() =>
        store(prepare([{ sourceId: 'source', observed: [one], rejects: [], cursor: null, shed: 0 }]), NOW),
      )();
    tell(post(1, 'La passerelle est fermée https://exemple.invalid/long'));
    expect(tell(post(1, 'La passerelle est fermée https://exem…'))).toMatchObject({ added: 0, changed: 0 });
    db.close();
  });
});
