/* What the reader of a file must settle or should know, one sentence for each code of shared/domain/guessMapping.ts. */
export const mapping = {
  noText: 'Choose the column that holds the text of the posts.',
  noDate: 'Say where the time of each post comes from: a column of dates, or the identifier.',
  dateOrderAmbiguous: 'The dates of this file can be read two ways. Choose the order.',
  dateOrderContradictory:
    'Some dates of this file are day first, others month first. Choose an order: lines that do not fit it are refused.',
  noHeader: 'The file has no line of column names; columns are numbered.',
  timeZoneAssumed: 'The times name no zone: they are read in the one chosen here.',
  datesWithoutTime: 'The dates hold no time: every post is placed at midnight.',
  networkUnknown: 'The file does not say which network the posts come from. Name it if you know.',
  identifierDamaged: 'The identifiers were rounded by a spreadsheet: they are not used.',
  identifierOrdinal: 'The identifiers only number the lines of this file: they are not used.',
  mailUnreadable:
    'This message is too large, or built in a way that is not safe to read. It will be counted as refused.',
} as const;
