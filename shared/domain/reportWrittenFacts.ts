/*
 * What people wrote for a report: words for its parts, and how it is arranged.
 */
import type { ReportBlock } from './reportBlock.ts';
import type { ReportArrangement, ReportSectionId } from './reportSection.ts';

export type ReportWrittenFacts = {
  readonly arrangement: ReportArrangement;
  /** As typed (BiText or one language), already in the document's language; null where the draft has none. */
  readonly classification: string | null;
  /** Words for parts, in the document's language, read from Markdown into blocks. */
  readonly texts: Readonly<Partial<Record<ReportSectionId, readonly ReportBlock[]>>>;
};
