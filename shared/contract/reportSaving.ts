/*
 * A report on its way to a file of this laptop: saved, stopped, and taken up again after the laptop went down in between.
 */
import { idSchema } from '../domain/entry.ts';
import { REPORT_FORMATS, type ReportFormat } from '../domain/limits.ts';
import type { ReportProfile } from '../domain/reportSection.ts';
import type { Locale } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { shellCall } from './define.ts';
import { documentInput, receiversSchema, type WrittenReport } from './report.ts';

/** What is asked of a report that is to be saved. */
export const saveReportInput = documentInput.extend({
  format: z.enum(REPORT_FORMATS),
  receivers: receiversSchema.default([]),
});

/** A report whose writing ended with Vigie or with the laptop. Nothing of it lies under the name of the file. */
export type UnfinishedReport = {
  readonly id: string;
  readonly incidentId: string;
  readonly format: ReportFormat;
  readonly locale: Locale;
  readonly profile: ReportProfile;
  readonly receivers: readonly string[];
  /** Where it was to lie. */
  readonly file: string;
  /** Epoch ms UTC. */
  readonly startedAt: number;
};

const unfinishedInput = z.strictObject({ id: idSchema });

export const reportSavingCalls = {
  'report.save': shellCall<WrittenReport>()({
    kind: 'command',
    summary: 'Asks where, then writes the report in one of its forms, whole or not at all.',
    input: saveReportInput,
  }),
  'report.stopSaving': shellCall<{ readonly isStopped: boolean }>()({
    kind: 'command',
    summary: 'Leaves off what is being written of a report; nothing of it stays.',
    input: z.strictObject({}),
  }),
  'report.unfinished': shellCall<readonly UnfinishedReport[]>()({
    kind: 'query',
    summary: 'Reports of the present file that were being written when Vigie ended, newest first.',
    input: z.strictObject({}),
  }),
  'report.finish': shellCall<WrittenReport>()({
    kind: 'command',
    summary: 'Writes an unfinished report anew where it was to lie, as the file stands now.',
    input: unfinishedInput,
  }),
  'report.leave': shellCall<null>()({
    kind: 'command',
    summary: 'Forgets an unfinished report.',
    input: unfinishedInput,
  }),
};
