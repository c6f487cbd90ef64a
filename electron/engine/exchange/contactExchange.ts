/*
 * Contacts from a file beside those of the plan: who may be whom, what is proposed, and what is decided becomes
 * of it.
 */
import type {
  ContactDecision,
  ContactsInspection,
  IncomingContactView,
} from '../../../shared/contract/contactFile.ts';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { ReadContact, ReadContacts } from '../../../shared/domain/contactFile.ts';
import {
  type MatchProposal,
  matchContacts,
  mergeContact,
  repeatsWithin,
} from '../../../shared/domain/contactMatch.ts';
import type { PlanRecordOf } from '../../../shared/domain/planNouns.ts';

export type KnownContacts = readonly PlanRecordOf<'contact'>[];

/** What a file holds, with a proposal for everybody in it. */
export function inspectContacts(
  read: ReadContacts,
  sha256: string,
  known: KnownContacts,
): ContactsInspection {
  const { kind, fileName, encoding, notices, table, contacts } = read;
  return { kind, fileName, sha256, encoding, notices, table, contacts: viewsOf(contacts, known) };
}

function viewsOf(contacts: readonly ReadContact[], known: KnownContacts): readonly IncomingContactView[] {
  const byId = new Map(known.map((contact) => [contact.id, contact]));
  const proposals = new Map<number, MatchProposal[]>();
  for (const proposal of matchContacts(contacts, known))
    proposals.set(proposal.incoming, [...(proposals.get(proposal.incoming) ?? []), proposal]);
  const repeats = new Map(repeatsWithin(contacts).map((repeat) => [repeat.incoming, repeat.earlier]));
  return contacts.map((contact, incoming) => {
    const matches = (proposals.get(incoming) ?? []).flatMap(({ existingId, why }) => {
      const existing = byId.get(existingId);
      if (existing === undefined) return [];
      const { changes, differs } = mergeContact(existing.fields, contact.fields);
      const isSame = Object.keys(changes).length === 0;
      return [{ id: existing.id, name: existing.fields.name, why, differs, isSame }];
    });
    const repeatOf = repeats.get(incoming) ?? null;
    const hasName = (contact.fields.name ?? '') !== '';
    const proposed: ContactDecision =
      !hasName || repeatOf !== null ? 'skip' : matches.length > 0 ? 'merge' : 'add';
    return {
      incoming,
      line: contact.line,
      fields: contact.fields,
      hasPhoto: contact.photo !== null,
      notices: contact.notices,
      problems: contact.problems,
      matches,
      repeatOf,
      proposed,
    };
  });
}

export type Decision = {
  readonly incoming: number;
  readonly act: ContactDecision;
  readonly existingId?: string | undefined;
};
export type ContactsPlan = {
  readonly additions: readonly { readonly incoming: number; readonly fields: Partial<Contact> }[];
  readonly merges: readonly {
    readonly incoming: number;
    readonly id: string;
    readonly changes: Partial<Contact>;
  }[];
  readonly skipped: number;
};

/** What becomes of everybody in the file; a decision stands before a proposal. */
export function decideContacts(
  contacts: readonly ReadContact[],
  decisions: readonly Decision[],
  known: KnownContacts,
): ContactsPlan {
  const views = viewsOf(contacts, known);
  const decided = new Map(decisions.map((decision) => [decision.incoming, decision]));
  // Two of a file may be merged into one contact: the second sees what the first has filled.
  const standing = new Map(known.map((contact) => [contact.id, contact.fields]));
  const changed = new Map<string, { incoming: number; changes: Partial<Contact> }>();
  const additions: { incoming: number; fields: Partial<Contact> }[] = [];
  let skipped = 0;
  for (const view of views) {
    const decision = decided.get(view.incoming);
    const act = decision?.act ?? view.proposed;
    const id = decision?.existingId ?? view.matches[0]?.id;
    const existing = id === undefined ? undefined : standing.get(id);
    if (act === 'add' && (view.fields.name ?? '') !== '')
      additions.push({ incoming: view.incoming, fields: view.fields });
    else if (act === 'merge' && id !== undefined && existing !== undefined) {
      const { changes, merged } = mergeContact(existing, view.fields);
      standing.set(id, merged);
      const before = changed.get(id);
      changed.set(id, { incoming: view.incoming, changes: { ...before?.changes, ...changes } });
    } else skipped += 1;
  }
  const merges = [...changed].map(([id, { incoming, changes }]) => ({ incoming, id, changes }));
  return { additions, merges, skipped };
}
