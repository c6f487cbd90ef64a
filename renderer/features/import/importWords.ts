/* Names of fields, separators and encodings on screen. */
import type { ColumnField } from '../../../shared/domain/limits.ts';
import type { Translate, WordKey } from '../../../shared/i18n/createWords.ts';

export const FIELD_WORDS = {
  text: 'importing.fieldText',
  externalId: 'importing.fieldExternalId',
  postedAt: 'importing.fieldPostedAt',
  postedTime: 'importing.fieldPostedTime',
  author: 'importing.fieldAuthor',
  authorHandle: 'importing.fieldAuthorHandle',
  network: 'importing.fieldNetwork',
  url: 'importing.fieldUrl',
  language: 'importing.fieldLanguage',
  reach: 'importing.fieldReach',
  title: 'importing.fieldTitle',
} as const satisfies Record<ColumnField, WordKey>;

/** « point-virgule » for `;`; an unknown separator is shown as it is. */
export function delimiterWord(delimiter: string, t: Translate): string {
  switch (delimiter) {
    case ',':
      return t('importing.delimiterComma');
    case ';':
      return t('importing.delimiterSemicolon');
    case '\t':
      return t('importing.delimiterTab');
    case '|':
      return t('importing.delimiterPipe');
    default:
      return delimiter;
  }
}

/** Encodings are names, alike in every language. */
export function encodingWord(encoding: string): string {
  return encoding.startsWith('windows') ? encoding.replace('windows', 'Windows') : encoding.toUpperCase();
}
