/*
 * The crisis lexicon: what it finds in French and English, what it leaves alone, and texts that nobody would write.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconHits, readSignals } from '../../../../shared/scoring/signal/readSignals.ts';

const tier = (text: string, language: string | null = 'fr') => readSignals(text, language).harmTier;

describe('the crisis lexicon', () => {
  it('tells the gravest harm that a post speaks of', () => {
    expect(tier('Deux blessés à l’usine ce matin, la police est sur place')).toBe(3);
    expect(tier('Recours collectif contre la compagnie #boycott')).toBe(2);
    expect(tier('Le site est en panne depuis midi')).toBe(1);
    expect(tier('Quelle honte')).toBe(0);
    expect(tier('Fuite de données : mes renseignements personnels sont en ligne')).toBe(3);
    expect(tier('Our data leaked, and two people were injured', 'en')).toBe(3);
    expect(tier('They got sued for discrimination', 'en')).toBe(2);
    expect(tier('Everything is fine today', 'en')).toBe(0);
  });

  it('says which words it found, hashtags among them, each once', () => {
    expect(lexiconHits('#Boycott ! Boycott, une honte', 'fr')).toEqual([
      { word: 'boycott', tier: 0 },
      { word: 'honte', tier: 0 },
    ]);
    expect(readSignals('#BoycottExemple', 'fr').isLexiconHit).toBe(true);
    expect(readSignals('Belle journée', 'fr').isLexiconHit).toBe(false);
  });

  it('leaves alone what is taken back or only sounds grave', () => {
    expect(tier('Aucun blessé, tout va bien')).toBe(0);
    expect(tier('Je suis mort de rire')).toBe(0);
    expect(tier('This cake is to die for, I am dead serious', 'en')).toBe(0);
    expect(tier('No injuries reported', 'en')).toBe(0);
    expect(tier('God bless you all', 'en')).toBe(0);
    expect(tier('I was charged twice', 'en')).toBe(0);
  });

  it('asks both languages of a post whose language was not told', () => {
    expect(tier('12 injured', null)).toBe(3);
    expect(tier('12 blessés', null)).toBe(3);
  });

  it.each([
    ['one emoji', '🔥'],
    ['nothing', ''],
    ['a script that it does not know', 'これはひどい、負傷者'],
    ['a hundred thousand letters', 'blessé '.repeat(15_000)],
    ['half a surrogate', '\ud83d blessé \udc00'],
  ])('reads %s', (_name, text) => {
    for (const language of ['fr', 'en', 'ja', null]) {
      const read = readSignals(text, language);
      expect([0, 1, 2, 3]).toContain(read.harmTier);
    }
  });

  it('reads any text whatever, always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(readSignals(text, 'fr')).toEqual(readSignals(text, 'fr'));
        expect(lexiconHits(text, null).length).toBeLessThanOrEqual(20);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
