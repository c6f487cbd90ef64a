/* How often a PIN may be guessed: a few are free, then each wrong one makes the wait longer, up to a quarter of an hour. */
import { describe, expect, it } from 'vitest';
import { PIN_FREE_TRIES, PIN_PATTERN, pinWaitLeftMs, pinWaitMs } from '../../../shared/domain/pinRules.ts';

describe('guessing a PIN', () => {
  it('costs a wait that grows and stays bounded', () => {
    const waits = Array.from({ length: 40 }, (_, wrong) => pinWaitMs(wrong));
    expect(waits.slice(0, PIN_FREE_TRIES + 1)).toEqual(Array(PIN_FREE_TRIES + 1).fill(0));
    expect(waits[PIN_FREE_TRIES + 1]).toBe(30_000);
    for (const [at, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(waits[at - 1] ?? 0);
    expect(Math.max(...waits)).toBe(15 * 60_000);
  });

  it('is over when the wait is, and a clock that was set back adds nothing to it', () => {
    expect(pinWaitLeftMs(5, 1_000, 1_000)).toBe(30_000);
    expect(pinWaitLeftMs(5, 1_000, 31_000)).toBe(0);
    expect(pinWaitLeftMs(5, 1_000_000, 0)).toBe(30_000);
    expect(pinWaitLeftMs(2, 1_000, 1_000)).toBe(0);
  });

  it('is of four to twelve figures', () => {
    for (const pin of ['1234', '000000000000']) expect(PIN_PATTERN.test(pin)).toBe(true);
    for (const pin of ['123', '1234567890123', '12a4', '', '１２３４', '1234\n'])
      expect(PIN_PATTERN.test(pin), pin).toBe(false);
  });
});
