import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  JSON_RECORD_LIMIT,
  JsonCutter,
  type JsonShape,
} from '../../../../../electron/engine/ingest/json/jsonCutter.ts';
import { parseJson } from '../../../../../electron/engine/ingest/json/jsonFields.ts';
import { findJson } from '../../../../../electron/engine/ingest/json/jsonShape.ts';

const ARRAY: JsonShape = { kind: 'array', skip: 1 };
const LINES: JsonShape = { kind: 'lines' };

/** What a cutter makes of a text that arrives in pieces of a size. */
function cut(
  text: string,
  shape: JsonShape,
  piece = text.length || 1,
): readonly (readonly [number, unknown])[] {
  const cutter = new JsonCutter(shape);
  const found: (readonly [number, unknown])[] = [];
  for (let at = 0; at <= text.length; at += piece) {
    const isLast = at + piece > text.length;
    cutter.push(text.slice(at, at + piece), isLast);
    while (cutter.next())
      found.push([cutter.line, cutter.fault ?? parseJson(cutter.text) ?? 'json.unreadable']);
    if (isLast) break;
  }
  return found;
}

describe('JsonCutter', () => {
  it('cuts an array into its elements with their lines', () => {
    expect(cut('[{"a":1},\n\n {"b":"]}, {"},\n{"c":[{}]} ]\n{"after":1}', ARRAY)).toEqual([
      [1, { a: 1 }],
      [3, { b: ']}, {' }],
      [4, { c: [{}] }],
    ]);
  });

  it.each([1, 2, 3, 7, 64])('says the same when the text comes in pieces of %i', (piece) => {
    const values = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), { maxLength: 8 });
    fc.assert(
      fc.property(values, fc.boolean(), (records, isWide) => {
        // Through parseJson on both sides: wide whole numbers become their digits there.
        const plain = records.map((record) => parseJson(JSON.stringify(record)));
        const array = JSON.stringify(records, null, isWide ? 2 : 0);
        const lines = records.map((record) => JSON.stringify(record)).join('\n');
        expect(cut(array, ARRAY, piece).map(([, value]) => value)).toEqual(plain);
        expect(cut(lines, LINES, piece).map(([, value]) => value)).toEqual(plain);
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('lets a broken record cost itself alone', () => {
    const broken = '[\n{"a":1},\n{"b":"never closed},\n{"c":3},\n"bare", 7,\n[1,2], }, {"d":4}\n]';
    for (const piece of [1, 5, broken.length]) {
      expect(cut(broken, ARRAY, piece)).toEqual([
        [2, { a: 1 }],
        [3, 'json.unreadable'],
        [4, { c: 3 }],
        [5, 'bare'],
        [5, 7],
        [6, [1, 2]],
        [6, 'json.unreadable'],
        [6, { d: 4 }],
      ]);
    }
    expect(cut('{"a":1}\r\n{"b":\n\n{"c":3},\n\x1e{"d":4}', LINES)).toEqual([
      [1, { a: 1 }],
      [2, 'json.unreadable'],
      [4, { c: 3 }],
      [5, { d: 4 }],
    ]);
  });

  it('says that the last record was cut off', () => {
    expect(cut('[{"a":1},{"b":[1,', ARRAY)).toEqual([
      [1, { a: 1 }],
      [1, 'json.unreadable'],
    ]);
    expect(cut('[{"a":"x', ARRAY)).toEqual([[1, 'json.unreadable']]);
    expect(cut('[', ARRAY)).toEqual([]);
  });

  it('holds no more than the longest record, and goes on behind it', () => {
    const long = `{"a":"${'x'.repeat(JSON_RECORD_LIMIT)}"}`;
    const pieces = 65_536;
    expect(cut(`[${long},{"b":2}]`, ARRAY, pieces)).toEqual([
      [1, 'line.tooLong'],
      [1, { b: 2 }],
    ]);
    expect(cut(`${long}\n{"b":2}`, LINES, pieces)).toEqual([
      [1, 'line.tooLong'],
      [2, { b: 2 }],
    ]);
  });

  it('refuses a million brackets without a deep stack', () => {
    const deep = '['.repeat(500_000) + ']'.repeat(500_000);
    expect(cut(`[${deep},{"b":2}]`, ARRAY, 65_536)).toEqual([
      [1, 'json.unreadable'],
      [1, { b: 2 }],
    ]);
    expect(cut(`[${'{"a":'.repeat(200_000)}`, ARRAY, 65_536)).toEqual([[1, 'json.unreadable']]);
  });
});

describe('findJson', () => {
  it.each([
    ['[{"a":1}]', 'json'],
    ['[]', 'json'],
    ['{"a":1}\n{"a":2}\n', 'jsonLines'],
    ['{"a":1}', 'jsonLines'],
    ['{"meta":{"n":[1]},"data":[{"a":1}]}', 'json'],
    ['{"status":"0","result_content":{"data":[{"data":{"url":"x"}}]}}', 'json'],
    ['{"text":"a","items":[{"b":1}]}\n{"text":"b","items":[{"b":1}]}', 'jsonLines'],
    ['{\n  "text": "a"\n}\n{\n  "text": "b"\n}', 'json'],
    ['window.YTD.tweets.part0 = [ {"tweet":{}} ]', 'xArchive'],
    ['window.YTD.tweet.part12=[', 'xArchive'],
    ['window.YTD.direct_messages.part0 = [ {"a":1} ]', null],
    ['alert(1); window.YTD.tweets.part0 = [ {"tweet":{}} ]', null],
    ['{b;c}\n1;2', null],
    ['text,[{"a":1}]', null],
    ['', null],
  ])('%j is %s', (head, format) => {
    expect(findJson(head)?.format ?? null).toBe(format);
  });

  it('points behind the bracket of the array that holds the posts', () => {
    const text = '{"paging":{"next":[1,2]},"data": [ {"a":1}, {"a":2} ], "more":[{"a":3}]}';
    const found = findJson(text);
    if (found === null) throw new Error('none');
    expect(cut(text, found.shape, 3).map(([, value]) => value)).toEqual([{ a: 1 }, { a: 2 }]);
  });
});

describe('parseJson', () => {
  it('keeps the digits of whole numbers that a double cannot hold', () => {
    expect(
      parseJson('{"id":1993711042561318913,"n":[12345678901234567890],"f":0.1,"s":"1993711042561318913"}'),
    ).toEqual({
      id: '1993711042561318913',
      n: ['12345678901234567890'],
      f: 0.1,
      s: '1993711042561318913',
    });
  });
});
