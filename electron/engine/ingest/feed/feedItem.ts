/*
 * What a feed says, whatever form it is written in: plain text throughout, addresses absolute or absent.
 */
import type { PreviewedItem } from '../../../../shared/contract/source.ts';
import type { SourceReject, SourceTrouble } from '../../../../shared/domain/sourceHealth.ts';

/** The text is the content, else the summary, else the title; empty where there is none of them. */
export type FeedItem = PreviewedItem & {
  /** Epoch ms of the last change as the feed says it; null where it says none. */
  readonly updatedAt: number | null;
};

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'cdf' | 'json';

export type ReadFeed = {
  readonly format: FeedFormat;
  readonly title: string | null;
  readonly homeUrl: string | null;
  readonly language: string | null;
  readonly items: readonly FeedItem[];
  /** Items that were left out, by reason code. */
  readonly rejects: readonly { readonly reason: SourceReject; readonly count: number }[];
  /** What was put right while reading (a wrong encoding, markup that does not close), as codes. */
  readonly notices: readonly string[];
};

export type FeedBytes = {
  readonly bytes: Uint8Array;
  /** The Content-Type header; null for a file. */
  readonly contentType: string | null;
  /** Where relative addresses begin: the final address, or Content-Location. */
  readonly base: string | null;
};

export type FeedOutcome =
  | { readonly kind: 'feed'; readonly feed: ReadFeed }
  /** A page that names feeds: their addresses, the likeliest first. */
  | { readonly kind: 'page'; readonly feeds: readonly string[]; readonly hasPassword: boolean }
  | { readonly kind: 'refused'; readonly trouble: SourceTrouble; readonly detail: string };

/** Reads bytes in the parser's thread. */
export type ParseFeed = (input: FeedBytes) => Promise<FeedOutcome>;
