/*
 * Search and pages over a million mentions, through the engine's door with validation,
 * against fifty point reads on a bare connection.
 */
import { join } from 'node:path';
import { openForWriting } from '../../electron/engine/db/open.ts';
import { prepareMentionIntake } from '../../electron/engine/db/repositories/mentionIntakeRepository.ts';
import { connect } from '../../electron/engine/db/sqlite.ts';
import type { NewMention } from '../../shared/domain/mention.ts';
import { openDesk, temporaryFolder } from '../support/openEngine.ts';
import { median, percentile, ROUNDS, type Row, seeded } from './measure.ts';
import { makePosts, toMention } from './posts.ts';

const PAGE = 50;
const CALLS = 400;
const BATCH = 1_000;
const TEXTS = ['quatrelaine', 'penurie', 'merty', 'bare', 'penurie -quatrelaine'];

/** Fills a file with mentions through the product's own writing, without the import around it. */
export function fillFile(file: string, rows: number): void {
  const opened = openForWriting(file, () => ({ ok: true, value: '' }));
  if (!opened.ok) throw new Error(opened.error.code);
  const { db } = opened.value;
  const intake = prepareMentionIntake(db);
  const now = Date.now();
  let batch: NewMention[] = [];
  const flush = () => {
    db.transaction(() => intake.store(batch, now, null))();
    batch = [];
  };
  for (const post of makePosts(rows)) {
    batch.push(toMention(post));
    if (batch.length === BATCH) flush();
  }
  flush();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

export async function benchSearch(rows: number): Promise<readonly Row[]> {
  const { folder, clean } = temporaryFolder();
  fillFile(join(folder, 'vigie.db'), rows);
  const desk = await openDesk(folder);
  const bare = connect(desk.file, { isReadOnly: true, mustExist: true });
  bare.pragma('cache_size = -32768');
  const point = bare.prepare('SELECT * FROM mention WHERE id = ?');
  const ids = bare.prepare('SELECT id FROM mention').pluck().all() as number[];
  const random = seeded(3);
  const anyId = () => ids[Math.floor(random() * ids.length)] ?? 1;

  const limit: number[] = [];
  const search: number[] = [];
  const first: number[] = [];
  const anywhere: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const times = {
      limit: [] as number[],
      search: [] as number[],
      first: [] as number[],
      anywhere: [] as number[],
    };
    for (let call = 0; call < CALLS; call += 1) {
      const text = TEXTS[call % TEXTS.length] ?? '';
      const picked = Array.from({ length: PAGE }, anyId);
      let start = performance.now();
      for (const id of picked) point.get(id);
      times.limit.push(performance.now() - start);
      start = performance.now();
      await desk.ask('mention.search', { text, limit: PAGE });
      times.search.push(performance.now() - start);
      start = performance.now();
      await desk.ask('mention.list', { limit: PAGE });
      times.first.push(performance.now() - start);
      const before = anyId();
      start = performance.now();
      await desk.ask('mention.list', { limit: PAGE, before });
      times.anywhere.push(performance.now() - start);
    }
    limit.push(percentile(times.limit, 0.99));
    search.push(percentile(times.search, 0.99));
    first.push(percentile(times.first, 0.99));
    anywhere.push(percentile(times.anywhere, 0.99));
  }
  bare.close();
  await desk.stop();
  clean();
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  return [
    {
      name: `search newest ${PAGE} of ${rows.toLocaleString('en')}`,
      limit: ms(median(limit)),
      product: ms(median(search)),
      ratio: median(search) / median(limit),
      bar: { kind: 'max', value: 3 },
      note: `p99 of ${CALLS} calls a round, ${TEXTS.length} texts, against ${PAGE} point reads`,
    },
    {
      name: 'page anywhere',
      limit: ms(median(first)),
      product: ms(median(anywhere)),
      ratio: median(anywhere) / median(first),
      bar: { kind: 'max', value: 2 },
      note: 'p99 against the first page',
    },
  ];
}
