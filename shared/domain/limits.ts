/*
 * The limits and closed lists that screens name too. They stand apart from the schemas that use
 * them, so that no page carries a schema to know how long a line may be.
 */

/** In characters. */
export const LOG_LINE_TEXT_LIMIT = 8_000;
export const LOG_LINE_REASON_LIMIT = 500;
/** People that one line names. */
export const LOG_LINE_PEOPLE_LIMIT = 20;

/** What a line of the log is. Decisions and levels are acts of their own. */
export const LOG_KINDS = ['note', 'event', 'messageIn', 'messageOut', 'call', 'order', 'statement'] as const;
export type LogKind = (typeof LOG_KINDS)[number];
export const INCIDENT_TITLE_LIMIT = 160;
export const INCIDENT_REASON_LIMIT = 2_000;
/** Watch queries that one incident may name. */
export const INCIDENT_WATCHES_LIMIT = 500;
export const PERSON_NAME_LIMIT = 120;
export const ERASURE_REASON_LIMIT = 500;
export const SPIKE_NOTE_LIMIT = 500;
/** Posts whose tone one act may say. */
export const LABELLED_AT_ONCE = 500;

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LEVELS = [0, 1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

/** Documents to read, tables to work with, the whole with its proofs. */
export const REPORT_FORMATS = [
  'pdf',
  'docx',
  'html',
  'slides',
  'markdown',
  'json',
  'xlsx',
  'csvLog',
  'csvEvidence',
  'csvFigures',
  'csvMentions',
  'csvImprovement',
  'ics',
  'pack',
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What the name of a file of each form ends in. */
export const REPORT_ENDINGS = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  slides: 'html',
  markdown: 'md',
  json: 'json',
  xlsx: 'xlsx',
  csvLog: 'csv',
  csvEvidence: 'csv',
  csvFigures: 'csv',
  csvMentions: 'csv',
  csvImprovement: 'csv',
  ics: 'ics',
  pack: 'zip',
} as const satisfies Readonly<Record<ReportFormat, string>>;
/** Whom an issue of a report went to. */
export const REPORT_RECEIVERS_LIMIT = 50;
export const REPORT_RECEIVER_LIMIT = 200;

export const CSV_DELIMITERS = [',', ';', '\t', '|'] as const;
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number];

export const CSV_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type CsvEncoding = (typeof CSV_ENCODINGS)[number];

/** The forms in which a file of posts is read: told by its content, never by its name. */
export const IMPORT_FORMATS = ['table', 'jsonLines', 'json', 'xArchive', 'email'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** The fields of a mention that a column can fill, in the order in which a person maps them. */
export const COLUMN_FIELDS = [
  'text',
  'textElse',
  'externalId',
  'postedAt',
  'postedTime',
  'postedZone',
  'author',
  'authorHandle',
  'network',
  'url',
  'language',
  'reach',
  'title',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];
