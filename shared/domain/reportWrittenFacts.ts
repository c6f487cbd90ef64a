/*
 * What people wrote for a report: words for its parts and how it is arranged, what was answered to the debrief, and the
 * improvement plan. Plain facts in the document's language; names of people of the file are looked up where it is built.
 */
import type { Answer } from './contribution.ts';
import type { DebriefForm } from './contributionLimits.ts';
import type { PlanPart } from './improvementLimits.ts';
import type { Language } from './limits.ts';
import type { ReportBlock } from './reportBlock.ts';
import type { ObjectiveRating } from './reportDraftLimits.ts';
import type { ReportArrangement, ReportSectionId } from './reportSection.ts';

export type WrittenObjective = {
  readonly id: string;
  readonly objective: string;
  /** Null while nobody rated it. */
  readonly rating: ObjectiveRating | null;
  readonly note: string;
};

/** What one person answered, in the language in which they did. */
export type WrittenContribution = {
  readonly id: string;
  readonly form: DebriefForm;
  readonly language: Language;
  readonly personId: string | null;
  /** As typed; empty where the person's own name says it. */
  readonly name: string;
  readonly role: string;
  readonly at: number;
  readonly answers: readonly Answer[];
};

/** Days are YYYY-MM-DD in no zone; moments epoch ms UTC. */
export type WrittenImprovement = {
  readonly id: string;
  readonly finding: string;
  readonly part: PlanPart | null;
  /** The clause of the netiquette that it is about, as the plan has it now. */
  readonly clause: { readonly number: number; readonly title: string } | null;
  readonly proposal: string;
  readonly action: string;
  /** Null while nobody has it. */
  readonly owner: string | null;
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly criterion: string;
  readonly status: 'open' | 'completed' | 'dropped';
  readonly endedAt: number | null;
  readonly adoptedAt: number | null;
};

export type ReportWrittenFacts = {
  /** Of the version that stands; null where none was begun. */
  readonly version: number | null;
  /** Ids of everybody who wrote words of it. */
  readonly authors: readonly string[];
  readonly arrangement: ReportArrangement;
  /** As typed (BiText or one language), already in the document's language; null where the draft has none. */
  readonly classification: string | null;
  /** What whoever holds it may do with it; likewise. */
  readonly handling: string | null;
  /** Words for parts, in the document's language, read from Markdown into blocks. */
  readonly texts: Readonly<Partial<Record<ReportSectionId, readonly ReportBlock[]>>>;
  readonly objectives: readonly WrittenObjective[];
  /** Oldest first; what was taken back is not among them. */
  readonly contributions: readonly WrittenContribution[];
  /** Oldest first. */
  readonly improvements: readonly WrittenImprovement[];
};
