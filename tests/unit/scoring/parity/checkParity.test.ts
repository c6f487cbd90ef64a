/*
 * What the parity check finds in two languages of one statement, form by form; that it never throws, and marks only
 * places that are there.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkParity, PARITY_LIMIT } from '../../../../shared/scoring/parity/checkParity.ts';

const differs = (fr: string, en: string, names: readonly string[] = []): readonly string[] =>
  checkParity(fr, en, { names }).map(
    (found) => `${found.kind}: ${found.fr?.text ?? '∅'} | ${found.en?.text ?? '∅'}`,
  );

describe('the same said in each language', () => {
  it.each([
    ['Prochain point à 14 h 30 (HNE), le 1er décembre.', 'Next update at 2:30 p.m. EST on December 1.'],
    ['Nous rembourserons 1 250,50 $ d’ici 48 heures.', 'We will refund $1,250.50 within two days.'],
    ['Une aide de 2,5 M$ est versée.', 'Aid of $2.5M is paid.'],
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
    ['vous serez remboursé en entier', 'for a full refund'],
    ['Aucun client n’aura à payer la différence.', 'No customer will have to pay the difference.'],
    ['Les aînés ne paieront rien de plus.', 'Seniors will pay nothing more.'],
    ['Un avion de relève partira à 6 h.', 'A replacement aircraft will leave at 6 a.m.'],
    ['Le courant manque depuis 5 h ce matin.', 'The power has been out since 5 a.m.'],
    ['La conduite sera réparée cette nuit.', 'The main will be repaired overnight.'],
    ['Si vous avez mangé ici ce soir-là', 'If you ate here that evening'],
    ['jusqu’à 9 h ce soir', 'until 9 tonight'],
    ['Comptez 1 h 15 de retard.', 'Expect delays of an hour and a quarter.'],
    ['Elle a duré 3 h 20.', 'It lasted three hours and 20 minutes.'],
    ['il y a deux ans et demi', 'two and a half years ago'],
    ['pour les trois prochains jours', 'for the next three days'],
    ['une quinzaine de minutes, toutes les demi-heures', 'about 15 minutes, every half hour'],
    ['7 j/7, 24 h/24, sept jours sur sept', 'around the clock, seven days a week'],
    ['en semaine, le dimanche', 'Monday to Friday, on Sundays'],
    ['les serveurs d’Orbio', 'Orbio’s servers'],
    [
      'Laboratoires Vireval et la Fondation Grand-Large',
      'Vireval Laboratories and the Grand-Large Foundation',
    ],
    ['deux cent cinquante foyers, un million de flacons', '250 homes, one million bottles'],
    ['la cinquième panne, un lot de 750 g', 'the 5th outage, a 750g lot'],
    ['au 1 866 555-0165', 'at 1-866-555-01OK (0165)'],
    ['un homme de 34 ans', 'a man, 34'],
    ['Les écoles n’ouvriront pas.', 'Schools will stay closed.'],
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
    ['La Ville ne coupera pas le courant.', 'The City will cut the power.', 'promise: coupera | will'],
    ['deux cent cinquante foyers', '215 homes', 'number: deux cent cinquante | 215'],
    ['deux heures et demie', 'an hour and a half', 'duration: deux heures et demie | an hour and a half'],
    ['jusqu’à 9 h ce soir', 'until 9 this morning', 'time: 9 h | 9'],
    ['le vendredi 20 mars', 'Friday, March 27', 'date: vendredi 20 mars | Friday, March 27'],
    ['24 heures', '24 days', 'duration: 24 heures | 24 days'],
    ['la troisième panne', 'the second outage', 'number: troisième | second'],
  ])('%s — %s', (fr, en, finding) => {
    expect(differs(fr, en)).toEqual([finding]);
  });

  it('is a name that the plan knows and one side misspells, leaves out or takes for another', () => {
    expect(differs('Ana Roy répond.', 'Anna Roy answers.', ['Ana Roy'])).toEqual([
      'name: Ana Roy | Anna Roy',
    ]);
    expect(differs('Fromage Lune bleue', 'Cheese', ['Lune bleue'])).toEqual(['name: Lune bleue | ∅']);
    expect(differs('Fondation Orée', 'Horizon Foundation', ['Fondation Orée'])).toEqual([
      'name: Fondation Orée | Horizon Foundation',
    ]);
    expect(differs('Ana Roy répond.', 'Ana Royer answers.', ['Ana Roy'])).toHaveLength(1);
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

  it.each([
    'vingt-',
    'deux cent ',
    'one hundred and ',
    'will call ',
    'nous rembourserons ',
    '1 h 2 ',
    '514 555 ',
    'A/',
    'M. ',
    'a',
    '1 ',
    'le 1 mai ',
    '$1 ',
  ])('may be a megabyte of "%s", and is read to the limit', (piece) => {
    const long = piece.repeat(Math.ceil(1e6 / piece.length));
    for (const [fr, en] of [
      [long, ''],
      ['', long],
      [long, long],
    ] as const)
      for (const found of checkParity(fr, en))
        expect((found.fr ?? found.en)?.to ?? Number.NaN).toBeLessThanOrEqual(PARITY_LIMIT);
    expect(differs(`250 $. ${long}`, '')[0]).toBe('money: 250 $ | ∅');
    expect(differs(`${'x '.repeat(PARITY_LIMIT / 2)}250 $`, '')).toEqual([]);
  });

  it('is found in nothing of an empty pair, and whole in a pair of which one side is empty', () => {
    expect(differs('', '')).toEqual([]);
    expect(differs('Le 3 mai à 14 h, 250 $.', '')).toHaveLength(3);
  });
});
