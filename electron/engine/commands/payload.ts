/*
 * Erasure as an act.
 */
import type { CommandTable } from './commandTable.ts';
import { refuseKept } from './confidentialityIncident.ts';

export const payloadCommands: CommandTable<'payload.erase'> = {
  'payload.erase': (context, input) => {
    refuseKept(context, input.entryIds);
    return {
      entries: [
        {
          noun: 'payload',
          entityId: context.newId(),
          kind: 'payload.erased',
          payload: { entryIds: input.entryIds, reason: input.reason },
        },
      ],
      erases: input.entryIds,
      // Whether traces are gone as well is known only once the act stands: the engine says so then.
      reply: () => ({ erased: new Set(input.entryIds).size, isComplete: false }),
    };
  },
};
