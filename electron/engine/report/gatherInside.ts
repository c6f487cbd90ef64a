/*
 * Gathers the word inside (sheets that went out, who acknowledged them) and the calls, for the report.
 */
import { acknowledgementRows } from '../../../shared/domain/acknowledgementRules.ts';
import type { BiText } from '../../../shared/domain/biText.ts';
import { briefWordings } from '../../../shared/domain/briefWording.ts';
import type { CallRun } from '../../../shared/domain/callRun.ts';
import { type CallSeat, quorumReachedAt, seatReachedAt } from '../../../shared/domain/callRunRules.ts';
import type { InternalBrief } from '../../../shared/domain/internalBrief.ts';
import { isBehind } from '../../../shared/domain/internalBriefRules.ts';
import type { CallSeatFacts, RoomBrief, RoomCallRun } from '../../../shared/domain/reportRoomFacts.ts';
import { rowToStored } from '../journal/entryRow.ts';
import { prepareEntityEntries } from '../journal/readEntries.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import type { EntryFinder, RoomNames } from './roomNames.ts';

const READ = 2_000;
/** A tree is no deeper; what names itself above itself ends here. */
const DEEPEST = 12;

/** `firstPublicAt`: when the first public statement was out; null: none was. */
export function gatherBriefs(
  context: QueryContext,
  incidentId: string,
  { names, findEntry }: { readonly names: RoomNames; readonly findEntry: EntryFinder },
  firstPublicAt: number | null,
): { readonly given: readonly RoomBrief[]; readonly notGiven: readonly BiText[] } {
  const { states } = context;
  const standing = states.internalBrief
    .ofIncident(incidentId, READ)
    .filter(({ withdrawnAt }) => withdrawnAt === null);
  const known = new Map<string, ReturnType<typeof readersOf>>();
  const given = standing.map((brief): RoomBrief => {
    const readers = known.get(brief.briefId) ?? readersOf(context, brief.briefId, names);
    known.set(brief.briefId, readers);
    const { id, title, audience, revision, way, givenAt, givenBy, isErased } = brief;
    return {
      ...{ id, title, audience, revision, way, givenAt, givenBy, isErased },
      entryId: findEntry('internalBrief', id, 'internalBrief.given'),
      isBehind: isBehind(givenAt, firstPublicAt),
      ...readers,
    };
  });
  return { given, notGiven: notGiven(context, standing) };
}

function notGiven({ states }: QueryContext, given: readonly InternalBrief[]): readonly BiText[] {
  const out = new Set(given.map(({ briefId }) => briefId));
  return states
    .plan('brief')
    .all()
    .filter(({ id, retiredAt, isErased }) => retiredAt === null && !isErased && !out.has(id))
    .map(({ fields }) => fields.title);
}

function readersOf(
  { db, states }: QueryContext,
  briefId: string,
  names: RoomNames,
): Pick<RoomBrief, 'expected' | 'acknowledgedAt' | 'missing' | 'earlier'> {
  const audienceId = states.plan('brief').get(briefId)?.fields.audienceId ?? null;
  const audience = audienceId === null ? null : states.plan('audience').get(audienceId);
  const expected = (audience?.fields.contactIds ?? []).flatMap((id) => {
    const contact = states.plan('contact').get(id);
    return contact === null || contact.isErased || contact.retiredAt !== null
      ? []
      : [{ id, name: contact.fields.name }];
  });
  const wordings = briefWordings(prepareEntityEntries(db)('brief', briefId).map(rowToStored));
  const contacts = new Map(expected.map(({ id, name }) => [id, name]));
  const rows = acknowledgementRows(expected, states.acknowledgement.byLinkKey(briefId), wordings, contacts);
  const counted = expected.length === 0 ? rows : rows.filter(({ isExpected }) => isExpected);
  const idsOf = (state: 'missing' | 'earlier') =>
    counted.flatMap((row) =>
      row.state === state && row.contactId !== null ? [names.of(row.contactId)] : [],
    );
  return {
    expected: expected.length === 0 ? null : expected.length,
    acknowledgedAt: counted
      .flatMap(({ state, acknowledgement }) =>
        state === 'current' && acknowledgement !== null ? [acknowledgement.acknowledgedAt] : [],
      )
      .sort((a, b) => a - b),
    missing: idsOf('missing'),
    earlier: idsOf('earlier'),
  };
}

export function gatherCallRuns(
  { states }: QueryContext,
  incidentId: string,
  { names, findEntry }: { readonly names: RoomNames; readonly findEntry: EntryFinder },
): readonly RoomCallRun[] {
  return states.callRun.ofIncident(incidentId, READ).map((run) => {
    const { id, startedAt, startedBy, message, quorum, endedAt, endNote } = run;
    return {
      ...{ id, startedAt, startedBy, message, quorum, endedAt, endNote },
      entryId: findEntry('callRun', id, 'callRun.started'),
      tree: run.isErased ? null : (run.tree?.name ?? null),
      quorumAt: quorumReachedAt(run),
      seats: seatsOf(run, names),
    };
  });
}

function seatsOf(run: CallRun, names: RoomNames): readonly CallSeatFacts[] {
  const byId = new Map(run.seats.map((seat) => [seat.contactId, seat]));
  return run.seats.map((seat) => {
    const above = seat.callerId === null ? undefined : byId.get(seat.callerId);
    return {
      contactId: names.of(seat.contactId, seat.name),
      callerId: above === undefined ? null : names.of(above.contactId, above.name),
      depth: depthOf(seat, byId),
      turnAt: above === undefined ? run.startedAt : seatReachedAt(above),
      reachedAt: seatReachedAt(seat),
      tries: seat.tries
        .filter(({ struck }) => struck === null)
        .map(({ at, whom, outcome }) => ({ at, whom, outcome }))
        .sort((a, b) => a.at - b.at),
    };
  });
}

function depthOf(seat: CallSeat, byId: ReadonlyMap<string, CallSeat>): number {
  let depth = 0;
  let above = seat.callerId === null ? undefined : byId.get(seat.callerId);
  while (above !== undefined && depth < DEEPEST) {
    depth += 1;
    above = above.callerId === null ? undefined : byId.get(above.callerId);
  }
  return depth;
}
