/*
 * What each locale writes for the same moment, and that no value can break over two lines.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../shared/lib/formats.ts';
import { LOCALES } from '../../../shared/lib/locale.ts';

const AT = Date.UTC(2013, 6, 6, 18, 5, 9);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  it.each([
    ['fr-CA', '14 h 05', '6 juillet 2013, 14 h 05 (UTC−4)'],
    ['fr-FR', '14 h 05', '6 juillet 2013, 14 h 05 (UTC−4)'],
    ['en-CA', '2:05 p.m.', 'July 6, 2013, 2:05 p.m. (UTC−4)'],
    ['en-US', '2:05 PM', 'July 6, 2013, 2:05 PM (UTC−4)'],
    ['en-GB', '14:05', '6 July 2013, 14:05 (UTC−4)'],
  ] as const)('writes a moment in %s', (locale, time, whole) => {
    const formats = createFormats(locale, 'America/Toronto');
    expect(plain(formats.time(AT))).toBe(time);
    expect(plain(formats.dateTimeWithZone(AT))).toBe(whole);
    expect(formats.time(AT)).not.toContain(' ');
  });

  it('shows the offset in force at the moment itself', () => {
    const toronto = createFormats('en-CA', 'America/Toronto');
    expect(toronto.zoneLabel(Date.UTC(2024, 0, 10))).toBe('UTC−5');
    expect(toronto.zoneLabel(Date.UTC(2024, 6, 10))).toBe('UTC−4');
    expect(createFormats('en-CA', 'America/St_Johns').zoneLabel(Date.UTC(2024, 0, 10))).toBe('UTC−3:30');
    expect(createFormats('en-CA', 'Asia/Kolkata').zoneLabel(AT)).toBe('UTC+5:30');
    expect(createFormats('en-CA', 'UTC').zoneLabel(AT)).toBe('UTC');
  });

  it('writes midnight, noon and the first of the month as people do', () => {
    const canada = createFormats('en-CA', 'UTC');
    expect(plain(canada.time(Date.UTC(2024, 0, 1, 0, 5)))).toBe('12:05 a.m.');
    expect(plain(canada.time(Date.UTC(2024, 0, 1, 12, 5)))).toBe('12:05 p.m.');
    const france = createFormats('fr-FR', 'UTC');
    expect(plain(france.time(Date.UTC(2024, 0, 1, 0, 5)))).toBe('0 h 05');
    expect(plain(france.date(Date.UTC(2024, 1, 1)))).toBe('1er février 2024');
    expect(plain(france.timeWithSeconds(AT))).toBe('18 h 05 min 09 s');
    expect(plain(france.utc(AT))).toBe('2013-07-06 18:05:09 UTC');
  });

  it('groups by the day of the zone, not of UTC', () => {
    const lateEvening = Date.UTC(2024, 2, 2, 2, 0);
    expect(createFormats('fr-CA', 'America/Toronto').dayKey(lateEvening)).toBe('2024-03-01');
    expect(createFormats('fr-CA', 'UTC').dayKey(lateEvening)).toBe('2024-03-02');
  });

  it('writes spans with their unit', () => {
    const fr = createFormats('fr-CA', 'UTC');
    const en = createFormats('en-CA', 'UTC');
    expect(
      [0, 45_000, 840_000, 8_040_000, 7_440_000, 7_200_000, 273_600_000].map((ms) => plain(fr.duration(ms))),
    ).toEqual(['0 s', '45 s', '14 min', '2 h 14', '2 h 04', '2 h', '3 j 4 h']);
    expect([8_040_000, 7_440_000, 273_600_000].map((ms) => plain(en.duration(ms)))).toEqual([
      '2 h 14 min',
      '2 h 4 min',
      '3 d 4 h',
    ]);
    expect(plain(fr.ago(720_000))).toBe('il y a 12 min');
    expect(plain(fr.ago(-720_000))).toBe('dans 12 min');
    expect(plain(en.ago(720_000))).toBe('12 min ago');
    expect(en.ago(3_000)).toBe('just now');
  });

  it('writes numbers and sizes as the region does', () => {
    expect(plain(createFormats('fr-CA', 'UTC').number(1_234_567.5))).toBe('1 234 567,5');
    expect(createFormats('en-CA', 'UTC').number(1_234_567.5)).toBe('1,234,567.5');
    expect(plain(createFormats('fr-CA', 'UTC').bytes(1_400_000))).toBe('1,4 Mo');
    expect(plain(createFormats('en-CA', 'UTC').bytes(999_999))).toBe('1 MB');
    expect(plain(createFormats('en-CA', 'UTC').bytes(512))).toBe('512 bytes');
  });

  it('agrees with the zone for any moment since 1972', () => {
    const zones = ['America/Toronto', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC'];
    fc.assert(
      fc.property(
        fc.integer({ min: 63_072_000, max: 4_102_444_800 }),
        fc.constantFrom(...zones),
        (seconds, zone) => {
          const formats = createFormats('en-GB', zone);
          const label = /^UTC(?:([−+])(\d+)(?::(\d+))?)?$/.exec(formats.zoneLabel(seconds * 1_000));
          expect(label).not.toBeNull();
          const minutes =
            (label?.[1] === '−' ? -1 : 1) * (Number(label?.[2] ?? 0) * 60 + Number(label?.[3] ?? 0));
          const shifted = new Date(seconds * 1_000 + minutes * 60_000).toISOString();
          expect(formats.time(seconds * 1_000)).toBe(shifted.slice(11, 16));
          expect(formats.dayKey(seconds * 1_000)).toBe(shifted.slice(0, 10));
        },
      ),
    );
  });

  it('falls back to UTC, and says so, where the zone is unknown', () => {
    const formats = createFormats('en-GB', 'Atlantis/Capital');
    expect(formats.timeZone).toBe('UTC');
    expect(formats.time(AT)).toBe('18:05');
  });

  it('exists for every locale', () => {
    for (const locale of LOCALES) expect(createFormats(locale, 'UTC').number(1)).toBe('1');
  });
});
