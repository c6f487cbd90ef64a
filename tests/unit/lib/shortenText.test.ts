/*
 * Texts that are shortened: at a word, with an ellipsis, never in the middle of what is one letter to a reader.
 */
import { describe, expect, it } from 'vitest';
import { shortenText } from '../../../shared/lib/shortenText.ts';

describe('shortening', () => {
  it.each([
    ['Rappel du lot 42', 40, 'Rappel du lot 42'],
    ['Rappel du lot 42', 12, 'Rappel du…'],
    ['Suspendre la campagne, maintenant', 22, 'Suspendre la campagne…'],
    ['anticonstitutionnellement', 10, 'anticonst…'],
    ['', 5, ''],
  ])('%s in %i', (text, limit, shown) => {
    expect(shortenText(text, limit)).toBe(shown);
  });

  it('tears no emoji and no accent', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(shortenText(family.repeat(9), 4)).toBe(`${family.repeat(3)}…`);
    expect(shortenText('e\u0301'.repeat(9), 4)).toBe(`${'e\u0301'.repeat(3)}…`);
  });

  it('never says more than it may', () => {
    const count = (text: string) => [...new Intl.Segmenter('fr').segment(text)].length;
    for (let limit = 2; limit < 60; limit += 1)
      expect(
        count(shortenText('Interrompre immédiatement l’approvisionnement des magasins 🧨', limit)),
      ).toBeLessThanOrEqual(limit);
  });
});
