import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RECORD_LIMIT, RecordReader } from '../../../../../electron/engine/ingest/csv/records.ts';

type Found = { readonly line: number; readonly fields: readonly string[]; readonly fault: string | null };

function read(pieces: readonly string[], { delimiter = ',', columns = 0 } = {}): Found[] {
  const reader = new RecordReader(delimiter);
  reader.expectedColumns = columns;
  const found: Found[] = [];
  pieces.forEach((piece, index) => {
    reader.push(piece, index === pieces.length - 1);
    while (reader.next()) found.push({ line: reader.line, fields: [...reader.fields], fault: reader.fault });
  });
  return found;
}

function rows(text: string, options: { delimiter?: string; columns?: number } = {}): string[] {
  return read([text], options).map(({ line, fields, fault }) => `${line}:${fault ?? fields.join('|')}`);
}

function cutAt(text: string, places: readonly number[]): string[] {
  const at = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((start, index) => text.slice(start, at[index] ?? text.length));
}

describe('RecordReader', () => {
  it.each([
    ['a,b\nc,d', ['1:a|b', '2:c|d']],
    ['a,b\r\nc,d\re,f\ng,h\r\n', ['1:a|b', '2:c|d', '3:e|f', '4:g|h']],
    ['a,"b ""c"", d"\ne,f', ['1:a|b "c", d', '2:e|f']],
    ['a,"b\nb\r\nb\rb"\nc,d', ['1:a|b\nb\r\nb\rb', '5:c|d']],
    ['\n\r\na,b\n\n\nc,d\n\n', ['3:a|b', '6:c|d']],
    ['a,\n,b\n,', ['1:a|', '2:|b', '3:|']],
    ['a, "b" ,c', ['1:a|b|c']],
    ['a,b "c" d,e', ['1:a|b "c" d|e']],
    ['"",""', ['1:|']],
    ['"a"', ['1:a']],
    ['', []],
    ['\n\n', []],
  ])('%j', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it('counts a quoted line break of a pair as one line', () => {
    expect(rows('"a\r\n\r\nb",1\r\nc,2')).toEqual(['1:a\r\n\r\nb|1', '4:c|2']);
  });

  describe('damaged quotes', () => {
    it('lose one line when a quote is never closed', () => {
      expect(rows('id,text\n1,"open\n2,b\n3,c', { columns: 3 })).toEqual([
        '1:id|text',
        '2:line.unbalancedQuote',
        '3:2|b',
        '4:3|c',
      ]);
    });

    it('lose nothing when the line alone has its columns', () => {
      expect(rows('1,"open\n2,b\n3,c', { columns: 2 })).toEqual(['1:1|"open', '2:2|b', '3:3|c']);
      expect(rows('1\t"Bravo" dit-il\tfr\n2\tb\tfr', { delimiter: '\t', columns: 3 })).toEqual([
        '1:1|"Bravo" dit-il|fr',
        '2:2|b|fr',
      ]);
    });

    it('are found where the next quoted field would close them', () => {
      expect(rows('1,"open,x\n"2","b",y\n3,c,z', { columns: 3 })).toEqual([
        '1:1|"open|x',
        '2:2|b|y',
        '3:3|c|z',
      ]);
    });

    it('are found even where the columns would add up', () => {
      expect(rows('1,"open\n"2","b"\n3,c,z', { columns: 3 })).toEqual([
        '1:line.unbalancedQuote',
        '2:2|b',
        '3:3|c|z',
      ]);
    });

    it('leave a letter where a quote inside a field was not doubled', () => {
      expect(rows('1,"he said "hi" twice",x\n2,b,y', { columns: 3 })).toEqual([
        '1:1|he said "hi" twice|x',
        '2:2|b|y',
      ]);
    });

    it('refuse a line whose columns do not add up', () => {
      expect(rows('1,"he said "hi", twice",x\n2,b,y', { columns: 3 })).toEqual([
        '1:line.unbalancedQuote',
        '2:2|b|y',
      ]);
    });

    it('do not hide what comes after a break, wherever the text is cut', () => {
      const text = '1,"a "b\r\n2,c\r\n';
      for (let at = 0; at <= text.length; at += 1) {
        expect(read([text.slice(0, at), text.slice(at)], { columns: 3 }), `cut at ${at}`).toEqual([
          { line: 1, fields: [], fault: 'line.unbalancedQuote' },
          { line: 2, fields: ['2', 'c'], fault: null },
        ]);
      }
    });
  });

  describe('long records', () => {
    const long = 'x'.repeat(RECORD_LIMIT);

    it('are refused by number and reading goes on at the next line', () => {
      for (const end of ['\n', '\r\n', '\r']) {
        expect(rows(`a,b${end}1,${long}${long}${end}2,c`)).toEqual(['1:a|b', '2:line.tooLong', '3:2|c']);
        expect(rows(`a,b${end}1,"${long}"${end}2,c`)).toEqual(['1:a|b', '2:line.tooLong', '3:2|c']);
      }
    });

    it('are held for no longer than the limit', () => {
      const reader = new RecordReader(',');
      const piece = 'y'.repeat(100_000);
      let refused = 0;
      for (let count = 0; count < 100; count += 1) {
        reader.push(piece, false);
        while (reader.next()) if (reader.fault === 'line.tooLong') refused += 1;
      }
      reader.push('\r', false);
      expect(reader.next()).toBe(false);
      reader.push('\n1,2', true);
      expect(reader.next()).toBe(true);
      expect({ refused, line: reader.line, fields: reader.fields }).toEqual({
        refused: 1,
        line: 2,
        fields: ['1', '2'],
      });
    });

    it('end at a return alone, also when the text is cut behind it', () => {
      const reader = new RecordReader(',');
      reader.push('y'.repeat(RECORD_LIMIT), false);
      expect(reader.next()).toBe(true);
      reader.push('y\r', false);
      expect(reader.next()).toBe(false);
      reader.push('1,2', true);
      expect(reader.next()).toBe(true);
      expect({ line: reader.line, fields: reader.fields }).toEqual({ line: 2, fields: ['1', '2'] });
    });

    it('of many lines blame the quote that opened them', () => {
      const lines = 'z,z\n'.repeat(RECORD_LIMIT / 4 + 10);
      const found = read([`1,"open\n${lines}`], { columns: 3 });
      expect(found[0]).toEqual({ line: 1, fields: [], fault: 'line.unbalancedQuote' });
      expect(found).toHaveLength(RECORD_LIMIT / 4 + 11);
      expect(found.at(-1)?.line).toBe(RECORD_LIMIT / 4 + 11);
    });

    it('just below the limit are rows', () => {
      const text = 'x'.repeat(RECORD_LIMIT - 10);
      expect(read([`1,${text}\n2,c`]).map(({ fault, line }) => ({ fault, line }))).toEqual([
        { fault: null, line: 1 },
        { fault: null, line: 2 },
      ]);
    });
  });

  it('takes no longer for a file made of quotes', () => {
    const hostile = ['"\n', '"a\n', '""x\n', '"""\n', '",\n', 'a,"\n', '"a""\n', ' "\n'].map((line) =>
      line.repeat(60_000),
    );
    const start = performance.now();
    for (const text of hostile) read([text], { columns: 2 });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  const cell = fc
    .array(fc.constantFrom('a', 'é', '🔥', ' ', '"', ',', ';', '\n', '\r', '\r\n', '\t', "'", 'mot'), {
      maxLength: 6,
    })
    .map((parts) => parts.join(''));

  it('reads back every well-formed table, as papaparse does, however it is cut', () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const form = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      quotes: fc.boolean(),
    });
    fc.assert(
      fc.property(
        table,
        form,
        fc.array(fc.nat(), { maxLength: 4 }),
        (wanted, { delimiter, newline, quotes }, places) => {
          const text = Papa.unparse(wanted, { delimiter, newline, quotes, skipEmptyLines: false });
          const found = read(cutAt(text, places), { delimiter }).map(({ fields }) => fields);
          expect(found).toEqual(wanted.map((row) => [...row]));
          expect(found).toEqual(Papa.parse(text, { delimiter, newline }).data);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the same records however any text is cut, and loses no line', () => {
    const text = fc
      .array(fc.oneof(cell, fc.constantFrom('\n', ',', '"')), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 5 }), fc.nat(3), (whole, places, columns) => {
        const once = read([whole], { columns });
        expect(read(cutAt(whole, places), { columns })).toEqual(once);
        const lines = whole.split(/\r\n|\r|\n/).length;
        let last = 0;
        for (const { line } of once) {
          expect(line).toBeGreaterThan(last);
          expect(line).toBeLessThanOrEqual(lines);
          last = line;
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
