/*
 * The parser's part in listening: makes batches ready while the writer stores the one before. Batches are stored in
 * the order in which they came; once one could not be stored, those behind it are given back too, so that no cursor
 * ever stands without the posts before it.
 */
import type { MessagePort } from 'node:worker_threads';
import type { NewMention } from '../../../shared/domain/mention.ts';
import { fail, type Result } from '../../../shared/lib/result.ts';
import type { GroupablePost, ObservedStored } from '../db/observedBatch.ts';
import type { ListeningRules } from '../ingest/listeningPlan.ts';
import type { Preparation, ReadPost, SourceDelivery, StoredPost } from '../ingest/prepareObserved.ts';
import { createThreadClient, type ThreadClient } from './threadCalls.ts';
import type { WriterMethods } from './writerMethods.ts';

export function createParserObserved() {
  let writer: ThreadClient<Pick<WriterMethods, 'storeObserved'>> | null = null;
  let preparation: Promise<Preparation> | null = null;
  let before: Promise<unknown> = Promise.resolve();
  let failedRound = 0;

  // Watches, languages and fingerprints come with the first source.
  const ready = (): Promise<Preparation> => {
    preparation ??= import('../ingest/prepareObserved.ts').then((part) => part.createPreparation());
    return preparation;
  };
  return {
    /** Posts of a file, read as those of a source are. */
    readImported: async (posts: readonly NewMention[]): Promise<readonly NewMention[]> =>
      (await ready()).readImported(posts),
    /** Posts that are stored and were never read. */
    async readStored(posts: readonly StoredPost[]): Promise<readonly ReadPost[]> {
      const { readStored } = await ready();
      return posts.map(readStored);
    },
    connectIntake(port: MessagePort): null {
      writer = createThreadClient<Pick<WriterMethods, 'storeObserved'>>(port);
      return null;
    },
    async setListeningRules(rules: ListeningRules): Promise<null> {
      (await ready()).setRules(rules);
      return null;
    },
    async rememberPosts(posts: readonly GroupablePost[]): Promise<null> {
      (await ready()).remember(posts);
      return null;
    },
    /** `round` goes up by one whenever what was given back is given again. */
    async observe(input: {
      readonly round: number;
      readonly deliveries: readonly SourceDelivery[];
    }): Promise<Result<ObservedStored>> {
      const { prepare } = await ready();
      const batch = prepare(input.deliveries);
      const turn = before;
      let isOver: () => void = () => undefined;
      before = new Promise<void>((resolve) => {
        isOver = resolve;
      });
      try {
        await turn;
        if (writer === null || input.round <= failedRound)
          return fail('call.cancelled', 'A batch before this one was not stored.');
        const stored = await writer.call('storeObserved', batch);
        if (!stored.ok) failedRound = input.round;
        return stored;
      } catch (error) {
        failedRound = input.round;
        throw error;
      } finally {
        isOver();
      }
    },
  };
}
