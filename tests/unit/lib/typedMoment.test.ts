/*
 * Moments typed into a field: a day and an hour, or an hour alone, also on a night shift.
 */
import { describe, expect, it } from 'vitest';
import { parseTypedMoment } from '../../../shared/lib/typedMoment.ts';

const ZONE = 'America/Toronto';
const at = (iso: string) => Date.parse(iso);

describe('a moment typed into a field', () => {
  it('is of today where it has passed', () => {
    const now = at('2026-11-27T16:00:00-05:00');
    for (const typed of ['14:05', '14 h 05', '14h05', ' 14:05 ', '2026-11-27 14:05'])
      expect(parseTypedMoment(typed, now, ZONE), typed).toBe(at('2026-11-27T14:05:00-05:00'));
  });

  it('is of the evening before on a night shift', () => {
    const now = at('2026-11-28T01:10:00-05:00');
    expect(parseTypedMoment('23:05', now, ZONE)).toBe(at('2026-11-27T23:05:00-05:00'));
    expect(parseTypedMoment('01:05', now, ZONE)).toBe(at('2026-11-28T01:05:00-05:00'));
    // The night in which clocks go forward, and the first night of a month.
    expect(parseTypedMoment('22:00', at('2027-03-14T04:00:00-04:00'), ZONE)).toBe(
      at('2027-03-13T22:00:00-05:00'),
    );
    expect(parseTypedMoment('22:00', at('2026-12-01T02:00:00-05:00'), ZONE)).toBe(
      at('2026-11-30T22:00:00-05:00'),
    );
  });

  it('is none where it lies ahead', () => {
    const now = at('2026-11-27T16:00:00-05:00');
    expect(parseTypedMoment('18:00', now, ZONE)).toBeNull();
    expect(parseTypedMoment('2026-11-27 18:00', now, ZONE)).toBeNull();
    expect(parseTypedMoment('2026-11-28 01:00', at('2026-11-28T00:30:00-05:00'), ZONE)).toBeNull();
    expect(parseTypedMoment('25:00', now, ZONE)).toBeNull();
    expect(parseTypedMoment('', now, ZONE)).toBeNull();
  });
});
