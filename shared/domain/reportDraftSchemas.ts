/*
 * What the acts on a report's draft carry.
 */
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { idSchema, momentSchema, sha256Schema } from './entry.ts';
import { LANGUAGES, REPORT_FORMATS, REPORT_RECEIVER_LIMIT, REPORT_RECEIVERS_LIMIT } from './limits.ts';
import { biTextSchema, textSchema } from './planText.ts';
import { reportArrangementSchema } from './reportArrangementSchema.ts';
import {
  CLASSIFICATION_LIMIT,
  DOCUMENTS_LIMIT,
  DRAFT_LANGUAGES,
  HANDLING_LIMIT,
  ISSUE_FILES_LIMIT,
  OBJECTIVE_LIMIT,
  OBJECTIVE_NOTE_LIMIT,
  OBJECTIVE_RATINGS,
  OBJECTIVES_LIMIT,
  REPORT_NOTE_LIMIT,
  REPORT_TEXT_LIMIT,
} from './reportDraftLimits.ts';
import { REPORT_PROFILES, REPORT_SECTIONS } from './reportSection.ts';

const sizeSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const neededReason = z.string().trim().min(1).max(REPORT_NOTE_LIMIT);

/** An arrangement changes field by field. */
export const arrangementShape = {
  arrangement: reportArrangementSchema,
  languages: z.enum(DRAFT_LANGUAGES),
  classification: biTextSchema(CLASSIFICATION_LIMIT),
  handling: biTextSchema(HANDLING_LIMIT),
};

/** Which words: those of one part in one language. */
export const writtenShape = {
  section: z.enum(REPORT_SECTIONS),
  language: z.enum(LANGUAGES),
  /** Markdown as typed; empty clears what stood there. */
  text: z.string().max(REPORT_TEXT_LIMIT),
};

export const objectiveShape = {
  objective: biTextSchema(OBJECTIVE_LIMIT),
  rating: z.enum(OBJECTIVE_RATINGS).nullable(),
  note: textSchema(OBJECTIVE_NOTE_LIMIT),
};

/** What is read and approved: the built document of one locale, by its digest. */
export const submittedDocumentsSchema = z
  .array(z.strictObject({ locale: z.enum(LOCALES), digest: sha256Schema, sizeBytes: sizeSchema }))
  .min(1)
  .max(DOCUMENTS_LIMIT);

export const issueShape = {
  profile: z.enum(REPORT_PROFILES),
  receivers: z.array(z.string().trim().min(1).max(REPORT_RECEIVER_LIMIT)).min(1).max(REPORT_RECEIVERS_LIMIT),
  /** What left the house: the documents once redacted for that profile. */
  documents: z
    .array(z.strictObject({ locale: z.enum(LOCALES), digest: sha256Schema }))
    .min(1)
    .max(DOCUMENTS_LIMIT),
  files: z
    .array(
      z.strictObject({
        format: z.enum(REPORT_FORMATS),
        language: z.enum(LANGUAGES),
        sha256: sha256Schema,
        sizeBytes: sizeSchema,
      }),
    )
    .max(ISSUE_FILES_LIMIT),
};

export const startedSchema = z.object({
  number: z.number().int().min(1),
  /** The issued version that it starts from. */
  previousId: idSchema.nullable(),
});
export const arrangedSchema = z.object(arrangementShape).partial();
export const writtenSchema = z.object({
  ...writtenShape,
  /** Whose words they are, where they came over from the version before. */
  carried: z.object({ by: idSchema, at: momentSchema }).nullable(),
});
export const ratedSchema = z.object({
  objectives: z.array(z.object({ id: idSchema, ...objectiveShape })).max(OBJECTIVES_LIMIT),
});
export const submittedSchema = z.object({
  documents: submittedDocumentsSchema,
  note: textSchema(REPORT_NOTE_LIMIT),
});
export const recalledSchema = z.object({ reason: textSchema(REPORT_NOTE_LIMIT) });
export const returnedSchema = z.object({ reason: neededReason });
export const approvedSchema = z.object({ digests: z.array(sha256Schema).min(1).max(DOCUMENTS_LIMIT) });
export const issuedSchema = z.object({ number: z.number().int().min(1), ...issueShape });
