/*
 * Acts on records of the plan, one run for all its nouns. What a single noun asks beyond its schema
 * is said in `planChecks`.
 */
import type { PlanRecordCommand, RecordChangeInput } from '../../../shared/contract/planRecord.ts';
import {
  PLAN_NOUN_NAMES,
  PLAN_NOUNS,
  type PlanFields,
  type PlanNounName,
} from '../../../shared/domain/planNouns.ts';
import type { PlanRecord } from '../../../shared/domain/planRecord.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { StateReader } from '../db/repositories/stateRepository.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { checkPlanFields } from './planChecks.ts';
import { folded } from './require.ts';

type AnyFields = Readonly<Record<string, unknown>>;
type AnyRecord = PlanRecord<AnyFields>;

const readerOf = (context: CommandContext, noun: PlanNounName): StateReader<AnyRecord> =>
  context.states.plan(noun) as unknown as StateReader<AnyRecord>;

function requireRecord(context: CommandContext, noun: PlanNounName, id: string): AnyRecord {
  const record = readerOf(context, noun).get(id);
  if (record === null) throw new Refusal('record.unknown', 'There is no such record in the plan.');
  return record;
}

function act(
  noun: PlanNounName,
  entityId: string,
  verb: string,
  payload: EntryDraft['payload'],
): Act<AnyRecord> {
  return {
    entries: [{ noun, entityId, kind: `${noun}.${verb}`, payload }],
    reply: (states) => folded((states.plan(noun) as unknown as StateReader<AnyRecord>).get(entityId)),
  };
}

/** The fields that differ from what stands; an amendment says nothing else. */
function changedFields(record: AnyRecord, wished: AnyFields): AnyFields {
  return Object.fromEntries(
    Object.entries(wished).filter(
      ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(record.fields[name]),
    ),
  );
}

function commandsOf(noun: PlanNounName) {
  return {
    [`${noun}.add`]: (context: CommandContext, input: { readonly fields: AnyFields }) => {
      const { fields: schema, blank } = PLAN_NOUNS[noun];
      const given = Object.entries(input.fields).filter(([, value]) => value !== undefined);
      const parsed = schema.safeParse({ ...blank, ...Object.fromEntries(given) });
      if (!parsed.success)
        throw new Refusal('record.incomplete', 'A field that is needed was left out.', {
          field: String(parsed.error.issues[0]?.path[0] ?? ''),
        });
      checkPlanFields(context, noun, null, parsed.data as PlanFields<PlanNounName>);
      return act(noun, context.newId(), 'added', { fields: parsed.data });
    },
    [`${noun}.amend`]: (context: CommandContext, input: RecordChangeInput<AnyFields>) => {
      const record = requireRecord(context, noun, input.id);
      if (record.retiredAt !== null)
        throw new Refusal('record.retired', 'The record was taken out of the plan.');
      if (input.revision !== undefined && input.revision !== record.revision)
        throw new Refusal('record.changed', 'Somebody changed the record meanwhile.', {
          revision: record.revision,
        });
      const fields = changedFields(record, input.fields);
      if (Object.keys(fields).length === 0)
        return { entries: [], reply: () => record } satisfies Act<AnyRecord>;
      checkPlanFields(context, noun, record.id, { ...record.fields, ...fields } as PlanFields<PlanNounName>);
      return act(noun, record.id, 'amended', { fields });
    },
    [`${noun}.review`]: (
      context: CommandContext,
      input: { readonly id: string; readonly reviewOn: string | null },
    ) => {
      const record = requireRecord(context, noun, input.id);
      return act(noun, record.id, 'reviewed', { reviewOn: input.reviewOn });
    },
    [`${noun}.retire`]: (
      context: CommandContext,
      input: { readonly id: string; readonly reason: string },
    ) => {
      const record = requireRecord(context, noun, input.id);
      if (record.retiredAt !== null)
        throw new Refusal('record.retired', 'The record was taken out of the plan.');
      return act(noun, record.id, 'retired', { reason: input.reason });
    },
    [`${noun}.restore`]: (context: CommandContext, input: { readonly id: string }) => {
      const record = requireRecord(context, noun, input.id);
      if (record.retiredAt === null) throw new Refusal('record.notRetired', 'The record is in the plan.');
      checkPlanFields(context, noun, record.id, record.fields as PlanFields<PlanNounName>);
      return act(noun, record.id, 'restored', {});
    },
  };
}

/** Typed from the contract: each name's input and answer are checked where it is called. */
export const planRecordCommands = Object.assign(
  {},
  ...PLAN_NOUN_NAMES.map(commandsOf),
) as CommandTable<PlanRecordCommand>;
