/*
 * What makes a call tree one that works: one person at the top, everybody called by somebody in it,
 * nobody twice, no ring, at most five calls for each caller. Pure; a command refuses by it, a screen shows it.
 */
import type { CallPlace } from './callTree.ts';
import type { Contact } from './contact.ts';
import { CALL_SPAN_LIMIT } from './planLimits.ts';

export const CALL_TREE_PROBLEMS = [
  'twice',
  'orphan',
  'ring',
  'twoTops',
  'tooWide',
  'backupSelf',
  'backupUnknown',
  'backupBelow',
] as const;
export type CallTreeProblemCode = (typeof CALL_TREE_PROBLEMS)[number];

export type CallTreeProblem = {
  readonly code: CallTreeProblemCode;
  /** Whose place it is about. */
  readonly contactId: string;
};

/** Every reason why the tree would not work, in the order of its places; empty when it does. */
export function findCallTreeProblems(places: readonly CallPlace[]): readonly CallTreeProblem[] {
  const byContact = new Map(places.map((place) => [place.contactId, place]));
  const problems: CallTreeProblem[] = [];
  const seen = new Set<string>();
  const spans = new Map<string, number>();
  let top: string | null = null;
  for (const place of places) {
    const { contactId, callerId, backupCallerId } = place;
    const add = (code: CallTreeProblemCode, about = contactId): number =>
      problems.push({ code, contactId: about });
    if (seen.has(contactId)) {
      add('twice');
      continue;
    }
    seen.add(contactId);
    if (callerId === null) {
      if (top !== null) add('twoTops');
      top ??= contactId;
    } else if (!byContact.has(callerId)) add('orphan');
    else {
      if (isBelow(byContact, callerId, contactId)) add('ring');
      const span = (spans.get(callerId) ?? 0) + 1;
      spans.set(callerId, span);
      if (span === CALL_SPAN_LIMIT + 1) add('tooWide', callerId);
    }
    if (backupCallerId === null) continue;
    if (backupCallerId === contactId) add('backupSelf');
    else if (!byContact.has(backupCallerId)) add('backupUnknown');
    else if (isBelow(byContact, backupCallerId, contactId)) add('backupBelow');
  }
  return problems;
}

/** Whether somebody is called, directly or through others, by `aboveId` (or is that person). Ends in rings too. */
export function isBelow(byContact: ReadonlyMap<string, CallPlace>, id: string, aboveId: string): boolean {
  const visited = new Set<string>();
  let at: string | null = id;
  while (at !== null && !visited.has(at)) {
    if (at === aboveId) return true;
    visited.add(at);
    at = byContact.get(at)?.callerId ?? null;
  }
  return false;
}

/** The places in the order in which calls are made: level by level, each caller's people in their order. */
export function inCallingOrder(
  places: readonly CallPlace[],
): readonly { readonly place: CallPlace; readonly depth: number }[] {
  const order: { place: CallPlace; depth: number }[] = [];
  const done = new Set<string>();
  let row = places.filter((place) => place.callerId === null);
  for (let depth = 0; row.length > 0; depth += 1) {
    const fresh = row.filter((place) => !done.has(place.contactId));
    for (const place of fresh) {
      done.add(place.contactId);
      order.push({ place, depth });
    }
    row = fresh.flatMap((caller) => places.filter((place) => place.callerId === caller.contactId));
  }
  return order;
}

/** Numbers at which somebody can really be called, each once. */
export function reachableNumbers(contact: Pick<Contact, 'phones'>): readonly string[] {
  return [...new Set(contact.phones.filter((phone) => phone.e164 !== null).map((phone) => phone.e164 ?? ''))];
}
