// Filters of the bar as the engine takes them.
import { describe, expect, it } from 'vitest';
import {
  countFilters,
  EVERYTHING,
  filterOf,
  isEverything,
} from '../../../../renderer/features/mention/feedQuery.ts';

describe('feed query', () => {
  it('asks for everything without a filter', () => {
    expect(filterOf(EVERYTHING, 'UTC')).toBeUndefined();
    expect(isEverything({ ...EVERYTHING, text: '  ' })).toBe(true);
  });

  it('takes days in the zone on screen, the last one to its end', () => {
    const query = { ...EVERYTHING, fromDay: '2013-07-06', toDay: '2013-07-07' };
    expect(filterOf(query, 'America/Toronto')).toEqual({
      from: Date.parse('2013-07-06T04:00:00Z'),
      to: Date.parse('2013-07-08T04:00:00Z'),
    });
  });

  it.each([
    // 23 hours: the clocks went forward at two in the morning.
    ['America/Toronto', '2026-03-08', '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z'],
    // 25 hours: they went back.
    ['America/Toronto', '2026-11-01', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
    // Midnight itself was skipped: the day began at one, and the day before ended there.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00Z', '2018-11-05T02:00:00Z'],
    ['America/Sao_Paulo', '2018-11-03', '2018-11-03T03:00:00Z', '2018-11-04T03:00:00Z'],
    ['Asia/Beirut', '2024-03-31', '2024-03-30T22:00:00Z', '2024-03-31T21:00:00Z'],
    ['Asia/Beirut', '2024-03-30', '2024-03-29T22:00:00Z', '2024-03-30T22:00:00Z'],
    // The hour before midnight came twice.
    ['Asia/Beirut', '2024-10-26', '2024-10-25T21:00:00Z', '2024-10-26T22:00:00Z'],
    // The end of a month and of a year.
    ['UTC', '2024-12-31', '2024-12-31T00:00:00Z', '2025-01-01T00:00:00Z'],
  ])('takes the whole day when clocks change: %s %s', (timeZone, day, from, to) => {
    expect(filterOf({ ...EVERYTHING, fromDay: day, toDay: day }, timeZone)).toEqual({
      from: Date.parse(from),
      to: Date.parse(to),
    });
  });

  it('leaves a half-typed day out', () => {
    expect(filterOf({ ...EVERYTHING, fromDay: '2013-07' }, 'UTC')).toBeUndefined();
    expect(filterOf({ ...EVERYTHING, fromDay: '2013-02-30' }, 'UTC')).toBeUndefined();
  });

  it('counts what is set', () => {
    const query = { ...EVERYTHING, network: 'x', author: ' marie ', text: 'train' };
    expect(countFilters(query)).toBe(2);
    expect(filterOf(query, 'UTC')).toEqual({ network: 'x', author: 'marie' });
  });
});
