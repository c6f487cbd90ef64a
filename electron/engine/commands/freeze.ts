/*
 * The freeze ledger. A place is listed once; it may be silenced again after it spoke.
 */
import type { Freeze } from '../../../shared/domain/freeze.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { requireGate } from './gate.ts';
import { folded, requireOpenIncident } from './require.ts';

const LEDGER_READ = 5_000;

export const freezeCommands: CommandTable<
  'freeze.add' | 'freeze.confirm' | 'freeze.lift' | 'freeze.withdraw'
> = {
  'freeze.add': (context, { incidentId, places }) => {
    requireOpenIncident(context.states, incidentId);
    const listed = new Set(
      context.states.freeze
        .ofIncident(incidentId, LEDGER_READ)
        .flatMap(({ status, place }) => (status === 'withdrawn' ? [] : (place ?? []))),
    );
    const fresh = [...new Set(places)].filter((place) => !listed.has(place));
    if (fresh.length === 0) throw new Refusal('freeze.allListed', 'They are all listed already.');
    const drafts = fresh.map((place) => draft(context.newId(), incidentId, 'listed', { place }));
    return {
      entries: drafts,
      reply: (states) => drafts.map(({ entityId }) => folded(states.freeze.get(entityId))),
    };
  },
  'freeze.confirm': (context, { freezeId, proof }) => {
    const { incidentId, status } = requireFreeze(context, freezeId);
    if (status === 'frozen') throw new Refusal('freeze.frozen', 'It is silent already.');
    if (status === 'withdrawn') throw new Refusal('freeze.unknown', 'It was taken off the list.');
    return one(freezeId, incidentId, 'confirmed', { proof });
  },
  'freeze.lift': (context, { freezeId, note }) => {
    const { incidentId, status } = requireFreeze(context, freezeId);
    if (status !== 'frozen') throw new Refusal('freeze.notFrozen', 'It is not silent.');
    requireGate(context, 'thaw');
    return one(freezeId, incidentId, 'lifted', { note });
  },
  'freeze.withdraw': (context, { freezeId, reason }) => {
    const { incidentId, status } = requireFreeze(context, freezeId);
    if (status !== 'listed') throw new Refusal('freeze.frozen', 'What was silenced stays in the ledger.');
    return one(freezeId, incidentId, 'withdrawn', { reason });
  },
};

function requireFreeze({ states }: CommandContext, freezeId: string): Freeze {
  const freeze = states.freeze.get(freezeId);
  if (freeze === null)
    throw new Refusal('freeze.unknown', 'There is no such place in the ledger.', { freezeId });
  return freeze;
}

function draft(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
): EntryDraft {
  return { noun: 'freeze', entityId: id, incidentId, kind: `freeze.${verb}`, payload };
}

function one(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
): Act<Freeze> {
  return {
    entries: [draft(id, incidentId, verb, payload)],
    reply: (states) => folded(states.freeze.get(id)),
  };
}
