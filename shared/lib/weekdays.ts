/*
 * Days of the week in few letters: runs of three and more as a span, in the order of the week from Monday.
 */
import type { Locale } from './locale.ts';

/** A Monday; the days after it give the names. */
const MONDAY_AT = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const LONGEST_LIST = 2;

/** Says ISO weekdays (Monday is 1) as `Mon–Fri, Sun`; no day named means every day. */
export function sayWeekdays(days: readonly number[], locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const name = (day: number): string => format.format(MONDAY_AT + (day - 1) * DAY_MS);
  const wanted = days.length === 0 ? [1, 2, 3, 4, 5, 6, 7] : [...new Set(days)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const day of wanted) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .flatMap((run) =>
      run.length <= LONGEST_LIST ? run.map(name) : [`${name(run[0] ?? 1)}–${name(run.at(-1) ?? 1)}`],
    )
    .join(', ');
}
