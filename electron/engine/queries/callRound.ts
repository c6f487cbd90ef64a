/*
 * Questions about filled call sheets. The lines of a sheet are those of the plan as it was at the revision that
 * the paper names, so that the grid follows the paper also when the tree has changed since.
 */
import type { CallSheet, CallSheetRow, CallStanding } from '../../../shared/contract/callRound.ts';
import type { CallRound } from '../../../shared/domain/callRound.ts';
import { branchesOf, inOrderOfCall } from '../../../shared/domain/callSheet.ts';
import type { CallTree } from '../../../shared/domain/callTree.ts';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { PlanRecord } from '../../../shared/domain/planRecord.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { planRevision, planRevisionAt, recordsAsOf } from './plan.ts';
import type { QueryContext, QueryTable } from './queryTable.ts';

const ROUNDS_LIMIT = 2_000;

export const callRoundQueries: QueryTable<'callRound.sheet' | 'callRound.list'> = {
  'callRound.sheet': (context, { treeId, branchId, revision, locale }) => {
    const newest = planRevision(context.db, null);
    const asOf = revision === null ? null : planRevisionAt(context.db, revision);
    if (revision !== null && asOf === null)
      return fail('callRound.revisionUnknown', 'The plan has no such revision yet.', { revision: newest });
    const printed = readPlan(context, asOf);
    const tree = treeId === null ? undefined : printed.trees.find(({ id }) => id === treeId);
    if (treeId !== null && (tree === undefined || tree.isErased))
      return fail('record.unknown', 'The plan of that revision has no such call tree.', { id: treeId });
    const branches = tree === undefined ? [] : branchesOf(tree.fields.places);
    const ids =
      tree === undefined
        ? inOrderOfCall(printed.contacts, locale)
            .filter((contact) => contact.retiredAt === null && !contact.isErased)
            .map(({ id }) => id)
        : branches
            .filter(({ caller }) => branchId === null || caller.contactId === branchId)
            .flatMap(({ called }) => called.map(({ contactId }) => contactId));
    const now = context.states.plan('callTree');
    const inTree =
      treeId === null
        ? null
        : new Set((now.get(treeId)?.fields.places ?? []).map(({ contactId }) => contactId));
    const sheet: CallSheet = {
      tree: tree === undefined ? null : { id: tree.id, name: tree.fields.name },
      branches: branches.map(({ caller, called }) => ({
        callerId: caller.contactId,
        name: rowOf(context, caller.contactId, inTree).name,
        called: called.length,
      })),
      rows: ids.map((id) => rowOf(context, id, inTree)),
      revision: revision ?? newest,
    };
    return ok(sheet);
  },
  'callRound.list': ({ states }, { incidentId }) => {
    const rounds: readonly CallRound[] =
      incidentId === undefined
        ? states.callRound.all()
        : [...states.callRound.ofIncident(incidentId, ROUNDS_LIMIT)].reverse();
    return ok(rounds);
  },
};

type Printed = {
  readonly trees: readonly PlanRecord<CallTree>[];
  readonly contacts: readonly PlanRecord<Contact>[];
};

function readPlan({ db, states }: QueryContext, asOf: number | null): Printed {
  if (asOf === null) return { trees: states.plan('callTree').all(), contacts: states.plan('contact').all() };
  return {
    trees: recordsAsOf(db, 'callTree', asOf) as unknown as Printed['trees'],
    contacts: recordsAsOf(db, 'contact', asOf) as unknown as Printed['contacts'],
  };
}

/** Somebody on the paper as they stand today. */
function rowOf(
  { states }: QueryContext,
  contactId: string,
  inTree: ReadonlySet<string> | null,
): CallSheetRow {
  const contact = states.plan('contact').get(contactId);
  if (contact === null || contact.isErased) return { contactId, name: '', position: '', standing: 'erased' };
  const standing: CallStanding =
    contact.retiredAt !== null ? 'retired' : inTree === null || inTree.has(contactId) ? 'inPlan' : 'leftTree';
  return { contactId, name: contact.fields.name, position: contact.fields.position, standing };
}
