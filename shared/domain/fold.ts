/*
 * How state comes out of the journal. A noun declares its kinds, their payload schemas
 * and a reducer; folding is total: it never throws, for any entries in any order. What the
 * state does not allow is kept and marked void, what is erased or newer is stepped over.
 */
import type { z } from '../lib/zod.ts';
import { compareEntries, type EntryHeader } from './entry.ts';

/** One entry as a reducer sees it. `payload` is null when erased; the reducer then yields the erased form. */
export type FoldEntry<P> = Pick<
  EntryHeader,
  | 'id'
  | 'hlc'
  | 'device'
  | 'deviceSeq'
  | 'recordedAt'
  | 'occurredAt'
  | 'person'
  | 'incidentId'
  | 'entityId'
  | 'basedOn'
> & { readonly payload: P | null };

/** An entry as the journal hands it over: kind and version still open, the payload's JSON or null when erased. */
export type StoredEntry = FoldEntry<unknown> & { readonly kind: string; readonly payloadVersion: number };

export const VOID_REASONS = [
  'notFirst',
  'notStarted',
  'closed',
  'notClosed',
  'sameValue',
  'alreadyDone',
  /** Said of a text that is not the one that stands. */
  'changed',
  /** Signed by somebody who wrote it. */
  'ownText',
  'tooEarly',
  'unreadable',
  'fromNewer',
] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

export type FoldStep<S> = { readonly state: S; readonly voidReason: VoidReason | null };

/** A kind of entry: its current version, the payload's schema at that version, and the lift from older ones. */
export type KindDefinition<P> = {
  readonly version: number;
  readonly schema: z.ZodType<P>;
  /** Pure; takes a payload of an older version to the current one. Never rewrites what is stored. */
  readonly upcast?: (payload: unknown, fromVersion: number) => unknown;
};

type Kinds = Readonly<Record<string, KindDefinition<unknown>>>;
type PayloadOf<D> = D extends KindDefinition<infer P> ? P : never;

/** What a reducer receives: the kind decides the payload's type. */
export type ReducerInput<K extends Kinds> = {
  readonly [Name in keyof K & string]: { readonly kind: Name; readonly entry: FoldEntry<PayloadOf<K[Name]>> };
}[keyof K & string];

export type NounDefinition<S, K extends Kinds> = {
  readonly noun: string;
  readonly kinds: K;
  readonly reduce: (state: S | null, input: ReducerInput<K>) => FoldStep<S | null>;
};

/** Declares a noun; only there for the types to be inferred. */
export function defineNoun<S, const K extends Kinds>(definition: NounDefinition<S, K>): NounDefinition<S, K> {
  return definition;
}

/** A noun whose state and kinds are not known here; foldEntity checks each payload itself. */
export type AnyNoun = {
  readonly noun: string;
  readonly kinds: Kinds;
  readonly reduce: (state: never, input: never) => FoldStep<unknown>;
};

export type Folded<S> = {
  readonly state: S | null;
  readonly voids: ReadonlyMap<string, VoidReason>;
  /** The last entry in folding order, which the next act of this laptop is based on. */
  readonly headId: string | null;
};

/** Lifts a stored payload to the current version and checks it; says why it cannot be folded otherwise. */
export function liftPayload<P>(
  kind: KindDefinition<P> | undefined,
  entry: StoredEntry,
): { readonly payload: P | null } | { readonly voidReason: VoidReason } {
  if (kind === undefined || entry.payloadVersion > kind.version) return { voidReason: 'fromNewer' };
  if (entry.payload === null) return { payload: null };
  try {
    const lifted =
      entry.payloadVersion < kind.version && kind.upcast !== undefined
        ? kind.upcast(entry.payload, entry.payloadVersion)
        : entry.payload;
    const parsed = kind.schema.safeParse(lifted);
    return parsed.success ? { payload: parsed.data } : { voidReason: 'unreadable' };
  } catch {
    return { voidReason: 'unreadable' };
  }
}

/** Folds all entries of one entity, in any order of arrival, to its state; never throws. */
export function foldEntity<S>(
  noun: { readonly kinds: Kinds; readonly reduce: (state: S | null, input: never) => FoldStep<S | null> },
  entries: readonly StoredEntry[],
): Folded<S> {
  const ordered = [...entries].sort(compareEntries);
  const voids = new Map<string, VoidReason>();
  let state: S | null = null;
  for (const entry of ordered) {
    const lifted = liftPayload(noun.kinds[entry.kind], entry);
    if ('voidReason' in lifted) {
      voids.set(entry.id, lifted.voidReason);
      continue;
    }
    const input = { kind: entry.kind, entry: { ...entry, payload: lifted.payload } };
    const step = noun.reduce(state, input as never);
    state = step.state;
    if (step.voidReason !== null) voids.set(entry.id, step.voidReason);
  }
  return { state, voids, headId: ordered.at(-1)?.id ?? null };
}

/** Accepts an entry: the new state stands. */
export function accept<S>(state: S): FoldStep<S> {
  return { state, voidReason: null };
}

/** Keeps the state as it was and marks the entry void with its reason. */
export function refuse<S>(state: S, voidReason: VoidReason): FoldStep<S> {
  return { state, voidReason };
}

/**
 * Pairs of entries of which neither descends from the other by `basedOn`: they were written
 * without knowledge of each other, and that alone makes a conflict of a single-valued field.
 */
export function findConcurrent(
  entries: readonly Pick<EntryHeader, 'id' | 'basedOn'>[],
): readonly (readonly [string, string])[] {
  const basedOnById = new Map(entries.map((entry) => [entry.id, entry.basedOn]));
  const ancestorsOf = (id: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    let at = basedOnById.get(id) ?? null;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      at = basedOnById.get(at) ?? null;
    }
    return seen;
  };
  const ancestors = new Map(entries.map((entry) => [entry.id, ancestorsOf(entry.id)]));
  const pairs: (readonly [string, string])[] = [];
  for (const [index, a] of entries.entries()) {
    for (const b of entries.slice(index + 1)) {
      if (!ancestors.get(a.id)?.has(b.id) && !ancestors.get(b.id)?.has(a.id)) pairs.push([a.id, b.id]);
    }
  }
  return pairs;
}
