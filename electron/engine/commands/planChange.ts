/*
 * Many records of the plan changed by one act: a plan begun, a plan file taken in, the plan as it stood on
 * an earlier day. Only what differs becomes an entry.
 */
import type { PlanChanged } from '../../../shared/contract/plan.ts';
import { comparePlans, type PlanDifference, type PlanState } from '../../../shared/domain/planHistory.ts';
import { PLAN_NOUN_NAMES, type PlanFields, type PlanNounName } from '../../../shared/domain/planNouns.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { StateReader, States } from '../db/repositories/stateRepository.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import { checkPlanFields } from './planChecks.ts';

export type PlanWish = {
  readonly wished: PlanState;
  /** Records that the wish does not name are retired. */
  readonly isReplacing: boolean;
  /** Refused when there is a plan already. */
  readonly isBeginning: boolean;
  /** Said of what is retired. */
  readonly reason: string;
};

/** The plan as it stands, retired records included. */
export function presentPlan(states: States): PlanState {
  return Object.fromEntries(
    PLAN_NOUN_NAMES.map((noun) => [noun, (states.plan(noun) as unknown as StateReader<never>).all()]),
  );
}

/** The act that makes the plan what is wished; throws a refusal when the outcome would not hold together. */
export function changePlan(context: CommandContext, wish: PlanWish): Act<PlanChanged> {
  const present = presentPlan(context.states);
  if (wish.isBeginning && Object.values(present).some((records) => (records?.length ?? 0) > 0))
    throw new Refusal('plan.begun', 'There is a plan already.');
  const differences = comparePlans(present, wish.wished).filter(
    (difference) => difference.what !== 'removed' || wish.isReplacing,
  );
  const known = new Set(
    Object.entries(present).flatMap(([noun, records]) => (records ?? []).map(({ id }) => `${noun}/${id}`)),
  );
  // What leaves goes first, so that its number or its cell is free for what comes.
  const ordered = [...differences].sort(
    (a, b) => Number(b.what === 'removed') - Number(a.what === 'removed'),
  );
  return {
    entries: ordered.flatMap((difference) =>
      draftsOf(difference, known.has(`${difference.noun}/${difference.id}`), wish.reason),
    ),
    also: () => {
      for (const { noun, id, after } of differences)
        if (after !== null)
          checkPlanFields(context, noun, id, after.fields as unknown as PlanFields<PlanNounName>);
    },
    reply: () => ({
      added: differences.filter(({ what }) => what === 'added').length,
      changed: differences.filter(({ what }) => what === 'changed').length,
      retired: differences.filter(({ what }) => what === 'removed').length,
    }),
  };
}

function draftsOf(difference: PlanDifference, isKnown: boolean, reason: string): readonly EntryDraft[] {
  const { noun, id, what, after, changes } = difference;
  const draft = (verb: string, payload: EntryDraft['payload']): EntryDraft => ({
    noun,
    entityId: id,
    kind: `${noun}.${verb}`,
    payload,
  });
  if (what === 'removed') return [draft('retired', { reason })];
  if (what === 'changed')
    return [
      draft('amended', { fields: Object.fromEntries(changes.map(({ field, after: now }) => [field, now])) }),
    ];
  // It was here once and was retired: it comes back under its old history.
  if (isKnown) return [draft('restored', {}), draft('amended', { fields: after?.fields ?? {} })];
  return [draft('added', { fields: after?.fields ?? {} })];
}
