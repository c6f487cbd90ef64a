/*
 * Who seems to be in the plan already, and what taking them in would add and never take away.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contact, contactNoun, type Phone } from '../../../shared/domain/contact.ts';
import { matchContacts, mergeContact, repeatsWithin } from '../../../shared/domain/contactMatch.ts';

function phone(e164: string | null, more: Partial<Phone> = {}): Phone {
  return {
    kind: 'work',
    raw: e164 ?? '911',
    e164,
    extension: '',
    isSmsWelcome: false,
    isOffHours: false,
    ...more,
  };
}

const known = [
  {
    id: 'a',
    fields: { name: 'Anaïs Fictive', emails: ['anais@example.org'], phones: [phone('+14185550101')] },
  },
  {
    id: 'b',
    fields: { name: 'Bo Fictif', organisation: 'Radio Imaginaire', phones: [phone('+14185550102')] },
  },
  { id: 'c', fields: { name: 'Cam Fictif', phones: [phone(null)] } },
];

const from = (fields: Partial<Contact>, uid: string | null = null) => ({ uid, fields });

describe('somebody in a file', () => {
  it.each([
    [
      'by number',
      { name: 'X', phones: [phone('+14185550101', { raw: '418 555-0101', kind: 'mobile' })] },
      'a',
      ['phone'],
    ],
    ['by address in capitals', { name: 'X', emails: ['ANAIS@example.org'] }, 'a', ['email']],
    ['by a name without accents, family first', { name: 'FICTIVE, Anais' }, 'a', ['name']],
    [
      'by name and organisation',
      { name: 'bo fictif', organisation: 'RADIO IMAGINAIRE' },
      'b',
      ['nameAndOrganisation'],
    ],
    ['by name where only one side knows the organisation', { name: 'Bo Fictif' }, 'b', ['name']],
    [
      'by all of it',
      { name: 'Anaïs Fictive', emails: ['anais@example.org'], phones: [phone('+14185550101')] },
      'a',
      ['email', 'phone', 'name'],
    ],
  ])('is found %s', (_, fields, existingId, why) => {
    expect(matchContacts([from(fields as Partial<Contact>)], known)).toEqual([
      { incoming: 0, existingId, why },
    ]);
  });

  it.each([
    ['of the same name elsewhere', { name: 'Bo Fictif', organisation: 'Télé Inventée' }],
    ['with another extension', { name: 'X', phones: [phone('+14185550101', { extension: '7' })] }],
    ['with the same short number', { name: 'X', phones: [phone(null)] }],
    ['of whom nothing is known', { name: ' - ' }],
  ])('%s is not', (_, fields) => {
    expect(matchContacts([from(fields)], known)).toEqual([]);
  });

  it('whose card was written from a contact is that one, whatever it is called now', () => {
    expect(matchContacts([from({ name: 'Quelqu’un d’autre' }, 'b')], known)).toEqual([
      { incoming: 0, existingId: 'b', why: ['card'] },
    ]);
  });

  it('with two matches gets both, the likelier first', () => {
    const fields = { name: 'Bo Fictif', phones: [phone('+14185550101'), phone('+14185550102')] };
    expect(matchContacts([from(fields)], known).map(({ existingId }) => existingId)).toEqual(['b', 'a']);
  });

  it('is not matched by the number of a switchboard', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      id: `s${index}`,
      fields: { name: `Nom ${index}`, phones: [phone('+14185550100')] },
    }));
    expect(matchContacts([from({ name: 'X', phones: [phone('+14185550100')] })], many)).toEqual([]);
    expect(
      matchContacts([from({ name: 'X', phones: [phone('+14185550100')] })], many.slice(0, 3)),
    ).toHaveLength(3);
  });

  it('who comes twice is a repetition of the first', () => {
    const twice = [{ name: 'A B' }, { name: 'C' }, { name: 'b, a' }, { name: 'A  B' }, { name: 'D' }];
    expect(repeatsWithin(twice.map((fields) => from(fields)))).toEqual([
      { incoming: 2, earlier: 0, why: ['name'] },
      { incoming: 3, earlier: 0, why: ['name'] },
    ]);
  });

  it('among thousands with one number is compared in no time', () => {
    const incoming = Array.from({ length: 20_000 }, (_, i) => ({
      name: `N ${i}`,
      phones: [phone('+14185550100')],
    }));
    const existing = incoming.map((fields, i) => ({ id: String(i), fields }));
    const coming = incoming.map((fields) => from(fields));
    const began = performance.now();
    expect(matchContacts(coming, existing)).toHaveLength(20_000);
    expect(repeatsWithin(coming)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('merging', () => {
  const existing: Contact = {
    ...contactNoun.blank,
    name: 'Anaïs Fictive',
    position: 'Porte-parole',
    phones: [phone('+14185550101')],
    emails: ['anais@example.org'],
    deputyId: null,
  };

  it('fills what is empty, adds what is missing, and says what differs', () => {
    const { changes, differs, merged } = mergeContact(existing, {
      name: 'Anaïs Fictive',
      position: 'Directrice',
      organisation: 'Ville de Rivière-Basse',
      phones: [phone('+14185550101', { raw: '418 555-0101', kind: 'mobile' }), phone('+14185550103')],
      emails: ['Anais@example.org', 'presse@example.org'],
      language: 'en',
      consent: { basis: 'employment', on: '2026-01-05' },
    });
    expect(changes).toEqual({
      organisation: 'Ville de Rivière-Basse',
      phones: [phone('+14185550101'), phone('+14185550103')],
      emails: ['anais@example.org', 'presse@example.org'],
      consent: { basis: 'employment', on: '2026-01-05' },
    });
    expect(differs).toEqual([
      { field: 'position', existing: 'Porte-parole', incoming: 'Directrice' },
      { field: 'language', existing: 'fr', incoming: 'en' },
    ]);
    expect(merged).toEqual({ ...existing, ...changes });
  });

  it('names the numbers for which there is no room', () => {
    const full = { ...existing, phones: [1, 2, 3, 4, 5].map((n) => phone(`+1418555010${n}`)) };
    const { changes, differs } = mergeContact(full, {
      phones: [phone('+14185550106'), phone('+14185550107')],
    });
    expect(changes.phones).toHaveLength(6);
    expect(differs).toEqual([{ field: 'phones', existing: '', incoming: '+14185550107' }]);
  });

  it('takes neither deputy nor owner from a file', () => {
    expect(
      mergeContact(existing, { deputyId: 'x', ownerRoleId: 'y', reviewOn: '2026-01-01' }).changes,
    ).toEqual({});
  });

  it('loses nothing of what was there, and done again changes nothing', () => {
    const text = fc.constantFrom('', 'a', 'b');
    const some = fc.record({
      name: fc.constantFrom('a', 'b'),
      organisation: text,
      note: text,
      phones: fc.array(
        fc.constantFrom('+14185550101', '+14185550102', '+14185550103').map((n) => phone(n)),
        { maxLength: 6 },
      ),
      emails: fc.array(fc.constantFrom('a@example.org', 'B@example.org', 'b@example.org'), { maxLength: 4 }),
      callOrder: fc.constantFrom(null, 1, 2),
      verifiedOn: fc.constantFrom(null, '2026-01-05'),
    });
    fc.assert(
      fc.property(some, some, (mine, theirs) => {
        const before = { ...contactNoun.blank, ...mine };
        const { merged } = mergeContact(before, theirs);
        expect(contactNoun.fields.parse(merged)).toEqual(merged);
        expect(merged.phones.slice(0, before.phones.length)).toEqual(before.phones);
        expect(merged.emails.slice(0, before.emails.length)).toEqual(before.emails);
        for (const field of ['name', 'organisation', 'note', 'callOrder', 'verifiedOn'] as const)
          if (before[field] !== '' && before[field] !== null) expect(merged[field]).toBe(before[field]);
        expect(mergeContact(merged, theirs).changes).toEqual({});
      }),
      { seed: 1_402 },
    );
  });
});
