/*
 * What the feed is asked for: words and filters as the bar shows them, and as the engine wants them.
 * Days are those of the zone on screen; the last one counts to where the next one begins there, since
 * a day on which the clocks change has 23 or 25 hours.
 */
import type { MentionFilter } from '../../../shared/contract/mention.ts';
import { isRealWallClock, momentOfWallClock } from '../../../shared/lib/wallClock.ts';

export type FeedQuery = {
  readonly text: string;
  readonly network: string | null;
  readonly language: string | null;
  readonly author: string;
  /** Days as YYYY-MM-DD, as a date field gives them; empty when open. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly importId: string | null;
};

export const EVERYTHING: FeedQuery = {
  text: '',
  network: null,
  language: null,
  author: '',
  fromDay: '',
  toDay: '',
  importId: null,
};

/** The filter as the contract has it; undefined when nothing is filtered. */
export function filterOf(query: FeedQuery, timeZone: string): MentionFilter | undefined {
  const from = startOfDay(query.fromDay, timeZone);
  const to = startOfDay(query.toDay, timeZone, 1);
  const author = query.author.trim();
  const filter: MentionFilter = {
    ...(query.network === null ? {} : { network: query.network }),
    ...(query.language === null ? {} : { language: query.language }),
    ...(author === '' ? {} : { author }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(query.importId === null ? {} : { importId: query.importId }),
  };
  return Object.keys(filter).length === 0 ? undefined : filter;
}

/** How many filters are set; the words looked for are not counted. */
export function countFilters(query: FeedQuery): number {
  const set = [query.network, query.language, query.importId].filter((value) => value !== null).length;
  return set + [query.author.trim(), query.fromDay, query.toDay].filter((value) => value !== '').length;
}

/** Whether every stored mention is asked for. */
export function isEverything(query: FeedQuery): boolean {
  return query.text.trim() === '' && countFilters(query) === 0;
}

/** The first moment of a day of the zone, or of the day so many later; null unless the day is in the calendar. */
function startOfDay(day: string, timeZone: string, daysLater = 0): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (found === null) return null;
  const [year, month, dayOfMonth] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (!isRealWallClock({ year, month, day: dayOfMonth, hour: 0, minute: 0 })) return null;
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth + daysLater));
  const midnight = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: 0,
    minute: 0,
  };
  // Where the clocks skip midnight, the day begins right after the gap.
  const at = momentOfWallClock(midnight, timeZone);
  return at < 0 ? null : at;
}
