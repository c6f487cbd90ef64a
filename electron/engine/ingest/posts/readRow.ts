/*
 * One record to one mention, or to the reason why it is none. The mapping is resolved to column
 * numbers once; what follows runs for every row of the file.
 */
import { readIdentifier, readLanguage, readReach } from '../../../../shared/domain/cellValues.ts';
import type { ColumnMapping } from '../../../../shared/domain/columnMapping.ts';
import { COLUMN_FIELDS, type ColumnField } from '../../../../shared/domain/limits.ts';
import type { NewMention } from '../../../../shared/domain/mention.ts';
import {
  asTyped,
  networkOfUrl,
  readNetwork,
  statusOfUrl,
  UNKNOWN_NETWORK,
} from '../../../../shared/domain/network.ts';
import {
  REJECTION_DETAIL_LIMIT,
  type Rejection,
  type RejectionReason,
} from '../../../../shared/domain/rejection.ts';
import { isKnownTimeZone } from '../../../../shared/domain/timeZone.ts';
import {
  FUTURE_TOLERANCE_MS,
  type MomentReading,
  OLDEST_MOMENT,
  readMoment,
} from '../../../../shared/lib/dateForms.ts';
import { readOffset } from '../../../../shared/lib/dateWords.ts';
import { readSnowflake } from '../../../../shared/lib/snowflake.ts';
import { createZoneMoments } from '../../../../shared/lib/zoneMoments.ts';
import { cleanText, normaliseMention } from '../normaliseMention.ts';
import type { PostRecord } from './postFile.ts';

export type RowReader = (record: PostRecord) => NewMention | Rejection;

/** Builds the reader of rows for a mapping whose columns all exist. */
export function createRowReader(mapping: ColumnMapping, headers: readonly string[], now: number): RowReader {
  const at = {} as Record<ColumnField, number>;
  for (const field of COLUMN_FIELDS) at[field] = headers.indexOf(mapping[field] ?? '');
  const reading: MomentReading = {
    dateOrder: mapping.dateOrder ?? null,
    zone: createZoneMoments(mapping.timeZone ?? 'UTC'),
    now,
  };
  const isFromIdentifier = mapping.postedAtFrom === 'identifier';
  const fixed =
    mapping.fixedNetwork === undefined ? null : (readNetwork(mapping.fixedNetwork) ?? UNKNOWN_NETWORK);
  const networks = remember(readNetwork);
  const languages = remember(readLanguage);
  const zones = remember(readZone);

  return (record) => {
    const { fields, line, fault } = record;
    if (fault !== null) return reject(line, fault, null);
    if (fields.length > headers.length && fields.slice(headers.length).some((field) => field.trim() !== '')) {
      return reject(line, 'line.tooManyColumns', `${fields.length} > ${headers.length}`);
    }
    const own = cell(fields, at.text);
    const text = own.trim() === '' ? cell(fields, at.textElse) : own;
    const id = readIdentifier(cell(fields, at.externalId));
    const posted = isFromIdentifier
      ? readIdentifierTime(id, now)
      : readColumnTime(fields, at, reading, zones);
    if (typeof posted === 'string')
      return reject(line, posted, cell(fields, columnOfTime(posted, isFromIdentifier, at)));
    const url = cell(fields, at.url);
    const language = cell(fields, at.language);
    const reach = cell(fields, at.reach);
    const network =
      fixed ?? networks(cell(fields, at.network)) ?? networkOfUrl(url.trim()) ?? UNKNOWN_NETWORK;
    const mention = normaliseMention({
      network,
      // A suite's own identifier would make strangers of one post that two suites export.
      externalId: (network === 'x' ? statusOfUrl(url.trim()) : null) ?? id,
      author: cell(fields, at.author),
      handle: cell(fields, at.authorHandle),
      text: asTyped(network, text),
      title: cell(fields, at.title),
      url,
      language: language === '' ? null : languages(language),
      reach: reach === '' ? null : readReach(reach),
      postedAt: posted,
    });
    return mention ?? reject(line, 'text.missing', null);
  };
}

function readColumnTime(
  fields: readonly string[],
  at: Record<ColumnField, number>,
  reading: MomentReading,
  zones: (cell: string) => RowZone | null,
): number | RejectionReason {
  const date = cell(fields, at.postedAt);
  const time = cell(fields, at.postedTime);
  if (date === '' || date.trim() === '') return 'date.missing';
  const whole = time === '' ? date : `${date.trim()} ${time.trim()}`;
  const zoneCell = cell(fields, at.postedZone);
  const zone = zoneCell.trim() === '' ? null : zones(zoneCell);
  if (zone === null && zoneCell.trim() !== '') return 'date.zoneUnknown';
  const found = readMoment(whole, zone === null ? reading : { ...reading, zone });
  return found.ok ? found.at : found.reason;
}

type RowZone = MomentReading['zone'];

/** A zone by its IANA name, its letters or its offset; null when it is none. */
function readZone(zoneCell: string): RowZone | null {
  const name = zoneCell.trim();
  const offset = readOffset(name.replace(/^\((.*)\)$/, '$1').replace(/\s+/g, ''));
  if (offset !== null) {
    return ({ year, month, day, hour, minute }) =>
      Date.UTC(year, month - 1, day, hour, minute) - offset * 60_000;
  }
  return name.length <= 64 && isKnownTimeZone(name) ? createZoneMoments(name) : null;
}

function columnOfTime(
  reason: RejectionReason,
  isFromIdentifier: boolean,
  at: Record<ColumnField, number>,
): number {
  if (reason === 'date.zoneUnknown') return at.postedZone;
  return isFromIdentifier ? at.externalId : at.postedAt;
}

function readIdentifierTime(id: string | null, now: number): number | RejectionReason {
  const at = id === null ? null : readSnowflake(id);
  if (at === null) return 'identifier.unreadable';
  if (at < OLDEST_MOMENT) return 'date.tooOld';
  return at > now + FUTURE_TOLERANCE_MS ? 'date.future' : at;
}

function cell(fields: readonly string[], index: number): string {
  return index === -1 ? '' : (fields[index] ?? '');
}

function reject(line: number, reason: RejectionReason, found: string | null): Rejection {
  const detail = found === null ? null : cleanText(found.slice(0, REJECTION_DETAIL_LIMIT));
  return { line, reason, detail: detail === '' ? null : detail };
}

/** Columns of few different values are read once per value; bounded, since a hostile file may have many. */
function remember<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const made = read(value);
    if (known.size < 1_000) known.set(value, made);
    return made;
  };
}
