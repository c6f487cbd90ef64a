/*
 * The plan on paper: each sheet as one page without script, and how it is to be laid on the paper.
 */
import { PAPERS, SHEET_LANGUAGES, SHEETS } from '../domain/sheets.ts';
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';
import type { PrintChrome } from './report.ts';

export const sheetInput = z.strictObject({
  sheet: z.enum(SHEETS),
  language: z.enum(SHEET_LANGUAGES),
  paper: z.enum(PAPERS),
  /** The region that dates and numbers follow where the sheet's language is its own. */
  locale: z.enum(LOCALES),
});

export type SheetPage = {
  readonly html: string;
  readonly title: string;
  readonly chrome: PrintChrome;
  /** Millimetres, as the sheet stands: role cards are half a page, tables lie across. */
  readonly widthMm: number;
  readonly heightMm: number;
  /** The first eight digits of the SHA-256 of what the sheet says, whenever it is printed. */
  readonly digest: string;
  readonly revision: number;
};

export const paperCalls = {
  'paper.html': engineQuery<SheetPage>()({
    summary:
      'A sheet of the plan as one self-contained HTML page, with the size and foot of its printed pages.',
    input: sheetInput,
  }),
};
