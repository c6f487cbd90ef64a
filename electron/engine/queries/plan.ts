/*
 * Questions about the plan. As it stands it is read from its folded rows; as it stood at a moment it is
 * folded again from what had been recorded by then.
 */
import type { PlanOverview, PlanPart } from '../../../shared/contract/plan.ts';
import {
  PLAN_QUERY_NAMES,
  type PlanRecordQuery,
  type RecordListInput,
} from '../../../shared/contract/planRecord.ts';
import { foldEntity } from '../../../shared/domain/fold.ts';
import {
  type AnyPlanRecord,
  comparePlans,
  type PlanState,
  planSteps,
} from '../../../shared/domain/planHistory.ts';
import { PLAN_NOUN_NAMES, PLAN_NOUNS, type PlanNounName } from '../../../shared/domain/planNouns.ts';
import { checkReadiness } from '../../../shared/domain/readiness.ts';
import type { FollowedImprovement } from '../../../shared/domain/readinessImprovement.ts';
import { findWrongNumbers } from '../../../shared/domain/wrongNumbers.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { StateReader, States } from '../db/repositories/stateRepository.ts';
import type { Db } from '../db/sqlite.ts';
import { rowToStored } from '../journal/entryRow.ts';
import { sha256Hex } from '../journal/hash.ts';
import { prepareEntityEntries, prepareNounEntries, preparePlanEntries } from '../journal/readEntries.ts';
import type { QueryContext, QueryTable } from './queryTable.ts';

type PlanQuery = 'plan.readiness' | 'plan.overview' | 'plan.recordsText' | 'plan.history' | 'plan.compare';

const PLAN_NOUN_LIST = JSON.stringify(PLAN_NOUN_NAMES);

/** The records of a noun as they had been recorded by `asOf` (epoch ms UTC), retired ones included. */
export function recordsAsOf(db: Db, noun: PlanNounName, asOf: number): readonly AnyPlanRecord[] {
  const byEntity = new Map<string, ReturnType<typeof rowToStored>[]>();
  for (const row of prepareNounEntries(db)(noun, asOf)) {
    const entries = byEntity.get(row.entity_id);
    if (entries === undefined) byEntity.set(row.entity_id, [rowToStored(row)]);
    else entries.push(rowToStored(row));
  }
  const definition = PLAN_NOUNS[noun] as unknown as Parameters<typeof foldEntity<AnyPlanRecord>>[0];
  return [...byEntity.values()]
    .flatMap((entries) => foldEntity<AnyPlanRecord>(definition, entries).state ?? [])
    .sort(newestFirst);
}

/** The order of the folded rows, so that the same plan is listed alike on every day. */
function newestFirst(a: AnyPlanRecord, b: AnyPlanRecord): number {
  return b.addedAt - a.addedAt || (a.id < b.id ? 1 : -1);
}

function recordsOf(
  context: QueryContext,
  noun: PlanNounName,
  asOf: number | undefined,
): readonly AnyPlanRecord[] {
  return asOf === undefined
    ? (context.states.plan(noun) as unknown as StateReader<AnyPlanRecord>).all()
    : recordsAsOf(context.db, noun, asOf);
}

/** The whole plan as it had been recorded by a moment (epoch ms UTC). */
export function planAsOf(db: Db, asOf: number): PlanState {
  return Object.fromEntries(PLAN_NOUN_NAMES.map((noun) => [noun, recordsAsOf(db, noun, asOf)]));
}

/** How many entries made the plan, by a moment or in all. */
export function planRevision(db: Db, asOf: number | null): number {
  return db
    .prepare('SELECT count(*) FROM entry WHERE noun IN (SELECT value FROM json_each(?)) AND recorded_at <= ?')
    .pluck()
    .get(PLAN_NOUN_LIST, asOf ?? Number.MAX_SAFE_INTEGER) as number;
}

/** When the plan came to a revision (epoch ms UTC); null for one that it has not come to. */
export function planRevisionAt(db: Db, revision: number): number | null {
  const at = db
    .prepare(
      `SELECT recorded_at FROM entry WHERE noun IN (SELECT value FROM json_each(?))
       ORDER BY recorded_at, seq LIMIT 1 OFFSET ?`,
    )
    .pluck()
    .get(PLAN_NOUN_LIST, revision - 1) as number | undefined;
  return at ?? null;
}

/** What the plan says, as one text that does not depend on when or by whom it was said. */
export function planDigest(records: readonly (readonly [PlanNounName, readonly AnyPlanRecord[]])[]): string {
  const said = records.flatMap(([noun, list]) =>
    list
      .filter((record) => record.retiredAt === null)
      .map((record) => JSON.stringify([noun, record.id, sortedKeys(record.fields)]))
      .sort(),
  );
  return sha256Hex(`vigie.plan.1\n${said.join('\n')}`);
}

/** The same value with the keys of its objects in order: an amended record was put together in another one. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortedKeys(inner)]),
  );
}

function partOf(noun: PlanNounName, records: readonly AnyPlanRecord[], today: string): PlanPart {
  const live = records.filter((record) => record.retiredAt === null);
  const text = (record: AnyPlanRecord, field: string) => record.fields[field];
  return {
    noun,
    records: live.length,
    retired: records.length - live.length,
    changedAt: records.length === 0 ? null : Math.max(...records.map((record) => record.changedAt)),
    due: live.filter(
      (record) => typeof text(record, 'reviewOn') === 'string' && String(text(record, 'reviewOn')) <= today,
    ).length,
    unowned: live.filter((record) => text(record, 'ownerRoleId') === null).length,
  };
}

/** Contacts whose number a call sheet found wrong, and that nobody has mended since. */
export function wrongNumbers(states: States): ReadonlySet<string> {
  return findWrongNumbers(states.callRound.all(), states.plan('contact').all());
}

/** Far more actions than all incidents of a file have. */
const IMPROVEMENTS_READ = 10_000;

/** Actions of the improvement plans of every incident. */
export function followedImprovements(states: States): readonly FollowedImprovement[] {
  return states.improvement.newest(IMPROVEMENTS_READ);
}

/** The last overview of each open file, as long as nothing of its plan changed. */
const overviews = new WeakMap<Db, { readonly key: string; readonly overview: PlanOverview }>();

function erasureCount(db: Db): number {
  return db.prepare('SELECT count(*) FROM payload_erasure').pluck().get() as number;
}

function overviewOf(
  context: QueryContext,
  asOf: number | undefined,
  today: string,
  revision: number,
): PlanOverview {
  const records = PLAN_NOUN_NAMES.map((noun) => [noun, recordsOf(context, noun, asOf)] as const);
  const parts = records.map(([noun, list]) => partOf(noun, list, today));
  const changed = parts.flatMap((part) => part.changedAt ?? []);
  return {
    revision,
    digest: planDigest(records),
    changedAt: changed.length === 0 ? null : Math.max(...changed),
    parts,
  };
}

export const planQueries: QueryTable<PlanQuery> = {
  'plan.overview': (context, { asOf }) => {
    const today = new Date(asOf ?? context.now).toISOString().slice(0, 10);
    const revision = planRevision(context.db, asOf ?? null);
    if (asOf !== undefined) return ok(overviewOf(context, asOf, today, revision));
    // Every opening of the plan asks; reading thousands of records again says nothing new while none changed.
    const key = `${revision} ${erasureCount(context.db)} ${today}`;
    const known = overviews.get(context.db);
    if (known?.key === key) return ok(known.overview);
    const overview = overviewOf(context, undefined, today, revision);
    overviews.set(context.db, { key, overview });
    return ok(overview);
  },
  'plan.recordsText': (context, { noun, asOf }) =>
    ok(
      asOf === undefined
        ? `[${context.states.plan(noun).texts().join(',')}]`
        : JSON.stringify(recordsAsOf(context.db, noun, asOf)),
    ),
  'plan.readiness': (context, { day }) => {
    const state = Object.fromEntries(
      PLAN_NOUN_NAMES.map((noun) => [noun, recordsOf(context, noun, undefined)]),
    );
    const wrong = wrongNumbers(context.states);
    const followed = followedImprovements(context.states);
    const today = day ?? new Date(context.now).toISOString().slice(0, 10);
    return ok(checkReadiness(state, today, wrong, followed));
  },
  'plan.history': ({ db }, { noun, id, before, limit }) => {
    const rows = preparePlanEntries(db)(
      noun === undefined ? PLAN_NOUN_LIST : JSON.stringify([noun]),
      id ?? null,
      before ?? Number.MAX_SAFE_INTEGER,
      limit,
    );
    const entriesOf = prepareEntityEntries(db);
    const steps = new Map<string, ReturnType<typeof planSteps>[number]>();
    for (const key of new Set(rows.map((row) => `${row.noun}/${row.entity_id}`))) {
      const [name = '', entityId = ''] = key.split('/');
      const life = planSteps(name as PlanNounName, entriesOf(name, entityId).map(rowToStored));
      for (const step of life) steps.set(step.entryId, step);
    }
    return ok({
      steps: rows.flatMap((row) => steps.get(row.id) ?? []),
      next: rows.length < limit ? null : (rows.at(-1)?.seq ?? null),
    });
  },
  'plan.compare': ({ db }, { from, to }) => ok(comparePlans(planAsOf(db, from), planAsOf(db, to))),
};

const listOf =
  (noun: PlanNounName) =>
  (context: QueryContext, input: RecordListInput): Result<readonly AnyPlanRecord[]> => {
    const records = recordsOf(context, noun, input.asOf);
    return ok(input.isWithRetired ? records : records.filter((record) => record.retiredAt === null));
  };

/** Typed from the contract: each noun's list carries its own fields. */
export const planRecordQueries = Object.fromEntries(
  PLAN_QUERY_NAMES.map((name) => [name, listOf(name.slice(0, name.indexOf('.')) as PlanNounName)]),
) as unknown as QueryTable<PlanRecordQuery>;
