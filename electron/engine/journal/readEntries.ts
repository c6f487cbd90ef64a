/*
 * Reads entries with their payloads, for folding, for the timeline and for audit.
 */
import type { Db } from '../db/sqlite.ts';
import type { EntryWithPayloadRow } from './entryRow.ts';

const WITH_PAYLOAD = `
  SELECT entry.*, payload.bytes AS bytes, (payload_erasure.entry_id IS NOT NULL) AS is_erased
  FROM entry
  LEFT JOIN payload ON payload.entry_id = entry.id
  LEFT JOIN payload_erasure ON payload_erasure.entry_id = entry.id`;

/** All entries of one entity, in no promised order (folding sorts them). */
export function prepareEntityEntries(
  db: Db,
): (noun: string, entityId: string) => readonly EntryWithPayloadRow[] {
  const statement = db.prepare<[string, string], EntryWithPayloadRow>(
    `${WITH_PAYLOAD} WHERE entry.noun = ? AND entry.entity_id = ?`,
  );
  return (noun, entityId) => statement.all(noun, entityId);
}

/** The entries of one incident in the order in which things happened. */
export function prepareIncidentEntries(db: Db): (incidentId: string) => readonly EntryWithPayloadRow[] {
  const statement = db.prepare<[string], EntryWithPayloadRow>(
    `${WITH_PAYLOAD} WHERE entry.incident_id = ? ORDER BY entry.occurred_at, entry.hlc, entry.device, entry.device_seq`,
  );
  return (incidentId) => statement.all(incidentId);
}

/** The newest so many of those, oldest first; kinds of a JSON list only where they have no effect. */
export function prepareIncidentTail(
  db: Db,
): (incidentId: string, within: string, limit: number) => readonly EntryWithPayloadRow[] {
  const statement = db.prepare<{ incidentId: string; within: string; limit: number }, EntryWithPayloadRow>(
    `${WITH_PAYLOAD} WHERE entry.incident_id = @incidentId
       AND (entry.kind NOT IN (SELECT value FROM json_each(@within))
         OR entry.id IN (SELECT entry_id FROM entry_void))
     ORDER BY entry.occurred_at DESC, entry.hlc DESC, entry.device DESC, entry.device_seq DESC LIMIT @limit`,
  );
  return (incidentId, within, limit) => [...statement.all({ incidentId, within, limit })].reverse();
}

/** The entries of one incident that are of some nouns (a JSON list), in no promised order. */
export function prepareIncidentNounEntries(
  db: Db,
): (incidentId: string, nouns: string) => readonly EntryWithPayloadRow[] {
  const statement = db.prepare<[string, string], EntryWithPayloadRow>(
    `${WITH_PAYLOAD} WHERE entry.incident_id = ? AND entry.noun IN (SELECT value FROM json_each(?))`,
  );
  return (incidentId, nouns) => statement.all(incidentId, nouns);
}

/** Entries in order of arrival after `seq`, optionally of one incident. */
export function prepareEntriesAfter(
  db: Db,
): (after: number, limit: number, incidentId: string | null) => readonly EntryWithPayloadRow[] {
  const statement = db.prepare<
    { after: number; limit: number; incidentId: string | null },
    EntryWithPayloadRow
  >(
    `${WITH_PAYLOAD} WHERE entry.seq > @after AND (@incidentId IS NULL OR entry.incident_id = @incidentId)
     ORDER BY entry.seq LIMIT @limit`,
  );
  return (after, limit, incidentId) => statement.all({ after, limit, incidentId });
}

/** The entries of every entity of a noun that were recorded by a moment (epoch ms UTC). */
export function prepareNounEntries(
  db: Db,
): (noun: string, recordedBy: number) => readonly EntryWithPayloadRow[] {
  const statement = db.prepare<[string, number], EntryWithPayloadRow>(
    `${WITH_PAYLOAD} WHERE entry.noun = ? AND entry.recorded_at <= ?`,
  );
  return (noun, recordedBy) => statement.all(noun, recordedBy);
}

/** Entries of some nouns (a JSON list), newest arrival first, before `seq`; of one entity when it is named. */
export function preparePlanEntries(
  db: Db,
): (nouns: string, entityId: string | null, before: number, limit: number) => readonly EntryWithPayloadRow[] {
  const statement = db.prepare<
    { nouns: string; entityId: string | null; before: number; limit: number },
    EntryWithPayloadRow
  >(
    `${WITH_PAYLOAD} WHERE entry.seq < @before AND entry.noun IN (SELECT value FROM json_each(@nouns))
     AND (@entityId IS NULL OR entry.entity_id = @entityId) ORDER BY entry.seq DESC LIMIT @limit`,
  );
  return (nouns, entityId, before, limit) => statement.all({ nouns, entityId, before, limit });
}
