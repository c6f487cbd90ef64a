/*
 * Between the sources and the file: a queue with an end. Who can wait waits for room, what cannot is let go and
 * counted. Batches go to the parser's thread two at a time, so that one is made ready while the other is stored; what
 * could not be stored is given again, in its order, until it could.
 */
import type { Result } from '../../../shared/lib/result.ts';
import type { ObservedStored } from '../db/observedBatch.ts';
import type { Delivery, Sink } from './connectors/connector.ts';
import type { SourceDelivery } from './prepareObserved.ts';

/** Posts of a batch: a transaction of some ten milliseconds. */
const BATCH_POSTS = 500;
/** While so many are held that nobody could read them, fewer and larger ones: the file is touched less for each post. */
const BEHIND = { from: 4_000, batchPosts: 2_000 } as const;
const BATCHES_UNDER_WAY = 2;
/** What is held at most before sources have to wait: about a minute of the busiest network there is. */
export const QUEUE_LIMIT = 50_000;
const QUEUE_LIMIT_UNITS = 48 * 1024 * 1024;
const AGAIN_MS = { first: 500, most: 15_000 };
/** A batch that is no matter of the disk and fails again and again is a bug; what comes behind must not wait for it. */
const MOST_FAULTS = 3;

export type IntakeDeps = {
  readonly observe: (input: {
    readonly round: number;
    readonly deliveries: readonly SourceDelivery[];
  }) => Promise<Result<ObservedStored>>;
  readonly onStored: (stored: ObservedStored) => void;
  /** What the disk says; told of every batch. */
  readonly onResult: (result: Result<unknown>) => void;
  readonly log: (message: string, fields: object) => void;
};

export type Intake = {
  readonly sinkOf: (sourceId: string) => Pick<Sink, 'deliver' | 'offer'>;
  /** Where a source is to go on after what it delivered, stored or still under way; undefined where nothing is. */
  readonly cursorOf: (sourceId: string) => string | undefined;
  readonly forgetCursor: (sourceId: string) => void;
  readonly queued: () => number;
  /** Stores what is held, for so long; what is not is still known to its source by the cursor. */
  readonly stop: (withinMs: number) => Promise<void>;
};

export function createIntake(deps: IntakeDeps): Intake {
  let queue: SourceDelivery[] = [];
  let posts = 0;
  let units = 0;
  let round = 1;
  let underWay: { readonly deliveries: readonly SourceDelivery[]; readonly done: Promise<boolean> }[] = [];
  let pumping: Promise<void> | null = null;
  let isStopped = false;
  let waiting: (() => void)[] = [];
  const shed = new Map<string, number>();
  const cursors = new Map<string, string>();

  const hasRoom = (): boolean => posts < QUEUE_LIMIT && units < QUEUE_LIMIT_UNITS;
  const put = (delivery: SourceDelivery): void => {
    queue.push(delivery);
    posts += weightOf(delivery);
    units += unitsOf(delivery);
    if (delivery.cursor !== null) cursors.set(delivery.sourceId, delivery.cursor);
    pumping ??= pump().finally(() => {
      pumping = null;
    });
  };
  const take = (sourceId: string, delivery: Delivery): void => {
    const let_go = shed.get(sourceId) ?? 0;
    shed.delete(sourceId);
    const { observed, cursor, ...rest } = delivery;
    // The cursor belongs to the last part, what else is told to the first.
    for (let from = 0; from === 0 || from < observed.length; from += BATCH_POSTS) {
      const isLast = from + BATCH_POSTS >= observed.length;
      const isFirst = from === 0;
      put({
        ...(isFirst ? rest : { rejects: [] }),
        sourceId,
        shed: isFirst ? let_go : 0,
        observed: observed.slice(from, from + BATCH_POSTS),
        cursor: isLast ? cursor : null,
      });
    }
  };
  const next = (): readonly SourceDelivery[] => {
    const most = posts < BEHIND.from ? BATCH_POSTS : BEHIND.batchPosts;
    let count = 0;
    let end = 0;
    while (end < queue.length && (end === 0 || count + weightOf(queue[end]) <= most)) {
      count += weightOf(queue[end]);
      end += 1;
    }
    const taken = queue.slice(0, end);
    queue = queue.slice(end);
    return taken;
  };
  const settled = (deliveries: readonly SourceDelivery[]): void => {
    for (const delivery of deliveries) {
      posts -= weightOf(delivery);
      units -= unitsOf(delivery);
    }
    if (hasRoom()) for (const give of waiting.splice(0)) give();
  };
  const send = async (deliveries: readonly SourceDelivery[]): Promise<'stored' | 'full' | 'fault'> => {
    try {
      const stored = await deps.observe({ round, deliveries });
      if (!stored.ok && stored.error.code === 'call.cancelled') return 'full';
      deps.onResult(stored);
      if (!stored.ok) return 'full';
      deps.onStored(stored.value);
      return 'stored';
    } catch (error) {
      deps.log('a batch of observations was not stored', { reason: String(error).slice(0, 300) });
      return 'fault';
    }
  };
  const pump = async (): Promise<void> => {
    let faults = 0;
    let againMs = AGAIN_MS.first;
    while (queue.length > 0 || underWay.length > 0) {
      let outcome: 'stored' | 'full' | 'fault' = 'stored';
      while (queue.length > 0 && underWay.length < BATCHES_UNDER_WAY) {
        const deliveries = next();
        const sent = send(deliveries);
        underWay.push({
          deliveries,
          done: sent.then((how) => {
            if (how !== 'stored') outcome = how === 'fault' ? 'fault' : outcome === 'fault' ? 'fault' : how;
            return how === 'stored';
          }),
        });
      }
      const [first] = underWay;
      if (first === undefined) continue;
      if (await first.done) {
        underWay = underWay.slice(1);
        settled(first.deliveries);
        faults = 0;
        againMs = AGAIN_MS.first;
        for (const [sourceId, count] of shed) {
          shed.delete(sourceId);
          put({ sourceId, shed: count, observed: [], rejects: [], cursor: null });
        }
        continue;
      }
      await Promise.all(underWay.map(({ done }) => done));
      const back = underWay.flatMap(({ deliveries }) => deliveries);
      underWay = [];
      faults = (outcome as string) === 'fault' ? faults + 1 : 0;
      if (faults >= MOST_FAULTS) {
        // Its posts are lost to this file; that is counted, and what comes behind is not lost with them.
        const dropped = first.deliveries;
        settled(dropped);
        for (const { sourceId, observed } of dropped)
          shed.set(sourceId, (shed.get(sourceId) ?? 0) + observed.length);
        queue = [...back.slice(dropped.length), ...queue];
        faults = 0;
      } else queue = [...back, ...queue];
      round += 1;
      if (isStopped) return;
      await pause(againMs);
      againMs = Math.min(AGAIN_MS.most, againMs * 2);
    }
  };

  return {
    sinkOf: (sourceId) => ({
      async deliver(delivery) {
        take(sourceId, delivery);
        if (hasRoom() || isStopped) return;
        await new Promise<void>((resolve) => waiting.push(resolve));
      },
      offer(delivery) {
        if (hasRoom()) {
          take(sourceId, delivery);
          return true;
        }
        shed.set(sourceId, (shed.get(sourceId) ?? 0) + delivery.observed.length);
        return false;
      },
    }),
    cursorOf: (sourceId) => cursors.get(sourceId),
    forgetCursor: (sourceId) => {
      cursors.delete(sourceId);
    },
    queued: () => posts,
    async stop(withinMs) {
      isStopped = true;
      for (const give of waiting.splice(0)) give();
      waiting = [];
      if (pumping !== null) await Promise.race([pumping, pause(withinMs)]);
    },
  };
}

/** An empty delivery has something to note as well. */
function weightOf(delivery: SourceDelivery | undefined): number {
  return Math.max(1, delivery?.observed.length ?? 0);
}

function unitsOf(delivery: SourceDelivery): number {
  let units = 0;
  for (const thing of delivery.observed) units += thing.what === 'post' ? thing.post.text.length + 400 : 100;
  return units;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
