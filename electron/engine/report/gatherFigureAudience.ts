/*
 * Gathers who was heard in the time of an incident: one audience for each author, posts of media, and how much was said
 * of competitors; and whether it was calm, as the room measures it.
 */
import type { Incident } from '../../../shared/domain/incident.ts';
import { type MeasureSubject, MINUTE_MS } from '../../../shared/domain/measure.ts';
import type { WatchCategory } from '../../../shared/domain/planLimits.ts';
import type {
  FigureAudience,
  FigureCalm,
  ReportFigureFacts,
} from '../../../shared/domain/reportFigureFacts.ts';
import { prepareMeasureRows } from '../db/repositories/measureRows.ts';
import { SLOTS_PER_MS } from '../db/repositories/mentionRows.ts';
import { type Db, hasTable } from '../db/sqlite.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { inScope, isCounted, numbersOf, readSubject, visible } from './figureRows.ts';
import type { PostScope } from './figureScope.ts';

const DAY_MS = 86_400_000;
/** Row numbers of one minute. */
const MINUTE_IDS = MINUTE_MS * SLOTS_PER_MS;
const STEP_MS = 10 * MINUTE_MS;
/** An incident that is not contained by then is looked at no farther. */
const LOOKED_DAYS = 45;
const BEFORE_DAYS = 14;
const OWN: readonly WatchCategory[] = ['companyName', 'productsBrands'];

const SPAN = 'm.id >= @firstId AND m.id < @lastId';

type Ids = { readonly firstId: number; readonly lastId: number };

const idsOf = ({ window: { from, to } }: PostScope): Ids => ({
  firstId: Math.max(0, from) * SLOTS_PER_MS,
  lastId: Math.max(0, to) * SLOTS_PER_MS,
});

/** `posts`: how many mentions of the window count. */
export function gatherAudience(db: Db, found: PostScope, posts: number): FigureAudience {
  const reaches = db
    .prepare<Ids, number>(
      `SELECT max(m.reach) FROM mention m WHERE ${inScope(db, found)} AND m.reach IS NOT NULL
         AND coalesce(m.handle, m.author) IS NOT NULL GROUP BY coalesce(m.handle, m.author), m.network`,
    )
    .pluck()
    .all(idsOf(found));
  return { reaches, ...mediaOf(db, found, posts) };
}

/** Few minutes hold a post of a medium: where buckets say which, only those are looked through. */
function mediaOf(db: Db, found: PostScope, posts: number): Pick<FigureAudience, 'looked' | 'media'> {
  if (!hasTable(db, 'measure_minute')) return { looked: 0, media: [] };
  const all = readSubject(db, { kind: 'all' });
  const from =
    all !== null && all.countedFrom * MINUTE_MS <= found.window.from
      ? `measure_minute t CROSS JOIN mention m
           ON m.id >= t.minute * ${MINUTE_IDS} AND m.id < (t.minute + 1) * ${MINUTE_IDS}
         WHERE t.subject_no = ${all.no} AND t.minute >= @firstId / ${MINUTE_IDS}
           AND t.minute < @lastId / ${MINUTE_IDS} AND t.media > 0 AND`
      : `mention m WHERE ${SPAN} AND`;
  const media = db
    .prepare<Ids, FigureAudience['media'][number]>(
      `SELECT (m.signals >> 6) & 3 AS tier, count(*) AS count, min(m.posted_at) AS firstAt
       FROM ${from} (m.signals >> 6) & 3 > 0 AND ${isCounted(db, found)} GROUP BY 1 ORDER BY 1`,
    )
    .all(idsOf(found));
  // Posts that nobody read yet have an index of their own.
  const unread = db
    .prepare<Ids, number>(
      `SELECT count(*) FROM mention m WHERE ${SPAN} AND m.signals IS NULL AND ${isCounted(db, found)}`,
    )
    .pluck()
    .get(idsOf(found));
  return { looked: Math.max(0, posts - (unread ?? 0)), media };
}

/** As the room compares them: each category counts its own posts. */
export function gatherVoice({ db, states }: QueryContext, found: PostScope): ReportFigureFacts['voice'] {
  if (!hasTable(db, 'measure_minute')) return null;
  const { from, to } = found.window;
  const idsIn = (category: WatchCategory): readonly string[] =>
    states
      .plan('watch')
      .all()
      .filter(
        ({ addedAt, retiredAt, isErased, fields }) =>
          fields.category === category &&
          !isErased &&
          fields.query.trim() !== '' &&
          addedAt < to &&
          (retiredAt === null || retiredAt > from),
      )
      .map(({ id }) => id);
  const countOf = (category: WatchCategory): number => {
    const row = readSubject(db, { kind: 'category', category });
    if (row === null || row.countedFrom * MINUTE_MS > from || row.definition === '')
      return countIds(db, numbersOf(db, idsIn(category)), idsOf(found));
    return (
      db
        .prepare<[number, number, number], number | null>(
          'SELECT sum(count) FROM measure_minute WHERE subject_no = ? AND minute >= ? AND minute < ?',
        )
        .pluck()
        .get(row.no, Math.floor(from / MINUTE_MS), Math.ceil(to / MINUTE_MS)) ?? 0
    );
  };
  if (idsIn('competitors').length === 0) return null;
  return {
    own: OWN.reduce((sum, category) => sum + countOf(category), 0),
    competitors: countOf('competitors'),
  };
}

function countIds(db: Db, watchNos: readonly number[], { firstId, lastId }: Ids): number {
  if (watchNos.length === 0) return 0;
  return (
    db
      .prepare<[number, number], number>(
        `SELECT count(DISTINCT w.mention_id) FROM mention_watch w JOIN mention m ON m.id = w.mention_id
         WHERE w.watch_no IN (${watchNos.join(', ')}) AND w.mention_id >= ? AND w.mention_id < ?
           AND ${visible(db)}`,
      )
      .pluck()
      .get(firstId, lastId) ?? 0
  );
}

/** Null where nothing was measured of the incident. */
export function gatherCalm(
  { db, now }: QueryContext,
  incident: Incident,
  found: PostScope,
  detectedAt: number,
): FigureCalm | null {
  if (!hasTable(db, 'measure_minute')) return null;
  const until = Math.min(incident.closedAt ?? now, detectedAt + LOOKED_DAYS * DAY_MS);
  const subject: MeasureSubject =
    found.watchNos === null ? { kind: 'all' } : { kind: 'incident', id: incident.id };
  const more = Math.ceil((until - detectedAt) / MINUTE_MS);
  const history = prepareMeasureRows(db).history(subject, until, Math.max(0, more));
  const steps: FigureCalm['steps'][number][] = [];
  for (let at = detectedAt; at <= until; at += STEP_MS) {
    const { volumeRatio, negative } = history.at(at);
    steps.push({ at, ratio: volumeRatio, negative: negative.share, posts: negative.posts });
  }
  const end = Math.floor(detectedAt / MINUTE_MS) - 1;
  const before = history.fold(end - BEFORE_DAYS * (DAY_MS / MINUTE_MS) + 1, end);
  const toned = before.count - before.unsure;
  return { steps, usualNegative: toned > 0 ? before.negative / toned : null };
}
