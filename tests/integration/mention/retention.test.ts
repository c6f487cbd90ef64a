/*
 * Counts survive, texts go: on a real file, with posts as sources and files bring them. A clock that jumps takes nothing,
 * and what was taken is neither found, cited nor stored anew.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../electron/engine/db/sqlite.ts';
import type { EngineOptions } from '../../../electron/engine/engine.ts';
import { type Desk, declareIncident, openDesk, temporaryFolder } from '../../support/openEngine.ts';
import { plantedId, plantedPost, plantObserved } from '../../support/plantObserved.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;
const SOURCE = '01890a5d-ac96-7b74-8c5e-000000000001';
const POSTS = 600;
/** Posts are a minute apart, the last one 13 months ago. */
const FROM = Date.now() - 400 * DAY_MS;
const old = (number: number, more: Parameters<typeof plantedPost>[1] = {}) =>
  plantedPost(number, { postedAt: FROM + number * 60_000, ...more });
const all = (from = 0, to = POSTS) => Array.from({ length: to - from }, (_, at) => old(from + at));

let place: ReturnType<typeof temporaryFolder>;
let desk: Desk | null = null;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(async () => {
  await desk?.stop();
  desk = null;
  place.clean();
});

async function open(options: Partial<EngineOptions> = {}): Promise<Desk> {
  await desk?.stop();
  desk = await openDesk(place.folder, options);
  return desk;
}
/** A file whose posts were received when they were posted. */
async function plant(observed = all(), rules: Parameters<typeof plantObserved>[2] = []): Promise<Desk> {
  const { file } = await open();
  await desk?.stop();
  plantObserved(file, { [SOURCE]: observed }, rules, FROM);
  return open();
}
function look<T>(sql: string): T {
  const db = connect(join(place.folder, 'vigie.db'), { isReadOnly: true, mustExist: true });
  try {
    return db.prepare(sql).pluck().all() as T;
  } finally {
    db.close();
  }
}
/** Everything that is counted, as one value to compare. */
async function counted(at: Desk) {
  const { total, networks, languages, newestPostedAt } = await at.ask('mention.count', {});
  return {
    total,
    networks,
    languages,
    newestPostedAt,
    volume: await at.ask('mention.volume', { from: FROM - DAY_MS, to: FROM + DAY_MS, bucketMs: 3_600_000 }),
    reach: look('SELECT sum(reach) FROM mention'),
    ids: look('SELECT id FROM mention ORDER BY id'),
    watches: look('SELECT mention_id FROM mention_watch ORDER BY mention_id'),
    keys: look('SELECT dedupe_key FROM mention ORDER BY id'),
  };
}
const idOf = (number: number): number =>
  look<number[]>(`SELECT id FROM mention WHERE dedupe_key = 'bluesky:${plantedId(number)}'`)[0] ?? 0;
/** A planted post as somebody writes it down. */
const byHand = (number: number, text: string) => ({
  network: 'bluesky',
  url: null,
  externalId: plantedId(number),
  text,
  title: null,
  author: null,
  handle: null,
  postedAt: FROM + number * 60_000,
  isTimeGuessed: false,
  category: 'complaints' as const,
  tone: 'negative' as const,
  reachBucket: 'under10k' as const,
});
function integrity(): void {
  const db = connect(join(place.folder, 'vigie.db'), { isReadOnly: false, mustExist: true });
  try {
    db.exec(`INSERT INTO mention_text (mention_text, rank) VALUES ('integrity-check', 1)`);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  } finally {
    db.close();
  }
}

describe('retention', () => {
  it('takes the words and leaves what is counted', async () => {
    const watch = { id: 'watch-1', query: 'message', excludedAuthors: [], hiddenAuthors: [] };
    const at = await plant(all(), [watch]);
    const before = await counted(at);
    expect(before.total).toBe(POSTS);
    expect(await at.ask('retention.get', {})).toMatchObject({
      months: 12,
      page: null,
      isClockUnsure: false,
      next: { due: POSTS, cited: 0, inIncident: 0 },
      last: null,
    });
    const ran = await at.ask('retention.run', {});
    expect(ran).toMatchObject({ removed: POSTS, cited: 0, inIncident: 0, by: at.person });
    expect(await counted(at)).toEqual(before);

    expect((await at.ask('mention.search', { text: 'message' })).rows).toEqual([]);
    const [row] = (await at.ask('mention.list', { limit: 1 })).rows;
    expect(row).toMatchObject({
      text: '',
      author: null,
      handle: null,
      url: null,
      externalId: null,
      language: 'fr',
    });
    expect(row?.expiredAt).toBeGreaterThan(FROM);
    expect(look('SELECT count(*) FROM mention_version')).toEqual([0]);
    expect(await at.ask('retention.get', {})).toMatchObject({
      next: { due: 0 },
      last: { removed: POSTS, by: at.person },
    });
    await desk?.stop();
    integrity();
  });

  it('leaves the words nowhere in the file', async () => {
    const at = await plant([
      old(1, { text: 'zyxwoturne kalimbarque', author: 'Ondine Prévertal' }),
      ...all(2, 900),
    ]);
    const bytes = (): string =>
      ['vigie.db', 'vigie.db-wal']
        .map((name) => {
          try {
            return readFileSync(join(place.folder, name), 'latin1');
          } catch {
            return '';
          }
        })
        .join('');
    expect(bytes()).toContain('kalimbarque');
    await at.ask('retention.run', {});
    for (const word of ['zyxwoturne', 'kalimbarque', 'Ondine', 'ondine'])
      expect(bytes().includes(word), word).toBe(false);
  });

  it('keeps what an entry cites, what an incident may need, and what is young', async () => {
    const at = await plant([...all(0, 20), plantedPost(50, { postedAt: Date.now() - 30 * DAY_MS })]);
    const incidentId = await declareIncident(at);
    await at.ask('evidence.pin', { incidentId, mentionId: idOf(3) });
    const { id: unpinned } = await at.ask('evidence.pin', { incidentId, mentionId: idOf(4) });
    await at.ask('evidence.unpin', { evidenceId: unpinned, reason: 'hors sujet' });
    await at.ask('handMention.record', byHand(5, 'relevée'));
    expect((await at.ask('retention.get', {})).next).toEqual({ due: 17, cited: 3, inIncident: 0 });
    // An incident that was going on then, and is still open.
    await at.ask('incident.declare', {
      title: 'Au long cours',
      level: 1,
      timeZone: 'America/Toronto',
      mentionIds: [],
      occurredAt: FROM + 7.5 * DAY_MS,
    });
    expect((await at.ask('retention.get', {})).next).toEqual({ due: 20 - 3, cited: 3, inIncident: 0 });
    await at.ask('incident.declare', {
      title: 'Plus tôt',
      level: 1,
      timeZone: 'America/Toronto',
      mentionIds: [],
      occurredAt: FROM + 7 * DAY_MS + 10 * 60_000,
    });
    expect((await at.ask('retention.get', {})).next).toEqual({ due: 7, cited: 3, inIncident: 10 });
    expect(await at.ask('retention.run', {})).toMatchObject({ removed: 7, cited: 3, inIncident: 10 });
    expect((await at.ask('mention.get', { id: idOf(3) })).text).toContain('numéro 3');
    expect((await at.ask('mention.get', { id: idOf(1) })).text).toBe('');
    expect((await at.ask('mention.get', { id: idOf(50) })).expiredAt).toBeNull();
  });

  it('is not brought back by a feed that tells the post again, edited or not', async () => {
    const at = await plant(all(0, 5));
    await at.ask('retention.run', {});
    const before = await counted(at);
    await desk?.stop();
    plantObserved(join(place.folder, 'vigie.db'), {
      [SOURCE]: [old(1), old(2, { text: 'autre texte', editedAt: Date.now() })],
    });
    const again = await open();
    expect(await counted(again)).toEqual(before);
    expect((await again.ask('mention.search', { text: 'autre' })).rows).toEqual([]);
    expect(look('SELECT count(*) FROM mention WHERE expired_at IS NULL')).toEqual([0]);
    await desk?.stop();
    integrity();
  });

  it('refuses to cite what has no words', async () => {
    const at = await plant(all(0, 3));
    const incidentId = await declareIncident(at);
    await at.ask('retention.run', {});
    const mentionId = idOf(1);
    expect((await at.refused('evidence.pin', { incidentId, mentionId })).code).toBe('mention.expired');
    const declare = { title: 'x', level: 1, timeZone: 'UTC', mentionIds: [mentionId] };
    expect((await at.refused('incident.declare', declare)).code).toBe('mention.expired');
    expect(look('SELECT count(*) FROM evidence')).toEqual([0]);

    // Taken by hand since, it has the words that somebody wrote down, until they are taken back.
    const { id } = await at.ask('handMention.record', byHand(1, 'Toujours en ligne'));
    expect(await at.ask('mention.get', { id: mentionId })).toMatchObject({
      text: 'Toujours en ligne',
      externalId: plantedId(1),
      expiredAt: null,
    });
    expect((await at.ask('mention.count', {})).total).toBe(3);
    expect(await at.ask('retention.get', {})).toMatchObject({ next: { due: 0, cited: 0 } });
    await at.ask('handMention.withdraw', { id, reason: 'autre publication' });
    expect(await at.ask('mention.get', { id: mentionId })).toMatchObject({ text: '', externalId: null });
    expect((await at.refused('evidence.pin', { incidentId, mentionId })).code).toBe('mention.expired');
    await at.ask('handMention.restore', { id });
    expect((await at.ask('evidence.pin', { incidentId, mentionId })).mention?.copy.text).toBe(
      'Toujours en ligne',
    );
  });

  it('follows the plan: more months, no end, and back', async () => {
    const at = await plant(all(0, 8));
    const page = await at.ask('plan.add', { fields: { organisation: 'Essai', mentionMonths: 24 } });
    expect(await at.ask('retention.get', {})).toMatchObject({
      months: 24,
      page: { id: page.id, revision: 1 },
      next: { due: 0 },
    });
    expect(await at.ask('retention.run', {})).toMatchObject({ removed: 0 });
    await at.ask('plan.amend', { id: page.id, fields: { mentionMonths: null } });
    expect(await at.ask('retention.get', {})).toMatchObject({ months: null, next: null, before: null });
    expect((await at.refused('retention.run', {})).code).toBe('retention.endless');
    for (const mentionMonths of [0, 121, 2.5])
      expect((await at.refused('plan.amend', { id: page.id, fields: { mentionMonths } })).code).toBe(
        'call.inputInvalid',
      );
    await at.ask('plan.amend', { id: page.id, fields: { mentionMonths: 12 } });
    expect(await at.ask('retention.run', {})).toMatchObject({ removed: 8 });
    const history = await at.ask('plan.history', { noun: 'plan', id: page.id } as never);
    expect(JSON.stringify(history)).toContain('mentionMonths');
  });
});

describe('a clock that jumps (S16)', () => {
  const young = () =>
    Array.from({ length: 30 }, (_, at) =>
      plantedPost(at, { postedAt: Date.now() - 40 * DAY_MS + at * 60_000 }),
    );
  const clockAt = (offset: number) => ({ clock: () => Date.now() + offset, retentionAfterMs: 1 });
  /** Waits until time was looked at, and then for a run that would follow. */
  const lookedAt = async (at: Desk): Promise<void> => {
    const wallAt = () => look<number[]>('SELECT wall_at FROM retention')[0] ?? 0;
    const first = wallAt();
    await expect.poll(() => wallAt() !== first, { timeout: 10_000 }).toBe(true);
    await at.ask('retention.get', {});
    await expect.poll(async () => (await at.ask('retention.get', {})).isRunning).toBe(false);
  };

  it('by a year, forward or back, takes nothing', async () => {
    const { file } = await open();
    await desk?.stop();
    plantObserved(file, { [SOURCE]: young() }, [], Date.now() - 40 * DAY_MS);
    await lookedAt(await open(clockAt(0)));
    for (const offset of [YEAR_MS, 3 * YEAR_MS, -YEAR_MS, -50 * YEAR_MS, YEAR_MS]) {
      const at = await open(clockAt(offset));
      await lookedAt(at);
      expect(look('SELECT count(*) FROM mention WHERE expired_at IS NOT NULL'), String(offset)).toEqual([0]);
      if (offset < 0) expect(await at.ask('retention.run', {})).toMatchObject({ removed: 0 });
      else expect((await at.refused('retention.run', {})).code).toBe('retention.clockUnsure');
    }
    // Control: once a person says that the date is right, the same words go.
    const at = await open(clockAt(YEAR_MS));
    expect(await at.ask('retention.run', { isClockRight: true })).toMatchObject({ removed: 30 });
  });

  it('control: what is old by time that was seen to pass goes without being asked', async () => {
    const { file } = await open();
    await desk?.stop();
    plantObserved(file, { [SOURCE]: all(0, 30) }, [], FROM);
    const at = await open({ retentionAfterMs: 1 });
    await expect
      .poll(async () => (await at.ask('retention.get', {})).last?.removed, { timeout: 10_000 })
      .toBe(30);
    expect((await at.ask('retention.get', {})).last?.by).toBeNull();
  });

  it('is refused in a file that is open for reading only', async () => {
    await plant(all(0, 3));
    const at = await open({ mode: 'readOnly' });
    expect((await at.refused('retention.run', {})).code).toBe('engine.readOnly');
    expect((await at.ask('retention.get', {})).next).toEqual({ due: 3, cited: 0, inIncident: 0 });
  });
});
