/*
 * Gathers what was heard in the time of an incident, for the pictures of the report: from the buckets that are kept, and
 * from the loudest posts alone, so that half a million mentions take a quarter of a second.
 */
import { type MeasureSubject, MINUTE_MS, subjectKey } from '../../../shared/domain/measure.ts';
import type { RoomAmplifiers, RoomTone } from '../../../shared/domain/reportRoomFacts.ts';
import { SLOTS_PER_MS } from '../db/repositories/mentionRows.ts';
import type { Db } from '../db/sqlite.ts';
import { inScope } from './figureRows.ts';
import type { PostScope } from './figureScope.ts';

const BUCKETS_AT_MOST = 72;
/** Posts whose authors are looked at: those with the largest audiences. */
const LOUDEST = 5_000;
/** Of the reach; whoever makes it amplifies (domain reference 4.13). */
const AMPLIFIED_SHARE = 0.8;
const SHOWN = 20;

type SubjectRow = { readonly no: number };

/** The incident's own subject where minutes of it were counted in the window, else all mentions; null without either. */
function subjectIn(
  db: Db,
  incidentId: string,
  { scope, window }: PostScope,
): { readonly no: number; readonly kind: 'incident' | 'all' } | null {
  const find = db.prepare<[string], SubjectRow>('SELECT no FROM measure_subject WHERE key = ?');
  const counted = db.prepare<[number, number, number]>(
    'SELECT 1 FROM measure_minute WHERE subject_no = ? AND minute >= ? AND minute < ? LIMIT 1',
  );
  const own: readonly MeasureSubject[] = scope === 'all' ? [] : [{ kind: 'incident', id: incidentId }];
  for (const subject of [...own, { kind: 'all' } as const]) {
    const row = find.get(subjectKey(subject));
    if (row === undefined) continue;
    if (counted.get(row.no, minuteOf(window.from), minuteOf(window.to)) !== undefined)
      return { no: row.no, kind: subject.kind === 'incident' ? 'incident' : 'all' };
  }
  return null;
}

const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS);

/** Tone in at most as many buckets as the chart of volume has. */
export function gatherTone(db: Db, incidentId: string, found: PostScope): RoomTone | null {
  const { window } = found;
  const subject = subjectIn(db, incidentId, found);
  if (subject === null) return null;
  const share = Math.max(1, Math.ceil((window.to - window.from) / window.bucketMs / BUCKETS_AT_MOST));
  const bucketMs = Math.max(MINUTE_MS, window.bucketMs * share);
  // Numbers are bound as real ones: a division would keep its fraction.
  const buckets = db
    .prepare<{ no: number; first: number; last: number; wide: number }, RoomTone['buckets'][number]>(
      `SELECT (minute - (minute - CAST(@first AS INTEGER)) % CAST(@wide AS INTEGER)) * ${MINUTE_MS} AS at, sum(count) AS count,
         sum(negative) AS negative, sum(positive) AS positive, sum(unsure) AS unsure, sum(by_hand) AS byHand
       FROM measure_minute WHERE subject_no = @no AND minute >= @first AND minute < @last GROUP BY 1 ORDER BY 1`,
    )
    .all({
      no: subject.no,
      first: minuteOf(window.from),
      last: minuteOf(window.to),
      wide: Math.round(bucketMs / MINUTE_MS),
    });
  const { from, to } = window;
  return { subject: subject.kind, from, to, bucketMs, buckets };
}

type Author = {
  readonly network: string;
  readonly author: string;
  readonly reach: number;
  readonly posts: number;
};

/** Null where no post of the window says how large an audience is. */
export function gatherAmplifiers(db: Db, found: PostScope): RoomAmplifiers | null {
  const { window, scope } = found;
  const loudest = db
    .prepare<{ firstId: number; lastId: number }, [string, string, number]>(
      `SELECT m.network, coalesce(m.handle, m.author), m.reach FROM mention m
       WHERE ${inScope(db, found)} AND m.reach > 0 AND coalesce(m.handle, m.author) IS NOT NULL
       ORDER BY m.reach DESC LIMIT ${LOUDEST}`,
    )
    .raw()
    .all({
      firstId: Math.max(0, window.from) * SLOTS_PER_MS,
      lastId: Math.max(0, window.to) * SLOTS_PER_MS,
    });
  // Whoever has exactly the audience at which the list was cut may stand on both sides of the cut.
  const above = loudest.length < LOUDEST ? null : (loudest.at(-1)?.[2] ?? null);
  const authors = authorsOf(above === null ? loudest : loudest.filter(([, , reach]) => reach > above));
  if (authors.length === 0) return null;
  const reach = authors.reduce((sum, one) => sum + one.reach, 0);
  let made = 0;
  const needed = authors.findIndex((one) => {
    made += one.reach;
    return made >= AMPLIFIED_SHARE * reach;
  });
  return {
    subject: scope === 'all' ? 'all' : 'incident',
    from: window.from,
    to: window.to,
    reach,
    authors: authors.length,
    above,
    needed: needed + 1,
    largest: authors.slice(0, SHOWN),
  };
}

/** Each author once, with the largest audience that was seen. */
function authorsOf(posts: readonly (readonly [string, string, number])[]): readonly Author[] {
  const authors = new Map<string, { network: string; author: string; reach: number; posts: number }>();
  for (const [network, author, reach] of posts) {
    const key = `${network} ${author}`;
    const known = authors.get(key);
    if (known === undefined) authors.set(key, { network, author, reach, posts: 1 });
    else {
      known.posts += 1;
      known.reach = Math.max(known.reach, reach);
    }
  }
  return [...authors.values()].sort((a, b) => b.reach - a.reach || (a.author < b.author ? -1 : 1));
}
