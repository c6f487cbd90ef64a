/*
 * Adds entries to the journal: header, hash, signature, payload bytes. Runs only inside the
 * transaction of an act; reads the device's head from the file each time, so that an act
 * that was rolled back leaves no trace in memory.
 */
import { randomBytes } from 'node:crypto';
import {
  ENTRY_FORMAT,
  type Entry,
  type EntryHeader,
  entryHeaderSchema,
  type Realm,
} from '../../../shared/domain/entry.ts';
import { nextHlc } from '../../../shared/domain/hlc.ts';
import type { Db } from '../db/sqlite.ts';
import { type DeviceKey, hashHeader, sha256Hex, signHash } from './hash.ts';
import { newUuid } from './ids.ts';

/** What a command says of an act; the journal adds the rest. */
export type EntryDraft = {
  readonly noun: string;
  readonly entityId: string;
  readonly kind: string;
  readonly payloadVersion?: number;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly incidentId?: string | null;
  readonly occurredAt?: number;
  /** Only the very first person writes an entry about themselves; everybody else acts as who they are. */
  readonly person?: string;
};

export type AppendContext = {
  readonly orgId: string;
  readonly realm: Realm;
  readonly key: DeviceKey;
  readonly person: string;
  readonly now: number;
};

const SALT_BYTES = 16;

/** Prepares the statements once and answers with the function that appends one entry. */
export function prepareAppend(db: Db): (draft: EntryDraft, context: AppendContext) => Entry {
  const deviceHead = db.prepare<[string], { device_seq: number; hash: string }>(
    'SELECT device_seq, hash FROM entry WHERE device = ? ORDER BY device_seq DESC, seq DESC LIMIT 1',
  );
  const newestHlc = db.prepare<[], { hlc: string }>(
    'SELECT hlc FROM entry INDEXED BY entry_hlc WHERE is_clock_ahead = 0 ORDER BY hlc DESC LIMIT 1',
  );
  const entityHead = db.prepare<[string, string], { id: string }>(
    'SELECT id FROM entry WHERE noun = ? AND entity_id = ? ORDER BY hlc DESC, device DESC, device_seq DESC LIMIT 1',
  );
  const insertEntry = db.prepare(`
    INSERT INTO entry (format, id, org_id, realm, device, device_seq, hlc, recorded_at, occurred_at, person,
      incident_id, noun, entity_id, kind, payload_version, payload_hash, based_on, prev_hash, hash, signature,
      received_at, is_clock_ahead)
    VALUES (@format, @id, @orgId, @realm, @device, @deviceSeq, @hlc, @recordedAt, @occurredAt, @person,
      @incidentId, @noun, @entityId, @kind, @payloadVersion, @payloadHash, @basedOn, @prevHash, @hash, @signature,
      @recordedAt, 0)`);
  const insertPayload = db.prepare('INSERT INTO payload (entry_id, bytes) VALUES (?, ?)');

  return (draft, context) => {
    const head = deviceHead.get(context.key.deviceId);
    const bytes = payloadBytes(draft.payload);
    const header: EntryHeader = entryHeaderSchema.parse({
      format: ENTRY_FORMAT,
      id: newUuid(context.now),
      orgId: context.orgId,
      realm: context.realm,
      device: context.key.deviceId,
      deviceSeq: (head?.device_seq ?? 0) + 1,
      hlc: nextHlc(newestHlc.get()?.hlc ?? null, context.now),
      recordedAt: context.now,
      occurredAt: draft.occurredAt ?? context.now,
      person: draft.person ?? context.person,
      incidentId: draft.incidentId ?? null,
      noun: draft.noun,
      entityId: draft.entityId,
      kind: draft.kind,
      payloadVersion: draft.payloadVersion ?? 1,
      payloadHash: sha256Hex(bytes),
      basedOn: entityHead.get(draft.noun, draft.entityId)?.id ?? null,
      prevHash: head?.hash ?? null,
    });
    const hash = hashHeader(header);
    const entry: Entry = { ...header, hash, signature: signHash(context.key, hash) };
    insertEntry.run(entry);
    insertPayload.run(entry.id, bytes);
    return entry;
  };
}

/** The exact bytes that are stored, hashed and exchanged: data with a random salt, so that a digest gives nothing away. */
export function payloadBytes(data: Readonly<Record<string, unknown>>): Buffer {
  return Buffer.from(JSON.stringify({ salt: randomBytes(SALT_BYTES).toString('base64url'), data }), 'utf8');
}
