// Marks in hostile text: whatever the ranges, the text comes out whole.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanRanges, cutText } from '../../../../renderer/ui/markRanges.ts';

test('cuts a text into plain and marked pieces', () => {
  expect(cutText('le rappel du lot', [{ start: 3, end: 9 }])).toEqual([
    { text: 'le ', isMarked: false, start: 0 },
    { text: 'rappel', isMarked: true, start: 3 },
    { text: ' du lot', isMarked: false, start: 9 },
  ]);
});

test('merges hits that overlap or touch, in any order', () => {
  expect(
    cleanRanges('abcdefghij', [
      { start: 6, end: 8 },
      { start: 0, end: 3 },
      { start: 2, end: 4 },
      { start: 4, end: 5 },
    ]),
  ).toEqual([
    { start: 0, end: 5 },
    { start: 6, end: 8 },
  ]);
});

test('forgets empty, backward and outside hits', () => {
  const ranges = [
    { start: 2, end: 2 },
    { start: 3, end: 1 },
    { start: 90, end: 99 },
    { start: -5, end: 0 },
  ];
  expect(cleanRanges('abc', ranges)).toEqual([]);
  expect(cutText('abc', ranges)).toEqual([{ text: 'abc', isMarked: false, start: 0 }]);
});

test('never halves a character made of two units', () => {
  expect(cutText('a👪b', [{ start: 2, end: 4 }]).map((piece) => piece.text)).toEqual(['a', '👪b']);
  expect(cutText('a👪b', [{ start: 0, end: 2 }]).map((piece) => piece.text)).toEqual(['a👪', 'b']);
});

test('gives the text back whole, whatever it is asked to mark', () => {
  const anyRange = fc.record({
    start: fc.integer({ min: -4, max: 40 }),
    end: fc.integer({ min: -4, max: 40 }),
  });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.array(anyRange), (text, ranges) => {
      const pieces = cutText(text, ranges);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
  );
});
