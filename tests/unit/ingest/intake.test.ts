/*
 * The queue between sources and file: bounded, in order, given again when it could not be stored, counted when let go.
 */
import { describe, expect, it } from 'vitest';
import type { ObservedStored } from '../../../electron/engine/db/observedBatch.ts';
import type { Delivery } from '../../../electron/engine/ingest/connectors/connector.ts';
import { createIntake, QUEUE_LIMIT } from '../../../electron/engine/ingest/intake.ts';
import type { SourceDelivery } from '../../../electron/engine/ingest/prepareObserved.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';

type Input = { readonly round: number; readonly deliveries: readonly SourceDelivery[] };

const STORED: ObservedStored = { added: 0, hidden: 0, changed: 0, newestId: null, postedAt: {}, sources: [] };

function delivery(from: number, count: number, cursor: string | null = null): Delivery {
  const observed = Array.from({ length: count }, (_, at) => ({
    what: 'deleted' as const,
    network: 'x',
    externalId: String(from + at),
    at: 0,
  }));
  return { observed, rejects: [], cursor };
}

/** A file that stores in order, unless it is told not to; answers what stands in it. */
function fileOf(answer: (input: Input) => Result<ObservedStored> | Error = () => ok(STORED)) {
  const ids: string[] = [];
  const cursors: string[] = [];
  const shed: number[] = [];
  let hold: Promise<void> = Promise.resolve();
  let largest = 0;
  const intake = createIntake({
    async observe(input) {
      await hold;
      const said = answer(input);
      if (said instanceof Error) throw said;
      if (!said.ok) return said;
      let size = 0;
      for (const { observed, cursor, shed: count } of input.deliveries) {
        for (const thing of observed) if (thing.what === 'deleted') ids.push(thing.externalId);
        if (cursor !== null) cursors.push(cursor);
        if (count > 0) shed.push(count);
        size += observed.length;
      }
      largest = Math.max(largest, size);
      return said;
    },
    onStored: () => undefined,
    onResult: () => undefined,
    log: () => undefined,
  });
  return {
    intake,
    ids,
    cursors,
    shed,
    largest: () => largest,
    hold(until: Promise<void>) {
      hold = until;
    },
  };
}

const settled = async (intake: { readonly queued: () => number }): Promise<void> => {
  while (intake.queued() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
};
const numbers = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => String(at));

describe('the queue between sources and file', () => {
  it('stores in order, in batches that a transaction can hold, the cursor behind its last post', async () => {
    const file = fileOf();
    const { deliver } = file.intake.sinkOf('a');
    await deliver(delivery(0, 1_234, 'first'));
    await deliver(delivery(1_234, 10, 'second'));
    await settled(file.intake);
    expect(file.ids).toEqual(numbers(1_244));
    expect(file.cursors).toEqual(['first', 'second']);
    expect(file.largest()).toBeLessThanOrEqual(500);
    expect(file.intake.cursorOf('a')).toBe('second');
  });

  it('has who can wait wait, and lets go and counts what cannot', async () => {
    const file = fileOf();
    let open: () => void = () => undefined;
    file.hold(
      new Promise<void>((resolve) => {
        open = resolve;
      }),
    );
    const { deliver, offer } = file.intake.sinkOf('a');
    let isThrough = false;
    const waiting = deliver(delivery(0, QUEUE_LIMIT)).then(() => {
      isThrough = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isThrough).toBe(false);
    expect(offer(delivery(-7, 7))).toBe(false);
    expect(offer(delivery(-7, 3))).toBe(false);
    expect(file.intake.queued()).toBe(QUEUE_LIMIT);
    open();
    await waiting;
    await settled(file.intake);
    expect(file.ids).toEqual(numbers(QUEUE_LIMIT));
    expect(file.shed).toEqual([10]);
    expect(offer(delivery(QUEUE_LIMIT, 1))).toBe(true);
    await settled(file.intake);
  });

  it('gives again, in its order, what a full disk did not take', async () => {
    let failures = 2;
    const broken = new Set<number>();
    const file = fileOf(({ round }) => {
      // Those behind a batch that failed are given back, as the parser does.
      if (broken.has(round)) return fail('call.cancelled', 'behind');
      if (failures === 0) return ok(STORED);
      failures -= 1;
      broken.add(round);
      return fail('disk.full', 'full');
    });
    const { deliver } = file.intake.sinkOf('a');
    for (let at = 0; at < 5; at += 1) await deliver(delivery(at * 400, 400, String(at)));
    await settled(file.intake);
    expect(file.ids).toEqual(numbers(2_000));
    expect(file.cursors).toEqual(['0', '1', '2', '3', '4']);
  });

  it('goes on behind a batch that is a bug, and counts its posts as let go', async () => {
    const broken = new Set<number>();
    const isPoison = ({ deliveries }: Input): boolean => deliveries.some(({ cursor }) => cursor === 'poison');
    const file = fileOf((input) => {
      if (broken.has(input.round)) return fail('call.cancelled', 'behind');
      if (!isPoison(input)) return ok(STORED);
      broken.add(input.round);
      return new Error('a bug');
    });
    const { deliver } = file.intake.sinkOf('a');
    await deliver(delivery(0, 500, 'poison'));
    await deliver(delivery(500, 500, 'after'));
    await settled(file.intake);
    expect(file.ids).toEqual(numbers(1_000).slice(500));
    expect(file.shed).toEqual([500]);
  }, 20_000);
});
