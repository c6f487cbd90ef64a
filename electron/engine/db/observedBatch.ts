/*
 * What goes from the parser to the writer: posts made ready, deletions, and what is to be noted of each source, in
 * the order in which it was given. One batch is one transaction: a cursor never stands without its posts.
 */
import type { NewMention } from '../../../shared/domain/mention.ts';
import type { SourceStateRow } from './repositories/sourceStateRepository.ts';

export type PreparedPost = {
  readonly what: 'post';
  readonly sourceId: string;
  readonly mention: NewMention;
  readonly replyTo: string | null;
  readonly quotes: string | null;
  /** JSON of `MediaRef`s. */
  readonly media: string | null;
  /** Epoch ms of the last edit, null for the original, undefined where the source tells of no edits. */
  readonly editedAt: number | null | undefined;
  readonly watchIds: readonly string[];
  readonly isHidden: boolean;
  /** Key of the first known post that says nearly the same; null where there is none. */
  readonly groupKey: string | null;
  /** No watch asks for it: stored only where it is the newer wording of a post that is there. */
  readonly isOnlyAsEdit: boolean;
};

export type PreparedDeletion = {
  readonly what: 'deleted';
  readonly sourceId: string;
  readonly dedupeKey: string;
  /** Everything whose key begins with the key and a slash: an account that is gone. */
  readonly isWhole: boolean;
  /** Epoch ms. */
  readonly at: number;
};

export type SourceTally = {
  readonly sourceId: string;
  /** Null keeps the one before. */
  readonly cursor: string | null;
  readonly unmatched: number;
  readonly excluded: number;
  /** By reason code. */
  readonly rejects: Readonly<Record<string, number>>;
  readonly shed: number;
  readonly missed: { readonly from: number; readonly to: number } | null;
};

export type ObservedBatch = {
  readonly things: readonly (PreparedPost | PreparedDeletion)[];
  readonly tallies: readonly SourceTally[];
};

/** What the file knows of a source when the engine starts. Posting times newest first, epoch ms. */
export type KnownSource = { readonly row: SourceStateRow | null; readonly recentPostedAt: readonly number[] };

export type ObservedStored = {
  readonly added: number;
  /** Of `added`, those whose author is on a hide list. */
  readonly hidden: number;
  /** Rows that were there and say something else now: edited, deleted, hidden. */
  readonly changed: number;
  readonly newestId: number | null;
  /** Posting times of new rows, by source. */
  readonly postedAt: Readonly<Record<string, readonly number[]>>;
  readonly sources: readonly SourceStateRow[];
};

/** A post that was stored before the engine started, for what comes now to be grouped with. Epoch ms. */
export type GroupablePost = { readonly key: string; readonly text: string; readonly postedAt: number };
