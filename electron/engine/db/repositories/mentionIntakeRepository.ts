/*
 * Writes and removes mentions of files. One transaction a batch; the dedupe key decides what is
 * already there; full text is a second statement; minute counts are kept as they arrive.
 */
import type { NewMention } from '../../../../shared/domain/mention.ts';
import type { Db } from '../sqlite.ts';
import { prepareHandRows } from './handRows.ts';
import { measuringOn } from './measuring.ts';
import { prepareMentionRows } from './mentionRows.ts';
import { prepareShortNumbers } from './shortNumbers.ts';
import { prepareStoredLabels } from './storedLabels.ts';

export { SLOTS_PER_MS } from './mentionRows.ts';

const MINUTE_MS = 60_000;

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
  const rows = prepareMentionRows(db);
  const insertText = db.prepare('INSERT INTO mention_text (rowid, folded) VALUES (?, ?)');
  const addMinute = db.prepare(`
    INSERT INTO mention_minute (minute, count) VALUES (?, ?)
    ON CONFLICT (minute) DO UPDATE SET count = count + excluded.count`);
  const removable = db.prepare<[number, number], RemovableRow>(`
    SELECT id, folded, posted_at FROM mention
    WHERE import_no = ? AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.link_key = mention.dedupe_key)
      AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.link_key = mention.dedupe_key)
      AND NOT EXISTS (SELECT 1 FROM hand_mention WHERE hand_mention.link_key = mention.dedupe_key
        AND json_extract(hand_mention.state, '$.withdrawnAt') IS NULL)
    LIMIT ?`);
  const removeText = db.prepare(
    `INSERT INTO mention_text (mention_text, rowid, folded) VALUES ('delete', ?, ?)`,
  );
  const removeRow = db.prepare('DELETE FROM mention WHERE id = ?');
  const removeVersions = db.prepare('DELETE FROM mention_version WHERE mention_id = ?');
  const removeWatches = db.prepare('DELETE FROM mention_watch WHERE mention_id = ?');
  const dropEmptyMinutes = db.prepare('DELETE FROM mention_minute WHERE count <= 0');
  const countOf = db.prepare<[number], number>('SELECT count(*) FROM mention WHERE import_no = ?').pluck();

  const handRows = prepareHandRows(db);
  const numbers = prepareShortNumbers(db);
  const { measures, subjects } = measuringOn(db);
  const labels = prepareStoredLabels(db);
  const addWatch = db.prepare('INSERT OR IGNORE INTO mention_watch (watch_no, mention_id) VALUES (?, ?)');

  return {
    store(batch, receivedAt, importNo) {
      const minutes = new Map<number, number>();
      let stored = 0;
      let newestId: number | null = null;
      let isAnyByHand: boolean | null = null;
      const tally = measures.begin();
      labels.look();
      for (const mention of batch) {
        let id = rows.insert(mention, receivedAt, importNo, null);
        if (id === null) {
          // What a source says takes the place of what somebody wrote down of the same post.
          isAnyByHand ??= handRows.isAny();
          if (isAnyByHand && handRows.remove(mention.dedupeKey))
            id = rows.insert(mention, receivedAt, importNo, null);
        }
        if (id === null) continue;
        insertText.run(id, mention.folded);
        const { postedAt, network, reach, signals = null, watchIds = [] } = mention;
        for (const watchId of watchIds) addWatch.run(numbers.ofWatch(watchId), id);
        const handTone = labels.give(id, mention.dedupeKey);
        tally.add({ postedAt, network, reach, signals, handTone }, subjects.ofWatches(watchIds));
        const minute = Math.floor(mention.postedAt / MINUTE_MS);
        minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
        stored += 1;
        if (newestId === null || id > newestId) newestId = id;
      }
      for (const [minute, count] of minutes) addMinute.run(minute, count);
      measures.flush(tally);
      return { stored, duplicate: batch.length - stored, newestId };
    },
    removeSlice(importNo, limit) {
      const found = removable.all(importNo, limit);
      for (const row of found) {
        removeText.run(row.id, row.folded);
        removeRow.run(row.id);
        removeVersions.run(row.id);
        removeWatches.run(row.id);
        addMinute.run(Math.floor(row.posted_at / MINUTE_MS), -1);
      }
      dropEmptyMinutes.run();
      rows.forget();
      return found.length;
    },
    countOfImport: (importNo) => countOf.get(importNo) ?? 0,
  };
}
