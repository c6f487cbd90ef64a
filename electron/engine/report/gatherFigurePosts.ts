/*
 * Gathers what was said in the time of an incident, as counts. The buckets that the room measures by are read where they
 * hold everything; what came in after an incident was closed is counted from the rows.
 */

import type { Incident } from '../../../shared/domain/incident.ts';
import { MINUTE_MS } from '../../../shared/domain/measure.ts';
import { TONES } from '../../../shared/domain/postSignals.ts';
import type { FigurePosts, FigureTone } from '../../../shared/domain/reportFigureFacts.ts';
import { SLOTS_PER_MS } from '../db/repositories/mentionRows.ts';
import { type Db, hasTable } from '../db/sqlite.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { type CountedSubject, inScope, readSubject } from './figureRows.ts';
import type { PostScope, StoredSpan } from './figureScope.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BEFORE_MS = 14 * DAY_MS;

/** Counts of one step of time. */
type Step = {
  readonly at: number;
  readonly count: number;
  readonly positive: number;
  readonly negative: number;
  readonly unsure: number;
  readonly byHand: number;
};

export function gatherCounts(
  context: QueryContext,
  incident: Incident,
  found: PostScope,
  stored: StoredSpan,
): { readonly posts: FigurePosts; readonly tone: FigureTone | null } {
  const { window, scope } = found;
  const { from, to, bucketMs } = window;
  const first = from - BEFORE_MS;
  const stepMs = Math.min(bucketMs, HOUR_MS);
  const subject = measuredSubject(context, incident, found);
  const steps =
    subject === null
      ? stepsOfRows(context.db, found, first, to, stepMs)
      : stepsOfMinutes(context.db, subject, first, to, stepMs);
  const since = knownSince(context, found, stored);
  // Buckets may begin later than what is stored.
  const knownFrom = Math.max(first, since ?? from, (subject?.countedFrom ?? 0) * MINUTE_MS);
  const beforeMs = Math.floor((from - knownFrom) / bucketMs) * bucketMs;
  const posts: FigurePosts = {
    ...{ scope, from, to, bucketMs },
    baselineFrom: beforeMs < DAY_MS ? null : from - beforeMs,
    buckets: folded(steps, from, bucketMs).map(({ at, count }) => ({ at, count })),
  };
  if (steps.every(({ count, unsure }) => count === unsure)) return { posts, tone: null };
  return { posts, tone: { from, to, countedFrom: knownFrom, buckets: folded(steps, from, HOUR_MS) } };
}

/** Steps put together into longer ones, counted from a moment on and back from it. */
function folded(steps: readonly Step[], from: number, ms: number): readonly Step[] {
  const sums = new Map<number, { -readonly [K in keyof Step]: Step[K] }>();
  for (const step of steps) {
    const at = from + Math.floor((step.at - from) / ms) * ms;
    const sum = sums.get(at);
    if (sum === undefined) {
      sums.set(at, { ...step, at });
      continue;
    }
    sum.count += step.count;
    sum.positive += step.positive;
    sum.negative += step.negative;
    sum.unsure += step.unsure;
    sum.byHand += step.byHand;
  }
  return [...sums.values()].sort((a, b) => a.at - b.at);
}

/** Buckets that hold everything of the window; null where something may be missing in them. */
function measuredSubject(
  context: QueryContext,
  incident: Incident,
  { watchNos, watchIds, window }: PostScope,
): CountedSubject | null {
  const row = readSubject(
    context.db,
    watchNos === null ? { kind: 'all' } : { kind: 'incident', id: incident.id },
  );
  if (row === null || row.countedFrom * MINUTE_MS > window.from) return null;
  if (watchNos === null) return row;
  // Nothing is added to the buckets of an incident once it is closed.
  const isSettled = incident.closedAt === null || !hasLaterNews(context, incident.closedAt);
  const isSame = row.definition === '' || row.definition === JSON.stringify(watchIds);
  return isSettled && isSame ? row : null;
}

/** Whether a file was taken in or taken out, or a person said something of a post, since a moment. */
function hasLaterNews({ db, states }: QueryContext, at: number): boolean {
  const isImported = states.import
    .all()
    .some(({ completedAt, undoneAt }) => completedAt >= at || (undoneAt ?? 0) >= at);
  if (isImported) return true;
  return ['tone_label', 'hand_mention'].some(
    (table) =>
      hasTable(db, table) &&
      db.prepare<[number]>(`SELECT 1 FROM ${table} WHERE sort_at >= ? LIMIT 1`).get(at) !== undefined,
  );
}

/** From when on the days before are known: from the first mention, or from when the last watch query was added. */
function knownSince({ db, states }: QueryContext, found: PostScope, stored: StoredSpan): number | null {
  const { watchNos, watchIds } = found;
  if (watchNos === null || watchIds === null) return stored.oldestPostedAt;
  const added = watchIds.flatMap((id) => states.plan('watch').get(id)?.addedAt ?? []);
  const ofWatch = db
    .prepare<[number], number | null>('SELECT min(mention_id) FROM mention_watch WHERE watch_no = ?')
    .pluck();
  const firsts = watchNos.flatMap((no) => ofWatch.get(no) ?? []).map((id) => Math.floor(id / SLOTS_PER_MS));
  const since = [
    ...(added.length === 0 ? [] : [Math.max(...added)]),
    ...(firsts.length === 0 ? [] : [Math.min(...firsts)]),
  ];
  return since.length === 0 ? null : Math.min(...since);
}

/** `from` and `to` are whole minutes. */
function stepsOfMinutes(
  db: Db,
  { no }: CountedSubject,
  from: number,
  to: number,
  stepMs: number,
): readonly Step[] {
  return db
    .prepare<{ no: number; first: number; last: number; wide: number }, Step>(
      `SELECT (@first + (minute - @first) / @wide * @wide) * ${MINUTE_MS} AS at, sum(count) AS count,
         sum(positive) AS positive, sum(negative) AS negative, sum(unsure) AS unsure, sum(by_hand) AS byHand
       FROM measure_minute WHERE subject_no = @no AND minute >= @first AND minute < @last GROUP BY 1 ORDER BY 1`,
    )
    .all({ no, ...minutes(from, to), wide: stepMs / MINUTE_MS });
}

const minutes = (from: number, to: number) => ({
  first: Math.floor(from / MINUTE_MS),
  last: Math.ceil(to / MINUTE_MS),
});

/** What a person said wins over what was read; what nobody read is not known. */
const TONE = `coalesce(m.hand_tone, min(m.signals & 7, ${TONES.indexOf('unsure')}), ${TONES.indexOf('unsure')})`;

function stepsOfRows(db: Db, found: PostScope, from: number, to: number, stepMs: number): readonly Step[] {
  const first = Math.max(0, Math.floor(from / MINUTE_MS));
  const isRead = hasTable(db, 'measure_minute');
  const tone = isRead ? TONE : String(TONES.indexOf('unsure'));
  return db
    .prepare<{ first: number; wide: number; firstId: number; lastId: number }, Step>(
      `SELECT (@first + at / @wide * @wide) * ${MINUTE_MS} AS at, count(*) AS count,
         sum(tone = ${TONES.indexOf('positive')}) AS positive, sum(tone = ${TONES.indexOf('negative')}) AS negative,
         sum(tone = ${TONES.indexOf('unsure')}) AS unsure, sum(isByHand) AS byHand
       FROM (SELECT m.id / ${MINUTE_MS * SLOTS_PER_MS} - @first AS at, ${tone} AS tone,
           ${isRead ? 'm.hand_tone IS NOT NULL' : '0'} AS isByHand
         FROM mention m WHERE ${inScope(db, found)}) GROUP BY 1 ORDER BY 1`,
    )
    .all({
      first,
      wide: stepMs / MINUTE_MS,
      firstId: first * MINUTE_MS * SLOTS_PER_MS,
      lastId: Math.max(0, to) * SLOTS_PER_MS,
    });
}
