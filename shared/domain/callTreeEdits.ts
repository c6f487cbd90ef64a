/*
 * A call tree laid out to be drawn, and the moves by which it is changed. A tree that would not work is laid out
 * all the same: whom nobody calls and who call each other in a ring stand apart at the end, so that they can be
 * put right. What is wrong with it is said by `callTreeRules`.
 */
import type { CallPlace } from './callTree.ts';

export type TreeRow = {
  /** Stays the same while the tree is changed: the contact, and which of their places it is. */
  readonly key: string;
  /** Where the place stands in the tree's list. */
  readonly index: number;
  readonly place: CallPlace;
  /** From 1. */
  readonly level: number;
  /** From 1, among those with the same caller. */
  readonly position: number;
  readonly siblings: number;
  readonly parentKey: string | null;
  /** How many they call. */
  readonly calls: number;
};

type Branch = {
  readonly key: string;
  readonly index: number;
  readonly place: CallPlace;
  readonly called: Branch[];
};

/** The places of a tree from the top down, each caller's people below them. */
export function layOutTree(places: readonly CallPlace[]): readonly TreeRow[] {
  const seen = new Map<string, number>();
  const branches = places.map((place, index): Branch => {
    const times = seen.get(place.contactId) ?? 0;
    seen.set(place.contactId, times + 1);
    return { key: `${place.contactId}#${times}`, index, place, called: [] };
  });
  const byContact = new Map([...branches].reverse().map((branch) => [branch.place.contactId, branch]));
  const tops: Branch[] = [];
  const lost: Branch[] = [];
  for (const branch of branches) {
    const { callerId } = branch.place;
    const caller = callerId === null ? undefined : byContact.get(callerId);
    if (callerId === null) tops.push(branch);
    else if (caller === undefined) lost.push(branch);
    else caller.called.push(branch);
  }
  const roots = [...tops, ...lost];
  const reached = new Set<Branch>();
  for (const root of roots) reach(root, reached);
  // What is left goes round in rings: each is entered at its first place.
  for (const branch of branches) {
    if (reached.has(branch)) continue;
    roots.push(branch);
    reach(branch, reached);
  }
  const rows: TreeRow[] = [];
  const drawn = new Set<Branch>(roots);
  const draw = (list: readonly Branch[], level: number, parentKey: string | null): void => {
    for (const [at, branch] of list.entries()) {
      const { key, index, place } = branch;
      const called = branch.called.filter((one) => !drawn.has(one));
      for (const one of called) drawn.add(one);
      const calls = branch.called.length;
      rows.push({ key, index, place, level, position: at + 1, siblings: list.length, parentKey, calls });
      draw(called, level + 1, key);
    }
  };
  draw(roots, 1, null);
  return rows;
}

function reach(branch: Branch, reached: Set<Branch>): void {
  const waiting = [branch];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...next.called);
  }
}

/** Gives a place another caller, as the last one they call; null for the top. */
export function moveUnder(
  places: readonly CallPlace[],
  index: number,
  callerId: string | null,
): readonly CallPlace[] {
  const place = places[index];
  if (place === undefined || place.callerId === callerId) return places;
  return [...places.filter((_, at) => at !== index), { ...place, callerId }];
}

/** Moves a place before (-1) or after (1) the one that the same caller calls before or after it. */
export function moveAmong(places: readonly CallPlace[], index: number, step: 1 | -1): readonly CallPlace[] {
  const place = places[index];
  if (place === undefined) return places;
  const same = [...places.keys()].filter((at) => places[at]?.callerId === place.callerId);
  const other = same[same.indexOf(index) + step];
  const neighbour = other === undefined ? undefined : places[other];
  if (neighbour === undefined) return places;
  return places.map((one, at) => (at === index ? neighbour : at === other ? place : one));
}

/** Puts somebody into the tree, as the last one that the caller calls; null for the top. */
export function addPlace(
  places: readonly CallPlace[],
  contactId: string,
  callerId: string | null,
): readonly CallPlace[] {
  return [...places, { contactId, callerId, backupCallerId: null }];
}

/** Takes a place out. Whom they called stays, called by nobody, until somebody says who does. */
export function removePlace(places: readonly CallPlace[], index: number): readonly CallPlace[] {
  return places.filter((_, at) => at !== index);
}

/** Says who calls when the caller cannot; null for nobody. */
export function setBackup(
  places: readonly CallPlace[],
  index: number,
  backupCallerId: string | null,
): readonly CallPlace[] {
  return places.map((place, at) => (at === index ? { ...place, backupCallerId } : place));
}
