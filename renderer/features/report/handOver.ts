/*
 * What is handed over, worked out of what was chosen and of how far the report's version is: which documents may be had,
 * in which languages, and whether somebody receives them. Pure; screens and acts ask it.
 */
import type { CallInput } from '../../../shared/contract/contract.ts';
import {
  type Language,
  REPORT_RECEIVER_LIMIT,
  REPORT_RECEIVERS_LIMIT,
  type ReportFormat,
} from '../../../shared/domain/limits.ts';
import { standingDraft } from '../../../shared/domain/reportDraftRules.ts';
import type { ReportDraft, ReportIssue } from '../../../shared/domain/reportDraftState.ts';
import type { ReportProfile } from '../../../shared/domain/reportSection.ts';
import { LOCALES, type Locale, languageOf } from '../../../shared/lib/locale.ts';

/** The documents of a version as they were frozen, or everything as it stands now. */
export type ReportSource = 'version' | 'now';

export type Choices = {
  /** Null: as the screen speaks. */
  readonly locale: Locale | null;
  readonly beside: Locale | null;
  readonly profile: ReportProfile;
  readonly format: ReportFormat;
  readonly source: ReportSource;
  /** As typed, one a line. */
  readonly receivers: string;
};

export type SaveWish = CallInput<'report.save'>;

/** Two languages stand side by side in these alone. */
const BESIDE_FORMATS: readonly ReportFormat[] = ['pdf', 'html'];

export function canStandBeside(format: ReportFormat): boolean {
  return BESIDE_FORMATS.includes(format);
}

/** They hold everything as it was recorded: only for those from whom nothing is kept. */
const WHOLE_FORMATS: readonly ReportFormat[] = ['csvMentions', 'pack'];
const WHOLE_PROFILES: readonly ReportProfile[] = ['full', 'legal'];

/** Whether readers may have a form; the engine refuses it else. */
export function mayHave(profile: ReportProfile, format: ReportFormat): boolean {
  return WHOLE_PROFILES.includes(profile) || !WHOLE_FORMATS.includes(format);
}

/** The version whose documents lie frozen; null while it is written, and where there is none. */
export function frozenDraft(drafts: readonly ReportDraft[]): ReportDraft | null {
  const draft = standingDraft(drafts);
  return draft === null || draft.status === 'draft' ? null : draft;
}

/** The version that may be issued: approved, or issued before. */
export function issuableDraft(drafts: readonly ReportDraft[]): ReportDraft | null {
  const draft = frozenDraft(drafts);
  return draft === null || draft.status === 'inReview' ? null : draft;
}

/** The languages in which a version's documents can be had; all of them for what is not frozen. */
export function localesOf(draft: ReportDraft | null): readonly Locale[] {
  const documents = draft?.submission?.documents ?? null;
  return documents === null || documents.length === 0 ? LOCALES : documents.map(({ locale }) => locale);
}

/** The one that was wanted, else one of its language, else the first. */
export function nearestOf(wanted: Locale, offered: readonly Locale[]): Locale {
  return (
    offered.find((one) => one === wanted) ??
    offered.find((one) => languageOf(one) === languageOf(wanted)) ??
    offered[0] ??
    wanted
  );
}

/** Those that may stand beside a document: of the other language. */
export function othersOf(locale: Locale, offered: readonly Locale[]): readonly Locale[] {
  return offered.filter((one) => languageOf(one) !== languageOf(locale));
}

const COUNTERPARTS = {
  'fr-CA': 'en-CA',
  'fr-FR': 'en-GB',
  'en-CA': 'fr-CA',
  'en-US': 'fr-CA',
  'en-GB': 'fr-FR',
} as const satisfies Record<Locale, Locale>;

/** The languages that a version is submitted in unless somebody says otherwise: its own. */
export function localesToSubmit(languages: Language | 'both', wanted: Locale): readonly Locale[] {
  if (languages === 'both') return [wanted, COUNTERPARTS[wanted]];
  return [languageOf(wanted) === languages ? wanted : COUNTERPARTS[wanted]];
}

/** Names as typed, one a line, each once. */
export function receiversOf(typed: string): readonly string[] {
  const names = typed.split('\n').map((line) => line.trim());
  return [...new Set(names)].filter((name) => name !== '');
}

export function receiversProblem(receivers: readonly string[]): 'tooMany' | 'tooLong' | null {
  if (receivers.length > REPORT_RECEIVERS_LIMIT) return 'tooMany';
  return receivers.some((name) => name.length > REPORT_RECEIVER_LIMIT) ? 'tooLong' : null;
}

/** What a press on the button asks for. */
export function wishOf(
  incidentId: string,
  choices: Choices,
  drafts: readonly ReportDraft[],
  screenLocale: Locale,
): SaveWish {
  const frozen = choices.source === 'now' ? null : frozenDraft(drafts);
  const isIssuable = choices.source === 'version' && issuableDraft(drafts) !== null;
  const offered = localesOf(frozen);
  const locale = nearestOf(choices.locale ?? screenLocale, offered);
  const beside = choices.beside;
  const isBeside =
    beside !== null && canStandBeside(choices.format) && othersOf(locale, offered).includes(beside);
  return {
    incidentId,
    locale,
    beside: isBeside ? beside : null,
    profile: choices.profile,
    draftId: frozen?.id ?? null,
    format: choices.format,
    receivers: isIssuable ? [...receiversOf(choices.receivers)] : [],
  };
}

export type NumberedIssue = { readonly version: number | null; readonly issue: ReportIssue };

/** Everything that was handed over, the newest first. */
export function issuesOf(drafts: readonly ReportDraft[]): readonly NumberedIssue[] {
  return drafts
    .flatMap(({ number, issues }) => issues.map((issue) => ({ version: number, issue })))
    .sort((a, b) => b.issue.at - a.issue.at || (b.issue.number ?? 0) - (a.issue.number ?? 0));
}

/** The beginning of a digest, in groups, as the pages of the report name it. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 12).replace(/(.{4})(?=.)/g, '$1\u00a0');
}
