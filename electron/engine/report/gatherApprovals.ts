/*
 * Gathers every asking for signatures of an incident, those too that were edited or taken back since: a statement as it
 * stands knows of the last one alone.
 */
import type { StoredEntry } from '../../../shared/domain/fold.ts';
import type { FigureApproval } from '../../../shared/domain/reportFigureFacts.ts';
import { statementNoun } from '../../../shared/domain/statement.ts';
import { standingOf } from '../../../shared/domain/statementStanding.ts';
import type { Signature, Statement } from '../../../shared/domain/statementState.ts';
import { rowToStored } from '../journal/entryRow.ts';
import { prepareIncidentNounEntries } from '../journal/readEntries.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { trailOf } from './entityTrail.ts';
import type { FigureActs } from './figureActs.ts';

const MINUTE_MS = 60_000;
/** Acts after which a text may have become whole. */
const MAY_APPROVE = ['statement.submitted', 'statement.signed', 'statement.substituted'];

type Open = { -readonly [K in keyof FigureApproval]: FigureApproval[K] };

/** Oldest first. */
export function gatherApprovals(
  context: QueryContext,
  incidentId: string,
  acts: FigureActs,
): readonly FigureApproval[] {
  const byStatement = new Map<string, StoredEntry[]>();
  for (const row of prepareIncidentNounEntries(context.db)(incidentId, JSON.stringify(['statement']))) {
    const known = byStatement.get(row.entity_id);
    if (known === undefined) byStatement.set(row.entity_id, [rowToStored(row)]);
    else known.push(rowToStored(row));
  }
  return [...byStatement.values()]
    .flatMap((entries) => askingsOf(context, entries, acts))
    .sort((a, b) => a.submittedAt - b.submittedAt);
}

function askingsOf(
  { states }: QueryContext,
  entries: readonly StoredEntry[],
  acts: FigureActs,
): readonly FigureApproval[] {
  const askings: Open[] = [];
  const sheetOf = (sheetId: string) => states.codeSheet.get(sheetId);
  for (const { entry, before, state } of trailOf<Statement>(statementNoun, entries)) {
    const open = askings.at(-1);
    const isOver = before?.submission?.id === open?.entryId && state?.submission?.id !== open?.entryId;
    const isChanged =
      state !== null && open !== undefined && !isOver && state.digest !== state.submission?.digest;
    if (open !== undefined && open.endedAt === null && open.approvedAt === null && (isOver || isChanged))
      open.endedAt = entry.occurredAt;
    const submission = state?.submission ?? null;
    if (state === null || submission === null || !MAY_APPROVE.includes(entry.kind)) continue;
    // Nobody else had to sign.
    if (submission.needs.isOwnRole) continue;
    let asking = askings.find(({ entryId }) => entryId === submission.id);
    if (asking === undefined) {
      const { timeBoxMin } = submission.needs;
      asking = {
        entryId: submission.id,
        title: state.title,
        submittedAt: submission.at,
        approvedAt: null,
        endedAt: null,
        timeBoxMs: timeBoxMin === null ? null : timeBoxMin * MINUTE_MS,
        signers: [],
      };
      askings.push(asking);
    }
    if (asking.approvedAt !== null) continue;
    const { approvedAt, signatures } = standingOf(state, sheetOf, entry.occurredAt);
    asking.approvedAt = approvedAt;
    asking.signers = signatures
      .filter(({ isCounted }) => isCounted)
      .map((one) => signerOf(states, one, acts));
  }
  return askings;
}

function signerOf(
  states: QueryContext['states'],
  { id, personId, contactId, at }: Signature,
  acts: FigureActs,
): FigureApproval['signers'][number] {
  const contact = contactId === null ? null : states.plan('contact').get(contactId);
  const act = acts.of('statement.signed').find(({ words }) => words.signatureId === id);
  return {
    personId,
    name: contact === null || contact.isErased ? null : contact.fields.name,
    at,
    entryId: act?.entryId ?? null,
  };
}
