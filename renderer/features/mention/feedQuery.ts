/*
 * What the feed is asked for: words and filters as the bar shows them, and as the engine wants them.
 * Days are those of the zone on screen; the last one counts to where the next one begins there, since
 * a day on which the clocks change has 23 or 25 hours.
 */
import type { MentionFilter } from '../../../shared/contract/mention.ts';
import type { SavedFilter } from '../../../shared/domain/savedFilter.ts';
import { isRealWallClock, momentOfWallClock } from '../../../shared/lib/wallClock.ts';

export type MentionCategory = NonNullable<MentionFilter['category']>;

export type FeedQuery = {
  readonly text: string;
  readonly network: string | null;
  readonly language: string | null;
  readonly author: string;
  /** Days as YYYY-MM-DD, as a date field gives them; empty when open. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly importId: string | null;
  readonly sourceId: string | null;
  readonly watchId: string | null;
  /** A category of watch queries; `none` for what no query asked for. */
  readonly category: MentionCategory | null;
  /** The first of those that say nearly the same. */
  readonly groupId: number | null;
  /** Authors on a hide list are shown too. */
  readonly isWithHidden: boolean;
};

export const EVERYTHING: FeedQuery = {
  text: '',
  network: null,
  language: null,
  author: '',
  fromDay: '',
  toDay: '',
  importId: null,
  sourceId: null,
  watchId: null,
  category: null,
  groupId: null,
  isWithHidden: false,
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
    ...(query.sourceId === null ? {} : { sourceId: query.sourceId }),
    ...(query.watchId === null ? {} : { watchId: query.watchId }),
    ...(query.category === null ? {} : { category: query.category }),
    ...(query.groupId === null ? {} : { groupId: query.groupId }),
    ...(query.isWithHidden ? { hidden: 'with' as const } : {}),
  };
  return Object.keys(filter).length === 0 ? undefined : filter;
}

/** How many filters are set; the words looked for are not counted. */
export function countFilters(query: FeedQuery): number {
  const { network, language, importId, sourceId, watchId, category, groupId, isWithHidden } = query;
  const chosen = [network, language, importId, sourceId, watchId, category, groupId].filter(
    (value) => value !== null,
  );
  const set = chosen.length + (isWithHidden ? 1 : 0);
  return set + [query.author.trim(), query.fromDay, query.toDay].filter((value) => value !== '').length;
}

/** Whether every stored mention is asked for. */
export function isEverything(query: FeedQuery): boolean {
  return query.text.trim() === '' && countFilters(query) === 0;
}

const SAVED = [
  'text',
  'network',
  'language',
  'author',
  'fromDay',
  'toDay',
  'sourceId',
  'watchId',
  'category',
  'isWithHidden',
] as const satisfies readonly (keyof FeedQuery)[];

/** What is set of a query, to be kept under a name. An import or a group is looked at once and not kept. */
export function savedFormOf(query: FeedQuery): SavedFilter['query'] {
  const set = SAVED.map((key) => [key, query[key]] as const).filter(
    (pair): pair is [(typeof SAVED)[number], string | true] =>
      pair[1] === true || (typeof pair[1] === 'string' && pair[1].trim() !== ''),
  );
  return Object.fromEntries(set);
}

/** The query of a saved filter; what this Vigie does not know of it is left out. */
export function queryOfSaved({ query }: SavedFilter): FeedQuery {
  const known = SAVED.filter((key) => {
    const value = query[key];
    return value !== undefined && (key === 'isWithHidden') === (value === true);
  });
  return { ...EVERYTHING, ...Object.fromEntries(known.map((key) => [key, query[key]])) };
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
