/*
 * Words in one locale: i18next underneath, with keys, variables and plurals checked by the
 * compiler from the English catalogue. The same function serves windows, menus and reports,
 * which may each speak another language at the same time.
 */
import { createInstance } from 'i18next';
import { type Locale, languageOf } from '../lib/locale.ts';
import { typeset } from '../lib/typeset.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

type Catalogue = typeof en;
type Area = keyof Catalogue & string;
type PluralForm = 'one' | 'many' | 'other';
type BaseKey<K extends string> = K extends `${infer Base}_${PluralForm}` ? Base : K;

/** `area.key`, without the plural's ending. */
export type WordKey = { [A in Area]: `${A}.${BaseKey<keyof Catalogue[A] & string>}` }[Area];

type TextOf<Key extends string> = Key extends `${infer A}.${infer K}`
  ? A extends Area
    ? K extends keyof Catalogue[A]
      ? Catalogue[A][K]
      : `${K}_other` extends keyof Catalogue[A]
        ? Catalogue[A][`${K}_other` & keyof Catalogue[A]]
        : never
    : never
  : never;

type VariablesIn<T> = T extends `${string}{{${infer Name}}}${infer Rest}` ? Name | VariablesIn<Rest> : never;
type VariablesOf<Key extends string> = {
  readonly [Name in VariablesIn<TextOf<Key>>]: Name extends 'count' ? number : string | number;
};
type Arguments<Key extends string> = [VariablesIn<TextOf<Key>>] extends [never]
  ? []
  : [variables: VariablesOf<Key>];

export type Translate = <Key extends WordKey>(key: Key, ...variables: Arguments<Key>) => string;

export type Words = { readonly locale: Locale; readonly language: 'fr' | 'en'; readonly t: Translate };

/** Builds the words of one locale; cheap enough to be built again when the language changes. */
export function createWords(locale: Locale): Words {
  const language = languageOf(locale);
  const instance = createInstance();
  const number = new Intl.NumberFormat(locale);
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    ns: Object.keys(en),
    resources: { [language]: language === 'fr' ? fr : en },
    nsSeparator: false,
    keySeparator: false,
    interpolation: { escapeValue: false },
  });
  const t = ((key: string, variables?: Record<string, string | number>) => {
    const dot = key.indexOf('.');
    // `count` goes in as a number, for the plural rule, and as text, to be written as the locale writes numbers.
    const options = variables === undefined ? {} : { ...variables, replace: showNumbers(variables, number) };
    return typeset(locale, instance.t(key.slice(dot + 1), { ...options, ns: key.slice(0, dot) }));
  }) as Translate;
  return { locale, language, t };
}

/** Numbers as the locale writes them. */
function showNumbers(
  variables: Record<string, string | number>,
  number: Intl.NumberFormat,
): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(variables)) {
    shown[name] = typeof value === 'number' ? number.format(value) : value;
  }
  return shown;
}
