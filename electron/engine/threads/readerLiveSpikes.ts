/*
 * Spikes as they happen, told from the closed minutes of every subject. It catches up when it is asked: what was shown
 * before is remembered, so a question a minute costs a minute's worth. A start replays fifteen days, a slice at a time.
 * So does a subject for which enough came late: what is asked for every few minutes comes after its own minute, and a
 * laptop that was cut off hears of a storm when it is over.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type MeasureSubject, MINUTE_MS, subjectKey, subjectOf } from '../../../shared/domain/measure.ts';
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
/** Hearing fifteen days again costs some fifty milliseconds a subject: a twentieth of the time, and not for all at once. */
const REHEARD_SHARE = 20;
const REHEARD_EVERY_MS = 60_000;
const MOST_REHEARD = 100;
/** Within so long the minutes of every subject are counted after those of all. */
const LATE_COUNTED_MS = 120_000;
const ALL = subjectKey({ kind: 'all' });

type Watched = {
  readonly live: LiveSpikes;
  fedUntil: number;
  readonly definition: string;
  /** Posts that were heard in the day before `fedUntil`, by minute. */
  readonly heard: Uint32Array;
  /** Posts that came for, or went from, minutes which had been heard already. */
  late: number;
  /** By `performance.now()`. */
  readonly begunAt: number;
  /** What the first hearing took. */
  tookMs: number;
};

export type FoundSpike = SpikeEpisode & { readonly subject: MeasureSubject };

export function createReaderLiveSpikes(need: () => { readonly db: Db }) {
  const watched = new Map<string, Watched>();
  let choiceText = '';
  let lateAskedUntil = Number.NEGATIVE_INFINITY;
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
    const areAsked = areLateAsked(db);
    let left = MOST_REHEARD;
    for (const key of [...watched.keys()]) if (!subjects.some((one) => one.key === key)) watched.delete(key);
    for (const { key, definition } of subjects) {
      let one = watched.get(key);
      const isLate = areAsked && one !== undefined && left > 0 && isToBeReheard(db, key, one, choice.floor);
      if (isLate) left -= 1;
      // A clock that went back by more than an hour, or a subject that is another one: from the beginning.
      const isOther = one?.definition !== definition || one.fedUntil > closed + HOUR;
      if (one === undefined || isOther || isLate) {
        one = begin(choice, definition, closed);
        watched.set(key, one);
      }
      await feed(db, key, one, Math.max(one.fedUntil, closed - COUNTED_MINUTES), closed, heard);
      if (one.tookMs === 0) one.tookMs = performance.now() - one.begunAt;
    }
    return [...watched].flatMap(([key, { live }]) =>
      live.episodes().map((episode) => ({ ...episode, subject: subjectOf(key) })),
    );
  };

  /** What comes late for any subject comes late for all of them together: one sum tells, and subjects are counted soon after. */
  const areLateAsked = (db: Db): boolean => {
    const all = watched.get(ALL);
    const before = all?.late ?? 0;
    if (all !== undefined && cameLate(db, ALL, all) !== before)
      lateAskedUntil = performance.now() + LATE_COUNTED_MS;
    return performance.now() < lateAskedUntil;
  };

  const hearingMs = (): number => [...watched.values()].reduce((sum, { tookMs }) => sum + tookMs, 0);

  const isToBeReheard = (db: Db, key: string, one: Watched, floor: number): boolean =>
    performance.now() - one.begunAt >= Math.min(REHEARD_EVERY_MS, REHEARD_SHARE * hearingMs()) &&
    cameLate(db, key, one) >= floor;

  /** Counts what came late for the day that was heard, and takes it as heard; answers how much there was since the beginning. */
  const cameLate = (db: Db, key: string, one: Watched): number => {
    const first = one.fedUntil - DAY + 1;
    const rows = prepareMeasureRows(db).buckets(subjectOf(key), first, one.fedUntil);
    let stored = 0;
    for (const { bucket } of rows) stored += bucket.count;
    const known = one.heard.reduce((sum, count) => sum + count, 0);
    if (stored === known) return one.late;
    // An import that is undone takes its spike with it.
    one.late += Math.abs(stored - known);
    one.heard.fill(0);
    for (const { minute, bucket } of rows) one.heard[minute % DAY] = bucket.count;
    return one.late;
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
        const bucket = found.get(minute);
        one.heard[minute % DAY] = bucket?.count ?? 0;
        // An hour in which nothing at all was heard is a gap, and no quiet one.
        if (!heard.has(Math.floor(minute / HOUR))) continue;
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

function begin(choice: SpikeChoice, definition: string, closed: number): Watched {
  return {
    live: new LiveSpikes(choice),
    fedUntil: closed - COUNTED_MINUTES,
    definition,
    heard: new Uint32Array(DAY),
    late: 0,
    begunAt: performance.now(),
    tookMs: 0,
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
