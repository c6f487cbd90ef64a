/*
 * Counts minutes again: those in which something went or changed, and, newest first, the last fifteen days of a subject
 * that is new or another one. A slice at a time, so that an act never waits for it.
 */
import { MINUTE_MS } from '../../../../shared/domain/measure.ts';
import type { Db } from '../sqlite.ts';
import type { Measured, MeasuredPost, MeasureTally } from './measureRepository.ts';
import type { MeasureSubjects, Subject } from './measureSubjects.ts';
import { SLOTS_PER_MS } from './mentionRows.ts';

/** What a usual hour is made of, and a day to spare. */
export const COUNTED_MINUTES = 15 * 1_440;
/** Minutes and posts of one slice; a minute is never cut. */
const STALE_MINUTES = 20;
const SLICE_POSTS = 500;

type Row = MeasuredPost & { readonly id: number };
const COLUMNS = 'm.id, m.posted_at AS postedAt, m.network, m.reach, m.signals, m.hand_tone AS handTone';
const firstIdOf = (minute: number): number => minute * MINUTE_MS * SLOTS_PER_MS;

export type MeasureRecount = ReturnType<typeof prepareMeasureRecount>;

/** Prepares on the writing connection; runs inside its transaction. */
export function prepareMeasureRecount(db: Db, measures: Measured, subjects: MeasureSubjects) {
  const stale = db
    .prepare<[number], number>('SELECT minute FROM measure_stale ORDER BY minute DESC LIMIT ?')
    .pluck();
  const isFresh = db.prepare('DELETE FROM measure_stale WHERE minute = ?');
  const posts = db.prepare<[number, number], Row>(
    `SELECT ${COLUMNS} FROM mention m WHERE m.id >= ? AND m.id < ? AND m.is_hidden = 0`,
  );
  const watches = db.prepare<[number, number], { id: number; watchId: string }>(
    `SELECT mention_watch.mention_id AS id, watch_no.watch_id AS watchId FROM mention_watch
     JOIN watch_no ON watch_no.no = mention_watch.watch_no
     WHERE mention_watch.mention_id >= ? AND mention_watch.mention_id < ?`,
  );
  const drop = db.prepare('DELETE FROM measure_minute WHERE subject_no = ? AND minute >= ? AND minute < ?');
  const countedFrom = db
    .prepare<[number], number | null>('SELECT counted_from FROM measure_subject WHERE no = ?')
    .pluck();
  const setCountedFrom = db.prepare('UPDATE measure_subject SET counted_from = ? WHERE no = ?');
  const watchNos = db
    .prepare<[string], number>('SELECT no FROM watch_no WHERE watch_id IN (SELECT value FROM json_each(?))')
    .pluck();
  const newestId = db.prepare<[], number | null>('SELECT max(id) FROM mention').pluck();
  const olderOfAll = db
    .prepare<[number, number, number], number>(
      'SELECT id FROM mention WHERE id < ? AND id >= ? ORDER BY id DESC LIMIT ?',
    )
    .pluck();
  const olderOfWatch = db
    .prepare<[number, number, number, number], number>(
      `SELECT mention_id FROM mention_watch WHERE watch_no = ? AND mention_id < ? AND mention_id >= ?
       ORDER BY mention_id DESC LIMIT ?`,
    )
    .pluck();
  const byIds = db.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM mention m WHERE m.id IN (SELECT value FROM json_each(?)) AND m.is_hidden = 0`,
  );

  const recountMinute = (minute: number): void => {
    const [from, to] = [firstIdOf(minute), firstIdOf(minute + 1)];
    const asked = new Map<number, string[]>();
    for (const { id, watchId } of watches.all(from, to)) asked.set(id, [...(asked.get(id) ?? []), watchId]);
    for (const { no } of subjects.all()) drop.run(no, minute, minute + 1);
    const tally = measures.begin();
    for (const post of posts.iterate(from, to)) tally.add(post, subjects.ofWatches(asked.get(post.id) ?? []));
    measures.flush(tally);
    isFresh.run(minute);
  };

  /** Ids of a subject's posts below one, newest first, to the last of the oldest minute among them. */
  const olderOf = ({ watchIds }: Subject, below: number, floor: number): readonly number[] => {
    const nos = watchIds === null ? null : watchNos.all(JSON.stringify(watchIds));
    const find = (limit: number, under: number, from: number): readonly number[] =>
      nos === null
        ? olderOfAll.all(under, from, limit)
        : [...new Set(nos.flatMap((no) => olderOfWatch.all(no, under, from, limit)))]
            .sort((a, b) => b - a)
            .slice(0, limit);
    const found = find(SLICE_POSTS, below, floor);
    const oldest = found.at(-1);
    if (oldest === undefined || found.length < SLICE_POSTS) return found;
    // A minute is counted whole or not at all.
    const rest = find(Number.MAX_SAFE_INTEGER, oldest, Math.max(floor, firstIdOf(minuteOf(oldest))));
    return [...found, ...rest];
  };

  const recountSubject = (subject: Subject, from: number, floor: number): void => {
    const ids = olderOf(subject, firstIdOf(from), firstIdOf(floor));
    const reached = ids.length < SLICE_POSTS ? floor : minuteOf(ids.at(-1) ?? 0);
    drop.run(subject.no, reached, from);
    const tally: MeasureTally = measures.begin();
    const own = [subject.no];
    for (const post of byIds.iterate(JSON.stringify(ids))) tally.add(post, own);
    measures.flush(tally);
    setCountedFrom.run(reached, subject.no);
  };

  return {
    /** One slice; answers whether anything is left. `nowMinute`: minutes since 1970. */
    slice(nowMinute: number): boolean {
      const minutes = stale.all(STALE_MINUTES);
      for (const minute of minutes) recountMinute(minute);
      if (minutes.length > 0) return true;
      const floor = nowMinute - COUNTED_MINUTES;
      for (const subject of subjects.all()) {
        const from = countedFrom.get(subject.no) ?? null;
        if (from !== null && from <= floor) continue;
        const top = Math.max(nowMinute, minuteOf(newestId.get() ?? 0)) + 1;
        recountSubject(subject, from ?? top, floor);
        return true;
      }
      return false;
    },
  };
}

function minuteOf(id: number): number {
  return Math.floor(id / SLOTS_PER_MS / MINUTE_MS);
}
