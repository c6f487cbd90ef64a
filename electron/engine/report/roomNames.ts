/*
 * Whom a report names of the plan's directory, each looked up once; and the entry that made a record what it is.
 */
import type { ReportRoomFacts } from '../../../shared/domain/reportRoomFacts.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { Db } from '../db/sqlite.ts';

export type RoomNames = ReturnType<typeof createRoomNames>;

export function createRoomNames(states: States) {
  const named = new Map<string, string | null>();
  return {
    /** Notes a contact, and gives the id back. `copied`: the name that an act copied, where the plan knows nobody of that id. */
    of(contactId: string, copied = ''): string {
      if (named.has(contactId)) return contactId;
      const contact = states.plan('contact').get(contactId);
      const name = contact === null ? copied : contact.isErased ? '' : contact.fields.name;
      named.set(contactId, name === '' ? null : name);
      return contactId;
    },
    list: (): ReportRoomFacts['contacts'] => [...named].map(([id, name]) => ({ id, name })),
  };
}

export type EntryFinder = (noun: string, entityId: string, kind: string) => string | null;

/** Finds the last entry of a kind that counted for an entity. */
export function prepareEntryFinder(db: Db): EntryFinder {
  const find = db
    .prepare<[string, string, string], string>(
      `SELECT id FROM entry WHERE noun = ? AND entity_id = ? AND kind = ?
         AND id NOT IN (SELECT entry_id FROM entry_void)
       ORDER BY hlc DESC, device DESC, device_seq DESC LIMIT 1`,
    )
    .pluck();
  return (noun, entityId, kind) => find.get(noun, entityId, kind) ?? null;
}
