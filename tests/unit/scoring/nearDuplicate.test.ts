import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barePost } from '../../../shared/scoring/barePost.ts';
import { type Fingerprint, fingerprintOf, isNearDuplicate } from '../../../shared/scoring/nearDuplicate.ts';

const of = (text: string): Fingerprint => {
  const fingerprint = fingerprintOf(text);
  if (fingerprint === null) throw new Error(`nothing to compare in: ${text}`);
  return fingerprint;
};
/** A fingerprint as one word, to tell any other from it. */
function written({ high, low, anchors, marks, length, isShort, isCut }: Fingerprint): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const anchored = anchors.map((anchor) => hex(anchor, 6)).join('');
  const flags = (isShort ? 1 : 0) | (isCut ? 2 : 0);
  return hex(high, 8) + hex(low, 8) + anchored + hex(marks, 8) + hex(length, 2) + hex(flags, 1);
}
const areAlike = (a: string, b: string): boolean => isNearDuplicate(of(a), of(b));

const FRENCH =
  "L'usine de Saint-Meldéric est fermée depuis hier soir et les voisins ont été évacués à l'école";
const ENGLISH =
  'The plant in Saint-Meldéric has been closed since last night and neighbours were moved to the school';

describe('a post bared of how it was passed on', () => {
  it.each([
    ['RT @maire: Restez chez vous https://t.co/a1', 'restez chez vous'],
    ['RT @a: RT @b: Restez chez vous', 'restez chez vous'],
    ['Wow! RT @maire: Restez chez vous', 'restez chez vous'],
    ['Je n’y crois plus du tout RT @maire: Restez', 'je n y crois plus du tout restez'],
    ['Restez chez vous via @maire', 'restez chez vous'],
    ['Restez chez vous #alerte #quebec 34', 'restez chez vous'],
    ['Restez dans #Québec ce soir', 'restez dans quebec ce soir'],
    ['Restez chez vous, les autor…', 'restez chez vous les'],
    ['75,000 people and 75 000 and 75\u202f000 and 3.5', '75000 people and 75000 and 75000 and 3.5'],
    ['Three dead, trois morts', '3 dead 3 morts'],
    ["It isn't safe, ce n’est pas sûr", 'it isn ! safe ce n est ! sur'],
    ['Tom &amp; Anna', 'tom anna'],
    ['75 0000 or 3. or ٣٤٥', '75 0000 or 3 or ٣٤٥'],
    ['3www.x.y, www.x.y, http: x', '3 www x y x'],
    ['#34 #列車 車a .. & # 👍🏽x', '34 列車 車 a x'],
    ['列車が脱線', '列 車 か 脱 線'],
  ])('%s', (text, words) => {
    expect(barePost(text).words.join(' ')).toBe(words);
  });

  it('keeps hashtags apart, and remembers that the text was cut', () => {
    expect(barePost('Fire #calgary').hashtags).toEqual(['calgary']);
    expect(barePost('Restez chez vous, les autor…').isCut).toBe(true);
    expect(barePost('Restez… chez vous').isCut).toBe(false);
  });
});

describe('near-duplicates', () => {
  it.each([FRENCH, ENGLISH])('are what is only passed on, written or linked otherwise: %s', (text) => {
    for (const other of [
      text.toUpperCase(),
      text.normalize('NFD'),
      text.normalize('NFD').replace(/\p{M}/gu, ''),
      text.replaceAll("'", '’'),
      `RT @quelqu_un: ${text}`,
      `RT @un: RT @deux: ${text} https://t.co/Abc123`,
      `“${text}” #alerte #quebec`,
      `Ouf! RT @maire: ${text}`,
      `${text} via @journal`,
      `${text} https://example.org/a?b=c`,
      `${text.slice(0, 90)}…`,
    ])
      expect(areAlike(text, other), other).toBe(true);
  });

  it('are a quote with a tail, a word more or a word less', () => {
    expect(areAlike(ENGLISH, `BREAKING: ${ENGLISH}`)).toBe(true);
    expect(areAlike(ENGLISH, `${ENGLISH} and nobody tells us why`)).toBe(true);
    expect(areAlike(FRENCH, FRENCH.replace('hier soir', 'hier'))).toBe(true);
  });

  it('are never two posts that differ in a figure', () => {
    const said = (figure: string) =>
      `Explosion à l'usine de Saint-Meldéric ce matin, ${figure} blessés selon le maire`;
    expect(areAlike(said('3'), said('13'))).toBe(false);
    expect(areAlike(said('3'), said('trois'))).toBe(true);
    expect(areAlike(said('3'), `${said('3')}, 2 graves`)).toBe(false);
    expect(areAlike(said('75 000'), said('75,000'))).toBe(true);
  });

  it('are never two posts of which one says not', () => {
    expect(
      areAlike(
        'The mayor says the water in Saint-Melderic is safe to drink tonight and tomorrow',
        'The mayor says the water in Saint-Melderic is not safe to drink tonight and tomorrow',
      ),
    ).toBe(false);
    expect(
      areAlike(
        "L'eau de Saint-Meldéric est potable ce soir, dit le maire, et le sera demain",
        "L'eau de Saint-Meldéric n'est pas potable ce soir, dit le maire, et le sera demain",
      ),
    ).toBe(false);
    // Spoken and written French deny alike.
    expect(
      areAlike(
        "L'eau de Saint-Meldéric n'est pas potable ce soir, dit le maire à la radio de la région",
        "L'eau de Saint-Meldéric est pas potable ce soir, dit le maire à la radio de la région",
      ),
    ).toBe(true);
  });

  it('of few words are only those that are equal, hashtags too', () => {
    expect(areAlike('Stay safe, Alberta', 'RT @x: STAY SAFE ALBERTA!!')).toBe(true);
    expect(areAlike('Stay safe, Alberta', 'Stay safe, Québec')).toBe(false);
    expect(areAlike('Fire #calgary', 'Fire #laval')).toBe(false);
    expect(areAlike('We are safe', 'We are not safe')).toBe(false);
  });

  // Decided: a name is one word of many, and no list knows them all. One word of a short statement parts it.
  it('may differ in a name when they are long', () => {
    expect(areAlike('Marie Tremblay fired by the plant', 'Marie Gagnon fired by the plant')).toBe(false);
    const long = `${ENGLISH}, says Marie NAME of the regional health office in a statement to reporters this morning`;
    expect(areAlike(long.replace('NAME', 'Tremblay'), long.replace('NAME', 'Gagnon'))).toBe(true);
  });

  it('are not different posts about one thing', () => {
    expect(
      areAlike(ENGLISH, 'Why did it take the plant in Saint-Meldéric so long to tell neighbours anything'),
    ).toBe(false);
    expect(areAlike(FRENCH, ENGLISH)).toBe(false);
  });

  it('are not looked for where nothing is left', () => {
    for (const text of ['', '   ', '@a @b', 'https://example.org', '🔥🔥', 'RT @x:'])
      expect(fingerprintOf(text)).toBeNull();
  });
});

describe('a fingerprint', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'le',
          'maire',
          '3',
          '#a',
          '@b',
          'RT',
          '…',
          "n'est",
          'pas',
          '\ud83d',
          'https://x.y',
          '13',
        ),
        {
          maxLength: 40,
        },
      )
      .map((parts) => parts.join(' ')),
  );

  it('is made of any text, and is alike itself', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const a = fingerprintOf(first);
        const b = fingerprintOf(second);
        if (a === null) return;
        expect(isNearDuplicate(a, a)).toBe(true);
        if (b !== null) expect(isNearDuplicate(a, b)).toBe(isNearDuplicate(b, a));
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });

  // What was grouped yesterday must be grouped tomorrow: the index is filled again at every start.
  it('stays what it is', () => {
    expect(written(of(ENGLISH))).toBe('f027a1c9815a62849fb44b72404165ed79d5c48a00000000120');
    expect(written(of('Stay safe, Alberta'))).toBe('9e127ea92c63f6f49e127e9e127e9e127e9e127e00000000031');
    const long = Array.from({ length: 400 }, (_, at) => `mot${at} pas 1 000`).join(' ');
    expect(written(of(long))).toBe('c4fdeb0906569bf2ae360b3572f223531ed1c41301020808ff0');
  });
});
