/*
 * One record to one mention, or to the reason why it is none. The mapping is resolved to column
 * numbers once; what follows runs for every row of the file.
 */
import { readIdentifier, readLanguage, readReach } from '../../../../shared/domain/cellValues.ts';
import type { ColumnMapping } from '../../../../shared/domain/columnMapping.ts';
import { COLUMN_FIELDS, type ColumnField } from '../../../../shared/domain/limits.ts';
import type { NewMention } from '../../../../shared/domain/mention.ts';
import { asTyped, networkOfUrl, readNetwork, UNKNOWN_NETWORK } from '../../../../shared/domain/network.ts';
import {
  REJECTION_DETAIL_LIMIT,
  type Rejection,
  type RejectionReason,
} from '../../../../shared/domain/rejection.ts';
import {
  FUTURE_TOLERANCE_MS,
  type MomentReading,
  OLDEST_MOMENT,
  readMoment,
} from '../../../../shared/lib/dateForms.ts';
import { readSnowflake } from '../../../../shared/lib/snowflake.ts';
import { createZoneMoments } from '../../../../shared/lib/zoneMoments.ts';
import { cleanText, normaliseMention } from '../normaliseMention.ts';
import type { RecordReader } from './records.ts';

export type RowReader = (record: RecordReader) => NewMention | Rejection;

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

  return (record) => {
    const { fields, line, fault } = record;
    if (fault !== null) return reject(line, fault, null);
    if (fields.length > headers.length && fields.slice(headers.length).some((field) => field.trim() !== '')) {
      return reject(line, 'line.tooManyColumns', `${fields.length} > ${headers.length}`);
    }
    const text = fields[at.text] ?? '';
    const id = readIdentifier(cell(fields, at.externalId));
    const posted = isFromIdentifier ? readIdentifierTime(id, now) : readColumnTime(fields, at, reading);
    if (typeof posted === 'string')
      return reject(line, posted, cell(fields, isFromIdentifier ? at.externalId : at.postedAt));
    const url = cell(fields, at.url);
    const language = cell(fields, at.language);
    const reach = cell(fields, at.reach);
    const network =
      fixed ?? networks(cell(fields, at.network)) ?? networkOfUrl(url.trim()) ?? UNKNOWN_NETWORK;
    const mention = normaliseMention({
      network,
      externalId: id,
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
): number | RejectionReason {
  const date = cell(fields, at.postedAt);
  const time = cell(fields, at.postedTime);
  if (date === '' || date.trim() === '') return 'date.missing';
  const found = readMoment(time === '' ? date : `${date.trim()} ${time.trim()}`, reading);
  return found.ok ? found.at : found.reason;
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
