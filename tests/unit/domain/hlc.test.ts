import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHlc, isClockAhead, nextHlc, parseHlc } from '../../../shared/domain/hlc.ts';

describe('the hybrid logical clock', () => {
  it('always rises, whatever the wall clock does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 1, maxLength: 200 }),
        (walls) => {
          let last: string | null = null;
          for (const wall of walls) {
            const next: string = nextHlc(last, wall);
            if (last !== null) expect(next > last).toBe(true);
            expect(parseHlc(next).ms).toBeGreaterThanOrEqual(wall);
            last = next;
          }
        },
      ),
    );
  });

  it('goes on in the next millisecond when its counter is full', () => {
    expect(nextHlc(formatHlc(10, 99_999), 5)).toBe(formatHlc(11, 0));
  });

  it('sorts as text the way it sorts as numbers', () => {
    expect(formatHlc(999, 5) < formatHlc(1_000, 0)).toBe(true);
    expect(formatHlc(1_000, 9) < formatHlc(1_000, 10)).toBe(true);
  });

  it('says when an entry comes from a clock more than five minutes ahead', () => {
    expect(isClockAhead(formatHlc(300_000, 0), 0)).toBe(false);
    expect(isClockAhead(formatHlc(300_001, 0), 0)).toBe(true);
  });
});
