/*
 * Acts on people. The first person writes the entry about themselves: before them nobody
 * is known who could.
 */
import { Refusal } from '../../../shared/lib/result.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requirePerson } from './require.ts';

export const personCommands: CommandTable<'person.create' | 'person.amend'> = {
  'person.create': (context, input) => {
    const isTaken = context.states.person.byLinkKey(input.name.toLowerCase()).length > 0;
    if (isTaken) throw new Refusal('person.nameTaken', 'Somebody of that name is already here.');
    const id = context.newId();
    return {
      entries: [
        {
          noun: 'person',
          entityId: id,
          kind: 'person.created',
          payload: { name: input.name, language: input.language },
          person: context.person ?? id,
        },
      ],
      reply: (states) => folded(states.person.get(id)),
    };
  },
  'person.amend': (context, input) => {
    requirePerson(context.states, input.personId);
    return {
      entries: [
        {
          noun: 'person',
          entityId: input.personId,
          kind: 'person.amended',
          payload: {
            ...(input.name === undefined ? {} : { name: input.name }),
            ...(input.language === undefined ? {} : { language: input.language }),
          },
        },
      ],
      reply: (states) => folded(states.person.get(input.personId)),
    };
  },
};
