/*
 * F5, F6, F13, S12: servers that are down by the thousand, a stream that closes as soon as it is opened, more posts
 * than anybody can take, a reader that holds the log. Nothing is asked more often than it should be, nothing is lost
 * without being counted, the log comes back. Each with a control.
 */
import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { JOURNAL_LIMIT_BYTES } from '../../electron/engine/db/pragmas.ts';
import { createFeed } from '../../electron/engine/ingest/connectors/feed.ts';
import { createJetstream } from '../../electron/engine/ingest/connectors/jetstream.ts';
import { createIntake } from '../../electron/engine/ingest/intake.ts';
import { createSafeHttp } from '../../electron/engine/ingest/net/safeHttp.ts';
import { createSourceBook } from '../../electron/engine/ingest/sourceBook.ts';
import { createSupervisor } from '../../electron/engine/ingest/supervisor.ts';
import { type Source, sourceNoun } from '../../shared/domain/source.ts';
import { ok } from '../../shared/lib/result.ts';
import { createRandom, seedOf } from '../support/fault/random.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';
import { healthOf, nextAttemptOf, until } from '../support/listening.ts';
import { openDesk, temporaryFolder } from '../support/openEngine.ts';
import { openFeedServer } from '../support/servers/feedServer.ts';
import { openJetstreamServer } from '../support/servers/jetstreamServer.ts';

const SEED = seedOf(20_261_126);
const FEEDS_DOWN = sampleSize(1_000, 10_000);
const FLOOD = sampleSize(20_000, 400_000);
const HELD_POSTS = sampleSize(10_000, 300_000);
const MB = 1024 * 1024;

const open: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

function never(): never {
  throw new Error('no answer');
}

/** The supervisor as the engine has it, with a queue that stores nothing. */
function superviseAll(records: readonly { readonly id: string; readonly fields: Source }[]) {
  const random = createRandom(SEED);
  const http = createSafeHttp({ clock: Date.now, userAgent: 'Vigie (test)', hostGapMs: 0 });
  const book = createSourceBook(Date.now, () => undefined);
  for (const { id } of records) book.add(id, { row: null, recentPostedAt: [] }, false);
  const intake = createIntake({
    observe: async () => ok({ added: 0, hidden: 0, changed: 0, newestId: null, postedAt: {}, sources: [] }),
    onStored: () => undefined,
    onResult: () => undefined,
    log: () => undefined,
  });
  const connectors = { feed: createFeed(), jetstream: createJetstream() };
  const supervisor = createSupervisor({
    book,
    clock: Date.now,
    random: () => random.below(1_000_000) / 1_000_000,
    log: () => undefined,
    sinkOf: intake.sinkOf,
    connectorOf: async ({ fields }) => (fields.kind === 'jetstream' ? connectors.jetstream : connectors.feed),
    input: async ({ id, fields }) => ({
      sourceId: id,
      source: fields,
      cursor: intake.cursorOf(id) ?? null,
      http,
      secret: null,
      parseFeed: async () => ({ kind: 'refused', trouble: 'notAFeed', detail: '' }),
      clock: Date.now,
      wait: async () => undefined,
    }),
    forgetCursor: async () => undefined,
  });
  open.push(
    () => http.close(),
    () => supervisor.stop(),
  );
  return { book, supervisor };
}
const recordsAt = (address: string, count: number, kind: Source['kind']) =>
  Array.from({ length: count }, (_, at) => ({
    id: `source-${at}`,
    fields: { ...sourceNoun.blank, kind, address: `${address}?${at}`, allowedHosts: ['127.0.0.1'] },
  }));

describe(`F5: ${FEEDS_DOWN} feeds that are down at once`, () => {
  it('are asked once each, then left alone until their time, listed with their reason, and heard again', async () => {
    const server = await openFeedServer(SEED);
    open.push(() => server.close());
    server.refuse({ status: 503 });
    const { book, supervisor } = superviseAll(recordsAt(server.url('/rss'), FEEDS_DOWN, 'feed'));
    await supervisor.setSources(recordsAt(server.url('/rss'), FEEDS_DOWN, 'feed'));
    const failing = () => book.health().filter(({ state }) => state.kind === 'failing').length;
    await until(() => failing() === FEEDS_DOWN);
    expect(server.asked()).toBe(FEEDS_DOWN);
    const before = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const { user, system } = process.cpuUsage(before);
    expect(server.asked()).toBe(FEEDS_DOWN);
    const waits = book.health().map((health) => (nextAttemptOf(health) ?? 0) - Date.now());
    expect(new Set(waits.map((ms) => Math.round(ms / 100))).size).toBeGreaterThan(100);
    tell('F5 feeds down', { feeds: FEEDS_DOWN, 'CPU % in 5 s': ((user + system) / 50_000).toFixed(1) });
    // The control: who asks again at once is seen here.
    server.refuse(null);
    supervisor.wake();
    await until(() => server.asked() >= FEEDS_DOWN * 2);
    // What is answered is no feed to this parser; that it was reached again is what counts.
    await until(() =>
      book.health().every(({ state }) => state.kind === 'failing' && state.trouble === 'notAFeed'),
    );
  }, 120_000);
});

describe('F6: a stream that closes as soon as it is opened', () => {
  it('is tried once a second at most, and ever more seldom', async () => {
    const server = await openJetstreamServer(SEED);
    const cutting = setInterval(() => server.cutAll(), 10);
    open.push(
      () => clearInterval(cutting),
      () => server.close(),
    );
    let attempts = 0;
    server.server.on('connection', () => {
      attempts += 1;
    });
    const records = recordsAt(server.url('subscribe'), 1, 'jetstream');
    const { supervisor } = superviseAll(records);
    const startedAt = performance.now();
    await supervisor.setSources(records);
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    const seconds = (performance.now() - startedAt) / 1_000;
    const tried = attempts;
    tell('F6 reconnect storm', { attempts: tried, seconds: seconds.toFixed(1) });
    expect(tried).toBeGreaterThan(1);
    expect(tried).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
    // The control: without a pause it is tried again and again.
    const records2 = recordsAt(server.url('subscribe'), 1, 'jetstream');
    const careless = superviseAll(records2);
    await careless.supervisor.setSources(records2);
    const nudging = setInterval(() => careless.supervisor.askNow('source-0'), 5);
    open.push(() => clearInterval(nudging));
    await until(() => attempts > tried + 20);
  }, 60_000);
});

describe('F13, S12: more than anybody can take, and a reader that holds the log', () => {
  it('is stored whole with a queue that has an end, and the log is cut once the reader lets go', async () => {
    const place = temporaryFolder();
    const desk = await openDesk(place.folder);
    const server = await openJetstreamServer(SEED);
    open.push(
      () => place.clean(),
      () => server.close(),
      () => desk.stop(),
    );
    const { id } = await desk.ask('source.add', {
      fields: {
        kind: 'jetstream',
        name: 'Flot',
        address: server.url('subscribe'),
        allowedHosts: ['127.0.0.1'],
      },
    });
    await until(() => server.clients() > 0);
    const health = () => healthOf(desk, id);
    const before = process.memoryUsage().rss;
    let most = before;
    for (let written = 0; written < FLOOD; written += 1) {
      server.post();
      if (written % 500 !== 0) continue;
      most = Math.max(most, process.memoryUsage().rss);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await until(async () => (await health()).stored === FLOOD);
    expect((await health()).shed).toBe(0);
    expect((await desk.ask('mention.count', {})).total).toBe(FLOOD);

    const holder = fork(join(import.meta.dirname, '../support/fault/holdReading.ts'), [desk.file]);
    open.push(() => holder.kill('SIGKILL'));
    await new Promise((resolve) => holder.once('message', resolve));
    // How much of the log another connection can bring into the file: pages in it, and pages brought in.
    const checkpoint = (): { readonly log: number; readonly checkpointed: number } => {
      const other = new Database(desk.file);
      try {
        return (
          (other.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[])[0] ?? never()
        );
      } finally {
        other.close();
      }
    };
    for (let written = 0; written < HELD_POSTS; written += 1) {
      server.post();
      if (written % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await until(async () => (await health()).stored === FLOOD + HELD_POSTS);
    const held = checkpoint();
    const heldBytes = statSync(`${desk.file}-wal`).size;
    // The control: while somebody reads, the log can only grow.
    expect(held.log - held.checkpointed).toBeGreaterThan(1_000);
    const gone = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await gone;
    await until(() => {
      const { log, checkpointed } = checkpoint();
      return log === checkpointed;
    });
    // The next batch begins the log anew, and cuts what is beyond its limit.
    for (let count = 0; count < 500; count += 1) server.post();
    await until(async () => (await health()).stored === FLOOD + HELD_POSTS + 500);
    const bytes = statSync(`${desk.file}-wal`).size;
    expect(bytes).toBeLessThanOrEqual(Math.max(heldBytes, JOURNAL_LIMIT_BYTES));
    if (heldBytes > 2 * JOURNAL_LIMIT_BYTES) expect(bytes).toBeLessThan(heldBytes);
    const db = new Database(desk.file, { readonly: true });
    expect(db.pragma('quick_check', { simple: true })).toBe('ok');
    db.close();
    tell('F13 S12 flood', {
      posts: FLOOD,
      'MB grown': Math.round((most - before) / MB),
      'log pages held': held.log - held.checkpointed,
      'WAL MB while held': Math.round(heldBytes / MB),
      'WAL MB after': Math.round(bytes / MB),
    });
  }, 120_000);
});
