/*
 * French spacing, applied when words are printed: catalogues are written with ordinary
 * spaces. Both regions keep a no-break space before `:` and `%` and inside « »; France
 * adds a narrow one before `; ! ?`, Canada none (OQLF). Addresses and times are left alone
 * because the rules ask for a space that is already there.
 */
import type { Locale } from './locale.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/** Sets the spacing of a text that Vigie itself says; never call it on what people wrote. */
export function typeset(locale: Locale, text: string): string {
  if (!locale.startsWith('fr')) return text;
  const common = text
    .replace(/ (?=[:%»])/g, NO_BREAK)
    .replace(/(?<=«) /g, NO_BREAK)
    .replace(/(?<=\d) (?=\d{3}\b)/g, NO_BREAK)
    .replace(/(?<=\d) (?=h\b|min\b|s\b|Mo\b|ko\b|Go\b)/g, NO_BREAK)
    .replace(/(?<=\bh) (?=\d{2}\b)/g, NO_BREAK);
  return locale === 'fr-FR' ? common.replace(/ (?=[;!?])/g, NARROW) : common.replace(/ (?=[;!?])/g, '');
}
