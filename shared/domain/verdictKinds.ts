/*
 * The closed lists of triage (domain reference 4.5): what a post is, what is done about it by default, and what brings
 * an observed post back. They stand apart from their schemas, for pages.
 */

export const VERDICT_CLASSES = [
  'positive',
  'troll',
  'rager',
  'misguided',
  'unhappy',
  'accusation',
  'legal',
  'journalist',
  'employee',
  'netiquette',
] as const;
export type VerdictClass = (typeof VERDICT_CLASSES)[number];

export const VERDICT_DECISIONS = ['observed', 'intervened', 'dismissed'] as const;
export type VerdictDecision = (typeof VERDICT_DECISIONS)[number];

/** What is done by default with a post of a class; a person decides. */
export const DEFAULT_ACT: Readonly<Record<VerdictClass, 'observe' | 'intervene'>> = {
  positive: 'observe',
  troll: 'observe',
  rager: 'observe',
  misguided: 'intervene',
  unhappy: 'intervene',
  accusation: 'intervene',
  legal: 'intervene',
  journalist: 'intervene',
  employee: 'intervene',
  netiquette: 'intervene',
};

export type Tripwire =
  /** The volume of its subject against the usual hour. */
  | { readonly kind: 'volumeRatio'; readonly atLeast: number }
  /** Somebody with so large an audience takes it up. */
  | { readonly kind: 'audience'; readonly atLeast: number }
  /** It appears on a network beyond these. */
  | { readonly kind: 'newNetwork'; readonly known: readonly string[] }
  /** A word of the crisis lexicon beyond these. */
  | { readonly kind: 'lexicon'; readonly known: readonly string[] }
  /** Nothing of its subject is heard for so long: nobody can tell any more. */
  | { readonly kind: 'silence'; readonly minutes: number };
export type TripwireKind = Tripwire['kind'];
export const TRIPWIRE_KINDS = ['volumeRatio', 'audience', 'newNetwork', 'lexicon', 'silence'] as const;

/** For how long a claim holds, so that two people do not take one post. */
export const CLAIM_MS = 10 * 60_000;
export const VERDICT_REASON_LIMIT = 1_000;
export const VERDICT_FACTS_LIMIT = 20;
