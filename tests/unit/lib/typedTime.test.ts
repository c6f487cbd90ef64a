/*
 * Times typed back from paper: every form people write, the zone's own days, and nothing that lies ahead.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../shared/lib/formats.ts';
import { LOCALES } from '../../../shared/lib/locale.ts';
import { readTypedTime } from '../../../shared/lib/typedTime.ts';

const ZONE = 'America/Toronto';
const at = (iso: string) => Date.parse(iso);
const now = at('2027-02-10T18:00:00Z');
const read = (typed: string, more: Partial<Parameters<typeof readTypedTime>[1]> = {}) =>
  readTypedTime(typed, { day: '2027-02-10', timeZone: ZONE, now, after: null, ...more });

describe('a time typed from paper', () => {
  it('is understood in every form that people write', () => {
    const five = { at: at('2027-02-10T17:05:00Z') };
    for (const typed of [
      '1205',
      '12:05',
      '12h05',
      '12 h 05',
      '12H05',
      '12.05',
      '12:05 pm',
      '1205pm',
      ' 12:05 p.m. ',
    ])
      expect(read(typed), typed).toEqual(five);
    expect(read('905')).toEqual({ at: at('2027-02-10T14:05:00Z') });
    expect(read('9 h')).toEqual({ at: at('2027-02-10T14:00:00Z') });
    expect(read('2:05 am')).toEqual({ at: at('2027-02-10T07:05:00Z') });
    expect(read('12:05 am')).toEqual({ at: at('2027-02-10T05:05:00Z') });
    expect(read('2027-02-09 23:50')).toEqual({ at: at('2027-02-10T04:50:00Z') });
  });

  it('is none when no clock shows it', () => {
    for (const typed of [
      '',
      'x',
      '25:00',
      '12:60',
      '13:05 pm',
      '0:05 am',
      '1',
      '12345',
      '12:5',
      '2027-02-30 10:00',
    ])
      expect(read(typed), typed).toEqual({ problem: 'noTime' });
  });

  it('never lies ahead, and is not moved to yesterday', () => {
    expect(read('13:00')).toEqual({ at: now });
    expect(read('13:01')).toEqual({ problem: 'inFuture' });
    expect(read('09:00', { day: '2027-02-11' })).toEqual({ problem: 'inFuture' });
  });

  it('after midnight belongs to the next day, when the try before it says so', () => {
    const late = at('2027-02-10T04:50:00Z');
    expect(read('00:10', { day: '2027-02-09', after: late })).toEqual({ at: at('2027-02-10T05:10:00Z') });
    expect(read('00:10', { day: '2027-02-09' })).toEqual({ at: at('2027-02-09T05:10:00Z') });
    // Twenty-three hours later is no later try but a slip, which the line's own rule names.
    expect(read('11:00', { day: '2027-02-09', after: at('2027-02-09T17:00:00Z') })).toEqual({
      at: at('2027-02-09T16:00:00Z'),
    });
  });

  it('follows the calendar where the clocks change', () => {
    const autumn = at('2027-11-08T12:00:00Z');
    expect(read('23:30', { day: '2027-11-07', now: autumn })).toEqual({ at: at('2027-11-08T04:30:00Z') });
    expect(read('02:30', { day: '2027-03-14', now: autumn })).toEqual({ at: at('2027-03-14T07:30:00Z') });
  });

  it('is read again as it is written in every locale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_439 }), fc.constantFrom(...LOCALES), (minute, locale) => {
        const moment = at('2027-02-09T05:00:00Z') + minute * 60_000;
        const shown = createFormats(locale, ZONE).time(moment);
        expect(read(shown, { day: '2027-02-09' })).toEqual({ at: moment });
      }),
      { seed: 8_105 },
    );
  });
});
