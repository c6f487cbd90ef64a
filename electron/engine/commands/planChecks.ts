/*
 * What a record of the plan must be beyond its schema, because of the other records. Said with a code
 * that the screen shows beside the field.
 */
import { findCallTreeProblems } from '../../../shared/domain/callTreeRules.ts';
import type { PlanFields, PlanNounName, PlanRecordOf } from '../../../shared/domain/planNouns.ts';
import { contrastOnWhite, HOUSE_COLOUR, HOUSE_CONTRAST } from '../../../shared/domain/reportHouse.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import { parseQuery } from '../../../shared/scoring/query/parseQuery.ts';
import type { CommandContext } from '../runCommand.ts';

type Check<N extends PlanNounName> = (
  context: CommandContext,
  /** The record's own id; null while it is being added. */
  id: string | null,
  fields: PlanFields<N>,
) => void;

function others<N extends PlanNounName>(
  context: CommandContext,
  noun: N,
  id: string | null,
): readonly PlanRecordOf<N>[] {
  return context.states
    .plan(noun)
    .all()
    .filter((record) => record.retiredAt === null && record.id !== id);
}

const CHECKS: { readonly [N in PlanNounName]?: Check<N> } = {
  plan: (context, id, { reportColour }) => {
    if (others(context, 'plan', id).length > 0)
      throw new Refusal('plan.begun', 'The plan has its page already.');
    if (reportColour === '') return;
    if (!HOUSE_COLOUR.test(reportColour))
      throw new Refusal('plan.colourNotOne', 'A colour is # and six hexadecimal digits.');
    if (contrastOnWhite(reportColour) < HOUSE_CONTRAST)
      throw new Refusal('plan.colourTooLight', 'The colour cannot be read on white.', {
        contrast: Math.floor(contrastOnWhite(reportColour) * 10) / 10,
      });
  },
  severity: (context, id, fields) => {
    if (others(context, 'severity', id).some((other) => other.fields.level === fields.level))
      throw new Refusal('severity.levelTaken', 'The scale has this level already.', { level: fields.level });
  },
  clause: (context, id, fields) => {
    if (others(context, 'clause', id).some((other) => other.fields.number === fields.number))
      throw new Refusal('clause.numberTaken', 'Another clause has this number.', { number: fields.number });
  },
  approvalRule: (context, id, fields) => {
    const isTaken = others(context, 'approvalRule', id).some(
      (other) => other.fields.content === fields.content && other.fields.level === fields.level,
    );
    if (isTaken)
      throw new Refusal('approvalRule.cellTaken', 'The matrix has this cell already.', {
        level: fields.level,
      });
  },
  contact: (context, id, fields) => {
    if (fields.deputyId !== null && fields.deputyId === id)
      throw new Refusal('contact.ownDeputy', 'Nobody is their own deputy.');
    requireContacts(context, [fields.deputyId]);
  },
  role: (context, _id, fields) => {
    requireContacts(context, [fields.holderId, fields.deputyId]);
    if (fields.holderId !== null && fields.holderId === fields.deputyId)
      throw new Refusal('contact.ownDeputy', 'Nobody is their own deputy.');
  },
  watch: (_context, _id, { query }) => {
    // A query that is still to be written is allowed; one that says something else than it seems to is not.
    const parsed = query === '' ? null : parseQuery(query);
    const problem = parsed === null || parsed.ok ? undefined : parsed.problems[0];
    if (problem !== undefined)
      throw new Refusal('watch.queryUnreadable', 'The query cannot be read.', {
        problem: problem.code,
        at: problem.at,
      });
  },
  callTree: (context, _id, fields) => {
    const problem = findCallTreeProblems(fields.places)[0];
    if (problem !== undefined)
      throw new Refusal('callTree.unsound', 'The call tree would not work.', {
        problem: problem.code,
        contactId: problem.contactId,
      });
    requireContacts(
      context,
      fields.places.map((place) => place.contactId),
    );
  },
};

function requireContacts(context: CommandContext, ids: readonly (string | null)[]): void {
  for (const id of ids) {
    if (id !== null && context.states.plan('contact').get(id) === null)
      throw new Refusal('contact.unknown', 'There is no such contact.', { contactId: id });
  }
}

/** Throws a refusal when the record would not fit the others. */
export function checkPlanFields<N extends PlanNounName>(
  context: CommandContext,
  noun: N,
  id: string | null,
  fields: PlanFields<N>,
): void {
  (CHECKS[noun] as Check<N> | undefined)?.(context, id, fields);
}
