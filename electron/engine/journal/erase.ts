/*
 * Removes payloads for good, inside the act that says so. Keys of devices and erasures
 * themselves are never removed: without them the rest could not be proved.
 */
import { Refusal } from '../../../shared/lib/result.ts';
import type { Db } from '../db/sqlite.ts';

const NEVER_ERASED = new Set(['device.created', 'payload.erased']);

export type TouchedEntity = { readonly noun: string; readonly entityId: string };

/** Prepares erasing on the writing connection; answers with the entities to fold again. */
export function prepareErase(
  db: Db,
): (entryIds: readonly string[], erasedBy: string) => readonly TouchedEntity[] {
  const find = db.prepare<[string], { noun: string; entity_id: string; kind: string }>(
    'SELECT noun, entity_id, kind FROM entry WHERE id = ?',
  );
  const isErased = db.prepare('SELECT 1 FROM payload_erasure WHERE entry_id = ?');
  const mark = db.prepare('INSERT INTO payload_erasure (entry_id, erased_by) VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM payload WHERE entry_id = ?');
  return (entryIds, erasedBy) => {
    const touched: TouchedEntity[] = [];
    for (const entryId of new Set(entryIds)) {
      const entry = find.get(entryId);
      if (entry === undefined || NEVER_ERASED.has(entry.kind)) {
        throw new Refusal('entry.unknown', 'This entry is not there, or may not be erased.', { entryId });
      }
      if (isErased.get(entryId) !== undefined) {
        throw new Refusal('payload.alreadyErased', 'This payload was erased before.', { entryId });
      }
      mark.run(entryId, erasedBy);
      remove.run(entryId);
      touched.push({ noun: entry.noun, entityId: entry.entity_id });
    }
    return touched;
  };
}

/** Applies known erasures to a copy of the file (a backup, or one about to be restored), and leaves no trace in it. */
export function eraseInCopy(
  copy: Db,
  erasures: readonly { readonly entryId: string; readonly erasedBy: string }[],
): number {
  const has = copy.prepare('SELECT 1 FROM payload WHERE entry_id = ?');
  const due = erasures.filter((erasure) => has.get(erasure.entryId) !== undefined);
  if (due.length === 0) return 0;
  copy.transaction(() => {
    const mark = copy.prepare('INSERT OR IGNORE INTO payload_erasure (entry_id, erased_by) VALUES (?, ?)');
    const remove = copy.prepare('DELETE FROM payload WHERE entry_id = ?');
    for (const erasure of due) {
      mark.run(erasure.entryId, erasure.erasedBy);
      remove.run(erasure.entryId);
    }
  })();
  return due.length;
}

/** Every erasure that this file knows of. */
export function readErasures(db: Db): readonly { readonly entryId: string; readonly erasedBy: string }[] {
  return db
    .prepare<[], { entryId: string; erasedBy: string }>(
      'SELECT entry_id AS entryId, erased_by AS erasedBy FROM payload_erasure',
    )
    .all();
}
