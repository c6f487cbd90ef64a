/*
 * The said tone of a post, as the feed and the measures read it: a column of its row that follows its entries, in the
 * transaction of the act. The minute it was posted in is counted again.
 */
import type { Change } from '../../shared/contract/changes.ts';
import { TONES } from '../../shared/domain/postSignals.ts';
import type { ToneLabel } from '../../shared/domain/toneLabel.ts';
import { IS_KEY } from './db/repositories/dedupeKeys.ts';
import { type Db, hasTable } from './db/sqlite.ts';

const MINUTE_MS = 60_000;

/** Prepares following on the writing connection; answers with what windows are told, null where nothing shows it. */
export function prepareToneFeed(db: Db): (before: ToneLabel | null, after: ToneLabel) => Change | null {
  if (!hasTable(db, 'measure_stale')) return () => null;
  const say = db.prepare<[{ key: string; tone: number | null }], { readonly postedAt: number }>(
    `UPDATE mention SET hand_tone = @tone WHERE ${IS_KEY} RETURNING posted_at AS postedAt`,
  );
  const countAgain = db.prepare('INSERT OR IGNORE INTO measure_stale (minute) VALUES (?)');
  return (before, after) => {
    const key = after.dedupeKey ?? before?.dedupeKey ?? null;
    if (key === null) return null;
    const row = say.get({ key, tone: after.tone === null ? null : TONES.indexOf(after.tone) });
    if (row === undefined) return null;
    countAgain.run(Math.floor(row.postedAt / MINUTE_MS));
    // Nothing came and nothing went: windows ask again.
    return { noun: 'mention', added: 1, removed: 1, newestId: null };
  };
}
