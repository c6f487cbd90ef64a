/*
 * The same reply pasted to many is known for the same, whoever it greets and however it is typed; another one is not.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textKey } from '../../../../shared/scoring/wording/sameText.ts';

const SAME: readonly (readonly string[])[] = [
  [
    'Bonjour Marie, nous sommes désolés. Écrivez-nous en privé.',
    '@marie_f Bonjour Marie ! Nous sommes désolés… écrivez-nous en privé 🙏',
    'bonjour luc, NOUS SOMMES DÉSOLÉS. Écrivez\u00a0nous en privé',
    'Bonjour Mme Fictif-Roy, nous sommes desolés. Écrivez-nous en privé. @support@example.social',
    'Bonjour M. Fictif : nous sommes désolés. Écrivez-nous en privé ❤️',
    'Bonjour, nous sommes désolés.\n\nÉcrivez-nous en privé.',
    'Bonjour @luc.f, nous sommes désolés. Écrivez-nous en privé.',
    'Bonjour Marie nous sommes désolés. Écrivez-nous en privé.',
  ],
  [
    'Hi Dana, we’re looking into this.',
    "hi dana, we're looking into this!",
    '@dana Hi! We’re looking into this 👍🏽',
    'Hi Dana Fictif - we’re looking into this.',
    'Hi Ms. O’Fictif, we’re looking into this.',
  ],
];

describe('two replies', () => {
  it.each(SAME)('have one key: %s', (...replies) => {
    expect(new Set(replies.map(textKey)).size).toBe(1);
    expect(textKey(replies[0] ?? '').length).toBeGreaterThan(15);
  });

  it('have two keys where they say something else', () => {
    const replies = [
      'Bonjour Marie, nous vérifions.',
      'Bonjour Marie, nous avons vérifié.',
      'Bonjour Marie, nous vérifions le lot 12.',
      'Bonjour Marie, nous vérifions le lot 13.',
      'Marie, nous vérifions.',
      'Hello, we are checking.',
      'Hello, we are not checking.',
      'Write to info@example.ca',
      'Write to aide@example.ca',
    ];
    expect(new Set(replies.map(textKey)).size).toBe(replies.length);
  });

  it('have nothing left where they were signs and accounts only', () => {
    expect(textKey(' @a @b@example.social 👍🏽 🇨🇦 !')).toBe('');
  });

  it('have one key whatever account, sign or space is put before and behind', () => {
    const around = fc.constantFrom('@ana_f ', ' ', '😀 ', '… ', '\n');
    const word = fc.string({ unit: fc.constantFrom(...'abcdeéè'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        around,
        around,
        (words, before, behind) => {
          const text = words.join(' ');
          expect(textKey(`${before}${text} ${behind}`)).toBe(textKey(text));
          expect(textKey(text.toUpperCase())).toBe(textKey(text));
        },
      ),
      { seed: 43, numRuns: 400 },
    );
    for (const hostile of ['@', '@a.', 'Bonjour ', ' ', 'A', '\u0301', ' A'])
      expect(textKey(`Bonjour${hostile.repeat(300_000 / hostile.length)}`)).toMatch(/^bonjour/);
  });
});
