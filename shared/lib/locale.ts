/*
 * The five locales: a language and the region whose dates, numbers and spacing it follows.
 */
export const LOCALES = ['fr-CA', 'fr-FR', 'en-CA', 'en-US', 'en-GB'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language of a locale. */
export function languageOf(locale: Locale): 'fr' | 'en' {
  return locale.startsWith('fr') ? 'fr' : 'en';
}

/** The nearest of ours to a system's language tag; Canadian forms where only the language matches. */
export function nearestLocale(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const exact = LOCALES.find((locale) => locale.toLowerCase() === tag.toLowerCase());
    if (exact !== undefined) return exact;
    const language = tag.slice(0, 2).toLowerCase();
    const region = tag.slice(3, 5).toUpperCase();
    if (language === 'fr') return region === 'CA' || region === '' ? 'fr-CA' : 'fr-FR';
    if (language === 'en') return region === 'US' ? 'en-US' : region === 'GB' ? 'en-GB' : 'en-CA';
  }
  return 'en-CA';
}
