/*
 * Gathers statements with the trail of their approval, for the report.
 */
import type {
  RoomAsking,
  RoomPublication,
  RoomStatement,
  RoomTrailAct,
} from '../../../shared/domain/reportRoomFacts.ts';
import { statementNoun } from '../../../shared/domain/statement.ts';
import { briefOf } from '../../../shared/domain/statementBrief.ts';
import { standingOf } from '../../../shared/domain/statementStanding.ts';
import type { Publication, Statement } from '../../../shared/domain/statementState.ts';
import { rowToStored } from '../journal/entryRow.ts';
import { prepareEntityEntries } from '../journal/readEntries.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { type TrailStep, trailOf } from './entityTrail.ts';
import type { RoomNames } from './roomNames.ts';

const STATEMENTS_READ = 2_000;

type Asking = { -readonly [K in keyof RoomAsking]: RoomAsking[K] };
type Payload = {
  readonly reason?: string;
  readonly note?: string;
  readonly signatureId?: string;
  readonly publicationId?: string;
};

/** Oldest first. `roleIds` takes in every role that a signature names. */
export function gatherStatements(
  { db, states }: QueryContext,
  incidentId: string,
  names: RoomNames,
  roleIds: Set<string>,
): readonly RoomStatement[] {
  const entriesOf = prepareEntityEntries(db);
  const sheets = new Map(states.codeSheet.all().map((sheet) => [sheet.id, sheet]));
  const sheetOf = (id: string) => sheets.get(id) ?? null;
  return states.statement.ofIncident(incidentId, STATEMENTS_READ).map((statement): RoomStatement => {
    const steps = trailOf<Statement>(statementNoun, entriesOf('statement', statement.id).map(rowToStored));
    const askings: Asking[] = [];
    const trail: RoomTrailAct[] = [];
    for (const step of steps) {
      const act = actOf(step, statement, names);
      const { entry, before, state } = step;
      const open = askings.at(-1);
      const isOpen = open !== undefined && open.endedAt === null && open.approvedAt === null;
      if (isOpen && before?.submission?.id === open.entryId && state?.submission?.id !== open.entryId)
        open.endedAt = entry.occurredAt;
      if (entry.kind === 'statement.submitted' && state?.submission?.id === entry.id)
        askings.push(askingOf(state.submission));
      const asking = askings.at(-1);
      const isApproved =
        asking !== undefined &&
        asking.approvedAt === null &&
        state?.submission?.id === asking.entryId &&
        APPROVING.has(entry.kind) &&
        standingOf(state, sheetOf, entry.occurredAt).approvedAt !== null;
      if (isApproved) asking.approvedAt = entry.occurredAt;
      if (act === null) continue;
      for (const id of act.roleIds) roleIds.add(id);
      trail.push(isApproved ? { ...act, isCompleting: true } : act);
    }
    const { id, kind, title, posture, isErased, isWithdrawn, draftedAt, draftedBy, replyTo } = statement;
    return {
      ...{ id, kind, title, posture, isErased, isWithdrawn, draftedAt, draftedBy, askings, trail },
      replyTo:
        replyTo === null
          ? null
          : { network: replyTo.ref.network, author: replyTo.copy.handle ?? replyTo.copy.author },
      texts: textsOf(statement),
      firstAt: briefOf(statement).firstAt,
    };
  });
}

const APPROVING = new Set(['statement.submitted', 'statement.signed', 'statement.substituted']);

function askingOf({ id, at, level, needs }: NonNullable<Statement['submission']>): Asking {
  const { timeBoxMin, isOwnRole } = needs;
  return { entryId: id, at, level, timeBoxMin, isOwnRole, approvedAt: null, endedAt: null };
}

/** Null for an act that no report tells: typing, queueing. */
function actOf(
  { entry, before, state }: TrailStep<Statement>,
  statement: Statement,
  names: RoomNames,
): RoomTrailAct | null {
  const kind = kindOf(entry.kind, before, state);
  if (kind === null) return null;
  const said = (entry.payload ?? {}) as Payload;
  const signature =
    kind === 'signed' ? state?.signatures.find(({ id }) => id === said.signatureId) : undefined;
  const publication =
    kind === 'published' || kind === 'unmarked'
      ? statement.publications.find(({ id }) => id === said.publicationId)
      : undefined;
  return {
    entryId: entry.id,
    kind,
    at: entry.occurredAt,
    person: entry.person,
    contactId:
      signature?.way === 'phone' && signature.contactId !== null ? names.of(signature.contactId) : null,
    way: signature?.way ?? null,
    roleIds: signature?.roleIds ?? [],
    note: said.reason ?? said.note ?? '',
    isCompleting: false,
    publication: publication === undefined ? null : publicationOf(publication),
  };
}

function publicationOf({ network, language, address, wasApproved, state }: Publication): RoomPublication {
  return { network, language, address, wasApproved, isUnmarked: state === 'unmarked' };
}

const KINDS: Readonly<Record<string, RoomTrailAct['kind']>> = {
  'statement.submitted': 'submitted',
  'statement.signed': 'signed',
  'statement.declined': 'declined',
  'statement.recalled': 'recalled',
  'statement.substituted': 'substituted',
  'statement.waived': 'waived',
  'statement.published': 'published',
  'statement.unmarked': 'unmarked',
  'statement.withdrawn': 'withdrawn',
};

/** An edit is told where it voided what was asked for. */
function kindOf(kind: string, before: Statement | null, state: Statement | null) {
  if (kind !== 'statement.amended') return KINDS[kind] ?? null;
  return (before?.submission ?? null) !== null && state?.submission === null ? 'changed' : null;
}

function textsOf(statement: Statement): RoomStatement['texts'] {
  const { versions, publications, content, digest, isErased } = statement;
  const out = new Set(publications.filter(({ state }) => state === 'published').map((one) => one.digest));
  const texts = versions
    .filter((version) => out.has(version.digest))
    .map(({ digest: of, fr, en }) => ({ digest: of, fr, en, isOut: true }));
  // Published without ever having been submitted: the words that stand are what went out, while they are the same.
  if (digest !== null && out.has(digest) && !texts.some((one) => one.digest === digest))
    texts.push({ digest, fr: content.fr, en: content.en, isOut: true });
  if (texts.length > 0 || isErased || digest === null) return texts;
  return [{ digest, fr: content.fr, en: content.en, isOut: false }];
}
