/*
 * The report as a document: what every writer (HTML, PDF, JSON) lays out, with all words
 * already said in the document's language. The JSON form is this very object, so its
 * shape is versioned: a field may be added within a version, never renamed or dropped.
 */
import { LOCALES } from '../lib/locale.ts';
import { z } from '../lib/zod.ts';
import { REALMS, sha256Schema } from './entry.ts';
import { VOID_REASONS } from './fold.ts';
import { improvementActionSchema } from './improvementAction.ts';
import { INCIDENT_STATUSES } from './incident.ts';
import { levelSchema } from './level.ts';
import { LANGUAGES } from './limits.ts';
import { reportArrangementSchema } from './reportArrangementSchema.ts';
import { reportBlockSchema } from './reportBlock.ts';
import { reportExerciseSchema } from './reportExerciseSchema.ts';
import { reportFiguresSchema } from './reportFigure.ts';
import { reportHouseSchema } from './reportHouseSchema.ts';
import { reportFactSchema, reportMomentSchema } from './reportLine.ts';
import { REPORT_PROFILES, REPORT_SECTIONS } from './reportSection.ts';
import { reportVolumeSchema } from './reportVolumeSchema.ts';

export const REPORT_SCHEMA = 'vigie.report';
export const REPORT_VERSION = 1;

const levelSpanSchema = z.strictObject({
  level: levelSchema,
  word: z.string(),
  from: reportMomentSchema,
  to: reportMomentSchema.nullable(),
  durationMs: z.number().int().min(0),
  duration: z.string(),
  reason: z.string().nullable(),
  person: z.string().nullable(),
});

const wordingSchema = z.strictObject({
  entryId: z.string(),
  /** What somebody typed, untouched; null once erased. */
  text: z.string().nullable(),
  /** Stands in the place of erased words. */
  erasedNote: z.string().nullable(),
  isStruck: z.boolean(),
  person: z.string(),
  recorded: reportMomentSchema,
  /** For a struck wording: who replaced it and when. */
  note: z.string().nullable(),
  /** Why it was replaced, as typed. */
  reason: z.string().nullable(),
});

export const reportLogRowSchema = z.strictObject({
  entryId: z.string(),
  kind: z.enum(['logLine', 'evidence', 'act']),
  /** The journal's own name of the act, such as `incident.levelChanged`. */
  act: z.string(),
  occurred: reportMomentSchema,
  recorded: reportMomentSchema,
  /** Said when the line was written noticeably after the event. */
  recordedNote: z.string().nullable(),
  /** A key for headings by day in the incident's zone. */
  day: z.string(),
  person: z.string(),
  /** What kind of act, in words; null for a plain line. */
  label: z.string().nullable(),
  /** Oldest first; the last one stands. */
  wordings: z.array(wordingSchema),
  level: levelSchema.nullable(),
  voidReason: z.enum(VOID_REASONS).nullable(),
  isClockAhead: z.boolean(),
  isErased: z.boolean(),
  /** Void, clock ahead, erased: said in words. */
  marks: z.array(z.string()),
});

const logSchema = z.strictObject({
  title: z.string(),
  intro: z.string(),
  isCut: z.boolean(),
  cutNote: z.string().nullable(),
  emptyNote: z.string(),
  columns: z.strictObject({ time: z.string(), what: z.string(), person: z.string() }),
  days: z.array(z.strictObject({ day: z.string(), shown: z.string() })),
  rows: z.array(reportLogRowSchema),
});

export const reportEvidenceItemSchema = z.strictObject({
  number: z.number().int().min(1),
  id: z.string(),
  kind: z.enum(['mention', 'file']),
  isErased: z.boolean(),
  isUnpinned: z.boolean(),
  heading: z.string(),
  /** A copy of what was said, in its own language; null for files and what was erased. */
  text: z.string().nullable(),
  network: z.string().nullable(),
  externalId: z.string().nullable(),
  author: z.string().nullable(),
  handle: z.string().nullable(),
  url: z.string().nullable(),
  posted: reportMomentSchema.nullable(),
  sha256: sha256Schema.nullable(),
  file: z
    .strictObject({
      name: z.string(),
      mediaType: z.string(),
      sizeBytes: z.number().int().min(0),
      size: z.string(),
    })
    .nullable(),
  note: z.string().nullable(),
  pinned: reportMomentSchema,
  pinnedBy: z.string(),
  unpinned: z
    .strictObject({
      moment: reportMomentSchema,
      person: z.string(),
      reason: z.string().nullable(),
      note: z.string(),
    })
    .nullable(),
  facts: z.array(reportFactSchema),
  erasedNote: z.string().nullable(),
});

const evidenceSchema = z.strictObject({
  title: z.string(),
  intro: z.string(),
  items: z.array(reportEvidenceItemSchema),
});

const chainSchema = z.strictObject({
  title: z.string(),
  isVerified: z.boolean(),
  /** Null when the chain was not checked. */
  isIntact: z.boolean().nullable(),
  verdict: z.string(),
  sentences: z.array(z.string()),
  facts: z.array(reportFactSchema),
  forks: z.array(z.strictObject({ device: z.string(), deviceSeq: z.number().int() })),
  firstBad: z.strictObject({ entryId: z.string(), problem: z.string() }).nullable(),
});

const coverageSchema = z.strictObject({
  title: z.string(),
  facts: z.array(reportFactSchema),
  importsTitle: z.string(),
  importsNote: z.string().nullable(),
  importColumns: z.strictObject({
    file: z.string(),
    completed: z.string(),
    rowsRead: z.string(),
    stored: z.string(),
    duplicate: z.string(),
    rejected: z.string(),
  }),
  imports: z.array(
    z.strictObject({
      id: z.string(),
      fileName: z.string(),
      fileSha256: sha256Schema.nullable(),
      completed: reportMomentSchema,
      person: z.string(),
      rowsRead: z.number().int().min(0).nullable(),
      stored: z.number().int().min(0).nullable(),
      duplicate: z.number().int().min(0).nullable(),
      rejected: z.number().int().min(0).nullable(),
      undoneNote: z.string().nullable(),
      undone: reportMomentSchema.nullable(),
    }),
  ),
  limitsTitle: z.string(),
  limits: z.array(z.string()),
});

const annexSchema = z.strictObject({
  title: z.string(),
  intro: z.string(),
  headsTitle: z.string(),
  headColumns: z.strictObject({ device: z.string(), deviceSeq: z.string(), hash: z.string() }),
  heads: z.array(z.strictObject({ device: z.string(), deviceSeq: z.number().int(), hash: sha256Schema })),
  entriesTitle: z.string(),
  entryColumns: z.strictObject({
    number: z.string(),
    recorded: z.string(),
    kind: z.string(),
    hash: z.string(),
  }),
  entries: z.array(
    z.strictObject({
      entryId: z.string(),
      device: z.string(),
      deviceSeq: z.number().int(),
      kind: z.string(),
      recorded: reportMomentSchema,
      hash: sha256Schema,
      isErased: z.boolean(),
    }),
  ),
  digestLabel: z.string(),
});

/** What a part says in blocks: people's words first, then what the journal fills in. */
export const reportPartSchema = z.strictObject({
  id: z.enum(REPORT_SECTIONS),
  title: z.string(),
  blocks: z.array(reportBlockSchema),
});

export const reportDocumentSchema = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  version: z.literal(REPORT_VERSION),
  locale: z.enum(LOCALES),
  language: z.enum(LANGUAGES),
  timeZone: z.string(),
  realm: z.enum(REALMS),
  /** EXERCISE or DEMO with its warning, on every page; null for the real thing. */
  banner: z.strictObject({ word: z.string(), warning: z.string() }).nullable(),
  incidentId: z.string(),
  status: z.enum(INCIDENT_STATUSES),
  level: levelSchema,
  /** Number and word of the level, as printed beside its shape. */
  levelShown: z.string(),
  isErased: z.boolean(),
  /** The organisation as its reports show it; null where its plan says nothing. */
  house: reportHouseSchema.nullable().default(null),
  kicker: z.string(),
  title: z.string(),
  contentsTitle: z.string(),
  /** Stands wherever a value was not measured; such a value is never shown as zero. */
  notMeasured: z.string(),
  generated: reportMomentSchema,
  generatedBy: z.string(),
  generator: z.string(),
  cover: z.array(reportFactSchema),
  /** Whom it is for, and what was taken out of it for them. */
  profile: z.enum(REPORT_PROFILES),
  profileShown: z.string(),
  /** Such as « Confidential »; null where nobody set one. */
  classification: z.string().nullable(),
  /** Said on the cover where something was removed: never what it was. */
  removed: z.array(z.string()),
  /** The parts in their order; one that is off is in none of the forms. */
  arrangement: reportArrangementSchema,
  /** Parts in blocks. One that also has a structure of its own below (the log, the evidence) holds only what people wrote. */
  parts: z.array(reportPartSchema),
  figures: reportFiguresSchema.nullable(),
  /** The improvement plan as data; its words stand among the parts. */
  improvements: z.array(improvementActionSchema),
  factSheet: z.strictObject({
    title: z.string(),
    facts: z.array(reportFactSchema),
    levelsTitle: z.string(),
    levelColumns: z.strictObject({
      level: z.string(),
      from: z.string(),
      to: z.string(),
      duration: z.string(),
      reason: z.string(),
    }),
    levels: z.array(levelSpanSchema),
    stillRunning: z.string(),
  }),
  /** Expected against actual; null for what was no exercise. */
  exercise: reportExerciseSchema.nullable(),
  volume: reportVolumeSchema,
  log: logSchema,
  evidence: evidenceSchema,
  chain: chainSchema,
  coverage: coverageSchema,
  annex: annexSchema,
  /** Words of the running foot: page n of N. The writers of paged forms put the numbers in. */
  foot: z.strictObject({ page: z.string(), digest: z.string() }),
});

export type ReportDocument = z.infer<typeof reportDocumentSchema>;
export type ReportPart = z.infer<typeof reportPartSchema>;
export type ReportMoment = z.infer<typeof reportMomentSchema>;
export type ReportFact = z.infer<typeof reportFactSchema>;
export type ReportLogRow = z.infer<typeof reportLogRowSchema>;
export type ReportEvidenceItem = z.infer<typeof reportEvidenceItemSchema>;
export type { ReportVolume } from './reportVolumeSchema.ts';
