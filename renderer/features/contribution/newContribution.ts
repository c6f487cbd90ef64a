/* Answers before the first word of them: the hot form, in the language of the screen. */
import type { Language } from '../../../shared/domain/limits.ts';
import type { ContributionDraft } from './contributionView.ts';

export function newContribution(language: Language, personId: string | null): ContributionDraft {
  return { form: 'hot', language, personId, isSomeoneElse: false, name: '', role: '', answers: {} };
}
