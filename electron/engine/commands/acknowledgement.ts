/*
 * Acts on who has read a brief. Several people are several entries of one act: all of them, or none.
 */
import type { Acknowledgement } from '../../../shared/domain/acknowledgement.ts';
import { personKeyOf } from '../../../shared/domain/acknowledgementRules.ts';
import { briefWordings } from '../../../shared/domain/briefWording.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, refuseFuture } from './require.ts';

type Commands = CommandTable<
  'acknowledgement.record' | 'acknowledgement.withdraw' | 'acknowledgement.restore'
>;

export const acknowledgementCommands: Commands = {
  'acknowledgement.record': (context, input) => {
    const { briefId, way, acknowledgedAt = context.now } = input;
    const brief = context.states.plan('brief').get(briefId);
    if (brief === null) throw new Refusal('record.unknown', 'There is no such brief.');
    if (brief.retiredAt !== null) throw new Refusal('record.retired', 'The brief was taken out of the plan.');
    refuseFuture(context, acknowledgedAt);
    const revision = input.revision ?? brief.revision;
    const wordings = briefWordings(context.entriesOf('brief', briefId));
    const wording = wordings.find((one) => one.revision === revision);
    if (wording === undefined)
      throw new Refusal('record.changed', 'The brief has no such revision.', { revision: brief.revision });
    const sameWords = new Set(wordings.filter(({ text }) => text === wording.text).map((one) => one.entryId));
    const have = new Set(
      context.states.acknowledgement
        .byLinkKey(briefId)
        .filter((one) => one.withdrawnAt === null && one.wordingId !== null && sameWords.has(one.wordingId))
        .map(personKeyOf),
    );
    const entries: EntryDraft[] = [];
    for (const one of input.people) {
      const person =
        'contactId' in one
          ? { contactId: requireContact(context, one.contactId), name: null }
          : { contactId: null, name: one.name };
      const key = personKeyOf(person);
      if (have.has(key)) continue;
      have.add(key);
      entries.push({
        noun: 'acknowledgement',
        entityId: context.newId(),
        kind: 'acknowledgement.recorded',
        payload: { briefId, wordingId: wording.entryId, revision, ...person, way },
        occurredAt: acknowledgedAt,
      });
    }
    const already = input.people.length - entries.length;
    return { entries, reply: () => ({ ids: entries.map(({ entityId }) => entityId), already }) };
  },
  'acknowledgement.withdraw': (context, { acknowledgementIds, reason }) => {
    const found = requireAll(context, acknowledgementIds);
    if (found.some((one) => one.withdrawnAt !== null))
      throw new Refusal('acknowledgement.withdrawn', 'It was taken back before.');
    return change(found, 'withdrawn', { reason });
  },
  'acknowledgement.restore': (context, { acknowledgementIds }) => {
    const found = requireAll(context, acknowledgementIds);
    if (found.some((one) => one.withdrawnAt === null))
      throw new Refusal('acknowledgement.notWithdrawn', 'It was not taken back.');
    return change(found, 'restored', {});
  },
};

function change(
  found: readonly Acknowledgement[],
  verb: 'withdrawn' | 'restored',
  payload: EntryDraft['payload'],
): Act<readonly Acknowledgement[]> {
  return {
    entries: found.map(({ id }) => ({
      noun: 'acknowledgement',
      entityId: id,
      kind: `acknowledgement.${verb}`,
      payload,
    })),
    reply: (states) => found.map(({ id }) => folded(states.acknowledgement.get(id))),
  };
}

function requireAll({ states }: CommandContext, ids: readonly string[]): readonly Acknowledgement[] {
  return [...new Set(ids)].map((id) => {
    const found = states.acknowledgement.get(id);
    if (found === null) throw new Refusal('acknowledgement.unknown', 'There is no such acknowledgement.');
    return found;
  });
}

function requireContact({ states }: CommandContext, contactId: string): string {
  const contact = states.plan('contact').get(contactId);
  if (contact === null || contact.isErased)
    throw new Refusal('contact.unknown', 'There is no such contact.', { contactId });
  return contactId;
}
