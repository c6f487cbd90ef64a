/*
 * How somebody is looked for: however name, address, handle or number was written, and nobody else.
 */
import { describe, expect, it } from 'vitest';
import { contactNoun } from '../../../shared/domain/contact.ts';
import { isContactMeant, needlesOf, needlesOfContact } from '../../../shared/domain/personSearch.ts';

const phone = (raw: string, e164: string | null) => ({
  kind: 'mobile' as const,
  raw,
  e164,
  extension: '',
  isSmsWelcome: false,
  isOffHours: false,
});
const ana = {
  ...contactNoun.blank,
  name: 'Ana Étang',
  emails: ['ana@example.org'],
  phones: [phone('514 555-0142', '+15145550142'), phone('3975', null)],
};
const isMeant = (typed: string) => isContactMeant(ana, needlesOf(typed));

describe('looking for somebody', () => {
  it('folds what was typed, and looks for nothing that means everybody', () => {
    expect(needlesOf('  @ÉTANG  ana ')).toEqual(['etang ana']);
    expect(needlesOf('514 555-0142')).toEqual(['514 555-0142', '5145550142']);
    expect(needlesOf('2026-11')).toEqual(['2026-11', '202611']);
    for (const short of ['', '  ', 'ab', '@ab']) expect(needlesOf(short)).toEqual([]);
  });

  it('knows a number in any form, an address, a name without accents', () => {
    for (const typed of ['etang', 'ANA@example', '+1 (514) 555-0142', '15145550142', '5550142', '3975'])
      expect(isMeant(typed), typed).toBe(true);
    for (const typed of ['Bo', 'étangs', '514 555-0143', '0142999'])
      expect(isMeant(typed), typed).toBe(false);
  });

  it('looks for a contact by name, address and number, not by a name of three letters', () => {
    expect(needlesOfContact(ana)).toEqual([
      'ana etang',
      'ana@example.org',
      '514 555-0142',
      '+15145550142',
      '3975',
    ]);
    expect(needlesOfContact({ ...contactNoun.blank, name: 'Bob' })).toEqual([]);
  });
});
