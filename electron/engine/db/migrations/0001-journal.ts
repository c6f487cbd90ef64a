/*
 * The journal: headers that are only ever added, payloads that only an erasure removes, and
 * what this laptop alone knows. Triggers hold the rule even against our own mistakes.
 */
import type { Db } from '../sqlite.ts';

export function migrate0001(db: Db): void {
  db.exec(`
    CREATE TABLE entry (
      seq INTEGER PRIMARY KEY,
      format INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      org_id TEXT NOT NULL,
      realm TEXT NOT NULL,
      device TEXT NOT NULL,
      device_seq INTEGER NOT NULL,
      hlc TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      occurred_at INTEGER NOT NULL,
      person TEXT NOT NULL,
      incident_id TEXT,
      noun TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      payload_version INTEGER NOT NULL,
      payload_hash TEXT NOT NULL,
      based_on TEXT,
      prev_hash TEXT,
      hash TEXT NOT NULL,
      signature TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      is_clock_ahead INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX entry_device ON entry (device, device_seq);
    CREATE INDEX entry_entity ON entry (noun, entity_id);
    CREATE INDEX entry_incident ON entry (incident_id, occurred_at) WHERE incident_id IS NOT NULL;
    CREATE INDEX entry_hlc ON entry (hlc) WHERE is_clock_ahead = 0;

    CREATE TABLE payload (
      entry_id TEXT PRIMARY KEY REFERENCES entry (id),
      bytes BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE payload_erasure (
      entry_id TEXT PRIMARY KEY,
      erased_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE local (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
    CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;
    CREATE TRIGGER payload_is_never_changed BEFORE UPDATE ON payload
    BEGIN SELECT RAISE(ABORT, 'payloads are never changed'); END;
    CREATE TRIGGER payload_is_only_erased BEFORE DELETE ON payload
    WHEN NOT EXISTS (SELECT 1 FROM payload_erasure WHERE entry_id = OLD.entry_id)
    BEGIN SELECT RAISE(ABORT, 'payloads are only removed by an erasure'); END;
    CREATE TRIGGER erased_stays_erased BEFORE INSERT ON payload
    WHEN EXISTS (SELECT 1 FROM payload_erasure WHERE entry_id = NEW.entry_id)
    BEGIN SELECT RAISE(ABORT, 'this payload was erased'); END;
  `);
}
