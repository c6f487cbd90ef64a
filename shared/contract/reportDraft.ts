/*
 * The versions of an incident's report: begun, arranged, written by several people, submitted, approved by the digests of
 * what was read, issued. Documents come from the engine and the shell alone: a window names them, it does not make them.
 */
import { idSchema, sha256Schema } from '../domain/entry.ts';
import { DOCUMENTS_LIMIT, OBJECTIVES_LIMIT, REPORT_NOTE_LIMIT } from '../domain/reportDraftLimits.ts';
import {
  arrangementShape,
  issueShape,
  objectiveShape,
  submittedDocumentsSchema,
  writtenShape,
} from '../domain/reportDraftSchemas.ts';
import type { ReportDraft } from '../domain/reportDraftState.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery, type WindowGrade } from './define.ts';

const neededReason = z.string().trim().min(1).max(REPORT_NOTE_LIMIT);
const anyReason = z.string().trim().max(REPORT_NOTE_LIMIT).default('');
const ofDraft = { draftId: idSchema };
/** Those that hold the documents. */
const MAKERS: readonly WindowGrade[] = ['shell', 'headless'];

export const reportDraftCalls = {
  'reportDraft.list': engineQuery<readonly ReportDraft[]>()({
    summary: 'Every version of the report of an incident, the newest first.',
    input: z.strictObject({ incidentId: idSchema }),
    grades: ['console', 'headless', 'shell'],
  }),
  'reportDraft.begin': engineCommand<ReportDraft>()({
    summary: 'Begins the next version; it starts from what was issued last.',
    input: z.strictObject({ incidentId: idSchema }),
  }),
  'reportDraft.arrange': engineCommand<ReportDraft>()({
    summary: 'Says which parts stand in which order, in which languages, and how it is classified.',
    input: z.strictObject({ ...ofDraft, ...z.object(arrangementShape).partial().shape }),
  }),
  'reportDraft.write': engineCommand<ReportDraft>()({
    summary: 'Writes the words of one part in one language, over those that were read and no others.',
    input: z.strictObject({
      ...ofDraft,
      ...writtenShape,
      /** The entry of the text that was read; null where there was none. */
      basedOn: idSchema.nullable(),
    }),
  }),
  'reportDraft.rate': engineCommand<ReportDraft>()({
    summary: 'Says all objectives anew, each with how it was met.',
    input: z.strictObject({
      ...ofDraft,
      objectives: z
        .array(
          z.strictObject({
            /** Null for one that is new. */
            id: idSchema.nullable().default(null),
            objective: objectiveShape.objective,
            rating: objectiveShape.rating.default(null),
            note: objectiveShape.note.default(''),
          }),
        )
        .max(OBJECTIVES_LIMIT),
    }),
  }),
  'reportDraft.recordSubmission': engineCommand<ReportDraft>()({
    summary: 'Records that the built documents of a draft wait for approval.',
    input: z.strictObject({ ...ofDraft, documents: submittedDocumentsSchema, note: anyReason }),
    grades: MAKERS,
  }),
  'reportDraft.recall': engineCommand<ReportDraft>()({
    summary: 'Takes a report back to be edited, before it was issued.',
    input: z.strictObject({ ...ofDraft, reason: anyReason }),
  }),
  'reportDraft.return': engineCommand<ReportDraft>()({
    summary: 'Sends a report back to those who wrote it, and says why.',
    input: z.strictObject({ ...ofDraft, reason: neededReason }),
  }),
  'reportDraft.approve': engineCommand<ReportDraft>()({
    summary: 'Approves a report by the digests of all of its documents; never one’s own.',
    input: z.strictObject({ ...ofDraft, digests: z.array(sha256Schema).min(1).max(DOCUMENTS_LIMIT) }),
  }),
  'reportDraft.recordIssue': engineCommand<ReportDraft>()({
    summary: 'Records that an approved report was handed over: for whom, without what, in which files.',
    input: z.strictObject({ ...ofDraft, ...issueShape }),
    grades: MAKERS,
  }),
  'reportDraft.withdraw': engineCommand<ReportDraft>()({
    summary: 'Gives a version up that was not issued.',
    input: z.strictObject({ ...ofDraft, reason: anyReason }),
  }),
};
