/*
 * vCards as programs and telephones write them, all versions; and as bad disks, gateways and hands leave them.
 */
import { describe, expect, it } from 'vitest';
import { readVCards } from '../../../../../electron/engine/ingest/contact/vcard/readVCards.ts';
import type { CsvEncoding } from '../../../../../shared/domain/limits.ts';

async function read(content: string | Buffer, { country = 'CA', encoding = 'utf-8' as CsvEncoding } = {}) {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const result = await readVCards(bytes, encoding, country);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function card(...lines: string[]): string {
  return ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
}

async function one(content: string | Buffer, options = {}) {
  const { contacts } = await read(content, options);
  expect(contacts).toHaveLength(1);
  const [contact] = contacts;
  if (contact === undefined) throw new Error('no contact');
  const codes = [...contact.notices, ...contact.problems].map(({ code }) => code);
  return { ...contact.fields, codes, contact };
}

describe('a card', () => {
  it('of version 3.0 as an address book writes it', async () => {
    const found = await one(
      card(
        'VERSION:3.0',
        'PRODID:-//Example//Book//FR',
        'N:Fictive;Anaïs;;Mme;',
        'FN:Anaïs Fictive',
        'ORG:Ville de Rivière-Basse;Communications;',
        'TITLE:Porte-parole',
        'item1.TEL:+1 418 555-0102',
        'item1.X-ABLabel:_$!<Mobile>!$_',
        'TEL;type=WORK;type=VOICE;type=pref:(418) 555-0101 poste 204',
        'TEL;TYPE=WORK,FAX:418 555-0199',
        'EMAIL;type=INTERNET:anais@example.org',
        'NOTE:Ligne un\\nligne deux\\; avec\\, signes \\\\ et\r\n  la suite',
        'CATEGORIES:Presse',
      ),
    );
    expect(found).toMatchObject({
      name: 'Anaïs Fictive',
      organisation: 'Ville de Rivière-Basse, Communications',
      position: 'Porte-parole',
      emails: ['anais@example.org'],
      note: 'Ligne un\nligne deux; avec, signes \\ et la suite',
      codes: ['phone.fax'],
    });
    expect(found.phones).toMatchObject([
      { kind: 'work', e164: '+14185550101', extension: '204', raw: '(418) 555-0101 poste 204' },
      { kind: 'mobile', e164: '+14185550102', extension: '' },
    ]);
  });

  it('of version 4.0 with addresses for numbers, preferences and a language', async () => {
    const found = await one(
      card(
        'VERSION:4.0',
        'FN:Bo Fictif',
        'TEL;VALUE=uri;PREF=2;TYPE="voice,home":tel:+1-418-555-0103',
        'TEL;VALUE=uri;PREF=1;TYPE="text,cell":tel:+1-418-555-0104;ext=9',
        'EMAIL;PREF=1:mailto:bo@example.org',
        'LANG;PREF=1:en-CA',
        'TZ:America/Toronto',
        'UID:urn:uuid:0000',
      ),
    );
    expect(found).toMatchObject({ language: 'en', timeZone: 'America/Toronto', emails: ['bo@example.org'] });
    expect(found.contact.uid).toBe('urn:uuid:0000');
    expect(found.phones).toMatchObject([
      { kind: 'mobile', e164: '+14185550104', extension: '9', isSmsWelcome: true },
      { kind: 'home', e164: '+14185550103' },
    ]);
  });

  it('of version 2.1 in quoted-printable, broken softly, in two charsets', async () => {
    const found = await one(
      card(
        'VERSION:2.1',
        'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Beno=EEt;L=E9=',
        'a',
        'TITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Premi=C3=A8re =',
        ' ligne=0D=0Aet =3B seconde=',
        '',
        'TEL;CELL;VOICE:418-555-0105',
        'NOTE;QUOTED-PRINTABLE:C:\\new',
        'EMAIL;INTERNET:lea@example.org',
      ),
    );
    expect(found).toMatchObject({
      name: 'Léa Benoît',
      position: 'Première ligne et ; seconde',
      note: 'C:\\new',
      emails: ['lea@example.org'],
      codes: [],
    });
    expect(found.phones).toMatchObject([{ kind: 'mobile', e164: '+14185550105' }]);
  });

  it.each([
    ['\r\n', '\n'],
    ['\r\n', '\r'],
    ['\r\n', '\r\r\n'],
  ])('with other line ends (%j as %j)', async (from, to) => {
    const text = card('VERSION:3.0', 'FN:Cam Fictif', 'NOTE:pli', ' é', 'TEL:418 555-0106').replaceAll(
      from,
      to,
    );
    expect(await one(text)).toMatchObject({ name: 'Cam Fictif', note: 'plié', codes: [] });
  });

  it.each([
    ['utf-16le', (text: string) => Buffer.from(text, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ] as const)('in %s, whatever charset its lines name', async (encoding, encode) => {
    const text = card('VERSION:2.1', 'FN;CHARSET=ISO-8859-1:Zoé Fictive', 'TEL:418 555-0106');
    expect(await one(encode(text), { encoding })).toMatchObject({ name: 'Zoé Fictive', codes: [] });
  });

  it('in Windows-1252 without a word of it', async () => {
    expect(await one(Buffer.from(card('FN:Zo\xe9 d\x92Essai'), 'latin1'))).toMatchObject({
      name: 'Zoé d’Essai',
      codes: ['card.charset'],
    });
  });

  it.each([
    ['UTF-8', Buffer.from('Zo\xe9', 'latin1')],
    ['ISO-8859-1', Buffer.from('Zoé', 'utf8')],
    ['klingon', Buffer.from('Zoé', 'utf8')],
    ['klingon', Buffer.from('Zo\xe9', 'latin1')],
  ])('that says %s and is not', async (charset, name) => {
    const bytes = Buffer.concat([
      Buffer.from(`BEGIN:VCARD\r\nFN;CHARSET=${charset}:`),
      name,
      Buffer.from('\r\nEND:VCARD\r\n'),
    ]);
    expect(await one(bytes)).toMatchObject({ name: 'Zoé', codes: ['card.charset'] });
  });

  it('that says its charset rightly', async () => {
    const bytes = Buffer.concat([
      Buffer.from('BEGIN:VCARD\r\nFN;CHARSET=SHIFT_JIS:'),
      Buffer.from([0x83, 0x5c, 0x83, 0x89]),
      Buffer.from('\r\nEND:VCARD\r\n'),
    ]);
    expect(await one(bytes)).toMatchObject({ name: 'ソラ', codes: [] });
  });

  it('folded in the middle of a letter', async () => {
    const [before, after] = [
      Buffer.from('BEGIN:VCARD\nFN:Zo\xc3', 'latin1'),
      Buffer.from('\n \xa9\nEND:VCARD', 'latin1'),
    ];
    expect(await one(Buffer.concat([before, after]))).toMatchObject({ name: 'Zoé', codes: [] });
  });

  it('without FN takes N, then a nickname, then the organisation', async () => {
    expect((await one(card('N:Fictive;Dominique;Ève;;'))).name).toBe('Dominique Ève Fictive');
    expect((await one(card('FN:', 'NICKNAME:Dodo'))).name).toBe('Dodo');
    expect(await one(card('ORG:Radio Imaginaire'))).toMatchObject({
      name: 'Radio Imaginaire',
      codes: ['name.fromElse'],
    });
    expect(await one(card('TEL:418 555-0107'))).toMatchObject({ codes: ['name.missing'] });
  });

  it('with numbers and addresses that are none says so', async () => {
    const found = await one(
      card('FN:Eli', 'TEL:à venir', 'TEL:911', 'EMAIL:chez Eli', 'EMAIL:Eli <eli@example.org>'),
    );
    expect(found.codes).toEqual(['phone.unreadable', 'email.unreadable']);
    expect(found.phones).toMatchObject([
      { raw: 'à venir', e164: null },
      { raw: '911', e164: null },
    ]);
    expect(found.emails).toEqual(['eli@example.org']);
    expect(found.contact.problems).toMatchObject([
      { line: 3, detail: 'à venir' },
      { line: 5, detail: 'chez Eli' },
    ]);
  });

  it('keeps no more than a contact holds, and says what it left', async () => {
    const phones = Array.from({ length: 8 }, (_, index) => `TEL:418 555-011${index}`);
    const emails = Array.from({ length: 5 }, (_, index) => `EMAIL:e${index}@example.org`);
    const found = await one(card(`FN:${'n'.repeat(400)}`, ...phones, ...emails));
    expect(found.name).toHaveLength(160);
    expect(found.phones).toHaveLength(6);
    expect(found.emails).toHaveLength(4);
    expect(found.codes).toEqual(['text.shortened', 'phone.tooMany', 'phone.tooMany', 'email.tooMany']);
  });

  it('that is a group of cards is nobody to call', async () => {
    const { contacts, notices } = await read(card('VERSION:4.0', 'KIND:group', 'FN:Cellule'));
    expect(contacts).toEqual([]);
    expect(notices).toMatchObject([{ code: 'card.group', line: 1 }]);
  });
});

describe('a damaged file', () => {
  const names = async (text: string) => {
    const { contacts, notices } = await read(text);
    return {
      names: contacts.map(({ fields }) => fields.name),
      codes: contacts.map((contact) => contact.notices.map(({ code }) => code)),
      notices: notices.map(({ code }) => code),
    };
  };

  it('with an END that is missing loses nobody', async () => {
    expect(await names(`BEGIN:VCARD\nFN:A\n${card('FN:B')}`)).toMatchObject({
      names: ['A', 'B'],
      codes: [['card.endMissing'], []],
    });
  });

  it('with a card in a card keeps both, and passes over an AGENT', async () => {
    expect(
      (await names(`BEGIN:VCARD\nFN:A\n${card('FN:B')}TEL:911\nEND:VCARD\n${card('FN:C')}`)).names,
    ).toEqual(['A', 'B', 'C']);
    const agent = `BEGIN:VCARD\nFN:A\nAGENT:\n${card('FN:B', 'TEL:911')}TITLE:T\nEND:VCARD\n${card('FN:C')}`;
    expect((await names(agent)).names).toEqual(['A', 'C']);
    expect((await read(agent)).contacts[0]?.fields).toEqual({ name: 'A', position: 'T' });
  });

  it('with an AGENT that never ends goes on with the next card but one', async () => {
    const text = `BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\n${card('FN:C')}${card('FN:D')}`;
    expect((await names(text)).names).toEqual(['A', 'C', 'D']);
  });

  it('cut in its last card keeps what is whole of it', async () => {
    const { contacts } = await read(`${card('FN:A')}BEGIN:VCARD\r\nFN:B\r\nTEL:911\r\nTEL:+1 418 5`);
    expect(contacts[1]).toMatchObject({
      line: 4,
      fields: { name: 'B', phones: [{ raw: '911' }] },
      notices: [{ code: 'card.truncated', line: 7 }],
    });
    expect((await names(`${card('FN:A')}BEGIN:VCARD\r\nFN:B\r\n`)).codes).toEqual([[], ['card.truncated']]);
    expect((await names(card('FN:A').trimEnd())).codes).toEqual([[]]);
  });

  it('with a soft break before the end keeps the end', async () => {
    expect((await names(`${card('FN;ENCODING=QUOTED-PRINTABLE:A=')}${card('FN:B')}`)).names).toEqual([
      'A',
      'B',
    ]);
  });

  it('with rubbish between and inside the cards names it once', async () => {
    const text = `hello\nworld\n${card('FN:A', 'rubbish', 'TEL;TYPE="cell:911')}\nmore\n${card('FN:B')}`;
    expect(await names(text)).toMatchObject({
      names: ['A', 'B'],
      codes: [['card.lineUnreadable'], []],
      notices: ['file.linesOutside', 'file.linesOutside'],
    });
  });

  it('with an upper-case name, blanks and a group before BEGIN is read', async () => {
    expect((await names('item1.begin : vcard \nfn:A\n  \nend:vcard')).names).toEqual(['A']);
  });
});

describe('a photo', () => {
  const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(600, 7)]);
  const base64 = jpeg.toString('base64');
  const folded = base64.replace(/(.{70})/g, '$1\r\n ');

  it.each([
    ['of 3.0', `PHOTO;ENCODING=b;TYPE=PNG:${folded}`],
    ['of 2.1', `PHOTO;JPEG;ENCODING=BASE64:\r\n ${folded}\r\n`],
    ['of 2.1 that nobody indented', `PHOTO;ENCODING=BASE64;JPEG:${base64.replace(/(.{76})/g, '$1\r\n')}`],
    ['of 4.0', `PHOTO:data:image/jpeg;base64,${folded}`],
    ['of 4.0 with escapes', `PHOTO:data:image/jpeg\\;base64\\,${folded}`],
  ])('%s comes along, its kind told by its bytes', async (_, line) => {
    const { contact, name } = await one(card('VERSION:3.0', line, 'FN:A'));
    expect(name).toBe('A');
    expect(contact.photo?.mediaType).toBe('image/jpeg');
    expect(Buffer.from(contact.photo?.bytes ?? []).equals(jpeg)).toBe(true);
  });

  it.each([
    ['PHOTO;VALUE=URI:https://example.org/a.jpg', 'photo.link'],
    ['PHOTO:https://example.org/a.jpg', 'photo.link'],
    ['PHOTO:data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=', 'photo.unreadable'],
    ['PHOTO;ENCODING=b:!!!!', 'photo.unreadable'],
  ])('%s is left out: %s', async (line, code) => {
    expect(await one(card('FN:A', line))).toMatchObject({ name: 'A', codes: [code] });
  });

  it.each([3, 20])('of %i MB is left out, its card is not', async (megabytes) => {
    const big = Buffer.concat([jpeg, Buffer.alloc(megabytes * 1024 * 1024)]).toString('base64');
    const line = `PHOTO;ENCODING=b;TYPE=JPEG:${big.replace(/(.{74})/g, '$1\r\n ')}`;
    const found = await one(card('FN:A', line, 'TITLE:T'));
    expect(found).toMatchObject({ name: 'A', position: 'T', codes: ['photo.tooLarge'] });
  });
});
