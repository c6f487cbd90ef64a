/*
 * Acts on the incident log.
 */
import { Refusal } from '../../../shared/lib/result.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireIncident, requireLogLine, requireOpenIncident, requirePerson } from './require.ts';
import { happened } from './roomMoment.ts';

export const logLineCommands: CommandTable<'logLine.record' | 'logLine.amend' | 'logLine.pin'> = {
  'logLine.record': (context, input) => {
    const incident = requireOpenIncident(context.states, input.incidentId);
    for (const person of input.people) requirePerson(context.states, person);
    const id = context.newId();
    return {
      entries: [
        {
          noun: 'logLine',
          entityId: id,
          incidentId: input.incidentId,
          kind: 'logLine.recorded',
          payload: { text: input.text, kind: input.kind, people: input.people },
          ...happened(context, input.occurredAt, incident),
        },
      ],
      reply: (states) => folded(states.logLine.get(id)),
    };
  },
  'logLine.pin': ({ states }, { logLineId, isPinned }) => {
    const line = requireLogLine(states, logLineId);
    if (line.isPinned === isPinned) throw new Refusal('logLine.samePin', 'It is so already.');
    const { id, incidentId } = line;
    const kind = isPinned ? 'logLine.pinned' : 'logLine.unpinned';
    return {
      entries: [{ noun: 'logLine', entityId: id, incidentId, kind, payload: {} }],
      reply: (after) => folded(after.logLine.get(id)),
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
