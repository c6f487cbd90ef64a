/*
 * Gathers what was decided about posts in the time of an incident, which replies went out, and which spikes were judged.
 * A decision belongs to a post and not to an incident: it counts where its post does.
 */
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { subjectOf } from '../../../shared/domain/measure.ts';
import type {
  FigureReply,
  FigureStamp,
  FigureTriage,
  ReportFigureFacts,
} from '../../../shared/domain/reportFigureFacts.ts';
import { type Decision, standingDecision, type Verdict } from '../../../shared/domain/verdict.ts';
import { IS_KEY } from '../db/repositories/dedupeKeys.ts';
import type { Db } from '../db/sqlite.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import type { FigureActs } from './figureActs.ts';
import type { PostScope } from './figureScope.ts';
import { RECORDS_READ } from './gatherFigureBasics.ts';
import { keyOf, verdictsSince } from './gatherPosts.ts';

const DAY_MS = 86_400_000;

/** A verdict about a related post, with what was decided in the incident's time. */
export type JudgedPost = { readonly verdict: Verdict; readonly decisions: readonly Decision[] };

/**
 * Decisions from `detectedAt` on, and of posts that were kept as evidence those before it too: of other posts they may
 * belong to an earlier incident. What was taken back or erased does not count.
 */
export function gatherJudged(
  { db, now }: QueryContext,
  incident: Incident,
  evidence: readonly Evidence[],
  found: PostScope | null,
  detectedAt: number,
): readonly JudgedPost[] {
  const from = found?.window.from ?? incident.declaredAt - DAY_MS;
  const until = incident.closedAt ?? now;
  const isAsked = prepareAsked(db, found);
  const isErased = prepareErased(db);
  const pinned = new Set(
    evidence.flatMap(({ mention, unpinnedAt }) =>
      mention === null || unpinnedAt !== null ? [] : [keyOf(mention.ref)],
    ),
  );
  return verdictsSince(db, from).flatMap((verdict) => {
    const { dedupeKey, isWithdrawn } = verdict;
    if (dedupeKey === null) return [];
    const isPinned = pinned.has(dedupeKey);
    const since = isPinned ? from : Math.max(from, detectedAt);
    const decisions = (isWithdrawn ? verdict.decisions.slice(0, -1) : verdict.decisions).filter(
      ({ at, entryId }) => at >= since && at <= until && !isErased(entryId),
    );
    return decisions.length > 0 && (isPinned || isAsked(dedupeKey)) ? [{ verdict, decisions }] : [];
  });
}

/** Whether a post is among the mentions of the incident, by its key. */
function prepareAsked(db: Db, found: PostScope | null): (key: string) => boolean {
  if (found === null) return () => false;
  if (found.watchNos === null) return () => true;
  const find = db.prepare<[{ key: string }]>(
    `SELECT 1 FROM mention_watch WHERE mention_id = (SELECT id FROM mention WHERE ${IS_KEY})
       AND watch_no IN (${found.watchNos.join(', ')}) LIMIT 1`,
  );
  return (key) => find.get({ key }) !== undefined;
}

function prepareErased(db: Db): (entryId: string) => boolean {
  const find = db.prepare<[string]>('SELECT 1 FROM payload_erasure WHERE entry_id = ?');
  return (entryId) => find.get(entryId) !== undefined;
}

/** The first decision to observe or to intervene. The log has no row for it. */
export function firstJudged(judged: readonly JudgedPost[]): FigureStamp | null {
  const times = judged.flatMap(({ decisions }) =>
    decisions.filter(({ kind }) => kind !== 'dismissed').map(({ at }) => at),
  );
  return times.length === 0 ? null : { at: times.reduce((a, b) => Math.min(a, b)), entryId: null };
}

export function triageOf(judged: readonly JudgedPost[], replies: ReadonlyMap<string, number>): FigureTriage {
  return {
    intervened: judged.flatMap(({ verdict, decisions }) => {
      const { copy, dedupeKey } = verdict;
      const last = decisions.at(-1);
      const isStanding = last?.kind === 'intervened' && standingDecision(verdict)?.entryId === last.entryId;
      if (!isStanding || copy === null || dedupeKey === null) return [];
      return [{ postedAt: copy.postedAt, repliedAt: replies.get(dedupeKey) ?? null }];
    }),
    observed: judged.flatMap(({ decisions }) => {
      const first = decisions.findIndex(({ kind }) => kind === 'observed');
      const observed = decisions[first];
      if (observed === undefined) return [];
      const after = decisions.slice(first + 1);
      // Observed again: the last moment of re-check is the one that counts.
      const last = after.findLast(({ kind }) => kind === 'observed') ?? observed;
      return [
        {
          at: observed.at,
          recheckAt: last.recheckAt,
          intervenedAt: after.find(({ kind }) => kind === 'intervened')?.at ?? null,
        },
      ];
    }),
  };
}

export type Replies = {
  readonly list: readonly FigureReply[];
  /** By the key of the post: when it was first replied to. */
  readonly firstByPost: ReadonlyMap<string, number>;
  readonly hasPrivateTemplate: boolean;
};

/** One for each post that was replied to: its first published reply. */
export function gatherReplies({ states }: QueryContext, incidentId: string, acts: FigureActs): Replies {
  const toPrivate = new Set(
    states
      .plan('template')
      .all()
      .filter(({ fields, isErased }) => fields.kind === 'toPrivate' && !isErased)
      .map(({ id }) => id),
  );
  const entryOf = new Map(
    acts.of('statement.published').map(({ words, entryId }) => [words.publicationId, entryId]),
  );
  const byPost = new Map<string, FigureReply>();
  for (const { replyTo, publications, templateId } of states.statement.ofIncident(incidentId, RECORDS_READ)) {
    if (replyTo === null) continue;
    const key = keyOf(replyTo.ref);
    for (const { id, state, at } of publications) {
      if (state !== 'published' || at >= (byPost.get(key)?.repliedAt ?? Number.POSITIVE_INFINITY)) continue;
      byPost.set(key, {
        postedAt: replyTo.copy.postedAt,
        repliedAt: at,
        entryId: entryOf.get(id) ?? null,
        isToPrivate: templateId !== null && toPrivate.has(templateId),
      });
    }
  }
  return {
    list: [...byPost.values()].sort((a, b) => a.repliedAt - b.repliedAt),
    firstByPost: new Map([...byPost].map(([key, { repliedAt }]) => [key, repliedAt])),
    hasPrivateTemplate: toPrivate.size > 0,
  };
}

/** Spikes of the incident's time and subject that somebody judged, and whether a level followed. */
export function gatherSpikes(
  { states, now }: QueryContext,
  incident: Incident,
  found: PostScope | null,
): ReportFigureFacts['spikes'] {
  const from = found?.window.from ?? incident.declaredAt - DAY_MS;
  const until = incident.closedAt ?? now;
  const periods = [...incident.periods].sort((a, b) => a.from - b.from);
  const isOurs = (key: string | null): boolean => {
    const subject = subjectOf(key ?? 'all');
    if (subject.kind === 'incident') return subject.id === incident.id;
    if (subject.kind === 'watch') return found?.watchIds?.includes(subject.id) ?? true;
    return subject.kind === 'all' || subject.category !== 'competitors';
  };
  return states.spike.all().flatMap(({ verdict, startedAt, subject }) => {
    if (verdict === null || startedAt === null || startedAt < from || startedAt > until) return [];
    if (!isOurs(subject)) return [];
    const isFollowed = periods.some(
      ({ level }, index) => level >= 1 && (periods[index + 1]?.from ?? Number.POSITIVE_INFINITY) > startedAt,
    );
    return [{ verdict, isFollowed }];
  });
}
