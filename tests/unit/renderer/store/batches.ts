/*
 * Sequences to feed a store with: snapshots and numbered batches that hold one person each.
 */
import type { ChangeBatch, Snapshot } from '../../../../shared/contract/changes.ts';
import type { EngineStatus } from '../../../../shared/contract/journal.ts';
import { freshRoom, type Incident } from '../../../../shared/domain/incident.ts';
import type { Person } from '../../../../shared/domain/person.ts';

export function person(number: number): Person {
  return {
    id: `p${number}`,
    name: `Person ${number}`,
    language: 'en',
    contactId: null,
    createdAt: number,
    isErased: false,
  };
}

export function incident(id: string, over: Partial<Incident> = {}): Incident {
  return {
    id,
    title: `Incident ${id}`,
    status: 'open',
    level: 1,
    levelSince: 1,
    peakLevel: 1,
    timeZone: 'UTC',
    declaredAt: 1,
    declaredBy: 'p1',
    closedAt: null,
    watchIds: [],
    ...freshRoom(1, 1),
    isErased: false,
    ...over,
  };
}

/** Batch `seq` adds person `seq`, so that a store shows by its people which batches it holds. */
export function batch(seq: number, changes?: ChangeBatch['changes']): ChangeBatch {
  return { seq, at: seq * 10, changes: changes ?? [{ noun: 'person', row: person(seq) }] };
}

export const status: EngineStatus = {
  file: '/data/vigie.db',
  orgId: 'org',
  realm: 'real',
  device: 'a'.repeat(40),
  isReadOnly: false,
  entries: 1,
  mentions: 0,
  lastReceivedAt: null,
  chain: null,
  sqliteVersion: '3.54.1',
  userVersion: 1,
  synchronous: 2,
  reserveUsedSince: null,
  backups: { lastAt: null, lastError: null, secondFolder: null },
  vault: 'system',
  diskTroubleSince: null,
};

/** A snapshot that holds the people of batches 1 to `seq`. */
export function snapshot(seq: number): Snapshot {
  return {
    seq,
    realm: 'real',
    people: Array.from({ length: seq }, (_, at) => person(at + 1)),
    incidents: [],
    imports: [],
    exercise: null,
    status,
  };
}
