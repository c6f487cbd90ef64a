/*
 * The act of handing a report over: which incident, which form, which bytes. Its digest
 * lets anyone check later that the file in their hands is the one that left the house.
 */

import { z } from '../lib/zod.ts';
import { sha256Schema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { REPORT_FORMATS, type ReportFormat } from './limits.ts';
import { languageSchema } from './person.ts';

const exportedSchema = z.object({
  format: z.enum(REPORT_FORMATS),
  language: languageSchema,
  sha256: sha256Schema,
  sizeBytes: z.number().int().min(0),
});

export type ReportExported = z.infer<typeof exportedSchema>;

export type ExportedReport = {
  readonly id: string;
  readonly incidentId: string;
  readonly format: ReportFormat | null;
  readonly sha256: string | null;
  readonly exportedAt: number;
  readonly person: string;
};

export const reportNoun = defineNoun({
  noun: 'report',
  kinds: {
    // Version 2 knows more forms than PDF, HTML and JSON.
    'report.exported': { version: 2, schema: exportedSchema },
  },
  reduce(state: ExportedReport | null, { entry }): FoldStep<ExportedReport | null> {
    if (state !== null) return refuse(state, 'notFirst');
    if (entry.incidentId === null) return refuse(state, 'unreadable');
    return accept<ExportedReport>({
      id: entry.entityId,
      incidentId: entry.incidentId,
      format: entry.payload?.format ?? null,
      sha256: entry.payload?.sha256 ?? null,
      exportedAt: entry.recordedAt,
      person: entry.person,
    });
  },
});
