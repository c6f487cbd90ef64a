/*
 * Contacts of a file taken in as one act: all of them or none.
 */
import { type Contact, contactNoun } from '../../../shared/domain/contact.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { Act, CommandContext } from '../runCommand.ts';

export type ContactsToTake = {
  readonly additions: readonly Partial<Contact>[];
  readonly merges: readonly { readonly id: string; readonly changes: Partial<Contact> }[];
};
export type TakenContacts = {
  readonly added: readonly string[];
  readonly merged: readonly string[];
  readonly takenAt: number;
};

/** Throws a refusal when a contact that is merged into has left the plan meanwhile, or a field is not what it must be. */
export function takeInContacts(context: CommandContext, input: ContactsToTake): Act<TakenContacts> {
  const schema = contactNoun.fields;
  const added: string[] = [];
  const additions = input.additions.map((given): EntryDraft => {
    const fields = checked(schema.safeParse({ ...contactNoun.blank, ...given }));
    const id = context.newId();
    added.push(id);
    return { noun: 'contact', entityId: id, kind: 'contact.added', payload: { fields } };
  });
  const real = input.merges.filter(({ changes }) => Object.keys(changes).length > 0);
  const merges = real.map(({ id, changes }): EntryDraft => {
    const contact = context.states.plan('contact').get(id);
    if (contact === null || contact.retiredAt !== null)
      throw new Refusal('contact.unknown', 'There is no such contact.', { contactId: id });
    const fields = checked(schema.partial().safeParse(changes));
    return { noun: 'contact', entityId: id, kind: 'contact.amended', payload: { fields } };
  });
  return {
    entries: [...additions, ...merges],
    reply: () => ({ added, merged: real.map(({ id }) => id), takenAt: context.now }),
  };
}

function checked<T>(
  parsed: { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[] }[] } },
): T {
  if (parsed.success) return parsed.data;
  throw new Refusal('record.incomplete', 'A field of a contact is not what it must be.', {
    field: String(parsed.error.issues[0]?.path[0] ?? ''),
  });
}
