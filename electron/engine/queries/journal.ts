/*
 * Questions about people, imports and the journal itself.
 */
import type { EntryView } from '../../../shared/contract/journal.ts';
import type { VoidReason } from '../../../shared/domain/fold.ts';
import { findNoun } from '../../../shared/domain/nouns.ts';
import { ok } from '../../../shared/lib/result.ts';
import { type EntryWithPayloadRow, readPayloadBytes, rowToEntry } from '../journal/entryRow.ts';
import { prepareEntriesAfter } from '../journal/readEntries.ts';
import { verifyJournal } from '../journal/verify.ts';
import type { QueryTable } from './queryTable.ts';

type JournalQuery = 'person.list' | 'person.cell' | 'import.list' | 'entry.list' | 'chain.verify';

export const journalQueries: QueryTable<JournalQuery> = {
  'person.list': ({ states }) => ok(states.person.all()),
  'person.cell': ({ states }) => {
    const people = new Map(
      states.person
        .all()
        .flatMap(({ contactId, id }) => (contactId === null ? [] : [[contactId, id] as const])),
    );
    const ids = new Set(
      states
        .plan('role')
        .all()
        .filter(({ retiredAt, isErased }) => retiredAt === null && !isErased)
        .flatMap(({ fields: { holderId, deputyId, shifts } }) => [
          ...[holderId, deputyId].flatMap((id) => id ?? []),
          ...shifts.map(({ contactId }) => contactId),
        ]),
    );
    return ok(
      [...ids].flatMap((contactId) => {
        const contact = states.plan('contact').get(contactId);
        if (contact === null || contact.isErased || contact.retiredAt !== null) return [];
        const { name, language } = contact.fields;
        return [{ contactId, name, language, personId: people.get(contactId) ?? null }];
      }),
    );
  },
  'import.list': ({ states }) => ok(states.import.all()),
  'chain.verify': ({ db, now }) => ok(verifyJournal(db, { now })),
  'entry.list': ({ db }, input) => {
    const rows = prepareEntriesAfter(db)(input.after, input.limit, input.incidentId ?? null);
    const voidOf = db.prepare<[string], { reason: string }>(
      'SELECT reason FROM entry_void WHERE entry_id = ?',
    );
    return ok({
      entries: rows.map((row) => toView(row, (voidOf.get(row.id)?.reason as VoidReason | undefined) ?? null)),
      next: rows.length < input.limit ? null : (rows.at(-1)?.seq ?? null),
    });
  },
};

function toView(row: EntryWithPayloadRow, voidReason: VoidReason | null): EntryView {
  const { hash, signature: _signature, ...header } = rowToEntry(row);
  const kind = findNoun(row.noun)?.kinds[row.kind];
  return {
    seq: row.seq,
    header,
    hash,
    payload: row.bytes === null ? null : readPayloadBytes(row.bytes),
    isErased: row.is_erased === 1,
    isFromNewer: kind === undefined || row.payload_version > kind.version,
    voidReason,
  };
}
