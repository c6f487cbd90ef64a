/*
 * Hand-overs. Whoever has the duty offers it; the duty changes hands in the act of the second signature, or not at all.
 */
import type { Handover } from '../../../shared/domain/handover.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import { sha256Hex } from '../journal/hash.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireOpenIncident, requirePerson } from './require.ts';

const OFFERS_READ = 2_000;

export const handoverCommands: CommandTable<'handover.offer' | 'handover.accept' | 'handover.withdraw'> = {
  'handover.offer': (context, { incidentId, duty, to, language, text }) => {
    const { states, person } = context;
    const incident = requireOpenIncident(states, incidentId);
    requirePerson(states, to);
    if (incident[duty] !== null && incident[duty] !== person)
      throw new Refusal('handover.notYours', 'Only whoever has the duty hands it over.');
    if (to === person) throw new Refusal('handover.toSelf', 'Somebody else must take over.');
    const isWaiting = states.handover
      .ofIncident(incidentId, OFFERS_READ)
      .some((one) => one.status === 'offered' && one.duty === duty);
    if (isWaiting) throw new Refusal('handover.waiting', 'A hand-over of this duty waits already.');
    const payload = { duty, to, language, text, digest: sha256Hex(text) };
    return act(context.newId(), incidentId, 'offered', payload);
  },
  'handover.accept': (context, { handoverId, digest }) => {
    const offer = requireOffer(context, handoverId);
    const incident = requireOpenIncident(context.states, offer.incidentId);
    if (context.person !== offer.to)
      throw new Refusal('handover.notForYou', 'Only whoever it was offered to signs it.');
    if (offer.digest !== digest) throw new Refusal('handover.changed', 'This is not what was read.');
    const signed = act(handoverId, offer.incidentId, 'accepted', { digest });
    if (incident[offer.duty] === offer.to) return signed;
    return {
      ...signed,
      entries: [
        ...signed.entries,
        {
          noun: 'incident',
          entityId: offer.incidentId,
          incidentId: offer.incidentId,
          kind: 'incident.staffed',
          payload: { duty: offer.duty, person: offer.to },
        },
      ],
    };
  },
  'handover.withdraw': (context, { handoverId, reason }) => {
    const offer = requireOffer(context, handoverId);
    return act(handoverId, offer.incidentId, 'withdrawn', { reason });
  },
};

function requireOffer({ states }: CommandContext, handoverId: string): Handover {
  const offer = states.handover.get(handoverId);
  if (offer === null) throw new Refusal('handover.unknown', 'There is no such hand-over.');
  if (offer.status !== 'offered') throw new Refusal('handover.done', 'This hand-over is over already.');
  return offer;
}

function act(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
): Act<Handover> {
  return {
    entries: [{ noun: 'handover', entityId: id, incidentId, kind: `handover.${verb}`, payload }],
    reply: (states) => folded(states.handover.get(id)),
  };
}
