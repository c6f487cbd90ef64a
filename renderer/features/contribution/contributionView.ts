/*
 * Which form of the debrief is open, and answers that are being typed: a dialog of many fields outlives a reload of the
 * window, and goes when it is recorded or dropped.
 */
import { create } from 'zustand';
import type { ContributionQuestion, DebriefForm } from '../../../shared/domain/contributionLimits.ts';
import type { Language } from '../../../shared/domain/limits.ts';

export type TypedAnswers = Readonly<Partial<Record<ContributionQuestion, string>>>;

export type ContributionDraft = {
  readonly form: DebriefForm;
  readonly language: Language;
  /** Null: nobody chosen yet, or somebody who is not a person of this file. */
  readonly personId: string | null;
  readonly isSomeoneElse: boolean;
  readonly name: string;
  readonly role: string;
  readonly answers: TypedAnswers;
};

export type ContributionDialog =
  | { readonly kind: 'give' }
  | { readonly kind: 'amend' | 'withdraw'; readonly id: string };

type View = {
  readonly dialog: ContributionDialog | null;
  /** By who types and for which incident: what one person types is not recorded in another name. */
  readonly drafts: Readonly<Record<string, ContributionDraft>>;
};

const KEY = 'vigie.debriefDrafts';

export const useContributionView = create<View>()(() => ({ dialog: null, drafts: readDrafts() }));

export const contributionKey = (personId: string, incidentId: string): string => `${personId} ${incidentId}`;

export function openContributionDialog(dialog: ContributionDialog): void {
  useContributionView.setState({ dialog });
}

export function closeContributionDialog(): void {
  useContributionView.setState({ dialog: null });
}

export function keepContribution(key: string, draft: ContributionDraft | null): void {
  const { [key]: _before, ...others } = useContributionView.getState().drafts;
  const drafts = draft === null ? others : { ...others, [key]: draft };
  useContributionView.setState({ drafts });
  try {
    sessionStorage.setItem(KEY, JSON.stringify(drafts));
  } catch {
    // A store that is full loses what a reload would have kept, never what is on the screen.
  }
}

/** Whether anything is worth keeping: a name or an answer. */
export function hasWords({ name, role, answers }: ContributionDraft): boolean {
  return [name, role, ...Object.values(answers)].some((text) => (text ?? '').trim() !== '');
}

function readDrafts(): View['drafts'] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as View['drafts']) : {};
  } catch {
    return {};
  }
}
