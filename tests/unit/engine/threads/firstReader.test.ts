import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFirstReader } from '../../../../electron/engine/threads/firstReader.ts';
import type { ReaderMethods } from '../../../../electron/engine/threads/readerMethods.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A reader that tells what was asked of it; a test of a query takes until it is let go. */
function build() {
  const told: string[] = [];
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const methods = {
    open: () => ({ ok: true, value: null }),
    close: () => told.push('closed here'),
    counts: () => told.push('counted here'),
    watchTest: async () => {
      await held;
      told.push('tested here');
    },
  };
  const thread = {
    isStarted: () => true,
    call: async (method: string) => {
      told.push(`${method} there`);
      return { ok: true, value: null };
    },
  };
  const reader = createFirstReader(thread as never, methods as unknown as ReaderMethods);
  return { reader, told, letGo };
}

describe('the reader of the first moments', () => {
  it('hands over once the thread has the file open, and asks there from then on', async () => {
    const { reader, told } = build();
    await reader.call('open', { file: 'vigie.db' });
    await reader.call('counts', null);
    await vi.advanceTimersByTimeAsync(1_000);
    await reader.call('counts', null);
    expect(told).toEqual(['counted here', 'open there', 'closed here', 'counts there']);
  });

  it('keeps the file open here until an answer that is made in slices has its end', async () => {
    const { reader, told, letGo } = build();
    await reader.call('open', { file: 'vigie.db' });
    const test = reader.call('watchTest', {} as never);
    await vi.advanceTimersByTimeAsync(1_000);
    await reader.call('counts', null);
    expect(told).toEqual(['open there', 'counts there']);
    letGo();
    await test;
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['open there', 'counts there', 'tested here', 'closed here']);
  });
});
