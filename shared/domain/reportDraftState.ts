/*
 * A report's draft as it stands, folded from its acts. Moments in epoch ms UTC.
 */
import type { Locale } from '../lib/locale.ts';
import type { BiText } from './biText.ts';
import type { Language, ReportFormat } from './limits.ts';
import type { DraftLanguages, DraftStatus, ObjectiveRating } from './reportDraftLimits.ts';
import type { ReportArrangement, ReportProfile, ReportSectionId } from './reportSection.ts';

/** The words of one part in one language. */
export type DraftText = {
  readonly section: ReportSectionId;
  readonly language: Language;
  /** Markdown as typed; empty where it was cleared. */
  readonly text: string;
  /** Of the entry that holds it: whoever writes next names it, so that nobody writes over what they did not read. */
  readonly entryId: string;
  readonly by: string;
  readonly at: number;
};

export type ReportObjective = {
  readonly id: string;
  readonly objective: BiText;
  /** Null while nobody rated it. */
  readonly rating: ObjectiveRating | null;
  readonly note: string;
};

export type SubmittedDocument = {
  readonly locale: Locale;
  readonly digest: string;
  readonly sizeBytes: number;
};

/** One handing over: to whom, what was taken out for them, and which bytes. */
export type ReportIssue = {
  /** Null once erased, like the profile; counted from 1 within its version. */
  readonly number: number | null;
  readonly profile: ReportProfile | null;
  readonly receivers: readonly string[];
  readonly documents: readonly { readonly locale: Locale; readonly digest: string }[];
  readonly files: readonly {
    readonly format: ReportFormat;
    readonly language: Language;
    readonly sha256: string;
    readonly sizeBytes: number;
  }[];
  readonly entryId: string;
  readonly at: number;
  readonly by: string;
};

export type ReportDraft = {
  readonly id: string;
  readonly incidentId: string;
  /** Of the version, counted from 1 within the incident; null once erased. */
  readonly number: number | null;
  readonly previousId: string | null;
  readonly status: DraftStatus;
  readonly arrangement: ReportArrangement;
  readonly languages: DraftLanguages;
  readonly classification: BiText;
  readonly handling: BiText;
  /** One for each part and language in which somebody wrote. */
  readonly texts: readonly DraftText[];
  /** Everybody who wrote words of it, also such as others replaced: none of them approves it. */
  readonly authors: readonly string[];
  readonly objectives: readonly ReportObjective[];
  readonly submission: {
    readonly entryId: string;
    /** Null once erased. */
    readonly documents: readonly SubmittedDocument[] | null;
    readonly note: string;
    readonly at: number;
    readonly by: string;
  } | null;
  /** That it was sent back, until it is submitted again. */
  readonly returned: { readonly reason: string; readonly at: number; readonly by: string } | null;
  readonly approval: {
    readonly digests: readonly string[];
    readonly at: number;
    readonly by: string;
  } | null;
  readonly issues: readonly ReportIssue[];
  readonly withdrawn: { readonly reason: string; readonly at: number; readonly by: string } | null;
  readonly begunAt: number;
  readonly begunBy: string;
  /** Something of it was erased; an older text may stand again where the erased one stood. */
  readonly isErased: boolean;
};
