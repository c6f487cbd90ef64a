/*
 * What the author of a draft is asked to read again, form by form; that calm sentences close to it are left alone, and
 * that whatever is typed, only what is there is marked.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkWording,
  WORDING_HINTS,
  WORDING_LIMIT,
} from '../../../../shared/scoring/wording/checkWording.ts';

const hints = (text: string, language: 'fr' | 'en', unconfirmed: readonly string[] = []) =>
  checkWording(text, language, { unconfirmed }).map((hint) => `${hint.kind}: ${hint.text}`);

describe('a draft is marked where it', () => {
  it.each([
    ['fr', 'Vous n’avez rien compris.', 'confront: Vous n’avez rien compris'],
    ['fr', 'VOUS MENTEZ TOUS ET SANS GÊNE.', 'anger: VOUS MENTEZ TOUS ET SANS GÊNE'],
    ['fr', 'Merci ! Bravo ! Encore !', 'anger: !'],
    ['fr', 'Une négligence d’un ancien employé en est la cause.', 'blame: négligence d’un ancien employé'],
    ['fr', 'Le service reprendra à 18 h.', 'endTime: reprendra à 18 h'],
    ['fr', 'Elle est née le 1er mars 1990.', 'privateData: née le 1er mars 1990'],
    ['fr', 'Nous vous rappellerons au 514 555-0123.', 'privateData: 514 555-0123'],
    ['fr', 'Écrivez à lea.fictif@example.org.', 'privateData: lea.fictif@example.org'],
    ['fr', 'Dossier n° AB-20411 fermé.', 'privateData: Dossier n° AB-20411'],
    ['en', 'Honestly, are you serious?!', 'anger: ?!'],
    ['en', 'Our contractor made a mistake.', 'blame: Our contractor made a mistake'],
    [
      'en',
      'By 5 p.m., power should be fully restored.',
      'endTime: By 5 p.m., power should be fully restored',
    ],
    ['en', 'Ana Fictif, our treasurer, is on sick leave.', 'privateData: is on sick leave'],
    ['en', 'We will call you at (514) 555-0123.', 'privateData: (514) 555-0123'],
    ['en', 'We’ve already answered that.', 'confront: We’ve already answered that'],
    ['en', 'Apparently a valve broke.', 'unconfirmed: Apparently'],
  ] as const)('%s: %s', (language, text, hint) => {
    expect(hints(text, language)).toEqual([hint]);
  });

  it('repeats most of what nobody confirmed, in other forms of the words too', () => {
    const fact = ['Deux clients auraient été hospitalisés après l’effondrement du toit'];
    expect(
      hints('Bonjour. Après l’effondrement du toit, deux clients ont dû être hospitalisés.', 'fr', fact),
    ).toEqual(['unconfirmed: Après l’effondrement du toit, deux clients ont dû être hospitalisés.']);
    expect(hints('Le toit du magasin est inspecté.', 'fr', fact)).toEqual([]);
    // One main word would mark every sentence on the matter.
    expect(hints('The fire is out.', 'en', ['Fire'])).toEqual([]);
  });
});

describe('a calm draft is left alone when it', () => {
  it.each([
    ['fr', 'Nous travaillons à rétablir le courant ; prochaine information à 15 h.'],
    ['fr', 'Nous vous dirons à 15 h quand le service sera rétabli.'],
    ['fr', 'L’incident est dû à une erreur de notre part.'],
    ['fr', 'POUR DIFFUSION IMMÉDIATE\n\nNous rappelons un produit.'],
    ['fr', 'NE PAS CONSOMMER CE PRODUIT.'],
    ['fr', 'Composez le 514 555-0123 ou écrivez à familles@example.ca.'],
    ['fr', 'Contact médias : Luc Fictif, porte-parole, 514 555-0123.'],
    ['fr', 'Ce qui n’aurait jamais dû arriver est arrivé.'],
    ['en', 'Crews are restoring power, and our next update is at 3 p.m. Thank you.'],
    ['en', 'Everything was back to normal at 11:55 a.m.'],
    ['en', 'You are right: this is not what you should have met with.'],
    ['en', 'We think of the families.'],
    ['en', 'Our agents will call you back within 48 hours.'],
    ['en', 'DO NOT EAT THIS PRODUCT.'],
    ['en', 'Ask for lot 118834-22, sold on March 3, 2026.'],
  ] as const)('%s: %s', (language, text) => {
    expect(hints(text, language)).toEqual([]);
  });
});

describe('whatever is typed', () => {
  const piece = fc.constantFrom(
    ...'vous mentez |will be |restored |by 5 p.m. |.|!|?|\n|é|\u202f|\u0000|😀|𝐕𝐨𝐮𝐬 |ﬁ|œ|Mme Fictif |est |enceinte|514 555-0123|a@b.ca|le |fournisseur |’|: |NOUS |and our |M. |e\u0301'.split(
      '|',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(piece, { maxLength: 100 }).map((all) => all.join('')),
  );

  it('marks only what is there, in order', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('fr' as const, 'en' as const),
        fc.array(text, { maxLength: 3 }),
        (draft, language, unconfirmed) => {
          let before = 0;
          for (const hint of checkWording(draft, language, { unconfirmed })) {
            expect(draft.slice(hint.from, hint.to)).toBe(hint.text);
            expect(hint.to).toBeGreaterThan(hint.from);
            expect(hint.from).toBeGreaterThanOrEqual(before);
            before = hint.from;
          }
        },
      ),
      { seed: 41, numRuns: 500 },
    );
  });

  it('does not depend on how accents and apostrophes are typed', () => {
    const draft = 'Comme nous vous l’avons déjà dit, le courant sera rétabli demain.';
    for (const variant of [
      draft,
      draft.normalize('NFD'),
      draft.replaceAll('’', "'"),
      draft.replaceAll(' ', '\u00a0'),
    ])
      expect(checkWording(variant, 'fr').map(({ kind }) => kind)).toEqual(['confront', 'endTime']);
  });

  it('reads a pasted book to the limit of a draft, and gives no more hints than somebody reads', () => {
    const calm = 'Nous sommes désolés. '.repeat(50_000);
    expect(hints(calm, 'fr')).toEqual([]);
    expect(hints(`${calm.slice(0, WORDING_LIMIT)}Vous mentez.`, 'fr')).toEqual([]);
    expect(hints('Vous mentez. '.repeat(80_000), 'fr')).toHaveLength(WORDING_HINTS);
    for (const hostile of [
      'a',
      '1 ',
      '514-',
      'A ',
      '! ',
      'a@',
      'a.',
      'will be ',
      'fault of a ',
      'd’ici ',
      '(',
      'M. A',
    ])
      expect(hints(hostile.repeat(1_000_000 / hostile.length), 'en').length).toBeLessThanOrEqual(
        WORDING_HINTS,
      );
  });
});
