/*
 * Measures: what is counted of the mentions of a watch, a category or an incident, in buckets of one minute. Buckets
 * fold: the bucket of an hour is the fold of its minutes, and folding is the same as counting again.
 */

import type { WatchCategory } from './planLimits.ts';
import type { HarmTier, MediaTier } from './postSignals.ts';

export const MINUTE_MS = 60_000;

export type MeasureSubject =
  | { readonly kind: 'all' }
  | { readonly kind: 'watch'; readonly id: string }
  | { readonly kind: 'category'; readonly category: WatchCategory }
  | { readonly kind: 'incident'; readonly id: string };

/** What a subject is known by in tables and ids. */
export function subjectKey(subject: MeasureSubject): string {
  switch (subject.kind) {
    case 'all':
      return 'all';
    case 'category':
      return `category:${subject.category}`;
    default:
      return `${subject.kind}:${subject.id}`;
  }
}

/** The subject behind its key. */
export function subjectOf(key: string): MeasureSubject {
  const [kind, rest = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (kind === 'watch' || kind === 'incident') return { kind, id: rest };
  return kind === 'category' ? ({ kind, category: rest } as MeasureSubject) : { kind: 'all' };
}

export type MeasureBucket = {
  readonly count: number;
  /** By the label that wins: a person's where there is one. */
  readonly negative: number;
  readonly positive: number;
  readonly unsure: number;
  /** Labelled by a person, and of those the negative ones. */
  readonly byHand: number;
  readonly handNegative: number;
  /** A bit for each network. */
  readonly networks: number;
  /** Largest audience of an author; 0: none is known. */
  readonly audience: number;
  readonly mediaTier: MediaTier;
  readonly harmTier: HarmTier;
  /** Posts with a word of the crisis lexicon. */
  readonly lexiconHits: number;
};

/** Networks that have a bit of their own; further ones share the last. */
export const NETWORK_BITS = 30;
/** Labels by hand from which a share rests on them alone (domain reference 4.2). */
export const ENOUGH_LABELS = 20;

export const EMPTY_BUCKET: MeasureBucket = {
  count: 0,
  negative: 0,
  positive: 0,
  unsure: 0,
  byHand: 0,
  handNegative: 0,
  networks: 0,
  audience: 0,
  mediaTier: 0,
  harmTier: 0,
  lexiconHits: 0,
};

/** Two buckets as one; any order and grouping gives the same. */
export function foldBuckets(a: MeasureBucket, b: MeasureBucket): MeasureBucket {
  return {
    count: a.count + b.count,
    negative: a.negative + b.negative,
    positive: a.positive + b.positive,
    unsure: a.unsure + b.unsure,
    byHand: a.byHand + b.byHand,
    handNegative: a.handNegative + b.handNegative,
    networks: a.networks | b.networks,
    audience: Math.max(a.audience, b.audience),
    mediaTier: Math.max(a.mediaTier, b.mediaTier) as MediaTier,
    harmTier: Math.max(a.harmTier, b.harmTier) as HarmTier,
    lexiconHits: a.lexiconHits + b.lexiconHits,
  };
}

/** What is known of a subject at a moment (domain reference 4.2). Null: not known, which is never nothing. */
export type Measures = {
  readonly subject: MeasureSubject;
  /** Epoch ms UTC; the windows end here. */
  readonly at: number;
  /** Mentions of the last 60 minutes, and the median of the same hour over the days before. */
  readonly lastHour: number;
  readonly usualHour: number | null;
  /** Days that the median rests on: 14, or 7 to 13 of a short history; fewer make it null. */
  readonly usualDays: number;
  /** V; null without a usual hour. Against a usual hour of less than one mention it is taken against one. */
  readonly volumeRatio: number | null;
  /** Of the last two hours. */
  readonly negative: {
    /** Share 0..1: of posts labelled by hand where there are twenty, else of those whose tone was read; null of none. */
    readonly share: number | null;
    /** Half the width of its 95 % interval, 0..1. */
    readonly error: number | null;
    /** It rests on what was read of words: it may suggest, and fires no floor. */
    readonly isEstimated: boolean;
    /** Posts of the window, and those among them that have a tone. */
    readonly posts: number;
    readonly toned: number;
    readonly byHand: number;
    readonly handNegative: number;
  };
  /** Names of the networks of the last 60 minutes. */
  readonly networks: readonly string[];
  /** Largest audience of an author of the last 60 minutes; null where none is known. */
  readonly audience: number | null;
  readonly mediaTier: MediaTier;
  readonly harmTier: HarmTier;
  /** Posts of the last 60 minutes that hold a word of the lexicon. */
  readonly lexiconHits: number;
  /** Most posts that say nearly the same as one of the last 60 minutes; null where it was not looked for. */
  readonly largestGroup: number | null;
  /** Mentions a minute over the last ten minutes and over the ten before. */
  readonly velocity: { readonly now: number; readonly before: number };
};
