/*
 * What the values of a column look like. Headers lie or are missing; values do not. Shares are of the
 * filled cells, so that a column filled on every tenth row is judged by what it holds.
 */
import { readMoment } from '../lib/dateForms.ts';
import { readSnowflake } from '../lib/snowflake.ts';
import { createZoneMoments } from '../lib/zoneMoments.ts';
import { isColumnName } from './columnVocabulary.ts';
import { knownNetwork } from './network.ts';

/** Shares from 0 to 1 of the filled cells. */
export type ColumnContent = {
  readonly filled: number;
  readonly averageLength: number;
  readonly dates: number;
  readonly datesWithZone: number;
  readonly datesWithTime: number;
  readonly clocks: number;
  readonly urls: number;
  readonly networks: number;
  readonly languages: number;
  readonly handles: number;
  readonly numbers: number;
  readonly prose: number;
  /** Snowflake identifiers whose moment lies between 2011 and now. */
  readonly snowflakes: number;
  /** Identifiers that a spreadsheet has turned into 3.53417E+17. */
  readonly damaged: number;
  /** Whole numbers too short to name a post anywhere but in their own file. */
  readonly ordinals: number;
  readonly distinct: number;
};

const SNOWFLAKES_SINCE = Date.UTC(2011, 0, 1);
const zone = createZoneMoments('UTC');

const URL = /^https?:\/\/\S+$/i;
const CLOCK = /^\d{1,2}(?::|h| h )\d{2}(?::\d{2})?(?: ?[ap]m)?$/i;
const LANGUAGE =
  /^(?:[a-z]{2}(?:[-_][a-z]{2,4})?|und|english|french|francais|français|anglais|spanish|espagnol|german|allemand)$/i;
const HANDLE = /^@?[\w.-]{2,60}$/;
const NUMBER = /^-?\d[\d\s.,\u00a0\u202f]*[km]?$/i;
const DAMAGED = /^\d(?:[.,]\d+)?e\+\d{2}$/i;

/** Looks at the values of one column. */
export function lookAtColumn(values: readonly string[], now: number): ColumnContent {
  const cells = values.map((value) => value.trim()).filter((value) => value !== '');
  const count = cells.length;
  const share = (test: (cell: string) => boolean) => (count === 0 ? 0 : cells.filter(test).length / count);
  const moments = cells.map((cell) => readMoment(cell, { dateOrder: null, zone, now }));
  const dated = moments.filter((found) => found.ok || found.reason !== 'date.unreadable').length;
  const read = moments.filter((found) => found.ok);
  return {
    filled: values.length === 0 ? 0 : count / values.length,
    averageLength: count === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / count,
    dates: count === 0 ? 0 : dated / count,
    datesWithZone: read.length === 0 ? 0 : read.filter((found) => found.hasZone).length / read.length,
    datesWithTime:
      read.length === 0
        ? share((cell) => cell.includes(':'))
        : read.filter((found) => found.hasTime).length / read.length,
    clocks: share((cell) => CLOCK.test(cell)),
    urls: share((cell) => URL.test(cell)),
    networks: share((cell) => knownNetwork(cell) !== null),
    languages: share((cell) => LANGUAGE.test(cell)),
    handles: share((cell) => HANDLE.test(cell)),
    numbers: share((cell) => NUMBER.test(cell)),
    prose: share((cell) => cell.length > 20 && /\p{L}\s+\p{L}/u.test(cell) && !URL.test(cell)),
    snowflakes: share((cell) => isSnowflake(cell, now)),
    damaged: share((cell) => DAMAGED.test(cell)),
    ordinals: share((cell) => /^\d{1,6}$/.test(cell)),
    distinct: count === 0 ? 0 : new Set(cells).size / count,
  };
}

/** Whether a row looks like data rather than names of columns. */
export function looksLikeData(row: readonly string[], now: number): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const isNamed = cells.filter(isColumnName).length > 1;
  return cells.some(
    (cell) =>
      (cell.length > 100 && !isNamed) ||
      URL.test(cell) ||
      /^-?\d+(?:[.,]\d+)?$/.test(cell) ||
      readMoment(cell, { dateOrder: 'dayFirst', zone, now }).ok ||
      readMoment(cell, { dateOrder: 'monthFirst', zone, now }).ok,
  );
}

function isSnowflake(cell: string, now: number): boolean {
  const at = readSnowflake(cell);
  return at !== null && at >= SNOWFLAKES_SINCE && at <= now;
}
