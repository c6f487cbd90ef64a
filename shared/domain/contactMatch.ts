/*
 * Whether somebody in a file is already in the plan, and what taking them in would add. A match is a proposal:
 * a number may be a switchboard's, a name may be two people's. Merging fills what is empty and never overwrites.
 */
import { fold } from '../scoring/fold.ts';
import type { Contact, Phone } from './contact.ts';
import { EMAILS_LIMIT, PHONES_LIMIT } from './planLimits.ts';

/** Why two are thought to be one, the surest first. `card`: the file was written by Vigie, from this very contact. */
export const MATCH_REASONS = ['card', 'email', 'phone', 'nameAndOrganisation', 'name'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export type MatchProposal = {
  /** Place in the list of those who come in. */
  readonly incoming: number;
  readonly existingId: string;
  readonly why: readonly MatchReason[];
};

export type KnownContact = { readonly id: string; readonly fields: Partial<Contact> };
export type IncomingContact = { readonly uid: string | null; readonly fields: Partial<Contact> };

/** A number or address that more people share says nothing of any of them. */
const SHARED_BY = 5;
/** Proposals made for one who comes in. */
const PROPOSALS = 5;

/** Proposals for everybody who comes in, in their order, the likeliest first. */
export function matchContacts(
  incoming: readonly IncomingContact[],
  existing: readonly KnownContact[],
): readonly MatchProposal[] {
  const byKey = new Map<string, Set<number>>();
  existing.forEach(({ id, fields }, index) => {
    for (const { key } of keysOf({ uid: id, fields }))
      byKey.set(key, (byKey.get(key) ?? new Set()).add(index));
  });
  return incoming.flatMap((contact, place) => {
    const found = new Map<number, Set<MatchReason>>();
    for (const { key, reason } of keysOf(contact)) {
      const holders = byKey.get(key);
      if (holders === undefined || holders.size > SHARED_BY) continue;
      for (const index of holders) {
        const why = reasonFor(reason, contact.fields, existing[index]?.fields ?? {});
        if (why !== null) found.set(index, (found.get(index) ?? new Set()).add(why));
      }
    }
    return likeliestFirst(found)
      .slice(0, PROPOSALS)
      .map(({ index, why }) => ({ incoming: place, existingId: existing[index]?.id ?? '', why }));
  });
}

export type Repeat = {
  readonly incoming: number;
  readonly earlier: number;
  readonly why: readonly MatchReason[];
};

/** Repetitions within a file: the place of everybody who seems to have come before, and the first such place. */
export function repeatsWithin(incoming: readonly IncomingContact[]): readonly Repeat[] {
  const keys = incoming.map(keysOf);
  const counts = new Map<string, number>();
  for (const { key } of keys.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const firsts = new Map<string, number>();
  return keys.flatMap((own, place) => {
    const found = new Map<number, Set<MatchReason>>();
    for (const { key, reason } of own) {
      const earlier = firsts.get(key);
      if (earlier === undefined) firsts.set(key, place);
      // A switchboard's number stands beside many names; one name many times is one person.
      else if (earlier !== place && (reason === 'name' || (counts.get(key) ?? 0) <= SHARED_BY)) {
        const why = reasonFor(reason, incoming[place]?.fields ?? {}, incoming[earlier]?.fields ?? {});
        if (why !== null) found.set(earlier, (found.get(earlier) ?? new Set()).add(why));
      }
    }
    const [likeliest] = likeliestFirst(found);
    return likeliest === undefined ? [] : [{ incoming: place, earlier: likeliest.index, why: likeliest.why }];
  });
}

function likeliestFirst(
  found: ReadonlyMap<number, ReadonlySet<MatchReason>>,
): readonly { readonly index: number; readonly why: readonly MatchReason[] }[] {
  return [...found]
    .map(([index, why]) => ({ index, why: MATCH_REASONS.filter((reason) => why.has(reason)) }))
    .toSorted((a, b) => weightOf(b.why) - weightOf(a.why) || a.index - b.index);
}

type MatchKey = { readonly key: string; readonly reason: MatchReason };

function keysOf({ uid, fields }: IncomingContact): readonly MatchKey[] {
  const name = nameKey(fields.name ?? '');
  return [
    ...(uid === null ? [] : [{ key: `u:${uid}`, reason: 'card' as const }]),
    ...(fields.emails ?? []).map((email) => ({ key: `e:${email.toLowerCase()}`, reason: 'email' as const })),
    ...(fields.phones ?? [])
      .filter(({ e164 }) => e164 !== null)
      .map((phone) => ({ key: `p:${phoneKey(phone)}`, reason: 'phone' as const })),
    ...(name === '' ? [] : [{ key: `n:${name}`, reason: 'name' as const }]),
  ];
}

/** A name alone counts only while the organisations do not say otherwise. */
function reasonFor(
  reason: MatchReason,
  incoming: Partial<Contact>,
  existing: Partial<Contact>,
): MatchReason | null {
  if (reason !== 'name') return reason;
  const here = nameKey(incoming.organisation ?? '');
  const there = nameKey(existing.organisation ?? '');
  if (here === '' || there === '') return 'name';
  return here === there ? 'nameAndOrganisation' : null;
}

/** Two reasons outweigh one; of one each, the surer. */
function weightOf(why: readonly MatchReason[]): number {
  const surest = why[0] === undefined ? MATCH_REASONS.length : MATCH_REASONS.indexOf(why[0]);
  return why.length * MATCH_REASONS.length - surest;
}

/** Words in any order: "TREMBLAY, Aline" is "Aline Tremblay". */
function nameKey(name: string): string {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');
}

function phoneKey({ e164, extension, raw }: Phone): string {
  return e164 === null ? `${raw.replace(/[\s.\-()]/g, '')}#${extension}` : `${e164}#${extension}`;
}

/** Where the file says something else than the plan: the plan's word stands, and somebody is told. */
export type ContactDifference = {
  readonly field: keyof Contact;
  readonly existing: string;
  readonly incoming: string;
};

export type ContactMerge = {
  /** Only what changes; empty when nothing does. */
  readonly changes: Partial<Contact>;
  readonly merged: Contact;
  readonly differs: readonly ContactDifference[];
};

/** What a file never says: who keeps a record and whom it points to are the plan's own. */
const OWN_FIELDS: ReadonlySet<keyof Contact> = new Set(['ownerRoleId', 'reviewOn', 'deputyId', 'photo']);

/** Fills what is empty and adds numbers and addresses that are missing; never overwrites. */
export function mergeContact(existing: Contact, incoming: Partial<Contact>): ContactMerge {
  const changes: { -readonly [K in keyof Contact]?: Contact[K] } = {};
  const differs: ContactDifference[] = [];
  const phones = union(existing.phones, incoming.phones ?? [], phoneKey, PHONES_LIMIT);
  if (phones.added > 0) changes.phones = phones.all;
  for (const { raw } of phones.left) differs.push({ field: 'phones', existing: '', incoming: raw });
  const emails = union(existing.emails, incoming.emails ?? [], (email) => email.toLowerCase(), EMAILS_LIMIT);
  if (emails.added > 0) changes.emails = emails.all;
  for (const email of emails.left) differs.push({ field: 'emails', existing: '', incoming: email });

  for (const field of Object.keys(incoming) as (keyof Contact)[]) {
    if (field === 'phones' || field === 'emails' || OWN_FIELDS.has(field)) continue;
    const said = incoming[field];
    if (said === undefined || isEmpty(field, said)) continue;
    if (isEmpty(field, existing[field])) Object.assign(changes, { [field]: said });
    else if (shown(said) !== shown(existing[field]))
      differs.push({ field, existing: shown(existing[field]), incoming: shown(said) });
  }
  return { changes, merged: { ...existing, ...changes }, differs };
}

function isEmpty(field: keyof Contact, value: Contact[keyof Contact]): boolean {
  if (value === null || value === '') return true;
  if (field === 'availability') return Array.isArray(value) && value.length === 0;
  return field === 'consent' && shown(value) === shown({ basis: 'unknown', on: null });
}

/** A value as text, by which two are compared and shown. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function union<T>(
  existing: readonly T[],
  incoming: readonly T[],
  keyOf: (item: T) => string,
  limit: number,
): { readonly all: readonly T[]; readonly added: number; readonly left: readonly T[] } {
  const known = new Set(existing.map(keyOf));
  const fresh = incoming.filter((item) => {
    const key = keyOf(item);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  const room = Math.max(0, limit - existing.length);
  const taken = fresh.slice(0, room);
  return { all: [...existing, ...taken], added: taken.length, left: fresh.slice(room) };
}
