/*
 * The post-incident report: built once as a document, written in several forms.
 */
import { idSchema, sha256Schema } from '../domain/entry.ts';
import { REPORT_FORMATS } from '../domain/limits.ts';
import { languageSchema } from '../domain/person.ts';
import type { ReportDocument } from '../domain/report.ts';
import { LOCALES } from '../lib/locale.ts';
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

const documentInput = z.strictObject({
  incidentId: idSchema,
  /** The document's own language and region, apart from the screen's. */
  locale: z.enum(LOCALES),
});

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
  'report.export': engineCommand<{
    readonly file: string;
    readonly sha256: string;
    readonly sizeBytes: number;
  }>()({
    summary: 'Writes the report to a file (html or json), whole or not at all, and records the export.',
    input: documentInput.extend({ format: z.enum(['html', 'json']), file: z.string().min(1).max(4_096) }),
    grades: ['headless', 'shell'],
  }),
  'report.recordExport': engineCommand<{ readonly reportId: string }>()({
    summary: 'Records that the shell wrote a report (PDF).',
    input: z.strictObject({
      incidentId: idSchema,
      format: z.enum(REPORT_FORMATS),
      language: languageSchema,
      sha256: sha256Schema,
      sizeBytes: z.number().int().min(0),
    }),
    grades: ['shell'],
  }),
};
