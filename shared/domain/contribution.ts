/*
 * What one person answers to a debrief, at closing or weeks later; collected from several, also from people who have
 * never sat at this laptop. What they said is theirs: it is quoted in their own language.
 */
import { z } from '../lib/zod.ts';
import {
  ANSWER_LIMIT,
  CONTRIBUTION_QUESTIONS,
  CONTRIBUTION_REASON_LIMIT,
  CONTRIBUTOR_LIMIT,
  type ContributionQuestion,
  DEBRIEF_FORMS,
  type DebriefForm,
} from './contributionLimits.ts';
import { idSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { LANGUAGES, type Language } from './limits.ts';
import { textSchema } from './planText.ts';

/** Answers as a whole: amending says all of them anew. */
export const answersSchema = z
  .array(z.strictObject({ question: z.enum(CONTRIBUTION_QUESTIONS), text: textSchema(ANSWER_LIMIT) }))
  .max(CONTRIBUTION_QUESTIONS.length);

export const contributorSchema = z.strictObject({
  personId: idSchema.nullable(),
  name: textSchema(CONTRIBUTOR_LIMIT),
  role: textSchema(CONTRIBUTOR_LIMIT),
});

const givenSchema = z.object({
  form: z.enum(DEBRIEF_FORMS),
  language: z.enum(LANGUAGES),
  contributor: contributorSchema,
  answers: answersSchema,
});

export type Answer = { readonly question: ContributionQuestion; readonly text: string };
export type Contributor = {
  /** Null for somebody who is not a person of this file. */
  readonly personId: string | null;
  /** Empty where the person's own name says it. */
  readonly name: string;
  readonly role: string;
};

export type Contribution = {
  readonly id: string;
  readonly incidentId: string;
  readonly form: DebriefForm;
  readonly language: Language;
  /** Null once erased. */
  readonly contributor: Contributor | null;
  readonly answers: readonly Answer[];
  readonly givenAt: number;
  /** Who wrote it down. */
  readonly givenBy: string;
  readonly amended: { readonly at: number; readonly by: string } | null;
  readonly withdrawn: { readonly reason: string; readonly at: number; readonly by: string } | null;
  readonly isErased: boolean;
};

export const contributionNoun = defineNoun({
  noun: 'contribution',
  kinds: {
    'contribution.given': { version: 1, schema: givenSchema },
    'contribution.amended': { version: 1, schema: z.object({ answers: answersSchema }) },
    'contribution.withdrawn': {
      version: 1,
      schema: z.object({ reason: textSchema(CONTRIBUTION_REASON_LIMIT) }),
    },
  },
  reduce(state: Contribution | null, { kind, entry }): FoldStep<Contribution | null> {
    if (kind === 'contribution.given') {
      if (state !== null) return refuse(state, 'notFirst');
      if (entry.incidentId === null) return refuse(state, 'unreadable');
      const { payload } = entry;
      return accept<Contribution>({
        id: entry.entityId,
        incidentId: entry.incidentId,
        form: payload?.form ?? 'hot',
        language: payload?.language ?? 'fr',
        contributor: payload?.contributor ?? null,
        answers: payload?.answers ?? [],
        givenAt: entry.occurredAt,
        givenBy: entry.person,
        amended: null,
        withdrawn: null,
        isErased: payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    if (state.withdrawn !== null)
      return refuse(state, kind === 'contribution.withdrawn' ? 'alreadyDone' : 'closed');
    const isErased = state.isErased || entry.payload === null;
    const act = { at: entry.occurredAt, by: entry.person };
    switch (kind) {
      case 'contribution.amended':
        // Erased: what it replaced does not come back.
        return accept({ ...state, answers: entry.payload?.answers ?? [], amended: act, isErased });
      case 'contribution.withdrawn':
        return accept({ ...state, withdrawn: { reason: entry.payload?.reason ?? '', ...act }, isErased });
    }
  },
});
