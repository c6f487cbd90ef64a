/*
 * Import: the whole pipeline from a CSV file (parse, normalise, dedupe, index, store) against
 * bare better-sqlite3 that stores the same rows with two indexes and FTS5, nothing else.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../electron/engine/db/sqlite.ts';
import { openDesk, temporaryFolder } from '../support/openEngine.ts';
import { median, ROUNDS, type Row, time } from './measure.ts';
import { makePosts, toCsv, toMention } from './posts.ts';

const BATCH = 500;

export async function benchImport(rows: number): Promise<Row> {
  const posts = [...makePosts(rows)];
  const mentions = posts.map(toMention);
  const { folder, clean } = temporaryFolder();
  const csv = join(folder, 'posts.csv');
  writeFileSync(csv, toCsv(posts));
  const floor: number[] = [];
  const product: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = openFloor(join(folder, `floor-${round}.db`));
    floor.push(await time(() => bare.store(mentions)));
    bare.close();
    const place = temporaryFolder();
    const desk = await openDesk(place.folder);
    // The parser thread is there in a running application; its start is not part of an import.
    await desk.ask('import.inspect', { file: csv });
    product.push(
      await time(async () => {
        const outcome = await desk.ask('mention.import', { file: csv });
        if (outcome.stored !== rows) throw new Error(`stored ${outcome.stored} of ${rows}`);
      }),
    );
    await desk.stop();
    place.clean();
  }
  clean();
  const perSecond = (ms: number) => Math.round((rows / ms) * 1_000);
  return {
    name: `import ${rows.toLocaleString('en')} rows`,
    limit: `${perSecond(median(floor)).toLocaleString('en')}/s`,
    product: `${perSecond(median(product)).toLocaleString('en')}/s`,
    ratio: median(floor) / median(product),
    bar: { kind: 'min', value: 0.5 },
    note: 'rows a second from CSV against bare rows + 2 indexes + FTS5',
  };
}

function openFloor(file: string) {
  const db = connect(file, { isReadOnly: false, mustExist: false });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -65536');
  db.exec(`
    CREATE TABLE mention (id INTEGER PRIMARY KEY, network TEXT, external_id TEXT, author TEXT, text TEXT, posted_at INTEGER, key TEXT) STRICT;
    CREATE UNIQUE INDEX by_key ON mention (key);
    CREATE INDEX by_time ON mention (posted_at);
    CREATE VIRTUAL TABLE mention_text USING fts5 (text, content = 'mention', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');`);
  const insert = db.prepare(
    'INSERT INTO mention (network, external_id, author, text, posted_at, key) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertText = db.prepare('INSERT INTO mention_text (rowid, text) VALUES (?, ?)');
  return {
    store: (mentions: readonly ReturnType<typeof toMention>[]) => {
      for (let at = 0; at < mentions.length; at += BATCH) {
        db.transaction(() => {
          for (const mention of mentions.slice(at, at + BATCH)) {
            const { lastInsertRowid } = insert.run(
              mention.network,
              mention.externalId,
              mention.author,
              mention.text,
              mention.postedAt,
              mention.dedupeKey,
            );
            insertText.run(lastInsertRowid, mention.text);
          }
        })();
      }
    },
    close: () => db.close(),
  };
}
