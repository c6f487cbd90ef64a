/*
 * A decision of the room: the question, the options, the choice, by whom, on which facts, to be reviewed when. It is
 * never edited: another decision reverses it. What it rested on is copied as it stood, so that a fact that turns later
 * shows which decisions were built on it.
 */
import { z } from '../lib/zod.ts';
import { idSchema, momentSchema } from './entry.ts';
import { factStatusSchema } from './fact.ts';
import { accept, defineNoun, type FoldEntry, type FoldStep, refuse } from './fold.ts';
import {
  DECISION_FACTS_LIMIT,
  DECISION_OPTIONS_LIMIT,
  ROOM_REASON_LIMIT,
  ROOM_TEXT_LIMIT,
} from './roomLimits.ts';

/** May be empty: a decision typed in one line has no question. */
export const decisionQuestionSchema = z.string().trim().max(ROOM_TEXT_LIMIT);
export const decisionChoiceSchema = z.string().trim().min(1).max(ROOM_TEXT_LIMIT);
export const decisionOptionsSchema = z
  .array(z.string().trim().min(1).max(ROOM_TEXT_LIMIT))
  .max(DECISION_OPTIONS_LIMIT);
export const roomReasonSchema = z.string().trim().max(ROOM_REASON_LIMIT);

const groundSchema = z.object({
  factId: idSchema,
  text: z.string().max(ROOM_TEXT_LIMIT),
  status: factStatusSchema,
});
/** A fact as it stood when the decision was taken. */
export type DecisionGround = z.infer<typeof groundSchema>;

const askedSchema = z.object({ question: decisionChoiceSchema });
const takenSchema = z.object({
  question: decisionQuestionSchema,
  options: decisionOptionsSchema,
  choice: decisionChoiceSchema,
  why: roomReasonSchema,
  grounds: z.array(groundSchema).max(DECISION_FACTS_LIMIT),
  reviewAt: momentSchema.nullable(),
  /** The decision that this one takes the place of. */
  reverses: idSchema.nullable(),
});
type Taken = z.infer<typeof takenSchema>;

export type DecisionStatus = 'asked' | 'taken' | 'reversed' | 'withdrawn';

export type Decision = {
  readonly id: string;
  readonly incidentId: string;
  readonly status: DecisionStatus;
  /** Null once erased. */
  readonly question: string | null;
  readonly options: readonly string[];
  /** Null while it is only asked, and once erased. */
  readonly choice: string | null;
  readonly why: string;
  readonly grounds: readonly DecisionGround[];
  /** Null: never, or reviewed. */
  readonly reviewAt: number | null;
  readonly reverses: string | null;
  readonly reversedBy: string | null;
  readonly askedAt: number;
  readonly askedBy: string;
  readonly takenAt: number | null;
  readonly takenBy: string | null;
  readonly isErased: boolean;
};

export const decisionNoun = defineNoun({
  noun: 'decision',
  kinds: {
    'decision.asked': { version: 1, schema: askedSchema },
    'decision.taken': { version: 1, schema: takenSchema },
    'decision.reviewed': {
      version: 1,
      schema: z.object({ note: roomReasonSchema, nextAt: momentSchema.nullable() }),
    },
    'decision.reversed': { version: 1, schema: z.object({ by: idSchema }) },
    'decision.withdrawn': { version: 1, schema: z.object({ reason: roomReasonSchema }) },
  },
  reduce(state: Decision | null, { kind, entry }): FoldStep<Decision | null> {
    if (kind === 'decision.asked') {
      if (state !== null) return refuse(state, 'notFirst');
      if (entry.incidentId === null) return refuse(state, 'unreadable');
      const question = entry.payload?.question ?? null;
      return accept<Decision>({ ...begun(entry, entry.incidentId), question });
    }
    if (kind === 'decision.taken') {
      if (state !== null && state.status !== 'asked') return refuse(state, 'alreadyDone');
      if (entry.incidentId === null) return refuse(state, 'unreadable');
      return accept<Decision>(takenOf(state ?? begun(entry, entry.incidentId), entry));
    }
    if (state === null) return refuse(state, 'notStarted');
    switch (kind) {
      case 'decision.reviewed':
        if (state.status !== 'taken') return refuse(state, 'notStarted');
        return accept({ ...state, reviewAt: entry.payload?.nextAt ?? null });
      case 'decision.reversed':
        if (state.status !== 'taken') return refuse(state, 'alreadyDone');
        return accept({
          ...state,
          status: 'reversed',
          reversedBy: entry.payload?.by ?? null,
          reviewAt: null,
        });
      case 'decision.withdrawn':
        // What was decided is reversed by another decision; only a question may go.
        return state.status === 'asked'
          ? accept({ ...state, status: 'withdrawn' })
          : refuse(state, 'alreadyDone');
    }
  },
});

function begun(entry: FoldEntry<unknown>, incidentId: string): Decision {
  return {
    id: entry.entityId,
    incidentId,
    status: 'asked',
    question: null,
    options: [],
    choice: null,
    why: '',
    grounds: [],
    reviewAt: null,
    reverses: null,
    reversedBy: null,
    askedAt: entry.occurredAt,
    askedBy: entry.person,
    takenAt: null,
    takenBy: null,
    isErased: entry.payload === null,
  };
}

function takenOf(state: Decision, entry: FoldEntry<Taken>): Decision {
  const { payload } = entry;
  const taken = { ...state, status: 'taken', takenAt: entry.occurredAt, takenBy: entry.person } as const;
  if (payload === null) return { ...taken, question: null, isErased: true };
  const question = payload.question === '' ? (state.question ?? '') : payload.question;
  const { options, choice, why, grounds, reviewAt, reverses } = payload;
  return { ...taken, question, options, choice, why, grounds, reviewAt, reverses };
}
