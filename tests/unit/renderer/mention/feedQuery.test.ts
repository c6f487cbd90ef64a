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
      to: Date.parse('2013-07-08T03:59:59.999Z'),
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
