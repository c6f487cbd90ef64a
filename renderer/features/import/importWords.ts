/* Names of fields, forms, separators and encodings on screen; what is known of a file, in one line. */
import type { ImportInspection } from '../../../shared/contract/import.ts';
import type { ColumnField, ImportFormat } from '../../../shared/domain/limits.ts';
import type { Translate, WordKey } from '../../../shared/i18n/createWords.ts';

export const FIELD_WORDS = {
  text: 'importing.fieldText',
  textElse: 'importing.fieldTextElse',
  externalId: 'importing.fieldExternalId',
  postedAt: 'importing.fieldPostedAt',
  postedTime: 'importing.fieldPostedTime',
  postedZone: 'importing.fieldPostedZone',
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

/** What a file is when it is no table. */
const FORMAT_WORDS = {
  json: 'importing.formatJson',
  jsonLines: 'importing.formatJsonLines',
  xArchive: 'importing.formatXArchive',
  email: 'importing.formatEmail',
} as const satisfies Record<Exclude<ImportFormat, 'table'>, WordKey>;

/** « 12 Ko · UTF-8 · séparateur : virgule », « 4 Ko · UTF-8 · JSON Lines », « 30 Ko · Courriel ». */
export function factsOf(inspection: ImportInspection, size: string, t: Translate): string {
  const { format, encoding, delimiter } = inspection;
  if (format === 'table') {
    return t('importing.fileFacts', {
      size,
      encoding: encodingWord(encoding ?? ''),
      delimiter: delimiterWord(delimiter ?? '', t),
    });
  }
  return [size, ...(encoding === null ? [] : [encodingWord(encoding)]), t(FORMAT_WORDS[format])].join(' · ');
}

/** Why the columns are read as they are. */
export function guessWords({ exportOf, isRemembered }: ImportInspection, t: Translate): string {
  if (isRemembered) return t('importing.remembered');
  return exportOf === null ? t('importing.guessed') : t('importing.recognisedHelp');
}
