// Counts in words: the plural by the number, the number as the locale writes it.
import { describe, expect, it } from 'vitest';
import { createWords } from '../../../shared/i18n/createWords.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('counts in words', () => {
  it.each([
    ['fr-CA', 1, '1 mention'],
    ['fr-CA', 1_000, '1 000 mentions'],
    ['fr-FR', 1_000_000, '1 000 000 de mentions'],
    ['en-CA', 1, '1 mention'],
    ['en-US', 12_345, '12,345 mentions'],
  ] as const)('%s writes %i', (locale, count, expected) => {
    expect(plain(createWords(locale).t('feed.total', { count }))).toBe(expected);
  });

  it.each(['{{count}}', '$t(common.close)', '<b>&amp;</b>', '{{reason}} $t(log.because)'])(
    'leaves %s, which a person wrote, as it is',
    (reason) => {
      expect(createWords('en-CA').t('log.because', { reason })).toBe(`Reason: ${reason}`);
    },
  );
});
