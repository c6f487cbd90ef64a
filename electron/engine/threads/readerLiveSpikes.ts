/*
 * Spikes as they happen, told from the closed minutes of every subject. It catches up when it is asked: what was shown
 * before is remembered, so a question a minute costs a minute's worth. A start replays fifteen days, a slice at a time.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type MeasureSubject, MINUTE_MS, subjectOf } from '../../../shared/domain/measure.ts';
import type { SpikeChoice } from '../../../shared/domain/spike.ts';
import { LiveSpikes, type SpikeEpisode } from '../../../shared/scoring/spike/liveSpikes.ts';
import { COUNTED_MINUTES } from '../db/repositories/measureRecount.ts';
import { prepareMeasureRows } from '../db/repositories/measureRows.ts';
import { type Db, hasTable } from '../db/sqlite.ts';

/** A minute is closed so long after it has passed: what comes later changes no alarm. */
const GRACE_MS = 15_000;
const SLICE_MINUTES = 2_000;
const HOUR = 60;
const DAY = 1_440;

type Watched = { readonly live: LiveSpikes; fedUntil: number; readonly definition: string };

export type FoundSpike = SpikeEpisode & { readonly subject: MeasureSubject };

export function createReaderLiveSpikes(need: () => { readonly db: Db }) {
  const watched = new Map<string, Watched>();
  let choiceText = '';
  let running: Promise<unknown> = Promise.resolve();

  const catchUp = async (now: number, choice: SpikeChoice): Promise<readonly FoundSpike[]> => {
    const { db } = need();
    if (!hasTable(db, 'measure_minute')) return [];
    // Another choice is another story: it is told anew from the history.
    if (JSON.stringify(choice) !== choiceText) {
      choiceText = JSON.stringify(choice);
      watched.clear();
    }
    const closed = Math.floor((now - GRACE_MS) / MINUTE_MS) - 1;
    const subjects = db
      .prepare<[number], { key: string; definition: string }>(
        `SELECT key, definition FROM measure_subject WHERE definition <> '' AND counted_from <= ?`,
      )
      .all(closed - COUNTED_MINUTES + DAY);
    const heard = heardHours(db, closed);
    for (const key of [...watched.keys()]) if (!subjects.some((one) => one.key === key)) watched.delete(key);
    for (const { key, definition } of subjects) {
      let one = watched.get(key);
      // A clock that went back by more than an hour, or a subject that is another one: from the beginning.
      if (one === undefined || one.definition !== definition || one.fedUntil > closed + HOUR) {
        one = { live: new LiveSpikes(choice), fedUntil: closed - COUNTED_MINUTES, definition };
        watched.set(key, one);
      }
      await feed(db, key, one, Math.max(one.fedUntil, closed - COUNTED_MINUTES), closed, heard);
    }
    return [...watched].flatMap(([key, { live }]) =>
      live.episodes().map((episode) => ({ ...episode, subject: subjectOf(key) })),
    );
  };

  const feed = async (
    db: Db,
    key: string,
    one: Watched,
    from: number,
    to: number,
    heard: ReadonlySet<number>,
  ): Promise<void> => {
    const rows = prepareMeasureRows(db);
    for (let first = from + 1; first <= to; first += SLICE_MINUTES) {
      const last = Math.min(to, first + SLICE_MINUTES - 1);
      const found = new Map(
        rows.buckets(subjectOf(key), first, last).map(({ minute, bucket }) => [minute, bucket]),
      );
      for (let minute = first; minute <= last; minute += 1) {
        // An hour in which nothing at all was heard is a gap, and no quiet one.
        if (!heard.has(Math.floor(minute / HOUR))) continue;
        const bucket = found.get(minute);
        one.live.take(minute * MINUTE_MS, bucket?.count ?? 0, bucket?.negative ?? 0);
      }
      one.fedUntil = last;
      await nextTurn();
    }
  };

  return {
    /** What was found within fifteen days. One question after another. */
    liveSpikes(input: {
      readonly now: number;
      readonly choice: SpikeChoice;
    }): Promise<readonly FoundSpike[]> {
      const answer = running.then(() => catchUp(input.now, input.choice));
      running = answer.catch(() => undefined);
      return answer;
    },
  };
}

/** Hours since 1970 in which any post was posted; the present one is heard. */
function heardHours(db: Db, closed: number): ReadonlySet<number> {
  const hours = db
    .prepare<[number], number>('SELECT DISTINCT minute / 60 FROM mention_minute WHERE minute >= ?')
    .pluck()
    .all(closed - COUNTED_MINUTES);
  return new Set([...hours, Math.floor(closed / HOUR), Math.floor((closed + 1) / HOUR)]);
}
