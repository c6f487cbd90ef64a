/*
 * The post-incident report: built once as a document, written in several forms. Long work goes in steps: a report is
 * opened (built, or taken as it was approved), written piece by piece, and put in its place once the journal knows it.
 */
import { idSchema, sha256Schema } from '../domain/entry.ts';
import { REPORT_FORMATS, REPORT_RECEIVER_LIMIT, REPORT_RECEIVERS_LIMIT } from '../domain/limits.ts';
import type { ReportDocument } from '../domain/report.ts';
import { REPORT_NOTE_LIMIT } from '../domain/reportDraftLimits.ts';
import type { ReportDraft } from '../domain/reportDraftState.ts';
import { REPORT_PROFILES } from '../domain/reportSection.ts';
import { LOCALES, type Locale } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';

/** Running head and foot of every printed page; margins in inches, as the printing call wants them. */
export type PrintChrome = {
  readonly headerTemplate: string;
  readonly footerTemplate: string;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
};

/** How far the writing of a report is; `total` counts its parts, or is 0 where nobody can say. */
export type ReportProgress = {
  readonly jobId: string;
  readonly step: 'building' | 'writing' | 'joining' | 'done' | 'failed' | 'stopped';
  readonly done: number;
  readonly total: number;
};

export type OpenedReport = {
  readonly jobId: string;
  readonly title: string;
  /** SHA-256 of the document's JSON form: what its pages name. */
  readonly digest: string;
  /** By locale: one, or two that stand side by side. */
  readonly documents: readonly { readonly locale: Locale; readonly digest: string }[];
  /** Parts it is printed in. */
  readonly parts: number;
};

export type WrittenReport = {
  readonly file: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The number of this issue; null for what was not issued. */
  readonly issue: number | null;
};

const path = z.string().min(1).max(4_096);

export const documentInput = z.strictObject({
  incidentId: idSchema,
  /** The document's own language and region, apart from the screen's. */
  locale: z.enum(LOCALES),
  /** A second language beside the first, in a page or a PDF; null for one language. */
  beside: z.enum(LOCALES).nullable().default(null),
  /** Whom it is for: decides what is taken out of it. */
  profile: z.enum(REPORT_PROFILES).default('full'),
  /** A draft that was submitted: the document as it was frozen then. Null: as things stand now. */
  draftId: idSchema.nullable().default(null),
});

/** An approved report handed to these is an issue with a number of its own; to nobody, it is a copy. */
export const receiversSchema = z
  .array(z.string().trim().min(1).max(REPORT_RECEIVER_LIMIT))
  .max(REPORT_RECEIVERS_LIMIT);

const jobInput = z.strictObject({ jobId: idSchema });

export const reportCalls = {
  'report.build': engineQuery<ReportDocument>()({
    summary: 'The report of an incident as one format-neutral document.',
    input: documentInput,
  }),
  'report.html': engineQuery<{
    readonly html: string;
    readonly title: string;
    readonly chrome: PrintChrome;
  }>()({
    summary:
      'The report as one self-contained HTML page without script, with the head and foot of its printed pages.',
    input: documentInput,
  }),
  'report.submit': engineCommand<ReportDraft>()({
    summary: 'Freezes a draft: its documents are built, kept by their digests and handed in to be approved.',
    input: z.strictObject({
      draftId: idSchema,
      locales: z.array(z.enum(LOCALES)).min(1).max(2),
      note: z.string().trim().max(REPORT_NOTE_LIMIT).default(''),
    }),
  }),
  'report.open': engineQuery<OpenedReport>()({
    summary: 'Builds a report, or takes it as it was approved, to be written in one of its forms.',
    input: documentInput.extend({ receivers: receiversSchema.default([]) }),
    grades: ['shell', 'headless'],
  }),
  'report.part': engineQuery<{ readonly html: string; readonly chrome: PrintChrome }>()({
    summary: 'One part of an opened report as a page to be printed; all of it where no part is named.',
    input: jobInput.extend({ index: z.number().int().min(0).max(10_000).nullable() }),
    grades: ['shell', 'headless'],
  }),
  'report.join': engineCommand<WrittenReport>()({
    summary: 'Puts the prints of all parts together to one PDF, records it and puts it in its place.',
    input: jobInput.extend({
      prints: z.array(path).min(1).max(10_000),
      /** There is one print of the whole, taken as it is: its contents name no pages. */
      isWhole: z.boolean().default(false),
      file: path,
    }),
    grades: ['shell', 'headless'],
    // A file opened for reading only has nobody at its desk.
    isPersonNeeded: false,
  }),
  'report.write': engineCommand<WrittenReport>()({
    summary: 'Writes an opened report in one of its forms, whole or not at all, and records it.',
    input: jobInput.extend({ format: z.enum(REPORT_FORMATS), file: path }),
    grades: ['shell', 'headless'],
    // A file opened for reading only has nobody at its desk.
    isPersonNeeded: false,
  }),
  'report.close': engineCommand<{ readonly isClosed: boolean }>()({
    summary: 'Forgets an opened report; what is being written of it is left off and leaves nothing behind.',
    input: jobInput,
    grades: ['shell', 'headless'],
    isPersonNeeded: false,
  }),
  'report.export': engineCommand<WrittenReport>()({
    summary: 'Writes a report to a file in any form but PDF, whole or not at all, and records it.',
    input: documentInput.extend({ format: z.enum(REPORT_FORMATS), file: path }),
    grades: ['headless', 'shell'],
  }),
  'report.recordExport': engineCommand<{ readonly reportId: string }>()({
    summary: 'Records that a report was written.',
    input: z.strictObject({
      incidentId: idSchema,
      format: z.enum(REPORT_FORMATS),
      language: z.enum(['fr', 'en']),
      sha256: sha256Schema,
      sizeBytes: z.number().int().min(0),
    }),
    grades: ['shell'],
  }),
};
