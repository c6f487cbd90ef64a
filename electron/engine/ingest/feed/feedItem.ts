/*
 * What a feed says, whatever form it is written in: plain text throughout, addresses absolute or absent.
 */
import type { SourceTrouble } from '../../../../shared/domain/sourceHealth.ts';
import type { MediaRef } from '../connectors/connector.ts';

export type FeedItem = {
  readonly title: string | null;
  /** The content, else the summary, else the title; empty where there is none of them. */
  readonly text: string;
  readonly url: string | null;
  readonly author: string | null;
  readonly externalId: string | null;
  /** Epoch ms UTC; null where the item gives no date that can be read. */
  readonly postedAt: number | null;
  readonly language: string | null;
  readonly links: readonly string[];
  readonly media: readonly MediaRef[];
};

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'cdf' | 'json';

export type ReadFeed = {
  readonly format: FeedFormat;
  readonly title: string | null;
  readonly homeUrl: string | null;
  readonly language: string | null;
  readonly items: readonly FeedItem[];
  /** Items that were left out, by reason code. */
  readonly rejects: readonly { readonly reason: string; readonly count: number }[];
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
