/*
 * A contact erased for good, as one act: every word of their own entries, and of those that were chosen one by one.
 */
import { Refusal } from '../../../shared/lib/result.ts';
import type { CommandTable } from './commandTable.ts';
import { refuseKept } from './confidentialityIncident.ts';

export const contactErasureCommands: CommandTable<'contact.erase'> = {
  'contact.erase': (context, { id, reason, alsoEntryIds }) => {
    if (context.states.plan('contact').get(id) === null)
      throw new Refusal('contact.unknown', 'There is no such contact.', { contactId: id });
    const entryIds = [...new Set([...context.wordedEntries('contact', id), ...alsoEntryIds])];
    if (entryIds.length === 0)
      throw new Refusal('payload.alreadyErased', 'The contact was erased before.', { contactId: id });
    refuseKept(context, entryIds);
    const erasureId = context.newId();
    return {
      entries: [
        { noun: 'payload', entityId: erasureId, kind: 'payload.erased', payload: { entryIds, reason } },
      ],
      erases: entryIds,
      reply: () => ({ erasureId, erased: entryIds.length, isComplete: false }),
    };
  },
};
