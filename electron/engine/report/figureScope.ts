/*
 * Which stored mentions belong to an incident, for figures: those that its watch queries ask for; without any, those of
 * the organisation's own queries, as the room measures it; all of them where no query asked for anything in its time.
 */
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { WatchCategory } from '../../../shared/domain/planLimits.ts';
import { chooseVolumeWindow, type VolumeWindow } from '../../../shared/domain/reportChart.ts';
import type { FigureScope, FigureTimes } from '../../../shared/domain/reportFigureFacts.ts';
import { SLOTS_PER_MS } from '../db/repositories/mentionRows.ts';
import type { Db } from '../db/sqlite.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { numbersOf, visible } from './figureRows.ts';

const DAY_MS = 86_400_000;
/** Of other organisations: no part of an incident unless somebody says so (`db/repositories/measureSubjects.ts`). */
const NOT_OURS: readonly WatchCategory[] = ['competitors', 'industryKeywords'];

export type PostScope = {
  readonly window: VolumeWindow;
  readonly scope: FigureScope;
  /** Short numbers of the watches; null: every mention. */
  readonly watchNos: readonly number[] | null;
  readonly watchIds: readonly string[] | null;
  /** The first mention of the window, posted then; null: there is none. */
  readonly firstAt: number | null;
};

/** Counts of the whole file, which every incident of it is held against. */
export type StoredSpan = {
  readonly total: number;
  readonly oldestPostedAt: number | null;
  readonly newestPostedAt: number | null;
};

export function storedSpan({ db, mentions }: QueryContext): StoredSpan {
  const oldest = db.prepare<[], number>('SELECT posted_at FROM mention ORDER BY id LIMIT 1').pluck().get();
  const { total, newestPostedAt } = mentions.count();
  return { total, newestPostedAt, oldestPostedAt: oldest ?? null };
}

/** Null where no post of the incident's time is stored. */
export function findScope(
  context: QueryContext,
  incident: Incident,
  evidence: readonly Evidence[],
  stored: StoredSpan,
): PostScope | null {
  const window = windowOf(context, incident, evidence, stored);
  if (window === null) return null;
  const wishes = wishesOf(context, incident, window);
  for (const [scope, watchIds] of wishes) {
    const watchNos = watchIds === null ? null : numbersOf(context.db, watchIds);
    const firstAt = firstPostedAt(context.db, watchNos, window);
    if (firstAt !== null) return { window, scope, watchNos, watchIds, firstAt };
  }
  return null;
}

/** The window of the volume chart, without the mentions that it shows where the incident has none of its own. */
function windowOf(
  { now }: QueryContext,
  incident: Incident,
  evidence: readonly Evidence[],
  stored: StoredSpan,
): VolumeWindow | null {
  const mentions = { ...stored, lastReceivedAt: null, networks: [], languages: [] };
  const window = chooseVolumeWindow({ incident, evidence, mentions, generatedAt: now });
  if (window === null) return null;
  const posted = evidence.flatMap(({ mention, unpinnedAt }) =>
    mention === null || unpinnedAt !== null ? [] : [mention.copy.postedAt],
  );
  const { bucketMs } = window;
  const end = Math.max(incident.declaredAt, incident.closedAt ?? now, ...posted.map((at) => at + DAY_MS));
  const first = Math.min(incident.declaredAt, ...posted) - DAY_MS;
  const from = Math.max(window.from, Math.floor(first / bucketMs) * bucketMs);
  const to = Math.min(window.to, Math.ceil((end + 1) / bucketMs) * bucketMs);
  return from < to ? { from, to, bucketMs } : null;
}

function wishesOf(
  { states }: QueryContext,
  incident: Incident,
  window: VolumeWindow,
): readonly (readonly [FigureScope, readonly string[] | null])[] {
  if (incident.watchIds.length > 0) return [['incident', incident.watchIds]];
  const own = states
    .plan('watch')
    .all()
    .filter(
      ({ addedAt, retiredAt, isErased, fields }) =>
        !isErased &&
        addedAt < window.to &&
        (retiredAt === null || retiredAt > window.from) &&
        !NOT_OURS.includes(fields.category),
    )
    .map(({ id }) => id)
    .sort();
  return own.length > 0
    ? [
        ['own', own],
        ['all', null],
      ]
    : [['all', null]];
}

/** When the first mention that counts was posted; each watch has its list in the order of time. */
function firstPostedAt(
  db: Db,
  watchNos: readonly number[] | null,
  { from, to }: Pick<VolumeWindow, 'from' | 'to'>,
): number | null {
  const ids = { first: Math.max(0, from) * SLOTS_PER_MS, last: Math.max(0, to) * SLOTS_PER_MS };
  if (watchNos === null)
    return (
      db
        .prepare<typeof ids, number>(
          `SELECT posted_at FROM mention m WHERE m.id >= @first AND m.id < @last AND ${visible(db)} ORDER BY m.id LIMIT 1`,
        )
        .pluck()
        .get(ids) ?? null
    );
  const ofWatch = db
    .prepare<typeof ids & { no: number }, number>(
      `SELECT m.posted_at FROM mention_watch w JOIN mention m ON m.id = w.mention_id
       WHERE w.watch_no = @no AND w.mention_id >= @first AND w.mention_id < @last AND ${visible(db)}
       ORDER BY w.mention_id LIMIT 1`,
    )
    .pluck();
  const found = watchNos.flatMap((no) => ofWatch.get({ ...ids, no }) ?? []);
  return found.length === 0 ? null : Math.min(...found);
}

/** The earliest related mention: among those that a watch of the incident asks for, and those kept as evidence. */
export function firstMentionOf(
  { db }: QueryContext,
  evidence: readonly Evidence[],
  found: PostScope | null,
): Pick<FigureTimes, 'firstMention' | 'relation'> {
  const pinned = evidence
    .flatMap(({ id, mention, unpinnedAt, isErased }) =>
      mention === null || unpinnedAt !== null || isErased ? [] : [{ id, at: mention.copy.postedAt }],
    )
    .sort((a, b) => a.at - b.at)[0];
  const stored = found?.firstAt ?? null;
  const isScoped = found?.scope === 'incident';
  // A post that somebody kept is related for certain; one that was posted in the incident's time may be.
  if (pinned !== undefined && (!isScoped || stored === null || pinned.at <= stored))
    return {
      firstMention: { at: pinned.at, entryId: pinEntry(db, pinned.id) },
      relation: isScoped ? 'watches' : 'evidence',
    };
  return {
    firstMention: stored === null ? null : { at: stored, entryId: null },
    relation: isScoped ? 'watches' : 'window',
  };
}

function pinEntry(db: Db, evidenceId: string): string | null {
  return (
    db
      .prepare<[string], string>(
        `SELECT id FROM entry WHERE noun = 'evidence' AND entity_id = ? AND kind = 'evidence.pinned'
           AND id NOT IN (SELECT entry_id FROM entry_void) ORDER BY hlc LIMIT 1`,
      )
      .pluck()
      .get(evidenceId) ?? null
  );
}
