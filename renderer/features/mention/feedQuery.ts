/*
 * What the feed is asked for: words and filters as the bar shows them, and as the engine wants them.
 * Days are those of the zone on screen; the last day counts to its end.
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

const DAY_MS = 86_400_000;

/** The filter as the contract has it; undefined when nothing is filtered. */
export function filterOf(query: FeedQuery, timeZone: string): MentionFilter | undefined {
  const from = startOfDay(query.fromDay, timeZone);
  const lastDay = startOfDay(query.toDay, timeZone);
  const author = query.author.trim();
  const filter: MentionFilter = {
    ...(query.network === null ? {} : { network: query.network }),
    ...(query.language === null ? {} : { language: query.language }),
    ...(author === '' ? {} : { author }),
    ...(from === null ? {} : { from }),
    ...(lastDay === null ? {} : { to: lastDay + DAY_MS - 1 }),
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

function startOfDay(day: string, timeZone: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (found === null) return null;
  const clock = {
    year: Number(found[1]),
    month: Number(found[2]),
    day: Number(found[3]),
    hour: 0,
    minute: 0,
  };
  const at = isRealWallClock(clock) ? momentOfWallClock(clock, timeZone) : -1;
  return at < 0 ? null : at;
}
