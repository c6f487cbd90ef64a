/* Days of the week in few letters, in the order of the week. */
import { describe, expect, it } from 'vitest';
import { sayWeekdays } from '../../../shared/lib/weekdays.ts';

describe('days of the week', () => {
  it.each([
    [[1, 2, 3, 4, 5], 'fr-CA', 'lun.–ven.'],
    [[5, 4, 3, 2, 1], 'en-CA', 'Mon–Fri'],
    [[6, 7], 'fr-CA', 'sam., dim.'],
    [[1, 3, 4, 5, 7], 'fr-FR', 'lun., mer.–ven., dim.'],
    [[], 'fr-CA', 'lun.–dim.'],
    [[2, 2], 'fr-CA', 'mar.'],
  ] as const)('%j in %s', (days, locale, said) => {
    expect(sayWeekdays(days, locale).replace(/(?<=[A-Z][a-z]+)\./g, '')).toBe(said);
  });
});
