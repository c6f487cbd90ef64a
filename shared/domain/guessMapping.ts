/*
 * Guesses how the columns of a file become mentions, so that a known export needs no question.
 * What would change the meaning of every row (which text, which day) is never guessed in silence: it
 * is a problem, and a mapping with a problem is not to be imported unasked.
 */
import { findDateOrder, readMoment } from '../lib/dateForms.ts';
import { readSnowflake } from '../lib/snowflake.ts';
import { createZoneMoments } from '../lib/zoneMoments.ts';
import { lookAtColumn } from './columnContent.ts';
import { type Column, type Confidence, fitColumn, isUnfitIdentifier } from './columnFit.ts';
import type { ColumnMapping, DateOrder } from './columnMapping.ts';
import { headerFit, plainHeader } from './columnVocabulary.ts';
import { type RecognisedExport, recogniseExport } from './exportPresets.ts';
import { zoneOfHeader } from './headerZone.ts';
import type { ColumnField } from './limits.ts';
import { knownNetwork, networkOfUrl } from './network.ts';

/** What somebody must settle before the file is taken in. */
export const MAPPING_PROBLEMS = [
  'mapping.noText',
  'mapping.noDate',
  'mapping.dateOrderAmbiguous',
  'mapping.dateOrderContradictory',
] as const;
export type MappingProblem = (typeof MAPPING_PROBLEMS)[number];

/** What somebody should know, and need not settle. */
export const MAPPING_NOTICES = [
  'mapping.noHeader',
  'mapping.timeZoneAssumed',
  'mapping.datesWithoutTime',
  'mapping.networkUnknown',
  'mapping.identifierDamaged',
  'mapping.identifierOrdinal',
  'mapping.mailUnreadable',
] as const;
export type MappingNotice = (typeof MAPPING_NOTICES)[number];

export type MappingGuess = {
  /** Complete unless a problem says otherwise; `text` is empty when there is none. */
  readonly mapping: ColumnMapping;
  readonly confidence: Readonly<Partial<Record<ColumnField | 'fixedNetwork', Confidence>>>;
  readonly problems: readonly MappingProblem[];
  readonly notices: readonly MappingNotice[];
  /** The suite whose export was recognised by its columns; absent where none was. */
  readonly exportOf?: string;
};

const DAY_MS = 86_400_000;
/** Clocks of the world differ from UTC by 14 hours at most. */
const WIDEST_ZONE_MS = 14.5 * 3_600_000;
const utc = createZoneMoments('UTC');

/** In this order columns are given away: what is told apart surely comes before what is told by its name. */
const ORDER: readonly ColumnField[] = [
  'url',
  'externalId',
  'postedAt',
  'network',
  'language',
  'text',
  'title',
  'authorHandle',
  'author',
  'reach',
  'postedZone',
];

/** Guesses a mapping from headers, rows (some hundreds serve best) and the file's name; `now` in epoch ms UTC. */
export function guessMapping(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  fileName: string,
  now: number,
): MappingGuess {
  const values = headers.map((_, index) => rows.map((row) => row[index] ?? ''));
  const columns = headers.map(
    (name, index): Column => ({ name, content: lookAtColumn(values[index] ?? [], now) }),
  );
  const known = recogniseExport(headers);
  const chosen = known === null ? chooseColumns(columns, rows.length > 0) : columnsOfExport(known, columns);
  const confidence: Partial<Record<ColumnField | 'fixedNetwork', Confidence>> = {};
  for (const [field, { confidence: sure }] of chosen) confidence[field] = sure;

  const valuesOf = (field: ColumnField) =>
    values[headers.indexOf(chosen.get(field)?.column.name ?? '')] ?? [];
  const network = chosen.has('network')
    ? null
    : known === null
      ? guessNetwork(columns, chosen, valuesOf('url'), fileName)
      : networkOfExport(known);
  if (network !== null) confidence.fixedNetwork = network.confidence;

  const date = chosen.get('postedAt')?.column;
  const isFromIdentifier = hasTimeInIdentifier(
    chosen,
    network?.code ?? null,
    valuesOf('externalId'),
    valuesOf('postedAt'),
    now,
  );
  const order = isFromIdentifier ? null : findDateOrder(valuesOf('postedAt'));
  const zone = date === undefined ? null : zoneOfHeader(date.name);
  const names = Object.fromEntries([...chosen].map(([field, { column }]) => [field, column.name]));
  const mapping: ColumnMapping = {
    text: '',
    ...names,
    postedAtFrom: isFromIdentifier ? 'identifier' : 'column',
    ...(network === null ? {} : { fixedNetwork: network.code }),
    ...(order?.order == null ? {} : { dateOrder: order.order satisfies DateOrder }),
    ...(zone === null ? {} : { timeZone: zone }),
  };

  const problems: MappingProblem[] = [];
  if (mapping.text === '') problems.push('mapping.noText');
  if (!isFromIdentifier && date === undefined) problems.push('mapping.noDate');
  if (order?.evidence === 'ambiguous') problems.push('mapping.dateOrderAmbiguous');
  if (order?.evidence === 'contradictory') problems.push('mapping.dateOrderContradictory');

  const notices: MappingNotice[] = [];
  if (!isFromIdentifier && date !== undefined && rows.length > 0) {
    if (zone === null && !chosen.has('postedZone') && date.content.datesWithZone < 1)
      notices.push('mapping.timeZoneAssumed');
    if (!chosen.has('postedTime') && date.content.datesWithTime < 0.5)
      notices.push('mapping.datesWithoutTime');
  }
  if (network === null && !chosen.has('network') && !chosen.has('url'))
    notices.push('mapping.networkUnknown');
  if (!chosen.has('externalId')) notices.push(...identifierNotices(columns));
  return {
    mapping,
    confidence,
    problems,
    notices,
    ...(known === null ? {} : { exportOf: known.preset.name }),
  };
}

type Chosen = Map<ColumnField, { readonly column: Column; readonly confidence: Confidence }>;

function chooseColumns(columns: readonly Column[], hasRows: boolean): Chosen {
  const chosen: Chosen = new Map();
  const free = new Set(columns);
  const take = (field: ColumnField) => {
    let best: { column: Column; score: number; confidence: Confidence } | null = null;
    for (const column of free) {
      const fit = fitColumn(field, column, hasRows);
      // A column that bears another field's very name is not taken on its looks.
      if (
        fit === null ||
        (fit.score < 0.6 && headerFit(field, column.name) === 0 && isNamedElse(field, column))
      )
        continue;
      if (best === null || fit.score > best.score) best = { column, ...fit };
    }
    if (best === null) return;
    free.delete(best.column);
    chosen.set(field, { column: best.column, confidence: best.confidence });
  };
  for (const field of ORDER) take(field);
  const date = chosen.get('postedAt');
  if (date !== undefined && date.column.content.datesWithTime < 0.1) take('postedTime');
  if (!chosen.has('text')) takeLongest(chosen, free);
  return chosen;
}

/** The columns of a known export: of those that may serve, the first that is filled, else the first. */
function columnsOfExport(known: RecognisedExport, columns: readonly Column[]): Chosen {
  const chosen: Chosen = new Map();
  for (const [field, indexes] of known.columns) {
    const able = indexes
      .flatMap((index) => columns[index] ?? [])
      .filter(({ content }) => field !== 'externalId' || !isUnfitIdentifier(content));
    const column = able.find(({ content }) => content.filled > 0) ?? able[0];
    const isTextItself = field === 'textElse' && column === chosen.get('text')?.column;
    if (column !== undefined && !isTextItself) chosen.set(field, { column, confidence: 'high' });
  }
  return chosen;
}

function networkOfExport({
  preset,
}: RecognisedExport): { readonly code: string; readonly confidence: Confidence } | null {
  return preset.network === undefined ? null : { code: preset.network, confidence: 'high' };
}

function isNamedElse(field: ColumnField, column: Column): boolean {
  return ORDER.some((other) => other !== field && headerFit(other, column.name) >= 0.6);
}

/** The last resort for the text: the longest cells that are neither numbers, dates nor addresses. */
function takeLongest(chosen: Chosen, free: ReadonlySet<Column>): void {
  const able = [...free].filter(
    ({ content }) => content.filled > 0 && content.numbers < 0.5 && content.dates < 0.5 && content.urls < 0.5,
  );
  const [longest] = able.sort((a, b) => b.content.averageLength - a.content.averageLength);
  if (longest !== undefined && longest.content.averageLength >= 10) {
    chosen.set('text', { column: longest, confidence: 'low' });
  }
}

/** The network of every row, when no column names it: told by headers, addresses, file name, or form of the identifiers. */
function guessNetwork(
  columns: readonly Column[],
  chosen: Chosen,
  urls: readonly string[],
  fileName: string,
): { readonly code: string; readonly confidence: Confidence } | null {
  if (columns.some(({ name }) => /\btweets?\b/.test(plainHeader(name))))
    return { code: 'x', confidence: 'high' };
  const filled = urls.filter((url) => url.trim() !== '');
  // Addresses tell the network row by row; nothing is to be fixed for all.
  if (filled.length > 0 && filled.every((url) => networkOfUrl(url.trim()) !== 'web')) return null;
  const words = plainHeader(fileName.replace(/\.[^.]*$/, '')).split(' ');
  const named = words
    .filter((word) => word.length > 1)
    .map(knownNetwork)
    .find((code) => code !== null && code !== undefined);
  if (named !== undefined && named !== null && named !== 'web') return { code: named, confidence: 'medium' };
  if (filled.length > 0) return null;
  return (chosen.get('externalId')?.column.content.snowflakes ?? 0) > 0.95
    ? { code: 'x', confidence: 'medium' }
    : null;
}

/**
 * The identifier's own time is exact to the millisecond and needs no zone; it is preferred to a column
 * only where that column has no zone, and only when both tell the same time but for the zone.
 */
function hasTimeInIdentifier(
  chosen: Chosen,
  network: string | null,
  ids: readonly string[],
  dates: readonly string[],
  now: number,
): boolean {
  const isSnowflake = (chosen.get('externalId')?.column.content.snowflakes ?? 0) > 0.95;
  if (!isSnowflake || network !== 'x') return false;
  const date = chosen.get('postedAt')?.column;
  if (date === undefined) return true;
  return (
    date.content.datesWithZone < 1 && ids.every((id, index) => tellsSameTime(id, dates[index] ?? '', now))
  );
}

function tellsSameTime(id: string, date: string, now: number): boolean {
  const at = readSnowflake(id.trim());
  if (at === null) return id.trim() === '';
  return (['dayFirst', 'monthFirst'] as const).some((dateOrder) => {
    const found = readMoment(date, { dateOrder, zone: utc, now });
    // Without a time of day the day itself may be off by one.
    return found.ok && Math.abs(found.at - at) <= WIDEST_ZONE_MS + (found.hasTime ? 0 : DAY_MS);
  });
}

function identifierNotices(columns: readonly Column[]): MappingNotice[] {
  const [unfit] = columns.filter(
    ({ name, content }) => headerFit('externalId', name) > 0 && isUnfitIdentifier(content),
  );
  if (unfit === undefined) return [];
  return [unfit.content.damaged > 0.5 ? 'mapping.identifierDamaged' : 'mapping.identifierOrdinal'];
}
