/*
 * Between a row of the entry table and the header that was hashed.
 */
import type { Entry } from '../../../shared/domain/entry.ts';
import type { StoredEntry } from '../../../shared/domain/fold.ts';

export type EntryRow = {
  readonly seq: number;
  readonly format: number;
  readonly id: string;
  readonly org_id: string;
  readonly realm: string;
  readonly device: string;
  readonly device_seq: number;
  readonly hlc: string;
  readonly recorded_at: number;
  readonly occurred_at: number;
  readonly person: string;
  readonly incident_id: string | null;
  readonly noun: string;
  readonly entity_id: string;
  readonly kind: string;
  readonly payload_version: number;
  readonly payload_hash: string;
  readonly based_on: string | null;
  readonly prev_hash: string | null;
  readonly hash: string;
  readonly signature: string;
  readonly is_clock_ahead: number;
};

export type EntryWithPayloadRow = EntryRow & { readonly bytes: Buffer | null; readonly is_erased: number };

/** The entry as it was hashed; values are not checked here (verification does). */
export function rowToEntry(row: EntryRow): Entry {
  return {
    format: row.format as Entry['format'],
    id: row.id,
    orgId: row.org_id,
    realm: row.realm as Entry['realm'],
    device: row.device,
    deviceSeq: row.device_seq,
    hlc: row.hlc,
    recordedAt: row.recorded_at,
    occurredAt: row.occurred_at,
    person: row.person,
    incidentId: row.incident_id,
    noun: row.noun,
    entityId: row.entity_id,
    kind: row.kind,
    payloadVersion: row.payload_version,
    payloadHash: row.payload_hash,
    basedOn: row.based_on,
    prevHash: row.prev_hash,
    hash: row.hash,
    signature: row.signature,
  };
}

/** The entry as a reducer wants it; payload bytes that cannot be read fold as unreadable, not as erased. */
export function rowToStored(row: EntryWithPayloadRow): StoredEntry {
  return {
    id: row.id,
    hlc: row.hlc,
    device: row.device,
    deviceSeq: row.device_seq,
    recordedAt: row.recorded_at,
    occurredAt: row.occurred_at,
    person: row.person,
    incidentId: row.incident_id,
    entityId: row.entity_id,
    basedOn: row.based_on,
    kind: row.kind,
    payloadVersion: row.payload_version,
    payload: row.bytes === null ? null : readPayloadBytes(row.bytes),
  };
}

/** The data inside stored payload bytes (`{"salt":…,"data":…}`); a string marker when they cannot be read. */
export function readPayloadBytes(bytes: Buffer): unknown {
  try {
    const parsed: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof parsed === 'object' && parsed !== null && 'data' in parsed) return parsed.data;
  } catch {
    // Falls through: unreadable bytes are kept and shown, never guessed at.
  }
  return 'unreadable';
}
