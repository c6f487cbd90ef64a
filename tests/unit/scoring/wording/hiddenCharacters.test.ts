/*
 * Characters that nobody sees are found and shown; those that an emoji, a flag or the spelling of a language needs are not.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHidden, showHidden } from '../../../../shared/scoring/wording/hiddenCharacters.ts';

describe('hidden characters', () => {
  it.each([
    ['pay \u202eecnav\u202c now', 'pay ⟦RLO⟧ecnav⟦PDF⟧ now'],
    ['\u2066a\u2069\u2067b\u2068', '⟦LRI⟧a⟦PDI⟧⟦RLI⟧b⟦FSI⟧'],
    ['re\u200bcall', 're⟦ZWSP⟧call'],
    ['a\u200db\u200cc', 'a⟦ZWJ⟧b⟦ZWNJ⟧c'],
    ['rap\u00adpel', 'rap⟦SHY⟧pel'],
    ['\ufeffBonjour\u2060', '⟦BOM⟧Bonjour⟦WJ⟧'],
    ['ok\u{e0068}\u{e0069}', 'ok⟦TAG h⟧⟦TAG i⟧'],
    ['a\u0000b\u001bc\u0085d\u007f', 'a⟦NUL⟧b⟦ESC⟧c⟦NEL⟧d⟦DEL⟧'],
    ['a\rb', 'a⟦CR⟧b'],
    ['x\u3164y\u2061z', 'x⟦U+3164⟧y⟦U+2061⟧z'],
    ['a\ufe0f', 'a⟦VS16⟧'],
    ['😀\ufe0f\u{e0151}', '😀\ufe0f⟦VS98⟧'],
    ['😀\u200d', '😀⟦ZWJ⟧'],
    ['\u{1f3f4}\u{e0068}\u{e0069}', '\u{1f3f4}⟦TAG h⟧⟦TAG i⟧'],
    ['line\u2028break', 'line⟦LS⟧break'],
  ])('are shown in %j', (text, shown) => {
    expect(showHidden(text)).toBe(shown);
  });

  it.each([
    ['new lines and tabs', 'a\nb\tc\r\nd'],
    ['a family', '👩\u200d👩\u200d👧'],
    ['a coloured astronaut', '👩🏽\u200d🚀'],
    ['a heart on fire', '❤\ufe0f\u200d🔥'],
    ['a keycap', '1\ufe0f\u20e3'],
    ['the flag of a part of a country', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष'],
    ['Sinhala', 'ශ්\u200dරී'],
    ['French', 'L’été : « déjà » – 17 h…'.replaceAll(' ', '\u202f')],
  ])('are none in %s', (_, text) => {
    expect(findHidden(text)).toEqual([]);
    expect(showHidden(text)).toBe(text);
  });

  it('are told with their place', () => {
    expect(findHidden('😀\u202ea')).toEqual([{ from: 2, to: 3, name: 'RLO' }]);
  });

  it('are all gone from what is shown, whatever is typed', () => {
    const unit = fc.constantFrom(
      ...[
        'a',
        'م',
        'क',
        '्',
        '😀',
        '👧',
        '🏽',
        '\u{1f3f4}',
        '\u{e0067}',
        '\u{e007f}',
        '\u200d',
        '\u200c',
        '\ufe0f',
        '\u202e',
        '\r',
        '\n',
        '\ud83d',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(unit, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const places = findHidden(typed);
        expect(places.every(({ from, to }, index) => to > from && from >= (places[index - 1]?.to ?? 0))).toBe(
          true,
        );
        expect(findHidden(showHidden(typed))).toEqual([]);
      }),
      { seed: 42, numRuns: 1_000 },
    );
    expect(showHidden('\u200b'.repeat(100_000))).toHaveLength(600_000);
  });
});
