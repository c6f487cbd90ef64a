/*
 * What is handed to the publishers and what they answer. Secrets are handed in for one call and kept nowhere.
 */
import type { AccountFace } from '../../../shared/domain/account.ts';
import type { ErrorCode } from '../../../shared/lib/errorCode.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { SafeHttp } from '../ingest/net/safeHttp.ts';

/** The server is an https origin; for Bluesky that of the account's own server (PDS). */
export type PublishAccount = AccountFace;

export type PublishPost = {
  /** The publication's own id: it decides that two tries are one post. */
  readonly id: string;
  readonly text: string;
  readonly language: 'fr' | 'en';
  /** When the publication was asked for, epoch ms UTC; the same at each try. */
  readonly createdAt: number;
  /** The post that is answered; null for a post of its own. */
  readonly replyTo: { readonly url: string | null; readonly uri: string | null } | null;
  readonly media: readonly PublishMedia[];
  /** An earlier try may have gone out: the network is asked before anything is sent. */
  readonly isRetry: boolean;
  /** Asked right before the question that publishes, for what comes before it takes a while: why not, or null. */
  readonly stillGoes?: () => Promise<ErrorCode | null>;
};

export type PublishMedia = { readonly bytes: Uint8Array; readonly type: string; readonly altText: string };

export type Published = {
  /** Where people can open it, https. */
  readonly address: string;
  /** What the post is called where mentions are read: `server/number`, or an at:// address. */
  readonly remoteId: string;
  /** Epoch ms UTC. */
  readonly postedAt: number;
};

export type Publishers = {
  /** Whether the secret opens an account, and which. */
  readonly check: (
    account: PublishAccount,
    secret: string,
    signal: AbortSignal,
  ) => Promise<Result<{ readonly handle: string }>>;
  readonly publish: (
    account: PublishAccount,
    secret: string,
    post: PublishPost,
    signal: AbortSignal,
  ) => Promise<Result<Published>>;
};

export type PublishTiming = {
  /** Longest time for one question, and for one that carries a file. */
  readonly questionMs: number;
  readonly fileMs: number;
  /** Between two looks at a file that the server still works on, and how many looks there are. */
  readonly mediaLookMs: number;
  readonly mediaLooks: number;
};

export type PublishersDeps = {
  /** The guarded client of the sources: its rules of addresses and its way through a proxy. */
  readonly http: Pick<SafeHttp, 'socketOptions'>;
  /** Epoch ms UTC. */
  readonly clock: () => number;
  readonly userAgent: string;
  /** Hosts inside that were allowed by name. */
  readonly allowedHosts?: readonly string[];
  readonly timing?: PublishTiming;
};

/** One account, for one call. */
export type Access = {
  readonly account: PublishAccount;
  readonly origin: string;
  readonly secret: string;
  readonly signal: AbortSignal;
};

/** One network as the publishers speak it. */
export type Network = {
  readonly check: (access: Access) => Promise<Result<{ readonly handle: string }>>;
  readonly publish: (access: Access, post: PublishPost) => Promise<Result<Published>>;
};
