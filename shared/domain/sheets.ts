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

/** Forms to write on: nothing in them grows old. */
const BLANK_SHEETS: readonly Sheet[] = ['blankLog', 'blankSitrep'];
export function isBlankSheet(sheet: Sheet): boolean {
  return BLANK_SHEETS.includes(sheet);
}

/** Sheets that say on which day they were made: compared with what they would have said on that day. */
const DATED_SHEETS: readonly Sheet[] = ['certificate'];
export function isDatedSheet(sheet: Sheet): boolean {
  return DATED_SHEETS.includes(sheet);
}

/** Sheets of one kind that one person takes, at most. */
export const PAPER_COPIES_LIMIT = 1_000;
/** In characters. */
export const PAPER_HOLDER_LIMIT = 160;
export const PAPER_PLACE_LIMIT = 160;
export const PAPER_REASON_LIMIT = 500;

/** Why a copy no longer counts. `mistaken`: it was never handed out. */
export const WITHDRAWALS = ['takenBack', 'destroyed', 'lost', 'replaced', 'mistaken'] as const;
export type Withdrawal = (typeof WITHDRAWALS)[number];

/** How a copy stands now: `outOfDate` says something else than the plan, `expired` is past its day. */
export const PAPER_COPY_STATES = ['outOfDate', 'expired', 'current', 'withdrawn', 'erased'] as const;
export type PaperCopyState = (typeof PAPER_COPY_STATES)[number];
