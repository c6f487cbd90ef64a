/*
 * Acts on the incident log.
 */
import { Refusal } from '../../../shared/lib/result.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireIncident, requireLogLine, requireOpenIncident } from './require.ts';

export const logLineCommands: CommandTable<'logLine.record' | 'logLine.amend'> = {
  'logLine.record': (context, input) => {
    requireOpenIncident(context.states, input.incidentId);
    const id = context.newId();
    return {
      entries: [
        {
          noun: 'logLine',
          entityId: id,
          incidentId: input.incidentId,
          kind: 'logLine.recorded',
          payload: { text: input.text },
          ...(input.occurredAt === undefined ? {} : { occurredAt: input.occurredAt }),
        },
      ],
      reply: (states) => folded(states.logLine.get(id)),
    };
  },
  // A closed incident's log may still be amended: the truth found later belongs in it.
  'logLine.amend': (context, input) => {
    const line = requireLogLine(context.states, input.logLineId);
    requireIncident(context.states, line.incidentId);
    if (line.versions.at(-1)?.text === null) throw new Refusal('logLine.erased', 'The line was erased.');
    return {
      entries: [
        {
          noun: 'logLine',
          entityId: line.id,
          incidentId: line.incidentId,
          kind: 'logLine.amended',
          payload: { text: input.text, reason: input.reason },
        },
      ],
      reply: (states) => folded(states.logLine.get(line.id)),
    };
  },
};
