import { describe, expect, it } from 'vitest';
import { looksLikeData } from '../../../shared/domain/columnContent.ts';
import {
  columnMappingSchema,
  headerKey,
  missingColumns,
  nameColumns,
} from '../../../shared/domain/columnMapping.ts';
import { guessMapping } from '../../../shared/domain/guessMapping.ts';

const NOW = Date.UTC(2026, 10, 20);
const LONG = 'Le train a déraillé au centre-ville, les secours sont sur place';

function guess(csv: string, fileName = 'export.csv') {
  const [header = [], ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';'));
  return guessMapping(nameColumns(header), rows, fileName, NOW);
}

describe('guessMapping', () => {
  it('needs no help with an export of identifiers and texts of tweets', () => {
    const found = guess(`Tweet ID; Tweet Text; Information Source; Information Type; Informativeness
      353417323123720193;RT @x: ${LONG} https://t.co/x;Media;Other Useful Information;Related
      353431164318519296;${LONG}: vidéo;Media;Other Useful Information;Related
      353473858134740992;Un train de carburant explose à Lac-Mégantic;Outsiders;Infrastructure;Related`);
    expect(found).toEqual({
      mapping: { text: 'Tweet Text', externalId: 'Tweet ID', postedAtFrom: 'identifier', fixedNetwork: 'x' },
      confidence: { text: 'high', externalId: 'high', fixedNetwork: 'high' },
      problems: [],
      notices: [],
    });
    expect(columnMappingSchema.safeParse(found.mapping).success).toBe(true);
  });

  it('reads a French listening tool', () => {
    const found =
      guess(`Identifiant;Publié le;Auteur;Nom d’utilisateur;Réseau;Lien;Langue;Portée;Titre;Contenu
      a1b2c3d4;13/07/2013 14:05;Marie Tremblay;@marie_t;Facebook;https://facebook.com/1;fr;1 234;;${LONG}
      a1b2c3d5;06/07/2013 14:05;Jean Roy;@jroy;Twitter;https://twitter.com/2;fr;12;;${LONG} !`);
    expect(found.mapping).toEqual({
      externalId: 'Identifiant',
      postedAt: 'Publié le',
      author: 'Auteur',
      authorHandle: 'Nom d’utilisateur',
      network: 'Réseau',
      url: 'Lien',
      language: 'Langue',
      reach: 'Portée',
      title: 'Titre',
      text: 'Contenu',
      postedAtFrom: 'column',
      dateOrder: 'dayFirst',
    });
    expect(found.problems).toEqual([]);
    expect(found.notices).toEqual(['mapping.timeZoneAssumed']);
  });

  it('reads an English listening tool with its hour in a column of its own', () => {
    const found = guess(`Date;Time;Document ID;URL;Source Name;Hit Sentence;Author;Reach;Headline
      6-Jul-2013;2:05 PM;abcdef123;https://news.example/a;Twitter;${LONG};Ann Doe;1,204;
      7-Jul-2013;11:15 AM;abcdef124;https://news.example/b;Facebook;${LONG}.;Bob Roe;88;`);
    expect(found.mapping).toMatchObject({
      postedAt: 'Date',
      postedTime: 'Time',
      text: 'Hit Sentence',
      network: 'Source Name',
    });
    expect(found.mapping).toMatchObject({ externalId: 'Document ID', title: 'Headline', reach: 'Reach' });
    expect(found.notices).toEqual(['mapping.timeZoneAssumed']);
  });

  it('keeps a date column that has its zone, and asks the identifier where it has none', () => {
    const withZone = guess(
      `id;created_at;text;lang
      353417323123720193;Sat Jul 06 07:37:10 +0000 2013;${LONG};fr
      353431164318519296;Sat Jul 06 08:32:10 +0000 2013;${LONG}.;fr`,
      'tweets.csv',
    );
    expect(withZone.mapping).toMatchObject({
      postedAtFrom: 'column',
      postedAt: 'created_at',
      fixedNetwork: 'x',
      language: 'lang',
    });
    expect(withZone.notices).toEqual([]);
    const without = guess(
      `id;created_at;text
      353417323123720193;06/07/2013 03:37;${LONG}
      353431164318519296;06/07/2013 04:32;${LONG}.`,
      'tweets.csv',
    );
    expect(without.mapping.postedAtFrom).toBe('identifier');
    expect(without.problems).toEqual([]);
    const apart = guess(
      `id;created_at;text
      353417323123720193;2015-01-01 03:37;${LONG}
      353431164318519296;2015-01-01 04:32;${LONG}.`,
      'tweets.csv',
    );
    expect(apart.mapping.postedAtFrom).toBe('column');
  });

  it('asks for the order of dates that can be read both ways, or that contradict each other', () => {
    const both = guess(`Date;Message\n06/07/2013 12:00;${LONG}\n07/07/2013 12:00;${LONG}`);
    expect(both.problems).toEqual(['mapping.dateOrderAmbiguous']);
    expect(both.mapping.dateOrder).toBeUndefined();
    const against = guess(`Date;Message\n16/07/2013 12:00;${LONG}\n07/17/2013 12:00;${LONG}`);
    expect(against.problems).toEqual(['mapping.dateOrderContradictory']);
    const american = guess(`Date;Message\n7/16/2013 2:05 PM;${LONG}\n7/7/2013 2:05 PM;${LONG}`);
    expect(american).toMatchObject({ problems: [], mapping: { dateOrder: 'monthFirst' } });
  });

  it('takes UTC from the header of the column', () => {
    const found = guess(`Date (UTC);Message\n2013-07-06 12:00;${LONG}`);
    expect(found.mapping.timeZone).toBe('UTC');
    expect(found.notices).toEqual(['mapping.networkUnknown']);
  });

  it('finds columns without names by what they hold', () => {
    const columns = ['Column 1', 'Column 2', 'Column 3', 'Column 4'];
    const rows = [
      ['353417323123720193', '2013-07-06T07:37:10Z', LONG, 'https://twitter.com/a/status/1'],
      ['353431164318519296', '2013-07-06T08:37:10Z', `${LONG}.`, 'https://twitter.com/a/status/2'],
    ];
    expect(guessMapping(columns, rows, 'x.csv', NOW).mapping).toMatchObject({
      externalId: 'Column 1',
      postedAt: 'Column 2',
      text: 'Column 3',
      url: 'Column 4',
    });
  });

  it('does not trust identifiers that a spreadsheet has rounded, nor row numbers', () => {
    const rounded = guess(
      `Tweet ID;Date;Text\n3.53417E+17;2013-07-06;${LONG}\n3.53417E+17;2013-07-07;${LONG}`,
    );
    expect(rounded.mapping.externalId).toBeUndefined();
    expect(rounded.notices).toContain('mapping.identifierDamaged');
    const counted = guess(`id;date;text\n1;2013-07-06;${LONG}\n2;2013-07-07;${LONG}`);
    expect(counted.mapping.externalId).toBeUndefined();
    expect(counted.notices).toContain('mapping.identifierOrdinal');
  });

  it('says what is missing', () => {
    const noDate = guess(`name;remark\nAnn;${LONG}\nBob;${LONG}`);
    expect(noDate.problems).toEqual(['mapping.noDate']);
    expect(columnMappingSchema.safeParse(noDate.mapping).success).toBe(false);
    const noText = guess('date;count\n2013-07-06;12\n2013-07-07;13');
    expect(noText.problems).toEqual(['mapping.noText']);
    expect(columnMappingSchema.safeParse(noText.mapping).success).toBe(false);
  });

  it('maps a date column that holds no dates, so that each row says so', () => {
    expect(guess(`Date;Message\nhier;${LONG}\ndemain;${LONG}`).mapping.postedAt).toBe('Date');
  });

  it('goes by the headers in a file without rows', () => {
    expect(guess('Tweet ID;created_at;Tweet Text').mapping).toMatchObject({
      text: 'Tweet Text',
      externalId: 'Tweet ID',
    });
  });

  it('does not take the picture or the place of an author for the post', () => {
    const found =
      guess(`Author;Profile Image URL;Permalink;Author Location;Text;Created\nAnn;https://cdn.example/a.png;https://x.com/1;Paris;${LONG};2013-07-06 12:00Z
      Bob;https://cdn.example/b.png;https://x.com/2;Lyon;${LONG}!;2013-07-06 12:01Z`);
    expect(found.mapping).toMatchObject({
      url: 'Permalink',
      author: 'Author',
      text: 'Text',
      postedAt: 'Created',
    });
    expect(found.mapping.fixedNetwork).toBeUndefined();
  });
});

describe('looksLikeData', () => {
  it.each([
    [['Tweet ID', ' Tweet Text', ''], false],
    [['353417323123720193', 'hello'], true],
    [['a', '2013-07-06'], true],
    [['a', '06/07/2013 12:00'], true],
    [['a', 'https://x.com'], true],
    [['a', LONG.repeat(3)], true],
    [['date', 'text', 'Why do you think so? '.repeat(8)], false],
  ])('%j: %s', (row, expected) => {
    expect(looksLikeData(row, NOW)).toBe(expected);
  });
});

describe('columns', () => {
  it('names them: trimmed, numbered where empty, told apart where repeated', () => {
    expect(nameColumns([' Tweet ID ', '', 'Date', ' date', 'Date'])).toEqual([
      'Tweet ID',
      'Column 2',
      'Date',
      'date',
      'Date (2)',
    ]);
  });

  it('keeps a short key that depends on names and order alone', () => {
    const key = headerKey(['Date', 'Texte']);
    expect(key).toMatch(/^2-[0-9a-f]{32}$/);
    expect(headerKey([' date ', 'TEXTE'])).toBe(key);
    expect(headerKey(['Texte', 'Date'])).not.toBe(key);
    expect(headerKey(['Dat', 'eTexte'])).not.toBe(key);
    expect(headerKey(Array.from({ length: 500 }, (_, index) => `column ${index}`)).length).toBeLessThan(64);
  });

  it('says which columns a file lacks', () => {
    expect(
      missingColumns({ text: 'Texte', postedAt: 'Date', postedAtFrom: 'column' }, ['Texte', 'Jour']),
    ).toEqual(['Date']);
  });
});

describe('columnMappingSchema', () => {
  it.each([
    [{ text: 't', postedAt: 'd', postedAtFrom: 'column' }, true],
    [{ text: 't', externalId: 'i', postedAtFrom: 'identifier' }, true],
    [{ text: 't', postedAt: 'd', postedAtFrom: 'column', timeZone: 'Europe/Paris', delimiter: '\t' }, true],
    [{ text: 't', postedAtFrom: 'column' }, false],
    [{ text: 't', postedAtFrom: 'identifier' }, false],
    [{ text: '', postedAt: 'd', postedAtFrom: 'column' }, false],
    [{ text: 't', postedAt: 'd', postedAtFrom: 'column', timeZone: 'Paris' }, false],
    [{ text: 't', postedAt: 'd', postedAtFrom: 'column', encoding: 'koi8-r' }, false],
    [{ text: 't', postedAt: 'd', postedAtFrom: 'column', nope: 1 }, false],
  ])('%j: %s', (mapping, isValid) => {
    expect(columnMappingSchema.safeParse(mapping).success).toBe(isValid);
  });
});
