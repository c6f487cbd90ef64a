/*
 * The volume chart as data: which window and interval to count in, the intervals filled
 * up, the acts to mark and the ticks of the axis. An interval without mentions is 0 only
 * inside a window that was measured; with no mentions at all the chart says so and holds none.
 */
import type { ReportVolume } from './reportDocument.ts';
import { standingActs } from './reportFactSheet.ts';
import type { ReportFacts } from './reportFacts.ts';
import type { ReportShow } from './reportShow.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const BUCKETS_AT_MOST = 72;
/** What one query may count; older mentions of a longer file are left off the chart. */
const DAYS_AT_MOST = 4_000;
const MARKS_AT_MOST = 20;
const TICKS_AT_MOST = 7;
/** Beyond this distance between evidence and declaration, the incident is studied after the fact. */
const LONG_AFTER_MS = 30 * DAY_MS;
/** How much is shown before an incident begins, in parts of its length: at least one hour, at most a day. */
const LEAD_SHARE = 0.5;

const BUCKET_STEPS_MS = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12, 24].map((hours) => hours * HOUR_MS),
] as const;
const TICK_STEPS_MS = [
  ...[5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
  ...[1, 2, 7, 14, 28, 91, 182, 365].map((days) => days * DAY_MS),
] as const;

export type VolumeWindow = { readonly from: number; readonly to: number; readonly bucketMs: number };

/**
 * The window to count mentions in: the incident with a lead before it, where mentions
 * exist; for an incident declared long after the posts it rests on, the days of those
 * posts; else every mention. Null when nothing is stored. Both ends are multiples of the interval.
 */
export function chooseVolumeWindow(
  facts: Pick<ReportFacts, 'incident' | 'evidence' | 'mentions' | 'generatedAt'>,
): VolumeWindow | null {
  const { oldestPostedAt: oldest, newestPostedAt: newest } = facts.mentions;
  if (facts.mentions.total === 0 || oldest === null || newest === null) return null;
  const start = facts.incident.declaredAt;
  const last = Math.max(start, facts.incident.closedAt ?? facts.generatedAt);
  // One that was never closed ends, for the eye, with its last post: years of silence would push the posts off the chart.
  const end = last - start > DAYS_AT_MOST * DAY_MS ? Math.max(start, newest + 1) : last;
  const postedAts = facts.evidence.flatMap((item) =>
    item.mention === null || item.unpinnedAt !== null ? [] : [item.mention.copy.postedAt],
  );
  const first = postedAts.length === 0 ? start : Math.min(start, ...postedAts);
  const isLongAfter = start - first > LONG_AFTER_MS;
  const lead = Math.min(DAY_MS, Math.max(HOUR_MS, (end - first) * LEAD_SHARE));
  const wanted = isLongAfter
    ? { from: first - DAY_MS, to: Math.max(...postedAts) + DAY_MS }
    : { from: first - lead, to: end };
  const isOverlap = wanted.from <= newest && wanted.to >= oldest;
  const from = isOverlap ? Math.max(wanted.from, oldest) : oldest;
  const to = (isOverlap && !isLongAfter ? wanted.to : Math.min(isOverlap ? wanted.to : newest, newest)) + 1;
  return align(from, Math.max(to, from + 1));
}

function align(from: number, to: number): VolumeWindow {
  for (const bucketMs of BUCKET_STEPS_MS) {
    const window = rounded(from, to, bucketMs);
    if ((window.to - window.from) / bucketMs <= BUCKETS_AT_MOST) return window;
  }
  // Longer than that, days are counted (the longest interval a query takes) and put together when the chart is built.
  return rounded(Math.max(from, to - DAYS_AT_MOST * DAY_MS), to, DAY_MS);
}

function rounded(from: number, to: number, bucketMs: number): VolumeWindow {
  return { from: Math.floor(from / bucketMs) * bucketMs, to: Math.ceil(to / bucketMs) * bucketMs, bucketMs };
}

/** Builds the chart's data and words. */
export function buildVolume(facts: ReportFacts, show: ReportShow): ReportVolume {
  const { t, formats } = show;
  const counted = facts.volume;
  const total = counted === null ? 0 : counted.buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  if (counted === null || total === 0) return emptyVolume(show);
  const share = Math.ceil((counted.to - counted.from) / counted.bucketMs / BUCKETS_AT_MOST);
  const volume = { ...counted, bucketMs: counted.bucketMs * share };

  const counts = new Map<number, number>();
  for (const bucket of volume.buckets) {
    const at = volume.from + Math.floor((bucket.at - volume.from) / volume.bucketMs) * volume.bucketMs;
    counts.set(at, (counts.get(at) ?? 0) + bucket.count);
  }
  const length = Math.ceil((volume.to - volume.from) / volume.bucketMs);
  const buckets = Array.from({ length }, (_, index) => {
    const at = volume.from + index * volume.bucketMs;
    return { from: show.moment(at), day: formats.dayKey(at), count: counts.get(at) ?? 0 };
  });
  const peak = buckets.reduce((best, bucket) => (bucket.count > best.count ? bucket : best));
  const { marks, areSomeOutside } = marksIn(facts, show, volume);
  const span = formats.duration(volume.bucketMs);
  const description = [
    t('report.volumeDescription', {
      from: formats.dateTimeWithZone(volume.from),
      to: formats.dateTimeWithZone(volume.to),
      count: total,
    }),
    t('report.volumePeak', { span, count: peak.count, at: peak.from.shown }),
  ];
  const note = [t('report.volumeNote'), ...(areSomeOutside ? [t('report.volumeNoteMarksOutside')] : [])];
  return {
    title: t('report.volume'),
    description: description.join(' '),
    note: note.join(' '),
    isMeasured: true,
    bucketMs: volume.bucketMs,
    from: show.moment(volume.from),
    to: show.moment(volume.to),
    total,
    peak: { from: peak.from, count: peak.count },
    buckets,
    days: [...new Map(buckets.map(({ day, from }) => [day, formats.date(from.at)]))].map(([day, shown]) => ({
      day,
      shown,
    })),
    marks,
    ticks: ticksOf(volume, show),
    axis: t('report.volumeAxis', { zone: formats.timeZone, offset: offsets(volume, show) }),
    columns: columns(show, span),
  };
}

function emptyVolume(show: ReportShow): ReportVolume {
  return {
    title: show.t('report.volume'),
    description: show.t('report.volumeEmpty'),
    note: '',
    isMeasured: false,
    bucketMs: null,
    from: null,
    to: null,
    total: null,
    peak: null,
    buckets: [],
    days: [],
    marks: [],
    ticks: [],
    axis: '',
    columns: columns(show, null),
  };
}

function columns(show: ReportShow, span: string | null): ReportVolume['columns'] {
  const { t } = show;
  return {
    from: t('report.columnTime'),
    interval: span === null ? t('report.volumeColumnFromEmpty') : t('report.volumeColumnFrom', { span }),
    count: t('report.volumeColumnCount'),
    mark: t('report.volumeColumnMark'),
    what: t('report.volumeColumnWhat'),
  };
}

function marksIn(
  facts: ReportFacts,
  show: ReportShow,
  window: VolumeWindow,
): { readonly marks: ReportVolume['marks']; readonly areSomeOutside: boolean } {
  const { t } = show;
  const all = standingActs(facts).flatMap((act) => {
    const level = (value: typeof act.level): string => (value === null ? '?' : show.levelShort(value));
    const label = {
      'incident.declared': t('report.markDeclared'),
      'incident.levelChanged': t('report.markLevel', {
        from: level(act.previousLevel),
        to: level(act.level),
      }),
      'incident.closed': t('report.markClosed'),
      'incident.reopened': t('report.markReopened'),
    }[act.kind];
    return label === undefined ? [] : [{ at: act.occurredAt, label }];
  });
  const inside = all.filter((mark) => mark.at >= window.from && mark.at <= window.to);
  const marks = inside
    .slice(0, MARKS_AT_MOST)
    .map((mark, index) => ({ number: index + 1, moment: show.moment(mark.at), label: mark.label }));
  return { marks, areSomeOutside: marks.length < all.length };
}

/** Ticks stand on round local times, so the offset at each end of the window is taken into account. */
function ticksOf(window: VolumeWindow, show: ReportShow): ReportVolume['ticks'] {
  const { formats } = show;
  const span = window.to - window.from;
  const step =
    TICK_STEPS_MS.find((ms) => span / ms <= TICKS_AT_MOST) ??
    Math.ceil(span / TICKS_AT_MOST / DAY_MS) * DAY_MS;
  const isByDay = step >= DAY_MS;
  const ticks: { at: number; label: string }[] = [];
  const shift = formats.offsetMinutes(window.from) * MINUTE_MS;
  for (
    let local = Math.ceil((window.from + shift) / step) * step;
    local - shift <= window.to;
    local += step
  ) {
    const drift = (formats.offsetMinutes(local - shift) * MINUTE_MS - shift) % step;
    const at = local - shift - drift;
    if (at < window.from || at > window.to) continue;
    const isMidnight = formats.dayKey(at) !== formats.dayKey(at - 1);
    ticks.push({ at, label: isByDay || isMidnight ? formats.dayMonth(at) : formats.time(at) });
  }
  return ticks;
}

function offsets(window: VolumeWindow, show: ReportShow): string {
  const first = show.formats.zoneLabel(window.from);
  const last = show.formats.zoneLabel(window.to);
  return first === last ? first : `${first} → ${last}`;
}
