/*
 * The certificate of an erasure: what was erased when, by whom, and from which copies; never what it said.
 */
import { idSchema } from '../domain/entry.ts';
import { PAPERS, SHEET_LANGUAGES } from '../domain/sheets.ts';
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { engineQuery } from './define.ts';
import type { LoosePage } from './paper.ts';

export type KnownErasureAct = {
  readonly erasureId: string;
  readonly erasedAt: number;
  readonly person: string;
  /** How many entries lost their words by it. */
  readonly entries: number;
};

export const certificateInput = z.strictObject({
  erasureId: idSchema,
  language: z.enum(SHEET_LANGUAGES),
  paper: z.enum(PAPERS),
  locale: z.enum(LOCALES),
});

export const erasureCalls = {
  'erasure.ofContact': engineQuery<readonly KnownErasureAct[]>()({
    summary: 'The erasures that took words of a contact, newest first.',
    input: z.strictObject({ contactId: idSchema }),
    grades: ['console', 'headless', 'shell'],
  }),
  'erasure.certificate': engineQuery<LoosePage>()({
    summary:
      'The certificate of an erasure as one page: when, by whom, from which copies; never what it said.',
    input: certificateInput,
    grades: ['console', 'headless', 'shell'],
  }),
};
