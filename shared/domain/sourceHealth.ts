/*
 * How a source fares on this laptop, as the wall of sources shows it. A state is told, never guessed:
 * a source that says nothing for longer than it uses to is silent, and a failing one names its reason.
 */

/** Why a source fails; each has its words in both catalogues (`source.trouble_…`). */
export const SOURCE_TROUBLES = [
  'unreachable',
  'timeout',
  'tls',
  'refusedAddress',
  'redirects',
  'notFound',
  'gone',
  'unauthorised',
  'tooMany',
  'serverError',
  'badStatus',
  'loginPage',
  'notAFeed',
  'tooLarge',
  'malformed',
  'closed',
  'folderMissing',
  'portTaken',
  'noToken',
  'proxy',
] as const;
export type SourceTrouble = (typeof SOURCE_TROUBLES)[number];

/** Why a thing that a source gave was not taken in, beside the reasons of files; each has its words (`source.reject_…`). */
export const SOURCE_REJECTS = [
  'wrongShape',
  'notJson',
  'unknownKind',
  'noText',
  'empty',
  'notPublic',
  'noMoment',
  'badIdentifier',
  'feed.itemsBeyond',
  'feed.itemEmpty',
  'file.beyond',
  'rest',
] as const;
export type SourceReject = (typeof SOURCE_REJECTS)[number];

/** Moments in epoch ms UTC. */
export type SourceState =
  /** Open and hearing, or asked and answered; `isCatchingUp` while what was missed still arrives. */
  | { readonly kind: 'live'; readonly isCatchingUp: boolean }
  /** Asked for the first time, or again after a failure. */
  | { readonly kind: 'connecting' }
  /** Between two attempts after a failure. */
  | {
      readonly kind: 'failing';
      readonly trouble: SourceTrouble;
      /** What the other side said, short, as text. */
      readonly detail: string;
      readonly nextAttemptAt: number | null;
      readonly since: number;
    }
  /** Nothing new for more than four times its usual gap. */
  | { readonly kind: 'silent'; readonly since: number }
  | { readonly kind: 'off' };

export type SourceHealth = {
  readonly sourceId: string;
  readonly state: SourceState;
  /** A token is kept for it; it is never shown. */
  readonly hasSecret: boolean;
  /** When it last answered, whatever it said. */
  readonly lastContactAt: number | null;
  /** Posting time of its newest post. */
  readonly newestPostedAt: number | null;
  /** When its last new post was received here. */
  readonly lastReceivedAt: number | null;
  /** Half of the gaps between its posts are shorter; null while too few are known. */
  readonly medianGapMs: number | null;
  readonly stored: number;
  readonly duplicate: number;
  /** Read and not asked for by any watch query. */
  readonly unmatched: number;
  readonly excluded: number;
  /** Refused one by one, with the reason; see `rejects`. */
  readonly rejected: number;
  /** Let go because the queue was full. */
  readonly shed: number;
  readonly rejects: readonly { readonly reason: string; readonly count: number }[];
  /** The last stretch in which nothing could be heard: it may be missing posts. */
  readonly gap: { readonly from: number; readonly to: number } | null;
};

/** A source is silent once nothing came for this many of its usual gaps. */
export const SILENT_AFTER_GAPS = 4;
/** Gaps that must be known before silence means anything. */
export const GAPS_NEEDED = 5;
/** A source is not called silent sooner than this, however fast it used to be. */
export const SILENT_AT_LEAST_MS = 120_000;

/**
 * Whether a source has been silent for longer than four times its median gap.
 * `lastReceivedAt` and `now` in epoch ms, the gap in ms; false while the gap is unknown.
 */
export function isSilent(lastReceivedAt: number | null, medianGapMs: number | null, now: number): boolean {
  if (lastReceivedAt === null || medianGapMs === null) return false;
  return now - lastReceivedAt > Math.max(SILENT_AFTER_GAPS * medianGapMs, SILENT_AT_LEAST_MS);
}

/** Half of the gaps are shorter; null with fewer than `GAPS_NEEDED` of them. Moments in any order, epoch ms. */
export function medianGap(moments: readonly number[]): number | null {
  const sorted = [...moments].sort((a, b) => a - b);
  const gaps: number[] = [];
  for (let index = 1; index < sorted.length; index += 1)
    gaps.push((sorted[index] ?? 0) - (sorted[index - 1] ?? 0));
  if (gaps.length < GAPS_NEEDED) return null;
  gaps.sort((a, b) => a - b);
  const middle = gaps.length >> 1;
  return gaps.length % 2 === 1
    ? (gaps[middle] ?? 0)
    : Math.round(((gaps[middle - 1] ?? 0) + (gaps[middle] ?? 0)) / 2);
}
