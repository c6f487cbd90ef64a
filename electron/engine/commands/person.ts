/*
 * Acts on people. The first person writes the entry about themselves: before them nobody
 * is known who could.
 */
import { Refusal } from '../../../shared/lib/result.ts';
import type { CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requirePerson } from './require.ts';

export const personCommands: CommandTable<'person.create' | 'person.amend'> = {
  'person.create': (context, input) => {
    const isTaken = context.states.person.byLinkKey(input.name.toLowerCase()).length > 0;
    if (isTaken) throw new Refusal('person.nameTaken', 'Somebody of that name is already here.');
    refuseTakenContact(context, input.contactId, null);
    const id = context.newId();
    return {
      entries: [
        {
          noun: 'person',
          entityId: id,
          kind: 'person.created',
          payload: { name: input.name, language: input.language, contactId: input.contactId },
          person: context.person ?? id,
        },
      ],
      reply: (states) => folded(states.person.get(id)),
    };
  },
  'person.amend': (context, input) => {
    requirePerson(context.states, input.personId);
    refuseTakenContact(context, input.contactId ?? null, input.personId);
    return {
      entries: [
        {
          noun: 'person',
          entityId: input.personId,
          kind: 'person.amended',
          payload: {
            ...(input.name === undefined ? {} : { name: input.name }),
            ...(input.language === undefined ? {} : { language: input.language }),
            ...(input.contactId === undefined ? {} : { contactId: input.contactId }),
          },
        },
      ],
      reply: (states) => folded(states.person.get(input.personId)),
    };
  },
};

/** One contact is one person: two would each pass the gates of the other. */
function refuseTakenContact(
  { states }: CommandContext,
  contactId: string | null,
  personId: string | null,
): void {
  if (contactId === null) return;
  const contact = states.plan('contact').get(contactId);
  if (contact === null || contact.isErased)
    throw new Refusal('contact.unknown', 'There is no such contact.', { contactId });
  if (states.person.all().some((person) => person.contactId === contactId && person.id !== personId))
    throw new Refusal('person.contactTaken', 'Somebody sits here as this contact already.', { contactId });
}
