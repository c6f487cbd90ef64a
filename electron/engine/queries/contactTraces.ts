/*
 * What is kept of a contact: their own entries, and everything else that names them, to be looked at before an
 * erasure.
 */
import type { ContactTrace } from '../../../shared/contract/contactErasure.ts';
import { needlesOfContact } from '../../../shared/domain/personSearch.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { findEntries, findMentions } from './payloadSearch.ts';
import type { QueryTable } from './queryTable.ts';

const LISTED = 200;

export const contactTraceQueries: QueryTable<'contact.traces'> = {
  'contact.traces': ({ db, states }, { id }) => {
    const contact = states.plan('contact').get(id);
    if (contact === null) return fail('contact.unknown', 'There is no such contact.');
    const needles = needlesOfContact(contact.fields);
    const elsewhere: ContactTrace[] = [];
    let isCut = false;
    for (const { entryId, noun, kind, entityId, recordedAt, excerpt } of findEntries(db, needles)) {
      if (noun === 'contact' && entityId === id) continue;
      if (elsewhere.length === LISTED) isCut = true;
      else elsewhere.push({ entryId, noun, kind, recordedAt, excerpt });
    }
    let mentions = 0;
    for (const _ of findMentions(db, needles)) mentions += 1;
    const ownEntries = db
      .prepare(
        `SELECT count(*) FROM entry JOIN payload ON payload.entry_id = entry.id
         WHERE noun = 'contact' AND entity_id = ?`,
      )
      .pluck()
      .get(id) as number;
    return ok({ ownEntries, elsewhere, isCut, mentions });
  },
};
