/*
 * Names found by their words mask what the whole list masks, and tens of thousands of them in the time of a few.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNameIndex } from '../../../../shared/domain/nameIndex.ts';
import { type Names, readNames } from '../../../../shared/domain/wallMask.ts';

const mask = (text: string, { whole, parts }: Names): string => {
  const once = whole === null ? text : text.replace(whole, '[nom]');
  return parts === null ? once : once.replace(parts, '[nom]');
};

const word = fc.constantFrom(
  'Anne',
  'Roy',
  'roy',
  'Roy-Dubois',
  'Le',
  'Grand',
  'Flanc',
  'O’Neil',
  'Éclair',
  '3.0',
  'de',
);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

it('masks what the whole list masks', () => {
  fc.assert(
    fc.property(
      fc.array(name, { maxLength: 12 }),
      fc.array(fc.oneof(name, fc.constantFrom('dit', 'hier', 'les', 'Grand-Flanc,', '«', '»')), {
        maxLength: 10,
      }),
      (names, said) => {
        const text = said.join(' ');
        expect(mask(text, createNameIndex(names)(text))).toBe(mask(text, readNames(names)));
      },
    ),
    { numRuns: 500 },
  );
});

it('reads fifty thousand names once, and looks for the few that a text may hold', () => {
  const names = Array.from({ length: 50_000 }, (_, at) => `Marie${at} Commune Tremblay${at % 400}`);
  const namesIn = createNameIndex(names);
  const text = 'Marie17 Commune Tremblay17 répond à tout le monde, et Tremblay9 aussi. Rien de commun.';
  const masked = mask(text, namesIn(text));
  expect(masked).toBe('[nom] répond à tout le monde, et [nom] aussi. Rien de commun.');
  // A control: the pattern is of a few names, not of all.
  expect(namesIn(text).whole?.source.length).toBeLessThan(20_000);
  expect(namesIn('Rien ici.').whole).toBeNull();
});
