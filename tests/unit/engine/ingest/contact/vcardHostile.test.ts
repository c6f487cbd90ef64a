/*
 * Files made to hurt: whatever comes in, reading ends, in time that grows with the file and not with its square, and
 * what comes out fits a contact.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVCards } from '../../../../../electron/engine/ingest/contact/vcard/readVCards.ts';
import { contactNoun } from '../../../../../shared/domain/contact.ts';
import { CONTACT_NOTICES_LIMIT, CONTACTS_PER_FILE_LIMIT } from '../../../../../shared/domain/contactFile.ts';

async function read(text: string) {
  const result = await readVCards(Buffer.from(text, 'latin1'), 'utf-8', 'CA');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Time on the processor: a busy machine takes longer, not more. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

async function msFor(text: string): Promise<number> {
  const began = cpuMs();
  await read(text);
  return cpuMs() - began;
}

const inCard = (lines: string) => `BEGIN:VCARD\r\nFN:A\r\n${lines}\r\nEND:VCARD\r\n`;

/** Each makes a file that grows with `n`; at the larger size a square would take minutes. */
const GROWING: readonly (readonly [name: string, make: (n: number) => string])[] = [
  ['one line', (n) => inCard(`NOTE:${'x'.repeat(n)}`)],
  ['one line without a colon', (n) => inCard('x'.repeat(n))],
  ['folds of nothing', (n) => inCard(`NOTE:a${'\r\n '.repeat(n / 3)}`)],
  ['folds before the colon', (n) => inCard(`NOTE${'\r\n ;'.repeat(n / 4)}:a`)],
  ['folds of one letter', (n) => inCard(`NOTE:${'\n x'.repeat(n / 3)}`)],
  ['soft breaks', (n) => inCard(`NOTE;ENCODING=QUOTED-PRINTABLE:${'a=\n'.repeat(n / 3)}`)],
  ['soft breaks with blanks', (n) => inCard(`NOTE;QUOTED-PRINTABLE:a${' '.repeat(n)}=`)],
  ['base64 that nobody indented', (n) => inCard(`PHOTO;ENCODING=BASE64:AAAA\n${'AAAA\n'.repeat(n / 5)}`)],
  ['parameters', (n) => inCard(`TEL${';TYPE=x'.repeat(n / 7)}:911`)],
  ['quotes', (n) => inCard(`TEL;TYPE=${'"'.repeat(n)}:911`)],
  ['semicolons', (n) => inCard(`N:${';'.repeat(n)}`)],
  ['backslashes', (n) => inCard(`NOTE:${'\\'.repeat(n)}`)],
  ['equals signs', (n) => inCard(`NOTE;QUOTED-PRINTABLE:${'=E9'.repeat(n / 3)}`)],
  ['numbers of one card', (n) => inCard('TEL:418 555-0101\n'.repeat(n / 17))],
  ['groups', (n) => inCard(Array.from({ length: n / 20 }, (_, i) => `g${i}.TEL:911`).join('\n'))],
  ['lines of nothing', (n) => inCard('\n'.repeat(n))],
  ['returns', (n) => inCard('\r'.repeat(n))],
  ['cards that never end', (n) => 'BEGIN:VCARD\n'.repeat(n / 12)],
  ['agents', (n) => 'BEGIN:VCARD\nAGENT:\n'.repeat(n / 19)],
  ['ends', (n) => inCard('') + 'END:VCARD\n'.repeat(n / 10)],
  ['commas and dots in an address', (n) => inCard(`EMAIL:a@${'.'.repeat(n)}`)],
  ['digits', (n) => inCard(`TEL:${'1'.repeat(n)}`)],
  ['a data: address', (n) => inCard(`PHOTO:data:${';'.repeat(n)}`)],
];

describe('a hostile file', () => {
  it.each(GROWING)('of %s takes time that grows with it', { timeout: 60_000 }, async (_, make) => {
    await msFor(make(200_000));
    const small = await msFor(make(1_000_000));
    const large = await msFor(make(10_000_000));
    // Ten times the file: a square would be a hundred times the time.
    expect(large).toBeLessThan(small * 35 + 400);
  });

  it('control: a reader that goes over the rest of the file at every line would be caught', async () => {
    const quadratic = (n: number): number => {
      const text = Buffer.from('\n x'.repeat(n / 3)).toString('latin1');
      const began = cpuMs();
      let found = 0;
      for (let at = 0; at < text.length; at += 3) found += text.indexOf('\r', at);
      expect(found).toBeLessThan(0);
      return cpuMs() - began;
    };
    quadratic(50_000);
    expect(quadratic(1_000_000)).toBeGreaterThan(quadratic(100_000) * 35 + 400);
  });

  it('of thousands of cards is read whole', async () => {
    const text = Array.from(
      { length: 20_000 },
      (_, i) => `BEGIN:VCARD\nFN:N${i}\nTEL:418 555-0101\nEND:VCARD\n`,
    );
    const { contacts } = await read(text.join(''));
    expect(contacts).toHaveLength(20_000);
    expect(contacts.at(-1)?.fields.name).toBe('N19999');
  });

  it('of more cards than are read says where it stopped', async () => {
    const { contacts, notices } = await read(
      'BEGIN:VCARD\nFN:A\nEND:VCARD\n'.repeat(CONTACTS_PER_FILE_LIMIT + 2),
    );
    expect(contacts).toHaveLength(CONTACTS_PER_FILE_LIMIT);
    expect(notices).toEqual([{ code: 'file.tooMany', line: CONTACTS_PER_FILE_LIMIT * 3 + 1, detail: null }]);
  });

  it('can be stopped', async () => {
    const text = 'BEGIN:VCARD\nFN:A\nEND:VCARD\n'.repeat(50_000);
    const result = await readVCards(Buffer.from(text), 'utf-8', 'CA', AbortSignal.abort());
    expect(result).toMatchObject({ ok: false, error: { code: 'call.cancelled' } });
  });

  it('never throws, and gives only what a contact may hold', async () => {
    const word = fc.constantFrom(
      ...[
        'BEGIN:VCARD',
        'END:VCARD',
        'FN',
        'N',
        'TEL',
        'EMAIL',
        'PHOTO',
        'ORG',
        'NOTE',
        'AGENT:',
        'TZ',
        'LANG',
      ],
      ...[
        'item1.',
        ';TYPE=',
        ';CHARSET=',
        'utf-8',
        'shift_jis',
        ';ENCODING=',
        'QUOTED-PRINTABLE',
        'b',
        '"',
        ':',
        ';',
      ],
      ...[
        '=',
        '=E9',
        '\\',
        '\\n',
        ',',
        '\r\n',
        '\n',
        '\r',
        '\r\n ',
        ' ',
        'data:image/png;base64,',
        '418 555-0101',
      ],
      ...[
        'X-VIGIE-AVAILABILITY:',
        '135 08:00-16:00',
        'X-VIGIE-CONSENT:',
        'X-VIGIE-USE:sms',
        '\xe9',
        '\xc3\xa9',
        '\0',
      ],
      ...['a@example.org', '\u001b', 'X-VIGIE-CALL-ORDER:', '99999', 'constructor', '__proto__'],
    );
    const file = fc.array(fc.oneof({ weight: 9, arbitrary: word }, fc.string({ unit: 'binary' })), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(file, async (words) => {
        const { contacts, notices } = await read(`BEGIN:VCARD\nFN:A\n${words.join('')}`);
        expect(notices.length).toBeLessThanOrEqual(CONTACT_NOTICES_LIMIT);
        for (const { fields } of contacts) expect(contactNoun.fields.partial().parse(fields)).toEqual(fields);
      }),
      { seed: 1_402, numRuns: 1_500 },
    );
  });
});
