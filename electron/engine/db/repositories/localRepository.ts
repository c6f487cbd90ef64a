/*
 * What this laptop alone knows of its file: organisation, realm, device, backup folder, and what
 * is still due of erasures (journal/erasureMarks.ts).
 * Never exchanged; a backup carries it, and a restored copy is told apart by it.
 */
import type { Db } from '../sqlite.ts';

export const LOCAL_NAMES = [
  'orgId',
  'realm',
  'device',
  'machineMark',
  'secondBackupFolder',
  'copyOf',
  'fileId',
  'sweepDue',
  'copiesDue',
  'filesDue',
] as const;
export type LocalName = (typeof LOCAL_NAMES)[number];

export type LocalRepository = {
  readonly get: (name: LocalName) => string | null;
  readonly set: (name: LocalName, value: string | null) => void;
};

/** Prepares reading and (on a writing connection) setting. */
export function prepareLocal(db: Db): LocalRepository {
  const get = db.prepare<[string], { value: string }>('SELECT value FROM local WHERE name = ?');
  return {
    get: (name) => get.get(name)?.value ?? null,
    set: (name, value) => {
      if (value === null) db.prepare('DELETE FROM local WHERE name = ?').run(name);
      else
        db.prepare(
          'INSERT INTO local (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        ).run(name, value);
    },
  };
}
