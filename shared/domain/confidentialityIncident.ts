/*
 * An incident of confidentiality as the register holds it: personal information seen, used, passed on or lost without
 * leave. It is amended field by field, closed, reopened, and never removed.
 */
import { once } from '../lib/once.ts';
import { z } from '../lib/zod.ts';
import {
  CONFIDENTIALITY_REASON_LIMIT,
  CONFIDENTIALITY_TEXT_LIMIT,
  CONFIDENTIALITY_TITLE_LIMIT,
  type ConfidentialityFields,
  NO_CONFIDENTIALITY_FIELDS,
  PERSONS_LIMIT,
  RISK_ANSWERS,
} from './confidentialityRules.ts';
import { compareEntries, momentSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, liftPayload, refuse, type StoredEntry } from './fold.ts';
import { timeZoneSchema } from './incident.ts';
import { changesBetween, type FieldChange } from './planHistory.ts';
import { calendarDaySchema, textSchema } from './planText.ts';

const text = () => textSchema(CONFIDENTIALITY_TEXT_LIMIT);
const count = () => z.number().int().min(0).max(PERSONS_LIMIT).nullable();

/** Each field by itself; what they must be beside each other is `findConfidentialityProblem`. */
export const confidentialityFields = once(() =>
  z.object({
    title: textSchema(CONFIDENTIALITY_TITLE_LIMIT).min(1),
    information: text(),
    circumstances: text(),
    happenedFrom: calendarDaySchema.nullable(),
    happenedTo: calendarDaySchema.nullable(),
    isPeriodApproximate: z.boolean(),
    awareAt: momentSchema,
    timeZone: timeZoneSchema,
    persons: count(),
    personsInQuebec: count(),
    isCountApproximate: z.boolean(),
    sensitivity: text(),
    consequences: text(),
    likelihood: text(),
    risk: z.enum(RISK_ANSWERS),
    riskReason: text(),
    authority: textSchema(CONFIDENTIALITY_TITLE_LIMIT),
    authorityNotifiedAt: momentSchema.nullable(),
    delayReason: text(),
    personsNotifiedAt: momentSchema.nullable(),
    personsNotice: text(),
    isPublicNoticeGiven: z.boolean(),
    publicNoticeReason: text(),
    measures: text(),
  }),
);

export type ConfidentialityIncident = {
  readonly id: string;
  readonly fields: ConfidentialityFields;
  /** How many entries made it what it is. */
  readonly revision: number;
  /** When it was first written down. */
  readonly enteredAt: number;
  readonly changedAt: number;
  readonly changedBy: string;
  readonly closedAt: number | null;
  readonly isErased: boolean;
};

const reasonSchema = z.object({ reason: textSchema(CONFIDENTIALITY_REASON_LIMIT) });

export const confidentialityIncidentNoun = defineNoun({
  noun: 'confidentialityIncident',
  kinds: {
    'confidentialityIncident.recorded': {
      version: 1,
      schema: z.object({ fields: z.lazy(confidentialityFields) }),
    },
    'confidentialityIncident.amended': {
      version: 1,
      schema: z.object({ fields: z.lazy(() => confidentialityFields().partial()) }),
    },
    'confidentialityIncident.closed': { version: 1, schema: reasonSchema },
    'confidentialityIncident.reopened': { version: 1, schema: reasonSchema },
  },
  reduce(state: ConfidentialityIncident | null, { kind, entry }): FoldStep<ConfidentialityIncident | null> {
    if (kind === 'confidentialityIncident.recorded') {
      if (state !== null) return refuse(state, 'notFirst');
      return accept<ConfidentialityIncident>({
        id: entry.entityId,
        fields: { ...NO_CONFIDENTIALITY_FIELDS, awareAt: entry.occurredAt, ...entry.payload?.fields },
        revision: 1,
        enteredAt: entry.occurredAt,
        changedAt: entry.occurredAt,
        changedBy: entry.person,
        closedAt: null,
        isErased: entry.payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    const next = {
      ...state,
      revision: state.revision + 1,
      changedAt: entry.occurredAt,
      changedBy: entry.person,
      isErased: state.isErased || entry.payload === null,
    };
    switch (kind) {
      case 'confidentialityIncident.amended': {
        if (state.closedAt !== null) return refuse(state, 'closed');
        const given = Object.entries(entry.payload?.fields ?? {}).filter(([, value]) => value !== undefined);
        return accept({ ...next, fields: { ...state.fields, ...Object.fromEntries(given) } });
      }
      case 'confidentialityIncident.closed':
        if (state.closedAt !== null) return refuse(state, 'alreadyDone');
        return accept({ ...next, closedAt: entry.occurredAt });
      default:
        return state.closedAt === null ? refuse(state, 'notClosed') : accept({ ...next, closedAt: null });
    }
  },
});

export const CONFIDENTIALITY_VERBS = ['recorded', 'amended', 'closed', 'reopened'] as const;

export type ConfidentialityStep = {
  readonly entryId: string;
  readonly verb: (typeof CONFIDENTIALITY_VERBS)[number];
  readonly recordedAt: number;
  readonly person: string;
  readonly changes: readonly FieldChange[];
  readonly reason: string | null;
  readonly isErased: boolean;
};

/** The life of one incident of the register, oldest first; what does not count is left out. */
export function confidentialitySteps(entries: readonly StoredEntry[]): readonly ConfidentialityStep[] {
  const { kinds, reduce, noun } = confidentialityIncidentNoun;
  const steps: ConfidentialityStep[] = [];
  let state: ConfidentialityIncident | null = null;
  for (const entry of [...entries].sort(compareEntries)) {
    const lifted = liftPayload<unknown>(kinds[entry.kind as keyof typeof kinds], entry);
    if ('voidReason' in lifted) continue;
    const input = { kind: entry.kind, entry: { ...entry, payload: lifted.payload } };
    const before: ConfidentialityIncident | null = state;
    const step = reduce(before, input as Parameters<typeof reduce>[1]);
    state = step.state;
    if (step.voidReason !== null) continue;
    const verb = entry.kind.slice(noun.length + 1) as ConfidentialityStep['verb'];
    const reason = (lifted.payload as { readonly reason?: string } | null)?.reason ?? '';
    steps.push({
      entryId: entry.id,
      verb,
      recordedAt: entry.recordedAt,
      person: entry.person,
      changes: verb === 'amended' ? changesBetween(before, state) : [],
      reason: reason === '' ? null : reason,
      isErased: entry.payload === null,
    });
  }
  return steps;
}
