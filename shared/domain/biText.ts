/*
 * Words in both languages, as the plan keeps them. Apart from the schemas, for pages show them too.
 */
/** A text in both languages; a side may be empty while it is being written. */
export type BiText = { readonly fr: string; readonly en: string };
/** Lines in both languages; the two sides need not be equally long. */
export type BiLines = { readonly fr: readonly string[]; readonly en: readonly string[] };

export const NO_TEXT: BiText = { fr: '', en: '' };
export const NO_LINES: BiLines = { fr: [], en: [] };

/** The text in the wanted language, or in the other while that side is empty. */
export function textIn(text: BiText, language: 'fr' | 'en'): string {
  const other = language === 'fr' ? text.en : text.fr;
  return text[language] === '' ? other : text[language];
}
