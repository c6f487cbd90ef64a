/*
 * What the plan can be printed as. Named apart from the engine, for screens offer them too.
 */
export const SHEETS = [
  'contactSheet',
  'walletCard',
  'callSheets',
  'roleCards',
  'levelTable',
  'approvalMatrix',
  'raciMatrix',
  'briefs',
  'blankLog',
  'blankSitrep',
  'certificate',
  'booklet',
] as const;
export type Sheet = (typeof SHEETS)[number];

export const SHEET_LANGUAGES = ['fr', 'en', 'both'] as const;
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];
