/*
 * One-time codes over the telephone: signs that nobody confuses, codes without bias, and whatever is typed of them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHECK_VALUE_LENGTH,
  CODE_LENGTH,
  CODE_SIGNS,
  checkValueOf,
  codeFrom,
  formatCheckValue,
  formatCode,
  readCode,
  spellCode,
} from '../../../shared/lib/oneTimeCode.ts';
import { sha256OfText } from '../../../shared/lib/sha256.ts';

const codes = fc
  .uint8Array({ minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map(codeFrom)
  .filter((code) => code !== null);

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Of each group, one at most may be a sign: they rhyme, or look alike, in one language or the other. */
const CONFUSED = [
  '0OQ',
  '1IL',
  '2Z',
  '5S',
  '6G',
  '8B',
  '8H',
  'UV',
  'BCDEGPTV',
  'MN',
  'FS',
  'GJ',
  'AKJ',
  'EI',
  'QU',
] as const;

describe('the signs of a code', () => {
  it.each(CONFUSED)('hold one of %s at most', (group) => {
    expect(Array.from(group).filter((sign) => CODE_SIGNS.includes(sign)).length).toBeLessThan(2);
  });

  it('are each there once, and enough of them for forty bits', () => {
    expect(new Set(CODE_SIGNS).size).toBe(CODE_SIGNS.length);
    expect(CODE_LENGTH).toBeGreaterThanOrEqual(10);
    expect(CODE_LENGTH * Math.log2(CODE_SIGNS.length)).toBeGreaterThanOrEqual(40);
  });

  it('can spell no word: of the vowels only Y is there', () => {
    expect(CODE_SIGNS).not.toMatch(/[AEIOU]/);
  });
});

describe('a code made of random bytes', () => {
  it('favours no sign', () => {
    const first = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      // What follows is without a triple, whatever comes first.
      const code = codeFrom(Uint8Array.of(byte, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)) ?? '';
      first.set(code.slice(0, 1), (first.get(code.slice(0, 1)) ?? 0) + 1);
    }
    expect([...first.keys()].toSorted()).toEqual(Array.from(CODE_SIGNS).toSorted());
    expect(new Set(first.values())).toEqual(new Set([256 / CODE_SIGNS.length]));
  });

  it('is drawn again when a sign would stand three times in a row, or bytes are lacking', () => {
    expect(codeFrom(Uint8Array.of(5, 5, 5, 1, 2, 3, 4, 6, 7, 8, 9, 10))).toBeNull();
    expect(codeFrom(Uint8Array.of(1, 2, 3, 4, 6, 7, 8, 9, 10, 5, 5, 5))).toBeNull();
    expect(codeFrom(Uint8Array.of(5, 5, 1, 5, 5, 2, 3, 4, 6, 6, 7, 7))).toHaveLength(CODE_LENGTH);
    expect(codeFrom(new Uint8Array(CODE_LENGTH - 1))).toBeNull();
  });

  it('needs no more bytes than signs and looks at no others', () => {
    fc.assert(
      fc.property(codesBytes(), fc.uint8Array({ maxLength: 40 }), (bytes, more) => {
        expect(codeFrom(Uint8Array.of(...bytes, ...more))).toBe(codeFrom(bytes));
      }),
    );
  });
});

function codesBytes() {
  return fc.uint8Array({ minLength: CODE_LENGTH, maxLength: CODE_LENGTH });
}

describe('a code that somebody types', () => {
  it('is read as it is printed, in any case, width, grouping and with any dashes', () => {
    const gaps = fc.constantFrom(
      '',
      ' ',
      '  ',
      '-',
      ' – ',
      '\u00a0',
      '\u202f',
      '.',
      '\u2212',
      '\t',
      '\u200b',
    );
    fc.assert(
      fc.property(codes, gaps, gaps, fc.boolean(), fc.boolean(), (code, gap, end, isSmall, isWide) => {
        const grouped = `${end}${formatCode(code).replaceAll(' ', gap)}${end}`;
        const typed = isSmall ? grouped.toLowerCase() : grouped;
        expect(readCode(isWide ? fullWidth(typed) : typed)).toBe(code);
      }),
    );
  });

  it('forgives letters that were misheard or misread and can mean one sign only', () => {
    expect(readCode('PM2P-3456-789F')).toBe('PM2P3456789F');
    expect(readCode('dnzt 3456 789f')).toBe('PM2P3456789F');
    expect(readCode('VNZP 3456 789F')).toBe('PM2P3456789F');
  });

  it.each(Array.from('01OILSBGHJCEAQU'))('does not guess what %s was meant to be', (sign) => {
    expect(readCode(`${sign}M2P 3456 789F`)).toBeNull();
  });

  it('is nothing when signs are lacking or too many', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(...CODE_SIGNS), (code, sign) => {
        expect(readCode(code.slice(1))).toBeNull();
        expect(readCode(code + sign)).toBeNull();
      }),
    );
  });

  it('is nothing when anything else is typed, however long', () => {
    const anything = fc.uint16Array({ maxLength: 60 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(anything, (typed) => {
        const read = readCode(typed);
        expect(read === null || readCode(read) === read).toBe(true);
      }),
    );
    for (const typed of ['', ' ', '\ufdfa'.repeat(200), '-'.repeat(1_000_000), '2'.repeat(1_000_000)])
      expect(readCode(typed)).toBeNull();
    expect(readCode('constructor')).toBeNull();
  });
});

describe('a code as it is said', () => {
  it('is spelled in the words of each language', () => {
    expect(spellCode('2K9Y', 'en')).toEqual(['two', 'K as in Kilo', 'niner', 'Y as in Yankee']);
    expect(spellCode('2k 9y', 'fr')).toEqual(['deux', 'K comme Kléber', 'neuf', 'Y comme Yvonne']);
  });

  it.each(['fr', 'en'] as const)('has a word of its own for every sign in %s', (language) => {
    const spoken = spellCode(CODE_SIGNS, language);
    expect(new Set(spoken).size).toBe(CODE_SIGNS.length);
    for (const [at, sign] of Array.from(CODE_SIGNS).entries()) expect(spoken[at]).not.toBe(sign);
  });

  it('stands in groups that are put together again without loss', () => {
    expect(formatCode('PM2P3456789F')).toBe('PM2P 3456 789F');
    fc.assert(fc.property(codes, (code) => readCode(formatCode(code)) === code));
  });
});

describe('the check value of a text', () => {
  const text = 'Nous avons suspendu la vente du lot 42.';

  it('is short, of the same signs, in two groups of three', () => {
    const value = checkValueOf(sha256OfText(text));
    expect(value).toHaveLength(CHECK_VALUE_LENGTH);
    for (const sign of value) expect(CODE_SIGNS).toContain(sign);
    expect(formatCheckValue('2K9Y7M')).toBe('2K9 Y7M');
  });

  it('is the same for the same text and another one after a comma was added', () => {
    expect(checkValueOf(sha256OfText(text))).toBe(checkValueOf(sha256OfText(text)));
    expect(checkValueOf(sha256OfText(`${text},`))).not.toBe(checkValueOf(sha256OfText(text)));
    expect(checkValueOf(sha256OfText(text).toUpperCase())).toBe(checkValueOf(sha256OfText(text)));
  });

  it('tells all digests apart that differ in their first bits', () => {
    const start = fc.integer({ min: 0, max: 0xffffff });
    const digest = (bits: number): string => bits.toString(16).padStart(6, '0') + '0'.repeat(58);
    fc.assert(
      fc.property(start, start, (one, other) => {
        expect(checkValueOf(digest(one)) === checkValueOf(digest(other))).toBe(one === other);
      }),
    );
  });

  it('is refused as a bug where there is no digest', () => {
    expect(() => checkValueOf('no digest')).toThrow(RangeError);
  });
});
