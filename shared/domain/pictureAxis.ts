/*
 * The axis of time of a report's pictures: ticks at round local times, so the offset in force is taken into account.
 */
import type { ReportDrawing } from './reportPicture.ts';
import type { ReportShow } from './reportShow.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const TICKS_AT_MOST = 7;
const STEPS_MS = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
  ...[1, 2, 7, 14, 28, 91, 182, 365].map((days) => days * DAY_MS),
] as const;

export type TimeAxis = Extract<ReportDrawing, { shape: 'spans' }>['axis'];

/** An axis from one moment to another (epoch ms UTC); at least a minute long. */
export function timeAxis(from: number, until: number, { t, formats }: ReportShow): TimeAxis {
  const to = Math.max(until, from + MINUTE_MS);
  const span = to - from;
  const step =
    STEPS_MS.find((ms) => span / ms <= TICKS_AT_MOST) ?? Math.ceil(span / TICKS_AT_MOST / DAY_MS) * DAY_MS;
  const ticks: { at: number; label: string }[] = [];
  const shift = formats.offsetMinutes(from) * MINUTE_MS;
  for (let local = Math.ceil((from + shift) / step) * step; local - shift <= to; local += step) {
    const drift = (formats.offsetMinutes(local - shift) * MINUTE_MS - shift) % step;
    const at = local - shift - drift;
    if (at < from || at > to) continue;
    const isMidnight = formats.dayKey(at) !== formats.dayKey(at - 1);
    ticks.push({ at, label: step >= DAY_MS || isMidnight ? formats.dayMonth(at) : formats.time(at) });
  }
  const [first, last] = [formats.zoneLabel(from), formats.zoneLabel(to)];
  const offset = first === last ? first : `${first} → ${last}`;
  return { from, to, ticks, label: t('report.volumeAxis', { zone: formats.timeZone, offset }) };
}
