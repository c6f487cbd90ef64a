/*
 * The one time axis that the volume strip and the entries share. An incident declared today may rest on posts of
 * years ago; stretching one axis over both would flatten them to nothing, so the axis shows either the incident
 * or the posts it rests on, and says what lies outside.
 */
import type { TimelineItem } from '../../../shared/contract/incident.ts';
import type { Incident } from '../../../shared/domain/incident.ts';

export type Span = { readonly from: number; readonly to: number };
export type AxisMode = 'incident' | 'posts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Posts this much older than the first act still stand on the incident's own axis. */
const LEAD_LIMIT_MS = 3 * DAY_MS;
const LEAST_SPAN_MS = HOUR_MS;
const BUCKETS_WANTED = 200;
const BUCKET_STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440].map(
  (minutes) => minutes * MINUTE_MS,
);

/** The span of an incident: its acts, and the posts pinned shortly before them, with a little air. */
export function incidentSpan(incident: Incident, items: readonly TimelineItem[], now: number): Span {
  const acts = items.map((item) => item.occurredAt);
  const first = Math.min(incident.declaredAt, ...acts);
  const last = Math.max(incident.closedAt ?? now, ...acts.filter((at) => at <= now + DAY_MS));
  const posts = postsOf(items).filter((at) => at >= first - LEAD_LIMIT_MS && at <= last);
  return withAir({ from: Math.min(first, ...posts), to: Math.max(last, ...posts) });
}

/** The span of the posts pinned as evidence, with what was said before and after; null without any. */
export function postsSpan(items: readonly TimelineItem[]): Span | null {
  const posts = postsOf(items);
  if (posts.length === 0) return null;
  return withAir({ from: Math.min(...posts) - 2 * DAY_MS, to: Math.max(...posts) + DAY_MS });
}

/** Whether the incident's own axis would show none of the posts it rests on. */
export function areAllOutside(items: readonly TimelineItem[], span: Span): boolean {
  const posts = postsOf(items);
  return posts.length > 0 && countOutside(items, span) === posts.length;
}

/** How many pinned posts lie outside a span. */
export function countOutside(items: readonly TimelineItem[], span: Span): number {
  return postsOf(items).filter((at) => at < span.from || at > span.to).length;
}

/** A bucket that a person can name, giving about two hundred bars; whole days on long spans. */
export function bucketMsFor(span: Span): number {
  const wanted = (span.to - span.from) / BUCKETS_WANTED;
  const step = BUCKET_STEPS_MS.find((ms) => ms >= wanted);
  return step ?? DAY_MS;
}

/** The span as the volume query takes it: at most 5,000 buckets, cut at the old end. */
export function volumeInput(span: Span): { from: number; to: number; bucketMs: number } {
  const bucketMs = bucketMsFor(span);
  const to = Math.ceil(span.to / bucketMs) * bucketMs;
  const from = Math.max(0, Math.floor(span.from / bucketMs) * bucketMs, to - 5_000 * bucketMs);
  return { from, to, bucketMs };
}

function withAir(span: Span): Span {
  const length = Math.max(LEAST_SPAN_MS, span.to - span.from);
  const air = Math.max(5 * MINUTE_MS, length * 0.03);
  return { from: Math.max(0, span.to - length - air), to: span.to + air };
}

function postsOf(items: readonly TimelineItem[]): readonly number[] {
  return items.flatMap((item) =>
    item.type === 'evidence' && item.evidence.unpinnedAt === null && item.evidence.mention !== null
      ? [item.evidence.mention.copy.postedAt]
      : [],
  );
}
