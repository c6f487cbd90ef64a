/*
 * The limits and closed lists of a report's draft, apart from its schemas: forms name them too, and a page carries no
 * schema.
 */

/** Of the words of one part in one language, as Markdown; in characters, like every limit here. */
export const REPORT_TEXT_LIMIT = 40_000;
export const CLASSIFICATION_LIMIT = 120;
export const HANDLING_LIMIT = 500;
export const REPORT_NOTE_LIMIT = 1_000;

/** In which languages a report is written: one, or both side by side. */
export const DRAFT_LANGUAGES = ['fr', 'en', 'both'] as const;
export type DraftLanguages = (typeof DRAFT_LANGUAGES)[number];

/** How an objective was met (HSEEP): without challenges, with some, with major ones, unable to be performed. */
export const OBJECTIVE_RATINGS = ['P', 'S', 'M', 'U'] as const;
export type ObjectiveRating = (typeof OBJECTIVE_RATINGS)[number];
export const OBJECTIVES_LIMIT = 50;
export const OBJECTIVE_LIMIT = 500;
export const OBJECTIVE_NOTE_LIMIT = 2_000;

/** One document a language. */
export const DOCUMENTS_LIMIT = 2;

/** Files that one issue consists of. */
export const ISSUE_FILES_LIMIT = 40;

export const DRAFT_STATUSES = ['draft', 'inReview', 'approved', 'issued', 'withdrawn'] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];
