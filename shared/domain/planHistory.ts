/*
 * What changed in the plan: step by step for a record, and between two days for the whole. Pure.
 */

import { compareEntries } from './entry.ts';
import type { VoidReason } from './fold.ts';
import { liftPayload, type StoredEntry } from './fold.ts';
import { PLAN_NOUNS, type PlanNounName } from './planNouns.ts';
import type { PlanRecord, PlanVerb } from './planRecord.ts';

export type AnyPlanRecord = PlanRecord<Readonly<Record<string, unknown>>>;

/** A field that an entry changed; both sides as they are kept. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

export type PlanStep = {
  readonly entryId: string;
  readonly noun: PlanNounName;
  readonly id: string;
  readonly verb: PlanVerb;
  readonly recordedAt: number;
  readonly person: string;
  readonly changes: readonly FieldChange[];
  /** What the entry said was erased: shown as such, on every day. */
  readonly isErased: boolean;
  readonly voidReason: VoidReason | null;
  /** Why a record was retired; null otherwise. */
  readonly reason: string | null;
};

type Reduce = (
  state: AnyPlanRecord | null,
  input: { readonly kind: string; readonly entry: StoredEntry },
) => { readonly state: AnyPlanRecord | null; readonly voidReason: VoidReason | null };

/** The life of one record, oldest first: who changed what, from what to what. */
export function planSteps(noun: PlanNounName, entries: readonly StoredEntry[]): readonly PlanStep[] {
  const definition = PLAN_NOUNS[noun];
  const reduce = definition.reduce as unknown as Reduce;
  const kinds = definition.kinds as Readonly<Record<string, (typeof definition.kinds)[string]>>;
  let state: AnyPlanRecord | null = null;
  return [...entries].sort(compareEntries).map((entry): PlanStep => {
    const lifted = liftPayload<unknown>(kinds[entry.kind], entry);
    const before: AnyPlanRecord | null = state;
    let voidReason: VoidReason | null = 'voidReason' in lifted ? lifted.voidReason : null;
    if (!('voidReason' in lifted)) {
      const step = reduce(state, { kind: entry.kind, entry: { ...entry, payload: lifted.payload } });
      state = step.state;
      voidReason = step.voidReason;
    }
    return {
      entryId: entry.id,
      noun,
      id: entry.entityId,
      verb: entry.kind.slice(noun.length + 1) as PlanVerb,
      recordedAt: entry.recordedAt,
      person: entry.person,
      changes: voidReason === null ? changesBetween(before, state) : [],
      isErased: entry.payload === null,
      voidReason,
      reason: reasonOf('payload' in lifted ? lifted.payload : null),
    };
  });
}

function reasonOf(payload: unknown): string | null {
  const reason =
    typeof payload === 'object' && payload !== null && 'reason' in payload ? payload.reason : null;
  return typeof reason === 'string' && reason !== '' ? reason : null;
}

/** The fields in which two states of a record differ; all of them when it was not there before. */
export function changesBetween(
  before: Pick<AnyPlanRecord, 'fields'> | null,
  after: Pick<AnyPlanRecord, 'fields'> | null,
): readonly FieldChange[] {
  const names = new Set([...Object.keys(before?.fields ?? {}), ...Object.keys(after?.fields ?? {})]);
  return [...names]
    .map((field) => ({
      field,
      before: before?.fields[field] ?? null,
      after: after?.fields[field] ?? null,
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

export type PlanDifference = {
  readonly noun: PlanNounName;
  readonly id: string;
  readonly what: 'added' | 'removed' | 'changed';
  readonly before: AnyPlanRecord | null;
  readonly after: AnyPlanRecord | null;
  readonly changes: readonly FieldChange[];
};

export type PlanState = { readonly [N in PlanNounName]?: readonly AnyPlanRecord[] };

/** What differs between two plans; records that are retired count as not there. */
export function comparePlans(before: PlanState, after: PlanState): readonly PlanDifference[] {
  const differences: PlanDifference[] = [];
  for (const noun of Object.keys(PLAN_NOUNS) as PlanNounName[]) {
    const old = live(before[noun]);
    const now = live(after[noun]);
    for (const id of new Set([...old.keys(), ...now.keys()])) {
      const was = old.get(id) ?? null;
      const is = now.get(id) ?? null;
      const changes = changesBetween(was, is);
      if (was !== null && is !== null && changes.length === 0) continue;
      const what = was === null ? 'added' : is === null ? 'removed' : 'changed';
      differences.push({ noun, id, what, before: was, after: is, changes });
    }
  }
  return differences;
}

function live(records: readonly AnyPlanRecord[] | undefined): ReadonlyMap<string, AnyPlanRecord> {
  return new Map(
    (records ?? []).filter((record) => record.retiredAt === null).map((record) => [record.id, record]),
  );
}
