/*
 * Hybrid logical clock: sortable text that follows the wall clock but never runs
 * backwards. `000001763846787123.00007` is milliseconds UTC (18 digits) and a
 * counter (5 digits) for acts within one millisecond or while the wall clock stands
 * behind. It is never altered once written, not even when it came from a wrong clock.
 */

export type Hlc = string;

const MS_DIGITS = 18;
const COUNTER_DIGITS = 5;
const COUNTER_LIMIT = 99_999;

export const HLC_PATTERN = /^\d{18}\.\d{5}$/;

/** An entry further ahead of its receiver than this is shown as "clock ahead" and does not move the local clock. */
export const CLOCK_AHEAD_LIMIT_MS = 5 * 60_000;

/** Writes milliseconds UTC and a counter as sortable text. */
export function formatHlc(ms: number, counter: number): Hlc {
  return `${String(ms).padStart(MS_DIGITS, '0')}.${String(counter).padStart(COUNTER_DIGITS, '0')}`;
}

/** Reads a clock value back; a malformed one counts as the beginning of time. */
export function parseHlc(hlc: Hlc): { readonly ms: number; readonly counter: number } {
  if (!HLC_PATTERN.test(hlc)) return { ms: 0, counter: 0 };
  return { ms: Number(hlc.slice(0, MS_DIGITS)), counter: Number(hlc.slice(MS_DIGITS + 1)) };
}

/** The next value after `last` at wall clock `nowMs`: strictly greater than `last`, whatever the clock says. */
export function nextHlc(last: Hlc | null, nowMs: number): Hlc {
  const before = last === null ? { ms: 0, counter: 0 } : parseHlc(last);
  if (nowMs > before.ms) return formatHlc(nowMs, 0);
  return before.counter < COUNTER_LIMIT
    ? formatHlc(before.ms, before.counter + 1)
    : formatHlc(before.ms + 1, 0);
}

/** Whether a received value is too far ahead of the receiver's wall clock to be trusted as time. */
export function isClockAhead(hlc: Hlc, receivedAt: number): boolean {
  return parseHlc(hlc).ms > receivedAt + CLOCK_AHEAD_LIMIT_MS;
}
