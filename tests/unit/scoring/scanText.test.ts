/*
 * One pass finds words, names, addresses and signs, and never stands still.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanText } from '../../../shared/scoring/scanText.ts';

const NAMES = ['word', 'handle', 'hashtag', 'link', 'sign', 'end'];
const pieces = (text: string): readonly string[] => {
  const found: string[] = [];
  scanText(text, (kind, from, to) => found.push(`${NAMES[kind]}:${text.slice(from, to)}`));
  return found;
};

describe('scanning a text', () => {
  it('tells words, handles, hashtags, addresses and signs apart', () => {
    expect(pieces("L'été à #Québec_2026, merci @o_b! https://example.org/a?b#c 😡❤️")).toEqual([
      'word:L',
      'word:été',
      'word:à',
      'hashtag:#Québec_2026',
      'word:merci',
      'handle:@o_b',
      'end:!',
      'link:https://example.org/a?b#c',
      'sign:😡',
      'sign:❤',
      'sign:\uFE0F',
    ]);
    expect(pieces('𝐒𝐚𝐥𝐞 e\u0301te\u0301 # @ http')).toEqual([
      'word:𝐒𝐚𝐥𝐞',
      'word:e\u0301te\u0301',
      'word:http',
    ]);
  });

  it('goes through any text in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        scanText(text, (_kind, from, to) => {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          last = to;
        });
      }),
      { numRuns: 300, seed: 12 },
    );
  });
});
