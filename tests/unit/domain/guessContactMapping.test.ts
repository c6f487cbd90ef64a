/*
 * Directories as programs export them and as people type them, in French and English.
 */
import { describe, expect, it } from 'vitest';
import { columnsOf, mappingProblems } from '../../../shared/domain/contactColumns.ts';
import { contactMappingSchema } from '../../../shared/domain/contactMapping.ts';
import { guessContactMapping, looksLikeContact } from '../../../shared/domain/guessContactMapping.ts';

const split = (line: string) => line.split(';');

describe('columns are guessed', () => {
  it.each([
    [
      'a list made by hand in Québec',
      'Nom;Prénom;Organisme;Titre;Téléphone;Poste;Cellulaire;Courriel;Langue;Remarques',
      ['Fictive;Anaïs;Ville;Mairesse;418 555-0101;204;418 555-0102;a@example.org;fr;x'],
      {
        lastName: 'Nom',
        firstName: 'Prénom',
        organisation: 'Organisme',
        position: 'Titre',
        language: 'Langue',
        note: 'Remarques',
        phones: [
          { column: 'Téléphone', kind: 'other', extensionColumn: 'Poste' },
          { column: 'Cellulaire', kind: 'mobile' },
        ],
        emails: ['Courriel'],
      },
    ],
    [
      'a list in which "Poste" is what somebody does',
      'Nom complet;Poste;Tél. bureau;Adresse électronique',
      ['Anaïs Fictive;Directrice;418 555-0101;a@example.org'],
      {
        name: 'Nom complet',
        position: 'Poste',
        phones: [{ column: 'Tél. bureau', kind: 'work' }],
        emails: ['Adresse électronique'],
      },
    ],
    [
      'a mail program in English',
      'First Name;Last Name;Company;Job Title;Business Phone;Business Fax;Home Phone;Mobile Phone;E-mail Address;' +
        'E-mail Type;E-mail Display Name;Notes;Language;Pager',
      ['Bo;Fictif;Radio;Host;418 555-0101;418 555-0199;;418 555-0102;b@example.org;SMTP;Bo F;n;en;'],
      {
        firstName: 'First Name',
        lastName: 'Last Name',
        organisation: 'Company',
        position: 'Job Title',
        language: 'Language',
        note: 'Notes',
        phones: [
          { column: 'Business Phone', kind: 'work' },
          { column: 'Home Phone', kind: 'home' },
          { column: 'Mobile Phone', kind: 'mobile' },
        ],
        emails: ['E-mail Address'],
      },
    ],
    [
      'a mail program in French',
      'Prénom;Nom;Société;Fonction;Téléphone (bureau);Télécopie (bureau);Tél. mobile;Téléphone (domicile);Courriel 2',
      [],
      {
        firstName: 'Prénom',
        lastName: 'Nom',
        organisation: 'Société',
        position: 'Fonction',
        phones: [
          { column: 'Téléphone (bureau)', kind: 'work' },
          { column: 'Tél. mobile', kind: 'mobile' },
          { column: 'Téléphone (domicile)', kind: 'home' },
        ],
        emails: ['Courriel 2'],
      },
    ],
    [
      'an address book on the web',
      'Name;Given Name;Family Name;E-mail 1 - Type;E-mail 1 - Value;Phone 1 - Type;Phone 1 - Value;Phone 2 - Label;' +
        'Phone 2 - Value;Organization 1 - Name;Organization 1 - Title;Notes',
      [],
      {
        name: 'Name',
        firstName: 'Given Name',
        lastName: 'Family Name',
        organisation: 'Organization 1 - Name',
        position: 'Organization 1 - Title',
        note: 'Notes',
        phones: [
          { column: 'Phone 1 - Value', kind: 'other', kindColumn: 'Phone 1 - Type' },
          { column: 'Phone 2 - Value', kind: 'other', kindColumn: 'Phone 2 - Label' },
        ],
        emails: ['E-mail 1 - Value'],
      },
    ],
    [
      'a list without names of columns',
      'Column 1;Column 2;Column 3;Column 4',
      ['17;Anaïs Fictive;418 555-0101;a@example.org', '18;Bo Fictif;418-555-0102 x3;b@example.org'],
      { name: 'Column 2', phones: [{ column: 'Column 3', kind: 'other' }], emails: ['Column 4'] },
    ],
    ['a table of something else', 'Produit;Prix', ['Boulon;3,50'], { phones: [], emails: [] }],
  ])('of %s', (_, header, rows, expected) => {
    const headers = split(header);
    const mapping = guessContactMapping(headers, rows.map(split));
    expect(JSON.parse(JSON.stringify(mapping))).toEqual(expected);
    expect(contactMappingSchema.safeParse(JSON.parse(JSON.stringify(mapping))).success).toBe(true);
    expect(new Set(columnsOf(mapping)).size).toBe(columnsOf(mapping).length);
  });
});

describe('a mapping', () => {
  it('that names nobody, or a column that is not there, is a problem', () => {
    expect(mappingProblems({ phones: [], emails: [] }, ['A'])).toEqual(['contactMapping.noName']);
    expect(mappingProblems({ name: 'A', phones: [], emails: ['B'] }, ['A'])).toEqual([
      'contactMapping.columnMissing',
    ]);
    expect(mappingProblems({ organisation: 'A', phones: [], emails: [] }, ['A'])).toEqual([]);
  });
});

describe('a first row', () => {
  it.each([
    ['Nom;Téléphone', false],
    ['Aline;Rivière', false],
    ['Aline Fictive;418 555-0101', true],
    ['Aline Fictive;a@example.org', true],
    ['Courriel;info@example.org', false],
  ])('%s is somebody: %s', (row, expected) => {
    expect(looksLikeContact(split(row))).toBe(expected);
  });
});
