/*
 * Makes what sources observed ready to be written: cleaned, folded, asked of the watches and the lists, its language
 * told, its fingerprint taken. Runs in the parser's thread and knows no file; the writer alone knows what is there.
 */
import { MENTION_LIMITS, type NewMention, namedDedupeKey } from '../../../shared/domain/mention.ts';
import { createDuplicateIndex } from '../../../shared/scoring/duplicateIndex.ts';
import { listedAs } from '../../../shared/scoring/exclusion.ts';
import { fold } from '../../../shared/scoring/fold.ts';
import { fingerprintOf } from '../../../shared/scoring/nearDuplicate.ts';
import type { FoldedPost } from '../../../shared/scoring/query/matchQuery.ts';
import { type CompiledWatches, compileWatches } from '../../../shared/scoring/watch/compileWatches.ts';
import type {
  GroupablePost,
  ObservedBatch,
  PreparedDeletion,
  PreparedPost,
  SourceTally,
} from '../db/observedBatch.ts';
import type { Delivery, Observed, ObservedPost } from './connectors/connector.ts';
import { GROUP_WINDOW_MS } from './groupWindow.ts';
import type { ListeningRules } from './listeningPlan.ts';
import { normaliseAndFold } from './normaliseMention.ts';
import { languageOf, signalsOf } from './readPost.ts';

/** A post that is stored, as far as it is read. */
export type StoredPost = Pick<
  NewMention,
  'network' | 'author' | 'handle' | 'title' | 'text' | 'url' | 'language'
> & {
  readonly id: number;
};

/** What is read of a post that is stored. */
export type ReadPost = {
  readonly id: number;
  readonly language: string | null;
  readonly signals: number;
  readonly watchIds: readonly string[];
};

export type SourceDelivery = Delivery & { readonly sourceId: string; readonly shed: number };

export type Preparation = {
  /** Posts of a file, read as those of a source are; nothing is excluded. */
  readonly readImported: (posts: readonly NewMention[]) => readonly NewMention[];
  /** A post that is stored already. */
  readonly readStored: (post: StoredPost) => ReadPost;
  readonly setRules: (rules: ListeningRules) => void;
  /** Posts that are stored already, oldest first: what comes is grouped with them. */
  readonly remember: (posts: readonly GroupablePost[]) => void;
  readonly prepare: (deliveries: readonly SourceDelivery[]) => ObservedBatch;
};

const GROUPS_HELD = 50_000;
const MEDIA_KEPT = 20;
const MEDIA_LIMIT = 20_000;

export function createPreparation(): Preparation {
  let rules: ListeningRules = { watches: [], keeps: {} };
  let compiled: CompiledWatches = compileWatches([]);
  const groups = createDuplicateIndex({ windowMs: GROUP_WINDOW_MS, limit: GROUPS_HELD });

  const groupKeyOf = (key: string, text: string, postedAt: number, foldedText?: string): string | null => {
    const fingerprint = fingerprintOf(text, foldedText);
    const first = fingerprint === null ? null : groups.put(key, fingerprint, postedAt);
    // Given twice, a post is met by itself.
    return first === key ? null : first;
  };

  const readyPost = (
    sourceId: string,
    post: ObservedPost,
  ): PreparedPost | 'empty' | 'excluded' | 'unmatched' => {
    const normalised = normaliseAndFold(post);
    if (normalised === null) return 'empty';
    const { mention, folded } = normalised;
    const listed = listedAs(mention, rules.watches);
    if (listed === 'excluded') return 'excluded';
    const watchIds = compiled.match(mention, folded);
    const isAsked = watchIds.length > 0 || rules.keeps[sourceId] !== 'matching';
    // A newer wording that no longer has the word is still a newer wording of what is here.
    if (!isAsked && (post.editedAt ?? null) === null) return 'unmatched';
    const language = languageOf(mention);
    const signals = signalsOf(mention.text, language, rules.mediaTiers?.[sourceId] ?? 0);
    return {
      what: 'post',
      sourceId,
      mention: { ...mention, language, signals },
      replyTo: identifier(post.replyTo),
      quotes: identifier(post.quotes),
      media: mediaText(post),
      editedAt: post.editedAt,
      watchIds,
      isHidden: listed === 'hidden',
      groupKey: isAsked ? groupKeyOf(mention.dedupeKey, mention.text, mention.postedAt, folded.text) : null,
      isOnlyAsEdit: !isAsked,
    };
  };

  const prepareOne = (delivery: SourceDelivery, things: (PreparedPost | PreparedDeletion)[]): SourceTally => {
    const { sourceId } = delivery;
    const counts = { unmatched: 0, excluded: 0 };
    const rejects: Record<string, number> = {};
    const reject = (reason: string, count: number): void => {
      rejects[reason] = (rejects[reason] ?? 0) + count;
    };
    for (const { reason, count } of delivery.rejects) reject(reason, count);
    for (const observed of delivery.observed) {
      const ready = readyOrRejected(sourceId, observed);
      if (typeof ready === 'object') things.push(ready);
      else if (ready === 'unmatched' || ready === 'excluded') counts[ready] += 1;
      else reject(ready, 1);
    }
    return {
      sourceId,
      cursor: delivery.cursor,
      ...counts,
      rejects,
      shed: delivery.shed,
      missed: delivery.missed ?? null,
    };
  };
  const readyOrRejected = (sourceId: string, observed: Observed) => {
    if (observed.what === 'deleted') return readyDeletion(sourceId, observed);
    if (!Number.isFinite(observed.post.postedAt)) return 'noMoment';
    return readyPost(sourceId, observed.post);
  };

  const read = (post: Omit<StoredPost, 'id'>): Omit<ReadPost, 'id'> => {
    const language = languageOf(post);
    return {
      language,
      signals: signalsOf(post.text, language, 0),
      watchIds: compiled.match(post, foldedOf(post)),
    };
  };

  return {
    readImported: (posts) => posts.map((post) => ({ ...post, ...read(post) })),
    readStored: (post) => ({ id: post.id, ...read(post) }),
    setRules(next) {
      rules = next;
      // Thousands of terms take a while: here, and not in the first post's time.
      compiled = compileWatches(next.watches.filter(({ query }) => query.trim() !== ''));
    },
    remember(posts) {
      for (const { key, text, postedAt } of posts) groupKeyOf(key, text, postedAt);
    },
    prepare(deliveries) {
      const things: (PreparedPost | PreparedDeletion)[] = [];
      const tallies = deliveries.map((delivery) => prepareOne(delivery, things));
      return { things, tallies: merged(tallies) };
    },
  };
}

/** Title and text folded each for itself, as watch queries read them. */
function foldedOf({ title, text }: Pick<NewMention, 'title' | 'text'>): FoldedPost {
  return { title: title === null ? '' : fold(title), text: fold(text) };
}

const WHOLE_ACCOUNT = /^at:\/\/[^/]+$/;

function readyDeletion(
  sourceId: string,
  { network, externalId, at }: Extract<Observed, { what: 'deleted' }>,
): PreparedDeletion | 'badIdentifier' {
  if (identifier(externalId) === null) return 'badIdentifier';
  return {
    what: 'deleted',
    sourceId,
    dedupeKey: namedDedupeKey(network, externalId),
    isWhole: WHOLE_ACCOUNT.test(externalId),
    at,
  };
}

function identifier(id: string | null): string | null {
  return id === null || id === '' || id.length > MENTION_LIMITS.externalId ? null : id;
}

function mediaText({ media }: ObservedPost): string | null {
  if (media.length === 0) return null;
  const text = JSON.stringify(media.slice(0, MEDIA_KEPT));
  return text.length > MEDIA_LIMIT ? null : text;
}

/** One tally a source: its newest cursor, its counts together. */
function merged(tallies: readonly SourceTally[]): readonly SourceTally[] {
  const bySource = new Map<string, SourceTally>();
  for (const tally of tallies) {
    const before = bySource.get(tally.sourceId);
    if (before === undefined) {
      bySource.set(tally.sourceId, tally);
      continue;
    }
    const rejects: Record<string, number> = { ...before.rejects };
    for (const [reason, count] of Object.entries(tally.rejects))
      rejects[reason] = (rejects[reason] ?? 0) + count;
    bySource.set(tally.sourceId, {
      sourceId: tally.sourceId,
      cursor: tally.cursor ?? before.cursor,
      unmatched: before.unmatched + tally.unmatched,
      excluded: before.excluded + tally.excluded,
      rejects,
      shed: before.shed + tally.shed,
      missed: tally.missed ?? before.missed,
    });
  }
  return [...bySource.values()];
}
