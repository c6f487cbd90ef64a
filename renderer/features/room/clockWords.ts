/*
 * A clock in words: a due time is always clock time and what is left together.
 */
import type { RunningClock } from '../../../shared/domain/clockRules.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import type { Formats } from '../../../shared/lib/formats.ts';

const MINUTE_MS = 60_000;

/** `at` is the moment for which it is said. */
export function clockWords(clock: RunningClock, at: number, formats: Formats, t: Translate): string {
  const { state, dueAt, leftMs, fulfilledAt, pause } = clock;
  if (state === 'paused')
    return t('room.resting', { span: wholeMinutes(leftMs, formats), reason: pause?.reason ?? '' });
  if (state === 'fulfilled') {
    const time = dayOrTime(fulfilledAt ?? at, at, formats);
    return leftMs < -MINUTE_MS
      ? t('room.keptLate', { time, span: wholeMinutes(-leftMs, formats) })
      : t('room.kept', { time });
  }
  return dueWords(dueAt ?? at, at, formats, t);
}

/** A time that falls due, said for a moment. */
export function dueWords(dueAt: number, at: number, formats: Formats, t: Translate): string {
  const time = dayOrTime(dueAt, at, formats);
  const span = wholeMinutes(Math.abs(dueAt - at), formats);
  return dueAt > at ? t('room.dueIn', { time, span }) : t('room.overdueFor', { time, span });
}

function dayOrTime(moment: number, at: number, formats: Formats): string {
  return formats.dayKey(moment) === formats.dayKey(at) ? formats.time(moment) : formats.dateTime(moment);
}

/** Seconds would only make it flicker; what is under a minute is one. */
function wholeMinutes(ms: number, formats: Formats): string {
  return formats.duration(Math.max(1, Math.ceil(ms / MINUTE_MS)) * MINUTE_MS);
}
