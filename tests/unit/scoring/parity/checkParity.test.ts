/*
 * What the parity check finds in two languages of one statement, form by form; that it never throws, and marks only
 * places that are there.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkParity } from '../../../../shared/scoring/parity/checkParity.ts';

const differs = (fr: string, en: string, names: readonly string[] = []): readonly string[] =>
  checkParity(fr, en, { names }).map(
    (found) => `${found.kind}: ${found.fr?.text ?? '∅'} | ${found.en?.text ?? '∅'}`,
  );

describe('the same said in each language', () => {
  it.each([
    ['Prochain point à 14 h 30 (HNE), le 1er décembre.', 'Next update at 2:30 p.m. EST on December 1.'],
    ['Nous rembourserons 1 250,50 $ d’ici 48 heures.', 'We will refund $1,250.50 within two days.'],
    ['5,2 M$ de pertes, soit 3,5 % du budget.', 'Losses of $5.2 million, or 3.5 per cent of the budget.'],
    ['1,3 million de clients, 2 milliards de dollars.', '1.3 million customers, $2 billion.'],
    ['Trois blessés, vingt-deux évacués vers midi.', 'Three injured, 22 evacuated around noon.'],
    ['Ouvert de 9 h à 17 h, du lundi au vendredi.', 'Open 9 a.m. to 5 p.m., Monday to Friday.'],
    ['Ligne ouverte 24 heures sur 24, 7 jours sur 7 : 1 800 555-0199', 'Open 24/7: 1-800-555-0199'],
    ['Une dizaine de cas, des centaines d’appels.', 'About ten cases, hundreds of calls.'],
    ['Voir https://example.ca/fr/rappel-42.', 'See https://example.ca/en/recall-42.'],
    ['L’un des deux sites a rouvert ce soir.', 'One of the sites reopened tonight.'],
    ['Le vendredi 27 novembre 2026', 'Friday, November 27'],
    ['du 3 au 5 décembre', 'December 3–5'],
    ['Lot L-2345, code postal H2X 1Y4', 'Lot L2345, postal code H2X 1Y4'],
    ['Santé Canada et la Ville de Gatineau', 'Health Canada and the City of Gatineau'],
    ['d’ici une demi-heure', 'within half an hour'],
    ['de 2 à 3 milliards de dollars, 5 à 10 %', 'from $2 billion to $3 billion, 5% to 10%'],
    ['Ne jetez rien : nous vous rembourserons.', 'Do not throw anything away: we will refund you.'],
    ['Mme Roy répondra. #rappel', 'Ms. Roy will answer. #recall'],
  ])('%s', (fr, en) => {
    expect(differs(fr, en, ['Ana Roy'])).toEqual([]);
  });
});

describe('what differs', () => {
  it.each([
    ['à 15 h', 'at 3 a.m.', 'time: 15 h | 3 a.m.'],
    ['le jeudi 26 novembre', 'Friday, November 26', 'date: jeudi 26 novembre | Friday, November 26'],
    ['250 $', '€250', 'money: 250 $ | €250'],
    ['5 % des lots', '0.5% of lots', 'percent: 5 % | 0.5%'],
    ['d’ici 24 heures', 'within 48 hours', 'duration: 24 heures | 48 hours'],
    ['10 000 comptes', '10 million accounts', 'number: 10 000 | 10 million'],
    ['au 514 555-0123', 'at 514-555-0132', 'phone: 514 555-0123 | 514-555-0132'],
    ['rappel@example.ca', 'Write to us', 'email: rappel@example.ca | ∅'],
    [
      'https://example.org/fr/avis, https://example.org/fr/carte',
      'https://example.org/en/notice',
      'link: https://example.org/fr/carte | ∅',
    ],
    ['selon le Dr Nguyen', 'according to Dr. Novak', 'name: Nguyen | Novak'],
    ['Suivez @brasserie_info', 'Follow @brasserie_news', 'handle: @brasserie_info | @brasserie_news'],
    ['Lot 24B', 'Lot 42B', 'name: 24B | 42B'],
    ['Nous vous rembourserons.', 'We will not refund you.', 'promise: rembourserons | refund'],
    ['Nous ferons le point.', 'Stay safe.', 'promise: ferons le point | ∅'],
    ['Deux blessés', 'Three injured', 'number: Deux | Three'],
  ])('%s — %s', (fr, en, finding) => {
    expect(differs(fr, en)).toEqual([finding]);
  });

  it('is a name that the plan knows and one side misspells, leaves out or takes for another', () => {
    expect(differs('Ana Roy répond.', 'Anna Roy answers.', ['Ana Roy'])).toEqual([
      'name: Ana Roy | Anna Roy',
    ]);
    expect(differs('Fromage Lune bleue', 'Cheese', ['Lune bleue'])).toEqual(['name: Lune bleue | ∅']);
    expect(differs('selon M. Lavoie', 'according to Mr. Lavigne')).toEqual(['name: Lavoie | Lavigne']);
  });
});

describe('whatever is typed', () => {
  it('ends, and marks only what is there', () => {
    const piece = fc.constantFrom(
      ...'1 |12 h|,|.|:|$|%|€|@a|lundi|Monday|le 1er mai|May 3|will |ne |nous rembourserons |www.|https://|-|\n|é|\u202f|\u0000|😀|Mme |Mr. |A1|vingt-|M$|deux cents |one hundred |24/7|"|('.split(
        '|',
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(piece, { maxLength: 120 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, text, (fr, en) => {
        for (const found of checkParity(fr, en, { names: ['Ana Roy'] })) {
          expect(found.fr ?? found.en).not.toBeNull();
          if (found.fr !== null) expect(fr.slice(found.fr.from, found.fr.to)).toBe(found.fr.text);
          if (found.en !== null) expect(en.slice(found.en.from, found.en.to)).toBe(found.en.text);
        }
      }),
      { seed: 33, numRuns: 600 },
    );
  });

  it('is found in nothing of an empty pair, and whole in a pair of which one side is empty', () => {
    expect(differs('', '')).toEqual([]);
    expect(differs('Le 3 mai à 14 h, 250 $.', '')).toHaveLength(3);
  });
});
