import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TONES, type Tone } from '../../../../shared/domain/postSignals.ts';
import { readTone } from '../../../../shared/scoring/tone/tone.ts';

type Labelled = { readonly language: 'fr' | 'en'; readonly tone: Tone; readonly text: string };

/** Crisis-like posts of the project's own, labelled by hand. */
const posts = readFileSync(new URL('../../../fixtures/tone/crisis-posts.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([language, tone, text = '']) => ({ language, tone, text }) as Labelled);

const tone = (text: string, language: 'fr' | 'en' = 'fr') => readTone(text, language).tone;

describe('two hundred labelled posts', () => {
  it.each(['fr', 'en'] as const)('in %s are read right, and seldom turned round', (language) => {
    const own = posts.filter((post) => post.language === language);
    const table = Object.fromEntries(
      TONES.map((one) => [one, Object.fromEntries(TONES.map((each) => [each, 0]))]),
    );
    let right = 0;
    let turned = 0;
    for (const post of own) {
      const read = tone(post.text, language);
      const row = table[post.tone];
      if (row !== undefined) row[read] = (row[read] ?? 0) + 1;
      if (read === post.tone) right += 1;
      if ([post.tone, read].sort().join() === 'negative,positive') turned += 1;
    }
    console.log(`tone ${language}: ${right} of ${own.length} right, ${turned} turned round`);
    console.table(table);
    expect(own).toHaveLength(100);
    expect(right).toBeGreaterThanOrEqual(85);
    expect(turned).toBeLessThanOrEqual(2);
  });
});

describe('the tone of a post', () => {
  it('turns with a negation, within its sentence alone', () => {
    expect(tone('Le service est bon')).toBe('neutral');
    expect(tone('Le service est excellent')).toBe('positive');
    expect(tone("Le service n'est pas excellent")).toBe('negative');
    expect(tone('Pas un mot, pas un. Dégoûtant.')).toBe('negative');
    expect(tone('This is not a great answer', 'en')).toBe('negative');
    expect(tone('No. Wonderful people.', 'en')).toBe('positive');
  });

  it('is raised by intensifiers, capitals, drawn-out letters and signs', () => {
    const score = (text: string) => readTone(text, 'fr').score;
    expect(score('vraiment horrible')).toBeLessThan(score('horrible'));
    expect(score('un peu triste')).toBeGreaterThan(score('triste'));
    expect(score('service HORRIBLE')).toBeLessThan(score('service horrible'));
    expect(score('service nuuuul')).toBeLessThan(score('service nul'));
    expect(score('horrible!!!')).toBeLessThan(score('horrible'));
  });

  it('knows Québec usage', () => {
    expect(tone("C'est pas pire pantoute")).toBe('positive');
    expect(tone('On est tannés de se faire niaiser')).toBe('negative');
    expect(tone('Crisse que c’est plate')).toBe('negative');
    expect(tone('Mautadit que c’est le fun')).toBe('positive');
  });

  it('hears irony where it is marked', () => {
    expect(tone('Merci pour rien 🙄')).toBe('negative');
    expect(tone('Great job guys 🙄', 'en')).toBe('negative');
  });

  it('counts what stands behind a "but" for more, and says mixed where both sides weigh', () => {
    expect(tone('Très bon produit, mais service lamentable et honteux')).toBe('negative');
    expect(tone('Driver was lovely, the parcel was destroyed', 'en')).toBe('mixed');
  });

  it('is not sure of another language, and reads its signs', () => {
    expect(readTone('これはひどい', 'ja').tone).toBe('unsure');
    expect(readTone('これ 😡', 'ja').tone).toBe('negative');
    expect(readTone('😡', null).tone).toBe('negative');
    expect(readTone('', 'fr').tone).toBe('unsure');
  });

  it('tells harm from tone: what happened is no complaint by itself', () => {
    expect(tone('Deux personnes ont été transportées à l’hôpital')).toBe('neutral');
    expect(tone('Evacuation after shots fired at the airport, two dead', 'en')).toBe('neutral');
  });

  it('has its reasons, each with a weight, the strongest first', () => {
    const { reasons } = readTone('Service pourri, personnel gentil', 'fr');
    expect(reasons.map(({ word }) => word)).toEqual(['pourri', 'gentil']);
    expect(reasons[0]?.weight).toBe(-3);
    const turned = readTone("n'est pas content", 'fr').reasons;
    expect(turned).toMatchObject([{ word: 'content', isNegated: true }]);
  });

  it('answers any text with a tone and a finite score', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('fr', 'en', 'ja', null),
        (text, language) => {
          const read = readTone(text, language);
          expect(TONES).toContain(read.tone);
          expect(Math.abs(read.score)).toBeLessThanOrEqual(1);
          if (read.tone === 'negative' || read.tone === 'positive')
            expect(read.reasons.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 400, seed: 4 },
    );
    expect(tone('merci '.repeat(20_000))).toBe('positive');
  });
});
