/*
 * Takes the words of old mentions and leaves what is counted. A row whose words went keeps its place in the full-text
 * index with nothing in it, so that row and index agree at every commit and whatever removes the row later finds what
 * it expects. Never a row by halves: a step is one transaction.
 */
import {
  type RetentionRule,
  type RetentionVerdict,
  retentionVerdict,
} from '../../../../shared/domain/mentionRetention.ts';
import type { SeenClock } from '../../../../shared/domain/seenClock.ts';
import { type Db, hasTable } from '../sqlite.ts';
import { SLOTS_PER_MS } from './mentionRows.ts';

/** Rows that one step looks at; an act that waits behind it waits for some milliseconds. */
const STEP_ROWS = 250;

export type RetentionRow = SeenClock & {
  readonly removedSoFar: number;
  readonly isSweepDue: number;
  readonly ranAt: number | null;
  readonly ranBy: string | null;
  readonly ranBefore: number | null;
  readonly removed: number | null;
  readonly cited: number | null;
  readonly inIncident: number | null;
};

type Walked = {
  readonly id: number;
  readonly postedAt: number;
  readonly receivedAt: number;
  readonly dedupeKey: string;
  readonly expiredAt: number | null;
};
export type RetentionCounts = { readonly due: number; readonly cited: number; readonly inIncident: number };
export type RetentionStep = RetentionCounts & {
  /** Where the next step begins; null at the end. */
  readonly next: number | null;
};

const WALK = `SELECT id, posted_at AS postedAt, received_at AS receivedAt, dedupe_key AS dedupeKey,
  expired_at AS expiredAt FROM mention WHERE id > ? AND id < ? ORDER BY id`;

/** Whether the file has what retention needs; one from before, open for reading only, has not. */
export const hasRetention = (db: Db): boolean => hasTable(db, 'retention');

/** What is known of time and of the last run; null before anybody asked. */
export function readRetention(db: Db): RetentionRow | null {
  if (!hasRetention(db)) return null;
  const row = db
    .prepare<[], RetentionRow>(
      `SELECT seen_at AS seenAt, wall_at AS wallAt, removed_so_far AS removedSoFar, is_sweep_due AS isSweepDue,
         ran_at AS ranAt, ran_by AS ranBy, ran_before AS ranBefore, removed, cited, in_incident AS inIncident
       FROM retention WHERE id = 1`,
    )
    .get();
  return row ?? null;
}

/** The newest moment that the file knows of by itself: its newest entry, its newest mentions. */
export function newestKnownAt(db: Db): number | null {
  return (
    db
      .prepare<[], number | null>(
        `SELECT max(at) FROM (
           SELECT recorded_at AS at FROM (SELECT recorded_at FROM entry ORDER BY seq DESC LIMIT 1)
           UNION ALL SELECT max(received_at) FROM (SELECT received_at FROM mention ORDER BY id DESC LIMIT 1000))`,
      )
      .pluck()
      .get() ?? null
  );
}

/** Judges mentions one by one, as both the counting and the removing do. */
function prepareJudge(db: Db) {
  const cited = db.prepare<[string, string, string]>(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM evidence WHERE evidence.link_key = ?)
       OR EXISTS (SELECT 1 FROM verdict WHERE verdict.link_key = ?)
       OR EXISTS (SELECT 1 FROM hand_mention WHERE hand_mention.link_key = ?
         AND json_extract(hand_mention.state, '$.withdrawnAt') IS NULL)`,
  );
  return (row: Walked, rule: RetentionRule): RetentionVerdict | 'gone' =>
    row.expiredAt === null
      ? retentionVerdict(
          row,
          rule,
          () => cited.get(row.dedupeKey, row.dedupeKey, row.dedupeKey) !== undefined,
        )
      : 'gone';
}

const endOf = (rule: RetentionRule): number => Math.max(0, rule.before) * SLOTS_PER_MS;
const NOTHING: Record<RetentionVerdict | 'gone', number> = {
  young: 0,
  cited: 0,
  incident: 0,
  due: 0,
  gone: 0,
};
const countsOf = (tally: typeof NOTHING): RetentionCounts => ({
  due: tally.due,
  cited: tally.cited,
  inIncident: tally.incident,
});

/** What a run would do now. Reads all that is old: not for the feed's reader. */
export function countRetention(db: Db, rule: RetentionRule): RetentionCounts {
  const judge = prepareJudge(db);
  const tally = { ...NOTHING };
  for (const row of db.prepare<[number, number], Walked>(WALK).iterate(0, endOf(rule)))
    tally[judge(row, rule)] += 1;
  return countsOf(tally);
}

/** Prepares on the writing connection; everything runs inside its transaction. */
export function prepareRetention(db: Db) {
  const judge = prepareJudge(db);
  const walk = db.prepare<[number, number, number], Walked>(`${WALK} LIMIT ?`);
  const foldedOf = db.prepare<[number], string>('SELECT folded FROM mention WHERE id = ?').pluck();
  const removeText = db.prepare(
    `INSERT INTO mention_text (mention_text, rowid, folded) VALUES ('delete', ?, ?)`,
  );
  const insertNothing = db.prepare(`INSERT INTO mention_text (rowid, folded) VALUES (?, '')`);
  const expire = db.prepare(
    `UPDATE mention SET text = '', folded = '', title = NULL, author = NULL, handle = NULL, url = NULL, media = NULL,
       reply_to = NULL, quotes = NULL, fingerprint = NULL, external_id = NULL, is_truncated = 0, expired_at = ?
     WHERE id = ?`,
  );
  const removeVersions = db.prepare('DELETE FROM mention_version WHERE mention_id = ?');
  const addRemoved = db.prepare(
    'UPDATE retention SET removed_so_far = removed_so_far + ?, is_sweep_due = 1 WHERE id = 1',
  );
  const keepClock = db.prepare(
    `INSERT INTO retention (id, seen_at, wall_at) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, wall_at = excluded.wall_at`,
  );
  const end = db.prepare(
    `UPDATE retention SET removed = removed_so_far, removed_so_far = 0, ran_at = @ranAt, ran_by = @ranBy,
       ran_before = @ranBefore, cited = @cited, in_incident = @inIncident WHERE id = 1`,
  );
  const swept = db.prepare('UPDATE retention SET is_sweep_due = 0 WHERE id = 1');

  return {
    read: () => readRetention(db),
    keepClock: ({ seenAt, wallAt }: SeenClock): void => {
      keepClock.run(seenAt, wallAt);
    },
    /** Looks at the rows after a number and takes the words of those that are due. */
    step(rule: RetentionRule, after: number, now: number): RetentionStep {
      const rows = walk.all(after, endOf(rule), STEP_ROWS);
      const tally = { ...NOTHING };
      for (const row of rows) {
        const verdict = judge(row, rule);
        tally[verdict] += 1;
        if (verdict !== 'due') continue;
        removeText.run(row.id, foldedOf.get(row.id) ?? '');
        insertNothing.run(row.id);
        expire.run(now, row.id);
        removeVersions.run(row.id);
      }
      if (tally.due > 0) addRemoved.run(tally.due);
      return { ...countsOf(tally), next: rows.length < STEP_ROWS ? null : (rows.at(-1)?.id ?? null) };
    },
    /** Notes what the run that ends here has done, from its beginning, also before it was cut off. */
    end(run: {
      readonly ranAt: number;
      readonly ranBy: string | null;
      readonly ranBefore: number;
      readonly cited: number;
      readonly inIncident: number;
    }): RetentionRow | null {
      end.run(run);
      return readRetention(db);
    },
    noteSwept: (): void => {
      swept.run();
    },
  };
}
