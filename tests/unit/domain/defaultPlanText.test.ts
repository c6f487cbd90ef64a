/*
 * The words of the plan that ships: whole in both languages, in the voice of the product, short enough for
 * their network; and its queries, in their grammar.
 */
import { describe, expect, it } from 'vitest';
import { defaultPlan } from '../../../resources/plan/index.ts';
import { TEMPLATE_KINDS, WATCH_CATEGORIES } from '../../../shared/domain/planLimits.ts';
import type { PlanFields, PlanNounName } from '../../../shared/domain/planNouns.ts';
import { unmatchedVariables, variablesOf } from '../../../shared/domain/templateText.ts';
import { lexiconQuery } from '../../../shared/domain/watchStarters.ts';

type Sided = { readonly at: string; readonly fr: string; readonly en: string };

function fieldsOf<N extends PlanNounName>(noun: N): readonly PlanFields<N>[] {
  return (defaultPlan[noun] ?? []).map((record) => record.fields as PlanFields<N>);
}

/** Every text that has two sides, lists joined, with where it stands. */
function sidesOf(value: unknown, at: string): readonly Sided[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value && 'en' in value) {
    const join = (side: unknown) => (Array.isArray(side) ? side.join('\n') : String(side));
    return [{ at, fr: join(value.fr), en: join(value.en) }];
  }
  return Object.entries(value).flatMap(([key, inner]) => sidesOf(inner, `${at}.${key}`));
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const sides = sidesOf(defaultPlan, 'plan');

describe('the words of the default plan', () => {
  it('are there on both sides', () => {
    expect(sides.length).toBeGreaterThan(300);
    // A note is optional, how reports are marked is for each organisation to say, and the lower levels have nothing to freeze and no floor: then on both sides.
    const mayBeEmpty =
      /\.note$|severity\.[01]\.fields\.(floors|freeze)$|severity\.2\.fields\.floors$|fields\.report(Classification|Handling)$/;
    const incomplete = sides.filter(({ at, fr, en }) =>
      mayBeEmpty.test(at) ? (fr === '') !== (en === '') : fr === '' || en === '',
    );
    expect(incomplete.map(({ at }) => at)).toEqual([]);
    const same = sides.filter(({ fr, en }) => fr === en && fr.length > 20);
    expect(same.map(({ at }) => at)).toEqual([]);
  });

  it('have as many lines in French as in English', () => {
    const uneven = sides.filter(({ fr, en }) => fr.split('\n').length !== en.split('\n').length);
    expect(uneven.map(({ at }) => at)).toEqual([]);
  });

  it('are calm, with plain spaces and curved apostrophes', () => {
    const rules: Readonly<Record<string, RegExp>> = {
      exclamation: /!/,
      typographicSpace: /[\u00a0\u2000-\u200b\u202f\ufeff]/,
      straightApostrophe: /'/,
      twoSpaces: / {2}/,
      edge: /^\s|\s$/,
    };
    for (const text of stringsOf(defaultPlan)) {
      for (const [rule, pattern] of Object.entries(rules))
        expect(pattern.test(text), `${rule}: ${text}`).toBe(false);
    }
    // Control: each rule does find what it is for.
    for (const [rule, sample] of Object.entries({
      exclamation: 'Vite!',
      typographicSpace: 'a\u00a0b',
      straightApostrophe: "l'eau",
      twoSpaces: 'a  b',
      edge: ' a',
    })) {
      expect(rules[rule]?.test(sample), rule).toBe(true);
    }
  });

  it('are spaced as French is in Canada, and as English is', () => {
    const french = /\s[;!?]|[^\s]:(?!\/\/|\d)|«(?! )|[^ ]»|\d%|[“”"]/;
    const english = /\s[:;!?%]|[«»"]/;
    const wrong = [
      ...sides.filter(({ fr }) => french.test(fr)),
      ...sides.filter(({ en }) => english.test(en)),
    ];
    expect(wrong.map(({ at }) => at)).toEqual([]);
    expect(french.test('Quoi ?') && french.test('ceci: cela') && english.test('this : that')).toBe(true);
  });

  it('address people as vous', () => {
    const familiar = /(^|[\s’(])(tu|toi|tes|ta)([\s,.]|$)/i;
    expect(sides.filter(({ fr }) => familiar.test(fr)).map(({ at }) => at)).toEqual([]);
    expect(familiar.test('Si tu hésites')).toBe(true);
  });
});

describe('templates', () => {
  const templates = fieldsOf('template');

  it('cover every kind, each under a title of its own', () => {
    expect(templates.length).toBeGreaterThanOrEqual(24);
    expect(new Set(templates.map(({ kind }) => kind))).toEqual(new Set(TEMPLATE_KINDS));
    for (const side of ['fr', 'en'] as const)
      expect(new Set(templates.map(({ title }) => title[side])).size).toBe(templates.length);
  });

  it('name the same variables on both sides', () => {
    for (const { title, text } of templates) {
      expect(unmatchedVariables(text), title.en).toEqual({ fr: [], en: [] });
      expect([...variablesOf(text.fr)].sort(), title.en).toEqual([...variablesOf(text.en)].sort());
      expect(text.fr.replace(/\{[A-Za-z]+\}/g, ''), title.en).not.toMatch(/[{}]/);
    }
    expect(unmatchedVariables({ fr: '{time}', en: '{hour}' })).toEqual({ fr: ['time'], en: ['hour'] });
  });

  it('fit their network as written, and still once they are filled in', () => {
    const short = templates.filter(({ lengthLimit }) => lengthLimit !== null);
    expect(new Set(short.map(({ network }) => network))).toEqual(new Set(['x', 'bluesky', 'mastodon']));
    const usual = 'x'.repeat(24);
    for (const { title, text, lengthLimit } of short) {
      for (const side of ['fr', 'en'] as const) {
        expect(text[side].length, title[side]).toBeLessThanOrEqual(lengthLimit ?? 0);
        const filled = text[side].replace(/\{\w+\}/g, usual);
        expect(filled.length, `${title[side]}, filled in`).toBeLessThanOrEqual(lengthLimit ?? 0);
      }
    }
  });

  it('say in every holding statement what is done, and when and where the next word comes', () => {
    const holding = templates.filter(({ kind }) => kind === 'holding');
    expect(holding.length).toBeGreaterThan(4);
    for (const { title, text, levels } of holding) {
      for (const name of ['effect', 'action', 'nextUpdateAt', 'channel', 'contact'])
        expect(variablesOf(text.fr), title.en).toContain(name);
      // The matrix has no holding statement below level 2.
      expect(Math.min(...levels), title.en).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('watches', () => {
  const watches = fieldsOf('watch');

  it('cover the seven categories, and hold the crisis lexicon', () => {
    expect(new Set(watches.map(({ category }) => category))).toEqual(new Set(WATCH_CATEGORIES));
    expect(watches.filter(({ query }) => query === lexiconQuery(null))).toHaveLength(1);
  });

  it('keep to the grammar: paired signs, capital operators, NEAR of ten at most', () => {
    for (const { query } of watches) {
      expect(query.split('"').length % 2, query).toBe(1);
      const bare = query.replace(/"[^"]*"/g, 'w');
      let depth = 0;
      for (const sign of bare) {
        depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        expect(depth, query).toBeGreaterThanOrEqual(0);
      }
      expect(depth, query).toBe(0);
      expect(bare, query).not.toMatch(/\b(and|or|not|near)\b/);
      for (const [, distance] of bare.matchAll(/NEAR\/(\d+)/g))
        expect(Number(distance)).toBeLessThanOrEqual(10);
      // Two words side by side would have no operator between them.
      expect(bare.replace(/\b(AND|OR|NOT|NEAR\/\d+)\b/g, '|'), query).not.toMatch(
        /[\p{L}\d*)] +[\p{L}\d@#(]/u,
      );
    }
  });
});
