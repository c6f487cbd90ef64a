/*
 * Incidents that belong together: linked, taken into another, parted in two. Either side says so, in one act; nothing of
 * a log moves, for it was written where it was written.
 */
import type { Incident, IncidentLink } from '../../../shared/domain/incident.ts';
import { levelClocksOf } from '../../../shared/domain/planClocks.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { Act } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { requireGate } from './gate.ts';
import { folded, requireIncident, requireOpenIncident } from './require.ts';

type LinkCommand = 'incident.link' | 'incident.unlink' | 'incident.merge' | 'incident.split';

export const incidentLinkCommands: CommandTable<LinkCommand> = {
  'incident.link': ({ states }, { incidentId, otherId, reason }) => {
    const incident = requireIncident(states, incidentId);
    requireIncident(states, otherId);
    refuseSelf(incidentId, otherId);
    if (isLinked(incident, otherId))
      throw new Refusal('incident.linked', 'These incidents are linked already.');
    return {
      entries: bothSides(incidentId, otherId, 'related', 'related', reason),
      reply: (now) => folded(now.incident.get(incidentId)),
    };
  },
  'incident.unlink': ({ states }, { incidentId, otherId, reason }) => {
    const incident = requireIncident(states, incidentId);
    if (!isLinked(incident, otherId))
      throw new Refusal('incident.notLinked', 'These incidents are not linked.');
    const side = (id: string, other: string) => draft(id, 'unlinked', { otherId: other, reason });
    return {
      entries: [side(incidentId, otherId), side(otherId, incidentId)],
      reply: (now) => folded(now.incident.get(incidentId)),
    };
  },
  'incident.merge': (context, { incidentId, intoId, reason }): Act<Incident> => {
    const { states } = context;
    requireGate(context, 'close');
    requireOpenIncident(states, incidentId);
    requireOpenIncident(states, intoId);
    refuseSelf(incidentId, intoId);
    return {
      entries: [
        ...bothSides(incidentId, intoId, 'mergedInto', 'absorbed', reason),
        draft(incidentId, 'closed', { reason }),
      ],
      reply: (now) => folded(now.incident.get(intoId)),
    };
  },
  'incident.split': (context, { incidentId, title, level, reason }) => {
    const { timeZone } = requireOpenIncident(context.states, incidentId);
    const id = context.newId();
    const clocks = levelClocksOf(context.states.plan('severity').all(), level);
    return {
      entries: [
        draft(id, 'declared', { title, level, timeZone, clocks }),
        ...bothSides(id, incidentId, 'splitFrom', 'splitOff', reason),
      ],
      reply: (now) => folded(now.incident.get(id)),
    };
  },
};

function isLinked({ links }: Incident, otherId: string): boolean {
  return links.some((link) => link.otherId === otherId);
}

function refuseSelf(incidentId: string, otherId: string): void {
  if (incidentId === otherId) throw new Refusal('incident.itself', 'An incident is not linked to itself.');
}

function bothSides(
  id: string,
  otherId: string,
  how: IncidentLink['how'],
  otherHow: IncidentLink['how'],
  reason: string,
): readonly EntryDraft[] {
  return [
    draft(id, 'linked', { otherId, how, reason }),
    draft(otherId, 'linked', { otherId: id, how: otherHow, reason }),
  ];
}

function draft(id: string, verb: string, payload: Readonly<Record<string, unknown>>): EntryDraft {
  return { noun: 'incident', entityId: id, incidentId: id, kind: `incident.${verb}`, payload };
}
