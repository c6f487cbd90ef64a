/* Why a line of a file was left out: one short sentence for each reason of shared/domain/rejection.ts. */
export const rejection = {
  'line.tooLong': 'The line is too long',
  'line.unbalancedQuote': 'A quotation mark is opened and never closed',
  'line.tooManyColumns': 'More cells than the file has columns',
  'json.unreadable': 'This is not JSON',
  'json.notAPost': 'JSON, but no post',
  'mail.unreadable': 'The message is built in a way that is not safe to read',
  'mail.tooLarge': 'The message is larger than 32 MB',
  'text.missing': 'No text',
  'identifier.unreadable': 'The identifier holds no time',
  'date.missing': 'No date',
  'date.zoneUnknown': 'The time zone is not known',
  'date.unreadable': 'The date cannot be read',
  'date.ambiguous': 'The date can be read two ways',
  'date.tooOld': 'The date is too far in the past',
  'date.future': 'The date lies in the future',
} as const;
