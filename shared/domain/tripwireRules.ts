/*
 * What brings an observed post back. Everything that is looked at only grows from the decision on (the highest ratio,
 * the largest audience, networks met, words heard, the longest silence), so what has tripped stays tripped until
 * somebody acts, whenever it is looked at; and the re-check passes in any case.
 */
import type { Decision } from './verdict.ts';
import type { TripwireKind } from './verdictKinds.ts';

/** What was heard of a post and its subject since it was decided. Moments epoch ms UTC. */
export type HeardSince = {
  /** The first moment at which the ratio of its subject was so high, for each height that was reached; ascending. */
  readonly ratios: readonly { readonly value: number; readonly at: number }[];
  /** Posts that repeat, answer or quote it. */
  readonly posts: readonly {
    readonly at: number;
    readonly network: string;
    readonly audience: number | null;
    /** Words of the crisis lexicon in it. */
    readonly hits: readonly string[];
  }[];
  /** Silences of its subject: when each had lasted so many minutes. */
  readonly silences: readonly { readonly minutes: number; readonly from: number }[];
};

export type Trip = {
  readonly cause: TripwireKind | 'recheck';
  /** When it tripped. */
  readonly at: number;
  /** What was met: a ratio, an audience, a network, a word, minutes. */
  readonly met: string | number | null;
};

const MINUTE_MS = 60_000;

/** The first that tripped; null while none has. Only an observed post can come back. */
export function tripOf(
  decision: Pick<Decision, 'kind' | 'at' | 'recheckAt' | 'tripwires'>,
  heard: HeardSince,
  now: number,
): Trip | null {
  if (decision.kind !== 'observed') return null;
  const trips: Trip[] = [];
  for (const wire of decision.tripwires) {
    switch (wire.kind) {
      case 'volumeRatio': {
        const found = heard.ratios.find(({ value }) => value >= wire.atLeast);
        if (found !== undefined) trips.push({ cause: wire.kind, at: found.at, met: found.value });
        break;
      }
      case 'audience': {
        const found = firstOf(heard.posts.filter(({ audience }) => (audience ?? 0) >= wire.atLeast));
        if (found !== null) trips.push({ cause: wire.kind, at: found.at, met: found.audience });
        break;
      }
      case 'newNetwork': {
        const found = firstOf(heard.posts.filter(({ network }) => !wire.known.includes(network)));
        if (found !== null) trips.push({ cause: wire.kind, at: found.at, met: found.network });
        break;
      }
      case 'lexicon': {
        const found = firstOf(
          heard.posts.filter(({ hits }) => hits.some((word) => !wire.known.includes(word))),
        );
        if (found !== null)
          trips.push({
            cause: wire.kind,
            at: found.at,
            met: found.hits.find((word) => !wire.known.includes(word)) ?? null,
          });
        break;
      }
      case 'silence': {
        const found = heard.silences.find(({ minutes }) => minutes >= wire.minutes);
        if (found !== undefined)
          trips.push({ cause: wire.kind, at: found.from + wire.minutes * MINUTE_MS, met: found.minutes });
        break;
      }
    }
  }
  if (decision.recheckAt !== null && now >= decision.recheckAt)
    trips.push({ cause: 'recheck', at: decision.recheckAt, met: null });
  return trips.reduce<Trip | null>((first, one) => (first === null || one.at < first.at ? one : first), null);
}

function firstOf<P extends { readonly at: number }>(posts: readonly P[]): P | null {
  return posts.reduce<P | null>((first, one) => (first === null || one.at < first.at ? one : first), null);
}

export type Outcome = 'waiting' | 'back' | 'escalated' | 'diedAlone';

/**
 * What became of an observed decision: `next` is the decision after it, null while there is none. Minutes late: from
 * when it tripped (or else from when it was decided to be observed) to when somebody intervened.
 */
export function outcomeOf(
  decision: Pick<Decision, 'at'>,
  next: Pick<Decision, 'kind' | 'at'> | null,
  trip: Trip | null,
): { readonly outcome: Outcome; readonly minutesLate: number | null } {
  if (next?.kind === 'intervened') {
    const since = trip !== null && trip.at <= next.at ? trip.at : decision.at;
    return { outcome: 'escalated', minutesLate: Math.max(0, Math.round((next.at - since) / MINUTE_MS)) };
  }
  if (next !== null) return { outcome: 'diedAlone', minutesLate: null };
  if (trip === null) return { outcome: 'waiting', minutesLate: null };
  return { outcome: trip.cause === 'recheck' ? 'diedAlone' : 'back', minutesLate: null };
}
