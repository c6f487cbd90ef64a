/*
 * What every record of the plan has in common: it is added, amended field by field, reviewed, retired
 * and brought back, and each of these is an entry. A noun declares its fields; the life is the same.
 */
import { once } from '../lib/once.ts';
import { z } from '../lib/zod.ts';
import { idSchema } from './entry.ts';
import { accept, type FoldEntry, type FoldStep, refuse } from './fold.ts';
import { PLAN_REASON_LIMIT } from './planLimits.ts';
import { calendarDaySchema } from './planText.ts';

/** Who keeps a record right, and by when it is to be looked at again. */
export const keepingShape = {
  /** The role that owns the record; null while nobody does. */
  ownerRoleId: idSchema.nullable(),
  reviewOn: calendarDaySchema.nullable(),
};
export type Keeping = { readonly ownerRoleId: string | null; readonly reviewOn: string | null };
export const NO_KEEPING: Keeping = { ownerRoleId: null, reviewOn: null };

/** A record as it stands. Moments in epoch ms UTC. */
export type PlanRecord<F> = {
  readonly id: string;
  readonly fields: F;
  /** How many entries made it what it is; the first one counts as 1. */
  readonly revision: number;
  readonly addedAt: number;
  readonly changedAt: number;
  readonly changedBy: string;
  readonly reviewedAt: number | null;
  readonly retiredAt: number | null;
  /** Something of it was erased; what that held is as if it had never been said. */
  readonly isErased: boolean;
};

export const PLAN_VERBS = ['added', 'amended', 'reviewed', 'retired', 'restored'] as const;
export type PlanVerb = (typeof PLAN_VERBS)[number];

export const reviewedSchema = z.object({ reviewOn: calendarDaySchema.nullable() });
export const retiredSchema = z.object({ reason: z.string().trim().max(PLAN_REASON_LIMIT) });

type Payload<F> = { readonly fields?: Partial<F>; readonly reviewOn?: string | null };

/** Fields as entries of any day have them: what came later may be missing there, and is blank then. */
function withoutLater<S extends z.ZodObject>(fields: S, later: readonly string[]): S {
  const mask = Object.fromEntries(later.map((name) => [name, true as const]));
  return (later.length === 0 ? fields : fields.partial(mask as never)) as S;
}

/**
 * A noun of the plan: its fields' schema, and what they are while nothing is known of them. Schemas are
 * made when they are first needed: a start that shows the feed needs none of them. `later` names fields that
 * the first plans did not have: what was written before has them blank.
 */
export function definePlanNoun<const N extends string, S extends z.ZodObject>(
  noun: N,
  fieldsSchema: () => S,
  blank: z.output<S>,
  later: readonly (keyof z.output<S> & string)[] = [],
) {
  type F = z.output<S>;
  const fieldsOf = once(fieldsSchema);
  const kind = <P>(schema: () => z.ZodType<P>) => {
    const schemaOf = once(schema);
    return {
      version: 1,
      get schema() {
        return schemaOf();
      },
    };
  };
  return {
    noun,
    get fields(): S {
      return fieldsOf();
    },
    blank,
    later: later as readonly string[],
    kinds: {
      [`${noun}.added`]: kind(() => z.object({ fields: withoutLater(fieldsOf(), later) })),
      [`${noun}.amended`]: kind(() => z.object({ fields: fieldsOf().partial() })),
      [`${noun}.reviewed`]: kind(() => reviewedSchema),
      [`${noun}.retired`]: kind(() => retiredSchema),
      [`${noun}.restored`]: kind(() => z.object({})),
    },
    reduce(
      state: PlanRecord<F> | null,
      { kind, entry }: { readonly kind: string; readonly entry: FoldEntry<Payload<F>> },
    ): FoldStep<PlanRecord<F> | null> {
      const verb = kind.slice(noun.length + 1) as PlanVerb;
      if (verb === 'added') {
        if (state !== null) return refuse(state, 'notFirst');
        return accept<PlanRecord<F>>({
          id: entry.entityId,
          fields: { ...blank, ...entry.payload?.fields },
          revision: 1,
          addedAt: entry.occurredAt,
          changedAt: entry.occurredAt,
          changedBy: entry.person,
          reviewedAt: null,
          retiredAt: null,
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
      switch (verb) {
        case 'amended':
          return accept({ ...next, fields: { ...state.fields, ...entry.payload?.fields } });
        case 'reviewed': {
          const reviewOn = entry.payload?.reviewOn;
          const fields = reviewOn === undefined ? state.fields : { ...state.fields, reviewOn };
          return accept({ ...next, fields, reviewedAt: entry.occurredAt });
        }
        case 'retired':
          return state.retiredAt === null
            ? accept({ ...next, retiredAt: entry.occurredAt })
            : refuse(state, 'alreadyDone');
        default:
          return state.retiredAt === null ? refuse(state, 'notClosed') : accept({ ...next, retiredAt: null });
      }
    },
  };
}
