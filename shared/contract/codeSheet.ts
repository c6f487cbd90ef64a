/*
 * Sheets of one-time codes. The codes cross once, to the shell that prints them; no window ever sees one.
 */
import type { CodeSheet } from '../domain/codeSheet.ts';
import { idSchema } from '../domain/entry.ts';
import { ROOM_REASON_LIMIT } from '../domain/roomLimits.ts';
import { PAPERS } from '../domain/sheets.ts';
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { engineCommand } from './define.ts';
import type { LoosePage } from './paper.ts';

const neededReason = z.string().trim().min(1).max(ROOM_REASON_LIMIT);

export const codeSheetIssueInput = z.strictObject({
  contactId: idSchema,
  paper: z.enum(PAPERS),
  locale: z.enum(LOCALES),
});

export type IssuedSheet = {
  readonly sheetId: string;
  readonly number: string;
  readonly codes: readonly { readonly no: number; readonly code: string }[];
  readonly page: LoosePage;
};

export const codeSheetCalls = {
  'codeSheet.issue': engineCommand<IssuedSheet>()({
    summary: 'Makes a sheet of one-time codes for somebody who signs, as a page to be printed once.',
    input: codeSheetIssueInput,
    grades: ['headless', 'shell'],
  }),
  'codeSheet.revoke': engineCommand<CodeSheet>()({
    summary: 'Declares a sheet lost: none of its codes counts from now on.',
    input: z.strictObject({ sheetId: idSchema, reason: neededReason }),
  }),
  'codeSheet.settle': engineCommand<CodeSheet>()({
    summary: 'Decides which use of a code counts that was used on two laptops apart; or none.',
    input: z.strictObject({
      sheetId: idSchema,
      no: z.number().int().min(1).max(999),
      signatureId: idSchema.nullable(),
      reason: neededReason,
    }),
  }),
};
