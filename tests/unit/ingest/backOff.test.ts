import { describe, expect, it } from 'vitest';
import { backOffMs, POLL_BACK_OFF, STREAM_BACK_OFF } from '../../../electron/engine/ingest/backOff.ts';

describe('how long to wait after a failure', () => {
  it('never is less than the first step, however chance falls', () => {
    for (let failures = 1; failures < 60; failures += 1) {
      expect(backOffMs(failures, STREAM_BACK_OFF, 0)).toBe(STREAM_BACK_OFF.firstMs);
      expect(backOffMs(failures, POLL_BACK_OFF, 0)).toBe(POLL_BACK_OFF.firstMs);
    }
  });

  it('doubles up to its limit and stays there for ever', () => {
    const most = Array.from({ length: 8 }, (_, at) => backOffMs(at + 1, STREAM_BACK_OFF, 1));
    expect(most).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(backOffMs(1_000_000, POLL_BACK_OFF, 1)).toBe(3_600_000);
  });

  it('spreads who lost the same server over the whole span', () => {
    const halves = [0.25, 0.5, 0.75].map((random) => backOffMs(4, STREAM_BACK_OFF, random));
    expect(halves).toEqual([4_750, 8_500, 12_250]);
  });
});
