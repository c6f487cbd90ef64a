/*
 * What the call sheets hold and in which order, so that the grid in which a filled sheet is typed back follows
 * the paper line by line. Pure; the printed sheets and the grid are both made from it.
 */
import type { CallPlace } from './callTree.ts';
import { inCallingOrder } from './callTreeRules.ts';

/** One printed sheet of a tree: a caller, and whom they call, in order. */
export type CallBranch = { readonly caller: CallPlace; readonly called: readonly CallPlace[] };

/** The sheets of a tree in the order in which they are printed; who calls nobody has none. */
export function branchesOf(places: readonly CallPlace[]): readonly CallBranch[] {
  return inCallingOrder(places)
    .map(({ place }) => ({
      caller: place,
      called: places.filter((one) => one.callerId === place.contactId),
    }))
    .filter(({ called }) => called.length > 0);
}

type Called = { readonly fields: { readonly name: string; readonly callOrder: number | null } };

/** Contacts in the order of call: those with a number first, then by name as the locale sorts it. */
export function inOrderOfCall<C extends Called>(contacts: readonly C[], locale: string): readonly C[] {
  const collator = new Intl.Collator(locale);
  return [...contacts].sort(
    (a, b) =>
      (a.fields.callOrder ?? Number.MAX_SAFE_INTEGER) - (b.fields.callOrder ?? Number.MAX_SAFE_INTEGER) ||
      collator.compare(a.fields.name, b.fields.name),
  );
}
