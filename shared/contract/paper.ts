/*
 * The plan on paper: each sheet as one page without script, and how it is to be laid on the paper.
 */
import { paperWishShape } from '../domain/paperCopy.ts';
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';
import type { PrintChrome } from './report.ts';

/** The region is what dates and numbers follow where the sheet's language is its own. */
export const sheetInput = z.strictObject(paperWishShape);

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
  /** A day, YYYY-MM-DD, as the foot says it. */
  readonly validUntil: string | null;
  /** Epoch ms UTC. */
  readonly printedAt: number;
};

/** A page to be laid on paper that is no sheet of the plan: it has no revision, and nobody keeps a copy up to date. */
export type LoosePage = Omit<SheetPage, 'revision' | 'validUntil' | 'printedAt'>;

export const paperCalls = {
  'paper.html': engineQuery<SheetPage>()({
    summary:
      'A sheet of the plan as one self-contained HTML page, with the size and foot of its printed pages.',
    input: sheetInput,
  }),
};
