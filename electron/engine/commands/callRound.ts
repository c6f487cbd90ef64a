/*
 * Acts on rounds of calls. A sheet is recorded whole or not at all; names are copied here from the directory, so
 * that nobody who was erased comes back by way of a sheet.
 */
import type { CallRound, CallRow, TypedCallLine } from '../../../shared/domain/callRound.ts';
import { findCallLineProblem, standingLine, wasCalled } from '../../../shared/domain/callRoundRules.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireOpenIncident } from './require.ts';

export const callRoundCommands: CommandTable<'callRound.record' | 'callRound.amend' | 'callRound.retract'> = {
  'callRound.record': (context, input) => {
    const incident = input.incidentId === null ? null : requireOpenIncident(context.states, input.incidentId);
    checkLines(context, input.rows);
    if (!input.rows.some(wasCalled))
      throw new Refusal('callRound.nothingCalled', 'No line of the sheet says that anybody was called.');
    const times = input.rows.flatMap((row) => row.triedAt.filter((at) => at !== null));
    const tree = input.treeId === null ? null : context.states.plan('callTree').get(input.treeId);
    if (input.treeId !== null && tree === null)
      throw new Refusal('record.unknown', 'There is no such call tree in the plan.', { id: input.treeId });
    const named = (id: string | null) => (id === null ? null : { id, name: nameOf(context, id) });
    const id = context.newId();
    return {
      entries: [
        {
          noun: 'callRound',
          entityId: id,
          incidentId: input.incidentId,
          kind: 'callRound.recorded',
          occurredAt: Math.min(...times),
          payload: {
            tree: tree === null ? null : { id: tree.id, name: tree.fields.name },
            branch: named(input.branchId),
            caller: named(input.callerId),
            day: input.day,
            timeZone: input.timeZone ?? incident?.timeZone ?? 'UTC',
            printedOn: input.printedOn,
            rows: input.rows.map((row) => ({ ...row, name: nameOf(context, row.contactId) })),
          },
        },
      ],
      reply: (states) => folded(states.callRound.get(id)),
    };
  },
  // A round of a closed incident may still be corrected: the truth found later belongs in it.
  'callRound.amend': (context, input) => {
    const round = requireStanding(context, input.id);
    if (input.revision !== undefined && input.revision !== round.revision)
      throw new Refusal('record.changed', 'Somebody corrected the round meanwhile.', {
        revision: round.revision,
      });
    if (round.isErased) throw new Refusal('callRound.erased', 'The round was erased.');
    checkLines(context, input.rows);
    const byId = new Map(round.rows.map((row) => [row.contactId, row]));
    const rows = input.rows.filter((line) => {
      const row = byId.get(line.contactId);
      if (row === undefined)
        throw new Refusal('contact.unknown', 'The contact is not on this sheet.', {
          contactId: line.contactId,
        });
      return !saysTheSame(row, line);
    });
    if (rows.length === 0)
      throw new Refusal('callRound.nothingChanged', 'No line differs from what was recorded.');
    return {
      entries: [
        {
          noun: 'callRound',
          entityId: round.id,
          incidentId: round.incidentId,
          kind: 'callRound.amended',
          payload: { rows, reason: input.reason },
        },
      ],
      reply: (states) => folded(states.callRound.get(round.id)),
    };
  },
  'callRound.retract': (context, input) => {
    const round = requireStanding(context, input.id);
    return {
      entries: [
        {
          noun: 'callRound',
          entityId: round.id,
          incidentId: round.incidentId,
          kind: 'callRound.retracted',
          payload: { reason: input.reason },
        },
      ],
      reply: (states) => folded(states.callRound.get(round.id)),
    };
  },
};

function requireStanding({ states }: CommandContext, id: string): CallRound {
  const round = states.callRound.get(id);
  if (round === null) throw new Refusal('callRound.unknown', 'There is no such round of calls.', { id });
  if (round.retracted !== null) throw new Refusal('callRound.retracted', 'The round was retracted.');
  return round;
}

function checkLines(context: CommandContext, rows: readonly TypedCallLine[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const { contactId } = row;
    // Somebody who left the tree or was erased since still stands on the paper.
    if (context.states.plan('contact').get(contactId) === null)
      throw new Refusal('contact.unknown', 'There is no such contact.', { contactId });
    if (seen.has(contactId))
      throw new Refusal('callRound.twice', 'Somebody has two lines on the sheet.', { contactId });
    seen.add(contactId);
    const problem = findCallLineProblem(row, context.now);
    if (problem !== null)
      throw new Refusal(`callRound.${problem}`, 'A line of the sheet cannot be as it was typed.', {
        contactId,
      });
  }
}

function nameOf({ states }: CommandContext, contactId: string): string {
  const contact = states.plan('contact').get(contactId);
  if (contact === null) throw new Refusal('contact.unknown', 'There is no such contact.', { contactId });
  return contact.isErased ? '' : contact.fields.name;
}

function saysTheSame(row: CallRow, line: TypedCallLine): boolean {
  const { triedAt, outcome, note } = standingLine(row);
  // Columns left empty at the end say nothing.
  const said = (times: readonly (number | null)[]) =>
    times
      .map((at) => at ?? '')
      .join(' ')
      .trimEnd();
  return said(triedAt) === said(line.triedAt) && outcome === line.outcome && note === line.note;
}
