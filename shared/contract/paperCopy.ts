/*
 * The register of paper copies: who holds which sheet, whether it still says what the plan says, and the acts on it.
 */
import { idSchema } from '../domain/entry.ts';
import {
  type PaperCopy,
  paperCopiesSchema,
  paperHolderSchema,
  paperPlaceSchema,
  paperPrintSchema,
  paperReasonSchema,
  paperWishShape,
} from '../domain/paperCopy.ts';
import { type PaperCopyState, WITHDRAWALS } from '../domain/sheets.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

export type ListedPaperCopy = {
  readonly copy: PaperCopy;
  readonly state: PaperCopyState;
  /** Who holds it, by the name they have now; null once that was erased. */
  readonly holderName: string | null;
  /** The digest that the same sheet would have now; null where nobody needs to know. */
  readonly digestNow: string | null;
};

/** Sheets of paper in each state: a holder of three counts three times. */
export type PaperCopyCounts = { readonly [S in PaperCopyState]: number };

export type PaperRegister = {
  /** Of the plan as it stands. */
  readonly revision: number;
  readonly counts: PaperCopyCounts;
  /** Those to be replaced first, then the newest. */
  readonly copies: readonly ListedPaperCopy[];
};

const holdingShape = {
  holder: paperHolderSchema,
  place: paperPlaceSchema.default(''),
  copies: paperCopiesSchema,
};

export const paperCopyCalls = {
  'paperCopy.list': engineQuery<PaperRegister>()({
    summary: 'The paper copies that were handed out, each compared with what its sheet would say now.',
    input: z.strictObject({}),
  }),
  'paperCopy.count': engineQuery<PaperCopyCounts>()({
    summary: 'How many sheets of paper are current, out of date, expired or withdrawn.',
    input: z.strictObject({}),
  }),
  'paperCopy.handOut': engineCommand<PaperCopy>()({
    summary: 'Notes that copies of a sheet were handed out; without a print, as it would be printed now.',
    input: z.strictObject({ ...paperWishShape, ...holdingShape, print: paperPrintSchema.optional() }),
  }),
  'paperCopy.amend': engineCommand<PaperCopy>()({
    summary: 'Corrects who holds a copy, where, or how many; the earlier wording stays.',
    input: z.strictObject({
      id: idSchema,
      ...z.object({ holder: paperHolderSchema, place: paperPlaceSchema, copies: paperCopiesSchema }).partial()
        .shape,
      reason: paperReasonSchema.default(''),
    }),
  }),
  'paperCopy.withdraw': engineCommand<PaperCopy>()({
    summary: 'Notes that a copy was taken back, destroyed or lost, or never handed out.',
    input: z.strictObject({
      id: idSchema,
      how: z.enum(WITHDRAWALS).exclude(['replaced']),
      reason: paperReasonSchema.default(''),
    }),
  }),
  'paperCopy.restore': engineCommand<PaperCopy>()({
    summary: 'Undoes that a copy was withdrawn; with isReplacementMistaken also the print that replaced it.',
    input: z.strictObject({ id: idSchema, isReplacementMistaken: z.boolean().default(false) }),
  }),
  'paperCopy.replace': engineCommand<PaperCopy>()({
    summary: 'Hands out a newer print of the same sheet and withdraws the old one, in one act.',
    input: z.strictObject({
      id: idSchema,
      print: paperPrintSchema.optional(),
      ...z.object({ holder: paperHolderSchema, place: paperPlaceSchema, copies: paperCopiesSchema }).partial()
        .shape,
      reason: paperReasonSchema.default(''),
    }),
  }),
};
