/*
 * One line of the improvement plan: what was found, what is done about it, by whom, until when, and how one will know.
 * A finding may propose words for the plan; that the plan took them is said apart from whether the action is done.
 */
import { z } from '../lib/zod.ts';
import { type BiText, NO_TEXT } from './biText.ts';
import { idSchema } from './entry.ts';
import { accept, defineNoun, type FoldEntry, type FoldStep, refuse } from './fold.ts';
import {
  CRITERION_LIMIT,
  FINDING_TEXT_LIMIT,
  IMPROVEMENT_ACTION_LIMIT,
  IMPROVEMENT_NOTE_LIMIT,
  OWNER_NAME_LIMIT,
  PLAN_PARTS,
  type PlanPart,
  PROPOSAL_LIMIT,
} from './improvementLimits.ts';
import { biTextSchema, calendarDaySchema, textSchema } from './planText.ts';

const noteSchema = textSchema(IMPROVEMENT_NOTE_LIMIT);

export const improvementShape = {
  /** In at least one language. */
  finding: biTextSchema(FINDING_TEXT_LIMIT),
  part: z.enum(PLAN_PARTS).nullable(),
  /** The clause of the netiquette that it is about. */
  clauseId: idSchema.nullable(),
  /** The words proposed for the plan. */
  proposal: textSchema(PROPOSAL_LIMIT),
  action: textSchema(IMPROVEMENT_ACTION_LIMIT),
  /** A contact of the plan, or a person of this file. */
  ownerId: idSchema.nullable(),
  /** As typed, for somebody who is neither. */
  ownerName: textSchema(OWNER_NAME_LIMIT),
  startOn: calendarDaySchema.nullable(),
  dueOn: calendarDaySchema.nullable(),
  /** How one will know that it worked. */
  criterion: textSchema(CRITERION_LIMIT),
};

const openedSchema = z.object(improvementShape);
const amendedSchema = openedSchema.partial();
const adoptedSchema = z.object({
  /** The entry of the plan that took the words in; null where it is not known. */
  planEntryId: idSchema.nullable(),
  note: noteSchema,
});

export type ImprovementFields = {
  readonly finding: BiText;
  readonly part: PlanPart | null;
  readonly clauseId: string | null;
  readonly proposal: string;
  readonly action: string;
  readonly ownerId: string | null;
  readonly ownerName: string;
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly criterion: string;
};

/** An improvement as it stands. Days are YYYY-MM-DD; moments epoch ms UTC. */
export type Improvement = ImprovementFields & {
  readonly id: string;
  readonly incidentId: string;
  readonly status: 'open' | 'completed' | 'dropped';
  /** Null while the plan has not taken the proposal in, or since other words are proposed. */
  readonly adopted: {
    readonly planEntryId: string | null;
    readonly note: string;
    readonly at: number;
    readonly by: string;
  } | null;
  /** How it was completed or dropped; null while it is open. */
  readonly ended: { readonly note: string; readonly at: number; readonly by: string } | null;
  readonly openedAt: number;
  readonly openedBy: string;
  readonly isErased: boolean;
};

const BLANK: ImprovementFields = {
  finding: NO_TEXT,
  part: null,
  clauseId: null,
  proposal: '',
  action: '',
  ownerId: null,
  ownerName: '',
  startOn: null,
  dueOn: null,
  criterion: '',
};

export const improvementNoun = defineNoun({
  noun: 'improvement',
  kinds: {
    'improvement.opened': { version: 1, schema: openedSchema },
    'improvement.amended': { version: 1, schema: amendedSchema },
    'improvement.adopted': { version: 1, schema: adoptedSchema },
    'improvement.completed': { version: 1, schema: z.object({ note: noteSchema }) },
    'improvement.reopened': { version: 1, schema: z.object({ reason: noteSchema }) },
    'improvement.dropped': { version: 1, schema: z.object({ reason: noteSchema }) },
  },
  reduce(state: Improvement | null, { kind, entry }): FoldStep<Improvement | null> {
    if (kind === 'improvement.opened') return state === null ? opened(entry) : refuse(state, 'notFirst');
    if (state === null) return refuse(state, 'notStarted');
    const isErased = state.isErased || entry.payload === null;
    const act = { at: entry.occurredAt, by: entry.person };
    switch (kind) {
      case 'improvement.amended':
        if (state.status !== 'open') return refuse(state, 'closed');
        return accept({ ...amended(state, entry.payload ?? {}), isErased });
      case 'improvement.adopted': {
        if (state.status === 'dropped') return refuse(state, 'closed');
        if (state.adopted !== null) return refuse(state, 'alreadyDone');
        const { planEntryId = null, note = '' } = entry.payload ?? {};
        return accept({ ...state, adopted: { planEntryId, note, ...act }, isErased });
      }
      case 'improvement.completed':
        if (state.status !== 'open') return refuse(state, 'alreadyDone');
        return accept({
          ...state,
          status: 'completed',
          ended: { note: entry.payload?.note ?? '', ...act },
          isErased,
        });
      case 'improvement.dropped':
        if (state.status !== 'open') return refuse(state, 'alreadyDone');
        return accept({
          ...state,
          status: 'dropped',
          ended: { note: entry.payload?.reason ?? '', ...act },
          isErased,
        });
      case 'improvement.reopened':
        if (state.status === 'open') return refuse(state, 'notClosed');
        return accept({ ...state, status: 'open', ended: null, isErased });
    }
  },
});

function opened(entry: FoldEntry<z.infer<typeof openedSchema>>): FoldStep<Improvement | null> {
  if (entry.incidentId === null) return refuse(null, 'unreadable');
  return accept<Improvement>({
    ...(entry.payload ?? BLANK),
    id: entry.entityId,
    incidentId: entry.incidentId,
    status: 'open',
    adopted: null,
    ended: null,
    openedAt: entry.occurredAt,
    openedBy: entry.person,
    isErased: entry.payload === null,
  });
}

/** A field that is left out changes nothing; other words than were adopted are not adopted. */
function amended(state: Improvement, fields: z.infer<typeof amendedSchema>): Improvement {
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const next: Improvement = { ...state, ...(said as Partial<ImprovementFields>) };
  return next.proposal === state.proposal ? next : { ...next, adopted: null };
}
