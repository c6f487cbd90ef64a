/*
 * The calls that every noun of the plan answers alike: list, add, amend, review, retire, restore. Made from the
 * noun's own fields, so that a new field is asked for and checked at once.
 */
import { idSchema, momentSchema } from '../domain/entry.ts';
import { PLAN_NOUN_NAMES, PLAN_NOUNS, type PlanNounName, type PlanRecordOf } from '../domain/planNouns.ts';
import { retiredSchema, reviewedSchema } from '../domain/planRecord.ts';
import { once } from '../lib/once.ts';
import { z } from '../lib/zod.ts';
import { type CallDefinition, engineCommand, engineQuery } from './define.ts';

type FieldsIn<N extends PlanNounName> = z.output<(typeof PLAN_NOUNS)[N]['fields']>;

type PartOf<F> = { readonly [K in keyof F]?: F[K] | undefined };

export type RecordListInput = { readonly isWithRetired: boolean; readonly asOf?: number | undefined };
export type RecordChangeInput<F> = {
  readonly id: string;
  readonly fields: PartOf<F>;
  readonly revision?: number | undefined;
};

type Call<I, O, Raw = I> = CallDefinition<I, O, Raw>;
type CallsOf<N extends PlanNounName> = {
  readonly [K in `${N}.list`]: Call<
    RecordListInput,
    readonly PlanRecordOf<N>[],
    { readonly isWithRetired?: boolean | undefined; readonly asOf?: number | undefined }
  >;
} & {
  readonly [K in `${N}.add`]: Call<{ readonly fields: PartOf<FieldsIn<N>> }, PlanRecordOf<N>>;
} & {
  readonly [K in `${N}.amend`]: Call<RecordChangeInput<FieldsIn<N>>, PlanRecordOf<N>>;
} & {
  readonly [K in `${N}.review`]: Call<
    { readonly id: string; readonly reviewOn: string | null },
    PlanRecordOf<N>
  >;
} & {
  readonly [K in `${N}.retire`]: Call<{ readonly id: string; readonly reason: string }, PlanRecordOf<N>>;
} & {
  readonly [K in `${N}.restore`]: Call<{ readonly id: string }, PlanRecordOf<N>>;
};

type UnionToIntersection<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void
  ? I
  : never;
export type PlanRecordCalls = UnionToIntersection<{ [N in PlanNounName]: CallsOf<N> }[PlanNounName]>;

/** What a record is called in a summary. */
const SAID_AS: Readonly<Record<PlanNounName, string>> = {
  plan: "the plan's own page",
  severity: 'a level of the severity scale',
  crisisType: 'a type of crisis',
  role: 'a role with its card',
  activity: 'a line of the RACI matrix',
  audience: 'an audience of internal communication',
  brief: 'a do / do-not sheet',
  contact: 'a contact',
  callTree: 'a call tree',
  approvalRule: 'a cell of the approval matrix',
  template: 'a message approved beforehand',
  asset: 'a picture approved beforehand',
  clause: 'a clause of the netiquette',
  watch: 'a watch query',
  source: 'a source of mentions',
  account: 'an account that is published on',
};

/** Schemas are made when a call is first checked: a start makes none of these. */
function lazily<I>(schema: () => z.ZodType<I>) {
  const input = once(schema);
  return (summary: string, kind: 'query' | 'command') => {
    const options = { summary, input: NOTHING };
    const call = kind === 'query' ? engineQuery<unknown>()(options) : engineCommand<unknown>()(options);
    return Object.defineProperty({ ...call }, 'input', { get: input, enumerable: true });
  };
}

const NOTHING = z.unknown();

function callsOf(noun: PlanNounName): Readonly<Record<string, unknown>> {
  const strictFields = once(() => z.strictObject(PLAN_NOUNS[noun].fields.shape));
  const said = SAID_AS[noun];
  return {
    [`${noun}.list`]: lazily(listInput)(
      `Lists every record of its kind (${said}), as it stands or as it was recorded at a moment.`,
      'query',
    ),
    [`${noun}.add`]: lazily(() => z.strictObject({ fields: strictFields().partial() }))(
      `Adds ${said}; fields that are left out start empty.`,
      'command',
    ),
    [`${noun}.amend`]: lazily(() =>
      z.strictObject({
        id: idSchema,
        fields: strictFields().partial(),
        revision: z.number().int().min(1).optional(),
      }),
    )(
      `Changes fields of ${said}; with a revision it is refused when somebody changed it meanwhile.`,
      'command',
    ),
    [`${noun}.review`]: lazily(() => z.strictObject({ id: idSchema, ...reviewedSchema.shape }))(
      `Notes that ${said} was looked at and found right, and when it is due again.`,
      'command',
    ),
    [`${noun}.retire`]: lazily(() => z.strictObject({ id: idSchema, ...retiredSchema.shape }))(
      `Takes ${said} out of the plan; it stays in the history and can be restored.`,
      'command',
    ),
    [`${noun}.restore`]: lazily(() => z.strictObject({ id: idSchema }))(
      `Takes ${said} back into the plan.`,
      'command',
    ),
  };
}

const listInput = once(() =>
  z.strictObject({ isWithRetired: z.boolean().default(false), asOf: momentSchema.optional() }),
);

export const planRecordCalls = Object.assign({}, ...PLAN_NOUN_NAMES.map(callsOf)) as PlanRecordCalls;

export const PLAN_RECORD_COMMANDS = ['add', 'amend', 'review', 'retire', 'restore'] as const;
export type PlanRecordCommand = `${PlanNounName}.${(typeof PLAN_RECORD_COMMANDS)[number]}`;
export type PlanRecordQuery = `${PlanNounName}.list`;

/** Names of the commands, for the table that says which thread answers. */
export const PLAN_COMMAND_NAMES: readonly PlanRecordCommand[] = PLAN_NOUN_NAMES.flatMap((noun) =>
  PLAN_RECORD_COMMANDS.map((verb) => `${noun}.${verb}` as PlanRecordCommand),
);
export const PLAN_QUERY_NAMES: readonly PlanRecordQuery[] = PLAN_NOUN_NAMES.map(
  (noun) => `${noun}.list` as PlanRecordQuery,
);
