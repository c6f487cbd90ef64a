import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDecoder, decodeWindows1252 } from '../../../../../electron/engine/ingest/csv/decode.ts';
import { characterEnd, encodingOfHead } from '../../../../../electron/engine/ingest/csv/encoding.ts';
import { recogniseOther } from '../../../../../electron/engine/ingest/csv/notACsv.ts';
import type { CsvEncoding } from '../../../../../shared/domain/limits.ts';

function decode(bytes: Buffer, encoding: CsvEncoding, size: number): string {
  const decoder = createDecoder(encoding);
  const shared = Buffer.alloc(size);
  let text = '';
  for (let at = 0; at < bytes.length; at += size) {
    // As a reader does: every piece in the same memory.
    const length = bytes.copy(shared, 0, at, at + size);
    text += decoder.push(shared.subarray(0, length));
  }
  return text + decoder.end();
}

describe('createDecoder', () => {
  const sizes = fc.integer({ min: 1, max: 9 });
  const text = fc
    .array(fc.constantFrom('a', 'é', '€', '🔥', '\n', '\r\n', ','), { maxLength: 30 })
    .map((parts) => parts.join(''));

  it('decodes any text in pieces of any size', () => {
    fc.assert(
      fc.property(text, sizes, (wanted, size) => {
        expect(decode(Buffer.from(wanted, 'utf8'), 'utf-8', size)).toBe(wanted);
        expect(decode(Buffer.from(wanted, 'utf16le'), 'utf-16le', size)).toBe(wanted);
        expect(decode(Buffer.from(wanted, 'utf16le').swap16(), 'utf-16be', size)).toBe(wanted);
      }),
    );
  });

  it('rescues the lines of a UTF-8 file that are in another encoding, and only those', () => {
    const bytes = Buffer.concat([
      Buffer.from('été 🔥\n'),
      Buffer.from('d\xe9railli \x80\n', 'latin1'),
      Buffer.from('Mégantic\n'),
      Buffer.from('fin \xe9', 'latin1'),
    ]);
    for (const size of [1, 3, 7, 1_000]) {
      expect(decode(bytes, 'utf-8', size)).toBe('été 🔥\ndérailli €\nMégantic\nfin é');
    }
  });

  it('gives out a line that has no end, between characters', () => {
    const wanted = '€'.repeat(200_000);
    expect(decode(Buffer.from(wanted), 'utf-8', 65_536)).toBe(wanted);
  });

  it('reads all of Windows-1252', () => {
    expect(
      decodeWindows1252(
        Buffer.from([0x80, 0x85, 0x8a, 0x8c, 0x92, 0x93, 0x96, 0x99, 0x9c, 0x9f, 0xe9, 0xff]),
      ),
    ).toBe('€…ŠŒ’“–™œŸéÿ');
    for (let byte = 0; byte < 256; byte += 1) expect(decodeWindows1252(Buffer.from([byte]))).toHaveLength(1);
  });
});

describe('encodingOfHead', () => {
  it.each([
    [Buffer.from('\ufeffa,b', 'utf8'), { encoding: 'utf-8', bomBytes: 3 }],
    [Buffer.from('\ufeffa,b', 'utf16le'), { encoding: 'utf-16le', bomBytes: 2 }],
    [Buffer.from('\ufeffa,b', 'utf16le').swap16(), { encoding: 'utf-16be', bomBytes: 2 }],
    [Buffer.from('a,b\né,ß', 'utf16le'), { encoding: 'utf-16le', bomBytes: 0 }],
    [Buffer.from('a,b\né,ß', 'utf16le').swap16(), { encoding: 'utf-16be', bomBytes: 0 }],
    [Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'unsupported'],
    [Buffer.from('a,b\né,ß', 'utf8'), null],
    [Buffer.from('a'), null],
  ])('case %#', (head, expected) => {
    expect(encodingOfHead(head)).toEqual(expected);
  });
});

describe('characterEnd', () => {
  it('never cuts a character, and takes all that is whole', () => {
    const bytes = Buffer.from('aé€🔥z');
    const ends = Array.from({ length: bytes.length + 1 }, (_, length) => characterEnd(bytes, length));
    expect(ends).toEqual([0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11]);
  });
});

describe('recogniseOther', () => {
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['PK\x03\x04\x14\0\0\0[Content_Types].xml', 'spreadsheet'],
    ['PK\x03\x04\x14\0\0\0photo.jpg', 'archive'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'spreadsheet'],
    ['\x89PNG\r\n', 'image'],
    ['\x1f\x8b\x08', 'archive'],
    ['SQLite format 3\0', 'database'],
    ['  <!DOCTYPE html><html>', 'webPage'],
    ['\xef\xbb\xbf<html lang="fr">', 'webPage'],
    ['<?xml version="1.0"?>', 'xml'],
    ['{"id": 1}', 'json'],
    ['[ {"id": 1}]', 'json'],
    ['a,b\n1,\0', 'binary'],
    ['\x01\x02\x03\x04 abc', 'binary'],
    ['id,text\n1,<b>gras</b>', null],
    ['"{x}",b\n', null],
    ['[deleted],b\n', null],
    ['<3 ce film,12\n', null],
  ])('%j: %s', (head, kind) => {
    expect(recogniseOther(Buffer.from(head, 'latin1'), false)).toBe(kind);
  });
});
