import { describe, expect, it } from 'vitest';
import { createSlots } from '../../../electron/engine/ingest/slots.ts';

const never = new AbortController().signal;

describe('questions under way at once', () => {
  it('are no more than the limit, and who waits comes in turn', async () => {
    const slots = createSlots(3);
    let underWay = 0;
    let most = 0;
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 50 }, async (_, number) => {
        const give = await slots.take(never);
        underWay += 1;
        most = Math.max(most, underWay);
        order.push(number);
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
        give();
        give();
      }),
    );
    expect(most).toBe(3);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('are not held by somebody who gave up waiting', async () => {
    const slots = createSlots(1);
    const give = await slots.take(never);
    const leaving = new AbortController();
    const left = slots.take(leaving.signal);
    leaving.abort();
    (await left)();
    const next = slots.take(never);
    give();
    (await next)();
    (await slots.take(never))();
  });
});
