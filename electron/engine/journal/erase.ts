/*
 * Removes payloads for good, inside the act that says so, and marks what is left to be done outside
 * of it (erasureMarks.ts). Keys of devices and erasures
 * themselves are never removed: without them the rest could not be proved.
 */
import { Refusal } from '../../../shared/lib/result.ts';
import { prepareHandRows } from '../db/repositories/handRows.ts';
import { type Db, hasTable } from '../db/sqlite.ts';
import { digestsIn, prepareErasureMarks } from './erasureMarks.ts';

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
  const bytesOf = db.prepare<[string], Buffer>('SELECT bytes FROM payload WHERE entry_id = ?').pluck();
  const marks = prepareErasureMarks(db);
  const remove = db.prepare('DELETE FROM payload WHERE entry_id = ?');
  return (entryIds, erasedBy) => {
    const touched: TouchedEntity[] = [];
    const digests: string[] = [];
    for (const entryId of new Set(entryIds)) {
      const entry = find.get(entryId);
      if (entry === undefined || NEVER_ERASED.has(entry.kind)) {
        throw new Refusal('entry.unknown', 'This entry is not there, or may not be erased.', { entryId });
      }
      if (isErased.get(entryId) !== undefined) {
        throw new Refusal('payload.alreadyErased', 'This payload was erased before.', { entryId });
      }
      const bytes = bytesOf.get(entryId);
      if (bytes !== undefined) digests.push(...digestsIn(bytes));
      mark.run(entryId, erasedBy);
      remove.run(entryId);
      touched.push({ noun: entry.noun, entityId: entry.entity_id });
    }
    marks.set(erasedBy, digests);
    return touched;
  };
}

/** An entry whose payload was erased, and the entry that says so. */
export type KnownErasure = { readonly entryId: string; readonly erasedBy: string };

/** What a copy of the file still lacks of known erasures: payloads that have to go, only marks, or nothing. */
export function dueInCopy(copy: Db, erasures: readonly KnownErasure[]): 'payloads' | 'marks' | 'nothing' {
  const hasPayload = copy.prepare('SELECT 1 FROM payload WHERE entry_id = ?');
  if (erasures.some(({ entryId }) => hasPayload.get(entryId) !== undefined)) return 'payloads';
  const hasMark = copy.prepare('SELECT 1 FROM payload_erasure WHERE entry_id = ?');
  return erasures.every(({ entryId }) => hasMark.get(entryId) !== undefined) ? 'nothing' : 'marks';
}

/**
 * Applies known erasures to a copy of the file (a backup, or one about to be restored); answers with
 * how many payloads went. It remembers all of them, also those of entries that it does not hold:
 * once it is the file itself, a newer copy may be restored that does hold them.
 */
export function eraseInCopy(copy: Db, erasures: readonly KnownErasure[]): number {
  const mark = copy.prepare('INSERT OR IGNORE INTO payload_erasure (entry_id, erased_by) VALUES (?, ?)');
  const remove = copy.prepare('DELETE FROM payload WHERE entry_id = ?');
  const takeFromFeed = prepareTakingFromFeed(copy);
  return copy.transaction(() => {
    let removed = 0;
    for (const { entryId, erasedBy } of erasures) {
      mark.run(entryId, erasedBy);
      const { changes } = remove.run(entryId);
      if (changes > 0) takeFromFeed(entryId);
      removed += changes;
    }
    return removed;
  })();
}

/** What was taken by hand has a copy in the feed, which goes with its entry. */
function prepareTakingFromFeed(copy: Db): (entryId: string) => void {
  if (!hasTable(copy, 'hand_mention')) return () => undefined;
  const rows = prepareHandRows(copy);
  const keyOf = copy
    .prepare<[string], string | null>(
      `SELECT link_key FROM entry JOIN hand_mention ON hand_mention.id = entry.entity_id
       WHERE entry.id = ? AND entry.noun = 'handMention'`,
    )
    .pluck();
  return (entryId) => {
    const key = keyOf.get(entryId);
    if (key !== null && key !== undefined) rows.remove(key);
  };
}

/** Every erasure that this file knows of. */
export function readErasures(db: Db): readonly KnownErasure[] {
  return db
    .prepare<[], KnownErasure>('SELECT entry_id AS entryId, erased_by AS erasedBy FROM payload_erasure')
    .all();
}
