/*
 * The port behind which every source speaks. A connector is one function: it is started with what it
 * needs, a sink and a signal, tells what it observes, and ends with how it ended. It never stores, never
 * waits for its next turn and never starts again by itself: that is the supervisor's, for all alike.
 */
import type { MediaRef } from '../../../../shared/domain/mediaRef.ts';
import type { RejectionReason } from '../../../../shared/domain/rejection.ts';
import type { Source } from '../../../../shared/domain/source.ts';
import type { SourceReject, SourceTrouble } from '../../../../shared/domain/sourceHealth.ts';
import type { ErrorCode } from '../../../../shared/lib/errorCode.ts';
import type { ParseFeed } from '../feed/feedItem.ts';
import type { SafeHttp } from '../net/safeHttp.ts';
import type { RawMention } from '../normaliseMention.ts';

/** A post with what ties it to others. External ids are those of the same network. */
export type ObservedPost = RawMention & {
  readonly replyTo: string | null;
  readonly quotes: string | null;
  readonly media: readonly MediaRef[];
  /** Epoch ms of the last edit as the source says it; null for the original, absent where it tells of no edits. */
  readonly editedAt?: number | null;
};

export type Observed =
  /** A post; one that is known with another text is an edit of it. */
  | { readonly what: 'post'; readonly post: ObservedPost }
  /** `at` in epoch ms, as the source says it, else when it was seen. */
  | {
      readonly what: 'deleted';
      readonly network: string;
      readonly externalId: string;
      readonly at: number;
    };

/** Of what a source gave; of a line of a file; of a whole file. Each has its words on the wall of sources. */
export type RejectReason = SourceReject | RejectionReason | `file.${ErrorCode}`;

/** What could not be read, counted by reason. */
export type Reject = { readonly reason: RejectReason; readonly count: number };

export type Delivery = {
  readonly observed: readonly Observed[];
  readonly rejects: readonly Reject[];
  /** Where to go on after this; kept with the posts in one transaction. Null keeps the one before. */
  readonly cursor: string | null;
  /** A stretch that the source can no longer tell of, epoch ms: it may be missing posts. */
  readonly missed?: { readonly from: number; readonly to: number };
};

export type Sink = {
  /** Takes it, and settles when there is room for more: a source that can wait should. */
  readonly deliver: (delivery: Delivery) => Promise<void>;
  /** For what cannot wait and cannot be asked again: false when there was no room, and it is counted as shed. */
  readonly offer: (delivery: Delivery) => boolean;
  /** The connection stands; `isCatchingUp` while what was missed still arrives. */
  readonly live: (isCatchingUp: boolean) => void;
};

export type RunEnd =
  /** Asked and answered: again after the source's own time, or after `againInMs` where the server says so. */
  | { readonly kind: 'answered'; readonly againInMs: number | null }
  /** A stream that the other side closed. */
  | { readonly kind: 'closed'; readonly detail: string }
  | {
      readonly kind: 'failed';
      readonly trouble: SourceTrouble;
      readonly detail: string;
      /** What the server asked for, in ms, already bounded; null where it said nothing. */
      readonly retryAfterMs: number | null;
      /** Nothing will change by asking again (no token, gone): only somebody's act starts it anew. */
      readonly isFinal: boolean;
    };

export type ConnectorInput = {
  readonly sourceId: string;
  readonly source: Source;
  readonly cursor: string | null;
  readonly http: SafeHttp;
  /** A token or password from the vault; null where none is kept. Never logged. */
  readonly secret: string | null;
  /** Reads a feed's bytes in the parser's thread. */
  readonly parseFeed: ParseFeed;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  /** Settles after so many ms, or at once when the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** Runs until it ends or the signal is aborted; throws only for a bug. */
export type Connector = (input: ConnectorInput, sink: Sink, signal: AbortSignal) => Promise<RunEnd>;
