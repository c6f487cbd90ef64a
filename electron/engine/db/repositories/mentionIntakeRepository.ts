/*
 * Writes and removes mentions. One transaction a batch; the dedupe key decides what is
 * already there; full text is a second statement; minute counts are kept as they arrive.
 */
import type { NewMention } from '../../../../shared/domain/mention.ts';
import { type Db, sqliteCode } from '../sqlite.ts';
import { prepareHandRows } from './handRows.ts';

/** Row numbers per millisecond of posting time; a busier millisecond flows into the next. */
export const SLOTS_PER_MS = 1_024;
const MINUTE_MS = 60_000;
const REMEMBERED_SLOTS = 20_000;

export type StoreOutcome = {
  readonly stored: number;
  readonly duplicate: number;
  readonly newestId: number | null;
};

export type MentionIntake = {
  /** Must run inside a transaction. */
  readonly store: (batch: readonly NewMention[], receivedAt: number, importNo: number | null) => StoreOutcome;
  /** Removes at most `limit` mentions of an import that no entry cites and nobody took by hand too; 0 when none is left. Inside a transaction. */
  readonly removeSlice: (importNo: number, limit: number) => number;
  readonly countOfImport: (importNo: number) => number;
};

type RemovableRow = { readonly id: number; readonly folded: string; readonly posted_at: number };

export function prepareMentionIntake(db: Db): MentionIntake {
  const insert = db.prepare(`
    INSERT INTO mention (id, network, external_id, author, handle, title, text, url, language, reach, posted_at,
      received_at, import_no, is_truncated, dedupe_key, folded)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (dedupe_key) DO NOTHING`);
  const insertText = db.prepare('INSERT INTO mention_text (rowid, folded) VALUES (?, ?)');
  const lastInSlot = db
    .prepare<[number, number], number | null>('SELECT max(id) FROM mention WHERE id >= ? AND id < ?')
    .pluck();
  const addMinute = db.prepare(`
    INSERT INTO mention_minute (minute, count) VALUES (?, ?)
    ON CONFLICT (minute) DO UPDATE SET count = count + excluded.count`);
  const removable = db.prepare<[number, number], RemovableRow>(`
    SELECT id, folded, posted_at FROM mention
    WHERE import_no = ? AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.link_key = mention.dedupe_key)
      AND NOT EXISTS (SELECT 1 FROM hand_mention WHERE hand_mention.link_key = mention.dedupe_key
        AND json_extract(hand_mention.state, '$.withdrawnAt') IS NULL)
    LIMIT ?`);
  const removeText = db.prepare(
    `INSERT INTO mention_text (mention_text, rowid, folded) VALUES ('delete', ?, ?)`,
  );
  const removeRow = db.prepare('DELETE FROM mention WHERE id = ?');
  const dropEmptyMinutes = db.prepare('DELETE FROM mention_minute WHERE count <= 0');
  const countOf = db.prepare<[number], number>('SELECT count(*) FROM mention WHERE import_no = ?').pluck();

  const handRows = prepareHandRows(db);

  /** The next row number that may be free, by millisecond of posting: one second holds most of a day's export. */
  const nextInSlot = new Map<number, number>();

  /** Asks the table where the millisecond goes on; one that is full flows into the next. */
  const findFree = (from: number): number => {
    let first = Math.floor(from / SLOTS_PER_MS) * SLOTS_PER_MS;
    for (;;) {
      const last = lastInSlot.get(first, first + SLOTS_PER_MS);
      if (last === null || last === undefined) return Math.max(first, 1);
      if (last < first + SLOTS_PER_MS - 1) return last + 1;
      first += SLOTS_PER_MS;
    }
  };
  /** Tries the likely number first: a look-up for every row would cost more than the rare collision. */
  const insertAt = (mention: NewMention, receivedAt: number, importNo: number | null): number | null => {
    const from = nextInSlot.get(mention.postedAt) ?? Math.max(1, mention.postedAt * SLOTS_PER_MS);
    let id = from;
    for (;;) {
      try {
        const isNew = insert.run(...valuesOf(id, mention, receivedAt, importNo)).changes === 1;
        if (!isNew) return null;
        if (nextInSlot.size > REMEMBERED_SLOTS) nextInSlot.clear();
        nextInSlot.set(mention.postedAt, id + 1);
        return id;
      } catch (error) {
        if (
          sqliteCode(error) !== 'SQLITE_CONSTRAINT_PRIMARYKEY' &&
          sqliteCode(error) !== 'SQLITE_CONSTRAINT_ROWID'
        )
          throw error;
        id = findFree(id);
      }
    }
  };

  return {
    store(batch, receivedAt, importNo) {
      const minutes = new Map<number, number>();
      let stored = 0;
      let newestId: number | null = null;
      let isAnyByHand: boolean | null = null;
      for (const mention of batch) {
        let id = insertAt(mention, receivedAt, importNo);
        if (id === null) {
          // What a source says takes the place of what somebody wrote down of the same post.
          isAnyByHand ??= handRows.isAny();
          if (isAnyByHand && handRows.remove(mention.dedupeKey)) id = insertAt(mention, receivedAt, importNo);
        }
        if (id === null) continue;
        insertText.run(id, mention.folded);
        const minute = Math.floor(mention.postedAt / MINUTE_MS);
        minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
        stored += 1;
        if (newestId === null || id > newestId) newestId = id;
      }
      for (const [minute, count] of minutes) addMinute.run(minute, count);
      return { stored, duplicate: batch.length - stored, newestId };
    },
    removeSlice(importNo, limit) {
      const rows = removable.all(importNo, limit);
      for (const row of rows) {
        removeText.run(row.id, row.folded);
        removeRow.run(row.id);
        addMinute.run(Math.floor(row.posted_at / MINUTE_MS), -1);
      }
      dropEmptyMinutes.run();
      nextInSlot.clear();
      return rows.length;
    },
    countOfImport: (importNo) => countOf.get(importNo) ?? 0,
  };
}

function valuesOf(id: number, mention: NewMention, receivedAt: number, importNo: number | null) {
  return [
    id,
    mention.network,
    mention.externalId,
    mention.author,
    mention.handle,
    mention.title,
    mention.text,
    mention.url,
    mention.language,
    mention.reach,
    mention.postedAt,
    receivedAt,
    importNo,
    mention.isTruncated ? 1 : 0,
    mention.dedupeKey,
    mention.folded,
  ] as const;
}
