/*
 * What storing is measured against: bare better-sqlite3 with the same durability and the same rows. `indexed` has two
 * indexes and FTS5, `raw` nothing but its rows.
 */
import { connect } from '../../electron/engine/db/sqlite.ts';
import type { NewMention } from '../../shared/domain/mention.ts';

const BATCH = 500;

export type FloorKind = 'indexed' | 'raw';

export function openFloor(file: string, kind: FloorKind = 'indexed') {
  const db = connect(file, { isReadOnly: false, mustExist: false });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -65536');
  db.exec(
    'CREATE TABLE mention (id INTEGER PRIMARY KEY, network TEXT, external_id TEXT, author TEXT, text TEXT, posted_at INTEGER, key TEXT) STRICT',
  );
  if (kind === 'indexed')
    db.exec(`
    CREATE UNIQUE INDEX by_key ON mention (key);
    CREATE INDEX by_time ON mention (posted_at);
    CREATE VIRTUAL TABLE mention_text USING fts5 (text, content = 'mention', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');`);
  const insert = db.prepare(
    'INSERT INTO mention (network, external_id, author, text, posted_at, key) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertText =
    kind === 'indexed' ? db.prepare('INSERT INTO mention_text (rowid, text) VALUES (?, ?)') : null;
  return {
    store: (mentions: readonly NewMention[]) => {
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
            insertText?.run(lastInsertRowid, mention.text);
          }
        })();
      }
    },
    close: () => db.close(),
  };
}
