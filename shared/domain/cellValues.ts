/*
 * Small values as exports write them: identifiers guarded against spreadsheets, languages by name or code,
 * audience figures with spaces, commas and K or M. Unreadable means null, never a guess.
 */

const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  anglais: 'en',
  eng: 'en',
  french: 'fr',
  francais: 'fr',
  fra: 'fr',
  fre: 'fr',
  spanish: 'es',
  espagnol: 'es',
  spa: 'es',
  german: 'de',
  allemand: 'de',
  deu: 'de',
  italian: 'it',
  italien: 'it',
  portuguese: 'pt',
  portugais: 'pt',
  dutch: 'nl',
  neerlandais: 'nl',
  arabic: 'ar',
  arabe: 'ar',
};

/** A language tag in lower case (`fr`, `fr-ca`), or null for none, unknown or undetermined. */
export function readLanguage(cell: string): string | null {
  const word = cell.trim().toLowerCase().replace('_', '-');
  if (word === '') return null;
  const named = LANGUAGES[word.normalize('NFKD').replace(/\p{M}/gu, '')];
  if (named !== undefined) return named;
  return /^[a-z]{2}(?:-[a-z0-9]{2,8})?$/.test(word) && word !== 'un' ? word : null;
}

/** A number of people: `1 234`, `1,234`, `12.5K`, `3 M`; null when it is no count. */
export function readReach(cell: string): number | null {
  const text = cell.replace(/[\s\u00a0\u202f']/g, '').toLowerCase();
  const found = /^(\d+|\d{1,3}(?:[.,]\d{3})+|\d+[.,]\d{1,2})([km]?)$/.exec(text);
  if (found === null) return null;
  const digits = found[1] ?? '';
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
  const number = Number(isGrouped ? digits.replace(/[.,]/g, '') : digits.replace(',', '.'));
  const value = Math.round(number * (found[2] === 'k' ? 1_000 : found[2] === 'm' ? 1_000_000 : 1));
  return Number.isSafeInteger(value) ? value : null;
}

/**
 * A post's identifier without what spreadsheets and scripts put around it (`="123"`, `'123`, `123.0`); null when
 * it is empty or has lost its last digits (`3.53417E+17`): rounded identifiers would make strangers duplicates.
 */
export function readIdentifier(cell: string): string | null {
  if (cell === '' || /^\d+$/.test(cell)) return cell || null;
  const id = cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();
  if (id === '' || /^\d(?:[.,]\d+)?e\+\d+$/i.test(id)) return null;
  const float = /^(\d+)\.0$/.exec(id)?.[1];
  if (float === undefined) return id;
  return Number.isSafeInteger(Number(float)) ? float : null;
}
