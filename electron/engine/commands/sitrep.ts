/*
 * Situation reports. The approval names the digest of what was read: if the draft was edited meanwhile it is refused.
 */
import type { Sitrep } from '../../../shared/domain/sitrep.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import { sha256Hex } from '../journal/hash.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { requireGate } from './gate.ts';
import { folded, requireOpenIncident } from './require.ts';

const REPORTS_READ = 10_000;

export const sitrepCommands: CommandTable<
  'sitrep.draft' | 'sitrep.amend' | 'sitrep.approve' | 'sitrep.withdraw'
> = {
  'sitrep.draft': (context, { incidentId, size, language, text, nextAt }) => {
    requireOpenIncident(context.states, incidentId);
    refusePassed(context, nextAt);
    return act(context.newId(), incidentId, 'drafted', { size, language, text, nextAt });
  },
  'sitrep.amend': (context, { sitrepId, text, nextAt }) => {
    const { incidentId } = requireDraft(context, sitrepId);
    refusePassed(context, nextAt);
    return act(sitrepId, incidentId, 'amended', { text, nextAt });
  },
  'sitrep.approve': (context, { sitrepId, digest }) => {
    const { incidentId, text } = requireDraft(context, sitrepId);
    requireGate(context, 'sitrep');
    if (sha256Hex(text ?? '') !== digest)
      throw new Refusal('sitrep.changed', 'The draft is not the one that was read.');
    const numbers = context.states.sitrep
      .ofIncident(incidentId, REPORTS_READ)
      .map(({ number }) => number ?? 0);
    return act(sitrepId, incidentId, 'approved', { number: Math.max(0, ...numbers) + 1, digest });
  },
  'sitrep.withdraw': (context, { sitrepId, reason }) => {
    const { incidentId } = requireDraft(context, sitrepId);
    return act(sitrepId, incidentId, 'withdrawn', { reason });
  },
};

function requireDraft({ states }: CommandContext, sitrepId: string): Sitrep {
  const sitrep = states.sitrep.get(sitrepId);
  if (sitrep === null) throw new Refusal('sitrep.unknown', 'There is no such report.', { sitrepId });
  if (sitrep.status !== 'drafted')
    throw new Refusal('sitrep.notDraft', 'What was approved or taken back is not edited.');
  return sitrep;
}

function refusePassed({ now }: CommandContext, nextAt: number | null): void {
  if (nextAt !== null && nextAt <= now)
    throw new Refusal('sitrep.nextPassed', 'The time of the next one has passed already.');
}

function act(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
): Act<Sitrep> {
  return {
    entries: [{ noun: 'sitrep', entityId: id, incidentId, kind: `sitrep.${verb}`, payload }],
    reply: (states) => folded(states.sitrep.get(id)),
  };
}
