/*
 * Writes what sources observe: new posts with their ties, newer wordings beside older ones, deletions as something
 * that was observed, reposts under the first of their group. Whatever the order in which all this arrives, the same
 * rows stand in the end (a post's dated wordings are told apart by their dates, a deletion waits for its post).
 */
import type { ObservedBatch, ObservedStored, PreparedDeletion, PreparedPost } from '../observedBatch.ts';
import type { Db } from '../sqlite.ts';
import { IS_KEY, prepareBelowKey } from './dedupeKeys.ts';
import { prepareHandRows } from './handRows.ts';
import { measuringOn } from './measuring.ts';
import { prepareMentionRows } from './mentionRows.ts';
import { prepareMentionVersions } from './mentionVersions.ts';
import { preparePendingDeletions } from './pendingDeletions.ts';
import { prepareShortNumbers } from './shortNumbers.ts';
import { prepareSourceStates } from './sourceStateRepository.ts';
import { prepareStoredLabels } from './storedLabels.ts';

const MINUTE_MS = 60_000;
type Known = {
  readonly id: number;
  readonly deletedAt: number | null;
  readonly sourceNo: number | null;
  readonly expiredAt: number | null;
  readonly postedAt: number;
};
const KNOWN =
  'id, deleted_at AS deletedAt, source_no AS sourceNo, expired_at AS expiredAt, posted_at AS postedAt';
type Counts = { stored: number; duplicate: number; newestPostedAt: number | null; postedAt: number[] };

export type Observations = ReturnType<typeof prepareObservations>;

/** Prepares on the writing connection; `store` runs inside its transaction. */
export function prepareObservations(db: Db) {
  const rows = prepareMentionRows(db);
  const hand = prepareHandRows(db);
  const versions = prepareMentionVersions(db);
  const pending = preparePendingDeletions(db);
  const numbers = prepareShortNumbers(db);
  const states = prepareSourceStates(db);
  const { measures, subjects } = measuringOn(db);
  const labels = prepareStoredLabels(db);
  const known = db.prepare<[{ key: string }], Known>(`SELECT ${KNOWN} FROM mention WHERE ${IS_KEY}`);
  const below = prepareBelowKey<Known>(db, KNOWN);
  const idOf = db.prepare<[{ key: string }], number>(`SELECT id FROM mention WHERE ${IS_KEY}`).pluck();
  const insertText = db.prepare('INSERT INTO mention_text (rowid, folded) VALUES (?, ?)');
  const addMinute = db.prepare(`
    INSERT INTO mention_minute (minute, count) VALUES (?, ?)
    ON CONFLICT (minute) DO UPDATE SET count = count + excluded.count`);
  const addWatch = db.prepare('INSERT OR IGNORE INTO mention_watch (watch_no, mention_id) VALUES (?, ?)');
  const setDeleted = db.prepare('UPDATE mention SET deleted_at = ? WHERE id = ?');
  const setSource = db.prepare('UPDATE mention SET source_no = ? WHERE id = ? AND source_no IS NULL');
  const setGroup = db.prepare('UPDATE mention SET group_id = ? WHERE id = ?');
  const moveGroup = db.prepare('UPDATE mention SET group_id = ? WHERE group_id = ?');
  const rootOf = db
    .prepare<[number], number>('SELECT coalesce(group_id, id) FROM mention WHERE id = ?')
    .pluck();

  const group = (id: number, groupKey: string): void => {
    // What began the group may have gone since (an undo, an erasure): who follows stands alone then.
    const held = idOf.get({ key: groupKey });
    if (held === undefined || held === id) return;
    const root = rootOf.get(held) ?? held;
    // The first is the one that was posted first, in whatever order they came.
    const firstId = Math.min(root, id);
    if (firstId !== root) moveGroup.run(firstId, root);
    setGroup.run(firstId, held);
    setGroup.run(firstId, id);
  };

  const insert = (post: PreparedPost, now: number): number | null =>
    rows.insert(post.mention, now, null, {
      sourceNo: numbers.ofSource(post.sourceId),
      replyTo: post.replyTo,
      quotes: post.quotes,
      media: post.media,
      editedAt: post.editedAt ?? null,
      deletedAt: pending.take(post.mention.dedupeKey),
      isHidden: post.isHidden,
    });

  /** Null for a duplicate, `true` where a row says something else now, else the new row's number. */
  const storePost = (post: PreparedPost, now: number, isAnyByHand: () => boolean): number | true | null => {
    const { mention } = post;
    let id = post.isOnlyAsEdit ? null : insert(post, now);
    // What a source says takes the place of what somebody wrote down of the same post.
    if (id === null && !post.isOnlyAsEdit && isAnyByHand() && hand.remove(mention.dedupeKey))
      id = insert(post, now);
    if (id === null) {
      const there = known.get({ key: mention.dedupeKey });
      if (there === undefined) return null;
      // Its words went because they were old: a feed that tells them again does not bring them back.
      if (there.expiredAt !== null) return null;
      if (there.sourceNo === null) setSource.run(numbers.ofSource(post.sourceId), there.id);
      if (!versions.take(there.id, post, now)) return null;
      for (const watchId of post.watchIds) addWatch.run(numbers.ofWatch(watchId), there.id);
      // Of the row, whatever the newer telling says of its date.
      measures.countAgain(there.postedAt);
      return true;
    }
    insertText.run(id, mention.folded);
    for (const watchId of post.watchIds) addWatch.run(numbers.ofWatch(watchId), id);
    if (post.groupKey !== null) group(id, post.groupKey);
    return id;
  };

  const storeDeletion = ({ dedupeKey, isWhole, at }: PreparedDeletion): number => {
    const found = isWhole ? below(dedupeKey) : [known.get({ key: dedupeKey })];
    let changed = 0;
    for (const row of found) {
      if (row === undefined) pending.put(dedupeKey, at);
      else if (row.deletedAt === null || at < row.deletedAt) {
        setDeleted.run(at, row.id);
        changed += 1;
      }
    }
    return changed;
  };

  return {
    store(batch: ObservedBatch, now: number): ObservedStored {
      const bySource = new Map<string, Counts>();
      const countsOf = (sourceId: string): Counts => {
        const held = bySource.get(sourceId);
        if (held !== undefined) return held;
        const made: Counts = { stored: 0, duplicate: 0, newestPostedAt: null, postedAt: [] };
        bySource.set(sourceId, made);
        return made;
      };
      const minutes = new Map<number, number>();
      const tally = measures.begin();
      labels.look();
      let byHand: boolean | null = null;
      const isAnyByHand = (): boolean => {
        byHand ??= hand.isAny();
        return byHand;
      };
      let added = 0;
      let hidden = 0;
      let changed = 0;
      let newestId: number | null = null;
      for (const thing of batch.things) {
        if (thing.what === 'deleted') {
          changed += storeDeletion(thing);
          continue;
        }
        const counts = countsOf(thing.sourceId);
        const stored = storePost(thing, now, isAnyByHand);
        if (stored === true) changed += 1;
        else if (stored === null) {
          if (!thing.isOnlyAsEdit) counts.duplicate += 1;
        } else {
          const { postedAt, network, reach, signals = null } = thing.mention;
          const handTone = labels.give(stored, thing.mention.dedupeKey);
          // Whoever is on a hide list is stored and not counted.
          if (!thing.isHidden)
            tally.add({ postedAt, network, reach, signals, handTone }, subjects.ofWatches(thing.watchIds));
          const minute = Math.floor(postedAt / MINUTE_MS);
          minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
          added += 1;
          if (thing.isHidden) hidden += 1;
          counts.stored += 1;
          counts.postedAt.push(postedAt);
          if (counts.newestPostedAt === null || postedAt > counts.newestPostedAt)
            counts.newestPostedAt = postedAt;
          if (newestId === null || stored > newestId) newestId = stored;
        }
      }
      for (const [minute, count] of minutes) addMinute.run(minute, count);
      measures.flush(tally);
      pending.prune();
      for (const tally of batch.tallies) {
        const counts = countsOf(tally.sourceId);
        states.add({
          ...tally,
          contactAt: now,
          newestPostedAt: counts.newestPostedAt,
          receivedAt: counts.stored > 0 ? now : null,
          stored: counts.stored,
          duplicate: counts.duplicate,
          gap: tally.missed,
        });
      }
      return {
        added,
        hidden,
        changed,
        newestId,
        postedAt: Object.fromEntries([...bySource].map(([id, counts]) => [id, counts.postedAt])),
        sources: batch.tallies.flatMap(({ sourceId }) => states.get(sourceId) ?? []),
      };
    },
    forgetCursor: states.forgetCursor,
  };
}
