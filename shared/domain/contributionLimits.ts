/*
 * The questions of a debrief and the limits of what is answered, apart from the schemas: forms name them too, and a page
 * carries no schema.
 */

/** Hot: at closing. Cold: weeks later. */
export const DEBRIEF_FORMS = ['hot', 'cold'] as const;
export type DebriefForm = (typeof DEBRIEF_FORMS)[number];

/** Four questions that look for causes and not for culprits, then what went how (domain reference 4.12). */
export const CONTRIBUTION_QUESTIONS = [
  'supposed',
  'happened',
  'why',
  'learned',
  'wentWell',
  'didNot',
  'lucky',
  'decisionsApplied',
  'stillOpen',
] as const;
export type ContributionQuestion = (typeof CONTRIBUTION_QUESTIONS)[number];

const COLD_ONLY: readonly ContributionQuestion[] = ['decisionsApplied', 'stillOpen'];

/** The questions that a form asks, in their order. */
export function questionsOf(form: DebriefForm): readonly ContributionQuestion[] {
  return form === 'cold'
    ? CONTRIBUTION_QUESTIONS
    : CONTRIBUTION_QUESTIONS.filter((question) => !COLD_ONLY.includes(question));
}

/** In characters. */
export const ANSWER_LIMIT = 8_000;
export const CONTRIBUTOR_LIMIT = 120;
export const CONTRIBUTION_REASON_LIMIT = 1_000;
