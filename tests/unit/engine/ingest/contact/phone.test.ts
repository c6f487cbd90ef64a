/*
 * Numbers as people write them. All are from ranges set apart for fiction (555-01xx, 01 99 00, 06 39 98, 07700 900).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, readPhone, splitPhones } from '../../../../../electron/engine/ingest/contact/phone.ts';
import { phoneSchema } from '../../../../../shared/domain/contact.ts';

describe('a number', () => {
  it.each([
    ['514-555-0134', 'CA', '+15145550134', ''],
    ['(418) 555-0101', 'CA', '+14185550101', ''],
    ['1 418 555 0101', 'CA', '+14185550101', ''],
    ['418.555.0101 poste 2040', 'CA', '+14185550101', '2040'],
    ['(418) 555-0101 p. 7', 'CA', '+14185550101', '7'],
    ['418-555-0101 x204', 'CA', '+14185550101', '204'],
    ['418-555-0101x204', 'CA', '+14185550101', '204'],
    ['418 555 0101, ext. 12', 'CA', '+14185550101', '12'],
    ['418 555-0101 (ext 12)', 'CA', '+14185550101', '12'],
    ['418 555-0101 #22', 'CA', '+14185550101', '22'],
    ['tel:+1-418-555-0101;ext=22', 'FR', '+14185550101', '22'],
    ['TEL:418-555-0101;phone-context=+1', 'CA', '+14185550101', ''],
    ['Tél. : 01 99 00 12 34', 'FR', '+33199001234', ''],
    ['01 99 00 12 34', 'FR', '+33199001234', ''],
    ['+33 (0)1 99 00 12 34', 'CA', '+33199001234', ''],
    ['0033 1 99 00 12 34', 'FR', '+33199001234', ''],
    ['0033 1 99 00 12 34', 'CA', '+33199001234', ''],
    ['011 33 1 99 00 12 34', 'CA', '+33199001234', ''],
    ['011 33 1 99 00 12 34', 'FR', '+33199001234', ''],
    ['06 39 98 12 34', 'FR', '+33639981234', ''],
    ['07700 900123', 'GB', '+447700900123', ''],
    ['\u202a+1 418\u00a0555\u20110101\u202c', 'FR', '+14185550101', ''],
    ['４１８５５５０１０１', 'CA', '+14185550101', ''],
    ['+1 418 555 0101', 'nowhere', '+14185550101', ''],
  ])('%j read in %s is %s, extension %j', (text, country, e164, extension) => {
    expect(readPhone(text, country)).toMatchObject({ e164, extension, isShort: false, reason: null });
  });

  it.each([
    ['911', 'CA'],
    ['112', 'FR'],
    ['3975', 'FR'],
    ['36 15', 'FR'],
    ['118 218', 'FR'],
    ['*611', 'CA'],
  ])('%j in %s is short and stays as it is', (text, country) => {
    expect(readPhone(text, country)).toMatchObject({ raw: text, e164: null, isShort: true, reason: null });
  });

  it('of the house alone is short and keeps its extension', () => {
    expect(readPhone('poste 2040', 'CA')).toMatchObject({ e164: null, extension: '2040', isShort: true });
  });

  it.each([
    ['', 'CA', 'phone.empty'],
    [' \u200b ', 'CA', 'phone.empty'],
    ['call me', 'CA', 'phone.notANumber'],
    ['à confirmer', 'FR', 'phone.notANumber'],
    ['=1+1', 'FR', 'phone.notANumber'],
    ['7', 'FR', 'phone.tooShort'],
    ['1234567', 'FR', 'phone.tooShort'],
    ['418-555-0101', 'FR', 'phone.tooLong'],
    [`+1${'4'.repeat(60)}`, 'CA', 'phone.tooLong'],
    ['418-555-0101', '', 'phone.countryNeeded'],
    ['418-555-0101', 'XX', 'phone.countryNeeded'],
  ])('%j in %j is none: %s', (text, country, reason) => {
    expect(readPhone(text, country)).toMatchObject({ e164: null, isShort: false, reason });
  });

  it('is kept as it was written, without marks that nobody sees', () => {
    expect(readPhone('\u202d 514  555-0134\u202c', 'CA').raw).toBe('514 555-0134');
  });

  it('in a range that nobody knows yet is a number, and says so', () => {
    expect(readPhone('06 39 98 12 34', 'FR')).toMatchObject({ e164: '+33639981234', isUnassigned: true });
    expect(readPhone('01 99 00 12 34', 'FR')).toMatchObject({ isUnassigned: false, country: 'FR' });
  });

  it('of too many words keeps what it means', () => {
    const reading = readPhone(
      `tel:+1-418-555-0101;phone-context=example.org;ext=204;isub=${'0'.repeat(9)}`,
      'CA',
    );
    expect(reading).toMatchObject({ raw: '+1 418 555 0101 x204', e164: '+14185550101', extension: '204' });
  });

  it('is within the limits of a contact, whatever comes in', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'0123456789+-() .x#;,poste=*/'), maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('CA', 'FR', 'GB', '', 'constructor'), (given, country) => {
        const { raw, e164, extension, reason, isShort } = readPhone(given, country);
        if (raw !== '')
          phoneSchema.parse({ kind: 'other', raw, e164, extension, isSmsWelcome: false, isOffHours: false });
        expect(e164 !== null || isShort).toBe(reason === null);
      }),
      { seed: 1_402, numRuns: 2_000 },
    );
  });
});

describe('several numbers in a cell', () => {
  it.each([
    ['418 555-0101 / 418 555-0102', 2],
    ['418 555-0101 ou 418 555-0102', 2],
    ['418 555-0101 ::: 418 555-0102', 2],
    ['418 555-0101\n418 555-0102\n', 2],
    ['418/555-0101', 1],
    ['418 555-0101 ;ext=2', 1],
    ['418 555-0101 / 204', 1],
    ['call me', 1],
    ['', 0],
  ])('%j: %i', (cell, count) => {
    expect(splitPhones(cell)).toHaveLength(count);
  });
});

describe('a number as its reader dials it', () => {
  it.each([
    ['+14185550101', 'CA', '(418) 555-0101'],
    ['+14185550101', 'US', '(418) 555-0101'],
    ['+14185550101', 'FR', '+1 418 555 0101'],
    ['+33199001234', 'FR', '01 99 00 12 34'],
    ['+33199001234', 'CA', '+33 1 99 00 12 34'],
    ['+33199001234', '??', '+33 1 99 00 12 34'],
    ['nonsense', 'CA', 'nonsense'],
  ])('%s for %s: %s', (e164, country, shown) => {
    expect(formatPhone(e164, country)).toBe(shown);
  });
});
