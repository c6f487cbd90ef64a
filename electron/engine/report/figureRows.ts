/*
 * Pieces of SQL by which figures find the rows of an incident: among mentions `m` those that count, and the subject whose
 * minutes are counted already.
 */
import { type MeasureSubject, subjectKey } from '../../../shared/domain/measure.ts';
import { type Db, hasTable } from '../db/sqlite.ts';

/** Short numbers of the watches of which one must have asked for a mention; null: every mention counts. */
type Watches = { readonly watchNos: readonly number[] | null };

export function numbersOf(db: Db, watchIds: readonly string[]): readonly number[] {
  if (!hasTable(db, 'watch_no')) return [];
  return db
    .prepare<[string], number>('SELECT no FROM watch_no WHERE watch_id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(watchIds));
}

/** Hidden ones are evidence and no part of what is counted; a file from before has none. */
export function visible(db: Db): string {
  return hasTable(db, 'mention_watch') ? 'm.is_hidden = 0' : '1';
}

/** That a mention `m` counts, between `@firstId` and `@lastId`: from the lists of the watches, not by asking each post. */
export function inScope(db: Db, { watchNos }: Watches): string {
  const span = `m.id >= @firstId AND m.id < @lastId AND ${visible(db)}`;
  if (watchNos === null) return span;
  return `${span} AND m.id IN (SELECT mention_id FROM mention_watch
    WHERE watch_no IN (${watchNos.join(', ')}) AND mention_id >= @firstId AND mention_id < @lastId)`;
}

/** That a mention `m` counts, whenever it was posted; each is asked, so it is for a few of them. */
export function isCounted(db: Db, { watchNos }: Watches): string {
  if (watchNos === null) return visible(db);
  return `${visible(db)} AND EXISTS (SELECT 1 FROM mention_watch w
    WHERE w.mention_id = m.id AND w.watch_no IN (${watchNos.join(', ')}))`;
}

export type CountedSubject = {
  readonly no: number;
  /** The watches that make it, as JSON; empty where nobody measures it any more. */
  readonly definition: string;
  /** The first minute that is counted. */
  readonly countedFrom: number;
};

/** Null where it was never counted. */
export function readSubject(db: Db, subject: MeasureSubject): CountedSubject | null {
  if (!hasTable(db, 'measure_minute')) return null;
  return (
    db
      .prepare<[string], CountedSubject>(
        `SELECT no, definition, counted_from AS countedFrom FROM measure_subject
         WHERE key = ? AND counted_from IS NOT NULL`,
      )
      .get(subjectKey(subject)) ?? null
  );
}
