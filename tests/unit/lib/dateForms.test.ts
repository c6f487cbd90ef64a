import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateOrder, type MomentReading, readMoment } from '../../../shared/lib/dateForms.ts';
import { createZoneMoments } from '../../../shared/lib/zoneMoments.ts';

const NOW = Date.UTC(2026, 10, 20);
const plain: MomentReading = { dateOrder: null, zone: createZoneMoments('UTC'), now: NOW };

function read(text: string, reading: Partial<MomentReading> = {}): string {
  const found = readMoment(text, { ...plain, ...reading });
  return found.ok ? new Date(found.at).toISOString() : found.reason;
}

describe('readMoment', () => {
  it.each([
    ['2013-07-06T12:03:11Z', '2013-07-06T12:03:11.000Z'],
    ['2013-07-06T12:03:11.123456+02:00', '2013-07-06T10:03:11.123Z'],
    ['2013-07-06T12:03:11-0400', '2013-07-06T16:03:11.000Z'],
    ['2013-07-06T12:03:11', '2013-07-06T12:03:11.000Z'],
    ['2013-07-06 12:03:11', '2013-07-06T12:03:11.000Z'],
    ['2013-07-06 12:03', '2013-07-06T12:03:00.000Z'],
    ['2013-07-06 12:03:11 UTC', '2013-07-06T12:03:11.000Z'],
    ['2013-07-06 12:03:11 +0000', '2013-07-06T12:03:11.000Z'],
    ['2013-07-06 12:03:11,5', '2013-07-06T12:03:11.500Z'],
    ['  2013-07-06\u00a0\u00a012:03 ', '2013-07-06T12:03:00.000Z'],
    ['2013-07-06', '2013-07-06T00:00:00.000Z'],
    ['2013/07/06', '2013-07-06T00:00:00.000Z'],
    ['2013/7/6 9:05', '2013-07-06T09:05:00.000Z'],
    ['2013.07.06 14h05', '2013-07-06T14:05:00.000Z'],
    ['20130706', '2013-07-06T00:00:00.000Z'],
    ['20130706T120311Z', '2013-07-06T12:03:11.000Z'],
    ['20130706120311', '2013-07-06T12:03:11.000Z'],
    ['Sat Jul 06 12:03:11 +0000 2013', '2013-07-06T12:03:11.000Z'],
    ['Sat Jul  6 12:03:11 EDT 2013', '2013-07-06T16:03:11.000Z'],
    ['Sat Jul  6 12:03:11 2013', '2013-07-06T12:03:11.000Z'],
    ['Tue Mar 05 12:03:11 UTC 2013', '2013-03-05T12:03:11.000Z'],
    ['Sat, 06 Jul 2013 12:03:11 +0200', '2013-07-06T10:03:11.000Z'],
    ['Sat, 6 Jul 2013 12:03:11 GMT', '2013-07-06T12:03:11.000Z'],
    ['6 Jul 2013 12:03 EST', '2013-07-06T17:03:00.000Z'],
    ['Sat Jul 06 2013 12:03:11 GMT-0400 (Eastern Daylight Time)', '2013-07-06T16:03:11.000Z'],
    ['6 juillet 2013 à 14 h 05', '2013-07-06T14:05:00.000Z'],
    ['samedi 6 juillet 2013 à 14\u202fh\u202f05', '2013-07-06T14:05:00.000Z'],
    ['Le samedi 6 juillet 2013, 14:05', '2013-07-06T14:05:00.000Z'],
    ['1er août 2013', '2013-08-01T00:00:00.000Z'],
    ['1ER AOU\u0302T 2013 14h', '2013-08-01T14:00:00.000Z'],
    ['6 juil. 2013 14 h 05 min 11 s', '2013-07-06T14:05:11.000Z'],
    ['mar. 9 juil. 2013 8h30 HAE', '2013-07-09T12:30:00.000Z'],
    ['mar 5 mars 2013', '2013-03-05T00:00:00.000Z'],
    ['29 févr. 2012', '2012-02-29T00:00:00.000Z'],
    ['6-Jul-2013 2:05 PM', '2013-07-06T14:05:00.000Z'],
    ['06-Jul-13', '2013-07-06T00:00:00.000Z'],
    ['July 6, 2013 2:05 PM', '2013-07-06T14:05:00.000Z'],
    ['Saturday, July 6th, 2013 at 12:05 a.m.', '2013-07-06T00:05:00.000Z'],
    ['2:05 PM · Jul 6, 2013', '2013-07-06T14:05:00.000Z'],
    ['14:05 - 6 juil. 2013', '2013-07-06T14:05:00.000Z'],
    ['1373112191', '2013-07-06T12:03:11.000Z'],
    ['1373112191.25', '2013-07-06T12:03:11.250Z'],
    ['1373112191123', '2013-07-06T12:03:11.123Z'],
    ['1373112191123456', '2013-07-06T12:03:11.123Z'],
    ['13/07/2013 12:03', '2013-07-13T12:03:00.000Z'],
    ['7/13/2013 2:05 PM', '2013-07-13T14:05:00.000Z'],
    ['05/05/2013', '2013-05-05T00:00:00.000Z'],
    ['31.12.13', '2013-12-31T00:00:00.000Z'],
    ['31-12-99 23:59', '1999-12-31T23:59:00.000Z'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['06/07/2013 12:03', 'date.ambiguous'],
    ['', 'date.unreadable'],
    ['hier', 'date.unreadable'],
    ['Sat', 'date.unreadable'],
    ['6 juillet', 'date.unreadable'],
    ['6 juillet 14:05', 'date.unreadable'],
    ['31/02/2013', 'date.unreadable'],
    ['2013-13-01', 'date.unreadable'],
    ['2013-02-29', 'date.unreadable'],
    ['2013-07-06 25:00', 'date.unreadable'],
    ['2013-07-06 12:03 XYZ', 'date.unreadable'],
    ['2013-07-06 13:05 PM', 'date.unreadable'],
    ['2013-07-06 12', 'date.unreadable'],
    ['2013', 'date.unreadable'],
    ['41461.5', 'date.unreadable'],
    ['353417323123720193', 'date.unreadable'],
    ['1:00 '.repeat(30_000) + 'x', 'date.unreadable'],
    ['0', 'date.tooOld'],
    ['1970-01-01 00:00:00', 'date.tooOld'],
    ['Thu Jan 01 00:00:00 +0000 1970', 'date.tooOld'],
    ['1989-12-31T23:59:59Z', 'date.tooOld'],
    ['0001-01-01', 'date.tooOld'],
    ['2999-01-01', 'date.future'],
    ['9999-12-31 23:59', 'date.future'],
    ['2026-11-22T00:00:01Z', 'date.future'],
  ])('refuses %j with %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  it('takes the edges of the range', () => {
    expect(read('1990-01-01T00:00:00Z')).toBe('1990-01-01T00:00:00.000Z');
    expect(read('2026-11-22T00:00:00Z')).toBe('2026-11-22T00:00:00.000Z');
  });

  it('reads slashes in the order of the column, and refuses a row against it', () => {
    expect(read('06/07/2013 12:03', { dateOrder: 'dayFirst' })).toBe('2013-07-06T12:03:00.000Z');
    expect(read('7/6/2013 2:05 PM', { dateOrder: 'monthFirst' })).toBe('2013-07-06T14:05:00.000Z');
    expect(read('13/07/2013', { dateOrder: 'monthFirst' })).toBe('date.unreadable');
    expect(read('07/13/2013', { dateOrder: 'dayFirst' })).toBe('date.unreadable');
  });

  it('reads times without zone in the zone given, through changes of clocks', () => {
    const zone = createZoneMoments('America/Toronto');
    expect(read('2013-07-06 01:15:30', { zone })).toBe('2013-07-06T05:15:30.000Z');
    expect(read('2013-01-06 01:15', { zone })).toBe('2013-01-06T06:15:00.000Z');
    expect(read('2013-03-10 01:59', { zone })).toBe('2013-03-10T06:59:00.000Z');
    // 02:30 did not exist that night; it is read as 03:30.
    expect(read('2013-03-10 02:30', { zone })).toBe('2013-03-10T07:30:00.000Z');
    expect(read('2013-03-10 03:00', { zone })).toBe('2013-03-10T07:00:00.000Z');
    // 01:30 came twice; the first is meant.
    expect(read('2013-11-03 01:30', { zone })).toBe('2013-11-03T05:30:00.000Z');
    expect(read('2013-11-03 02:00', { zone })).toBe('2013-11-03T07:00:00.000Z');
    expect(read('2013-07-06T12:00:00Z', { zone })).toBe('2013-07-06T12:00:00.000Z');
  });

  it('changes clocks to the minute where a province did so at one past midnight', () => {
    const zone = createZoneMoments('America/St_Johns');
    expect(read('2011-03-13 00:00', { zone })).toBe('2011-03-13T03:30:00.000Z');
    expect(read('2011-03-13 01:01', { zone })).toBe('2011-03-13T03:31:00.000Z');
  });

  it('says whether a date had a zone and a time', () => {
    expect(readMoment('2013-07-06', plain)).toMatchObject({ hasZone: false, hasTime: false });
    expect(readMoment('2013-07-06 00:00', plain)).toMatchObject({ hasZone: false, hasTime: true });
    expect(readMoment('2013-07-06 00:00Z', plain)).toMatchObject({ hasZone: true, hasTime: true });
    expect(readMoment('1373112191', plain)).toMatchObject({ hasZone: true, hasTime: true });
  });

  it('is total: any text gives a moment in range or a reason', () => {
    const piece = fc.constantFrom(
      '6',
      '07',
      '2013',
      '13',
      '/',
      '-',
      '.',
      ':',
      ' ',
      'T',
      'Z',
      'Jul',
      'juil.',
      'mar',
      'Sat',
      'h',
      'PM',
      '+02:00',
      'à',
      '1er',
      'é',
      '\u202f',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const found = readMoment(value, plain);
        if (found.ok) expect(found.at >= Date.UTC(1990, 0, 1) && found.at <= NOW + 2 * 86_400_000).toBe(true);
        else expect(found.reason).toMatch(/^date\./);
      }),
      { numRuns: 5_000 },
    );
  });

  it('reads back every form of any moment', () => {
    const moment = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2026-11-20T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (date) => {
        const iso = date.toISOString();
        const toSecond = `${iso.slice(0, 19)}.000Z`;
        expect(read(iso)).toBe(iso);
        expect(read(date.toUTCString())).toBe(toSecond);
        expect(read(date.toString())).toBe(toSecond);
        expect(read(iso.slice(0, 19).replace('T', ' '))).toBe(toSecond);
        const [, year, month, day] = /^(\d+)-(\d+)-(\d+)/.exec(iso) ?? [];
        expect(read(`${day}/${month}/${year} ${iso.slice(11, 16)}`, { dateOrder: 'dayFirst' })).toBe(
          `${iso.slice(0, 16)}:00.000Z`,
        );
        const french = new Intl.DateTimeFormat('fr-CA', {
          dateStyle: 'full',
          timeStyle: 'short',
          timeZone: 'UTC',
        }).format(date);
        expect(read(french)).toBe(`${iso.slice(0, 16)}:00.000Z`);
        const english = new Intl.DateTimeFormat('en-US', {
          dateStyle: 'medium',
          timeStyle: 'medium',
          timeZone: 'UTC',
        }).format(date);
        expect(read(english)).toBe(toSecond);
      }),
    );
  });
});

describe('findDateOrder', () => {
  it.each([
    [['06/07/2013', '13/07/2013'], { order: 'dayFirst', evidence: 'proved' }],
    [['6/7/2013 2:05 PM', '7/13/2013'], { order: 'monthFirst', evidence: 'proved' }],
    [['06/07/2013', '05/05/2013'], { order: null, evidence: 'ambiguous' }],
    [['13/07/2013', '07/13/2013'], { order: null, evidence: 'contradictory' }],
    [['05/05/2013', '2013-07-06', ''], { order: null, evidence: 'notNeeded' }],
  ])('%j', (values, expected) => {
    expect(findDateOrder(values)).toEqual(expected);
  });
});
