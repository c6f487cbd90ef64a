/*
 * Gathers what the room did, for the report: folded states by the incident, the entries of few of them, buckets of what
 * was heard. Nothing here looks at every entry of an incident.
 */
import { clocksOf, type RunningClock } from '../../../shared/domain/clockRules.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { type Incident, incidentNoun, type LevelChanged } from '../../../shared/domain/incident.ts';
import { planClocksOf } from '../../../shared/domain/planClocks.ts';
import { recommendPosture } from '../../../shared/domain/postureRules.ts';
import type {
  Entered,
  ReportRoomFacts,
  RoomLevelChange,
  RoomRole,
  RoomStatement,
} from '../../../shared/domain/reportRoomFacts.ts';
import { clockFactsOf } from '../../../shared/domain/roomAt.ts';
import { briefOf } from '../../../shared/domain/statementBrief.ts';
import { isPublicKind } from '../../../shared/domain/statementLimits.ts';
import { hasTable } from '../db/sqlite.ts';
import { rowToStored } from '../journal/entryRow.ts';
import { prepareEntityEntries } from '../journal/readEntries.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import { trailOf } from './entityTrail.ts';
import { findScope, type PostScope, storedSpan } from './figureScope.ts';
import { gatherCoverage } from './gatherCoverage.ts';
import { gatherDetection } from './gatherDetection.ts';
import { gatherAmplifiers, gatherTone } from './gatherHeard.ts';
import { gatherBriefs, gatherCallRuns } from './gatherInside.ts';
import { BEFORE_MS, gatherPosts, verdictsSince } from './gatherPosts.ts';
import { gatherStatements } from './gatherSpeaking.ts';
import { createRoomNames, prepareEntryFinder } from './roomNames.ts';

const READ = 10_000;

/** What was gathered already; read anew where it is left out. */
export type RoomGround = { readonly evidence: readonly Evidence[]; readonly found: PostScope | null };

export function gatherRoom(
  context: QueryContext,
  incident: Incident,
  given?: RoomGround,
): ReportRoomFacts | null {
  const { db, states, now } = context;
  if (!hasTable(db, 'decision')) return null;
  const { id } = incident;
  const end = incident.closedAt ?? now;
  const { evidence, found } = given ?? groundOf(context, incident);
  const names = createRoomNames(states);
  const findEntry = prepareEntryFinder(db);
  const roleIds = new Set<string>();
  const entered = <T extends { readonly id: string }>(
    noun: string,
    kind: (one: T) => string,
    all: readonly T[],
  ): readonly Entered<T>[] =>
    all.map((one) => ({ ...one, entryId: findEntry(noun, one.id, `${noun}.${kind(one)}`) }));

  const statements = gatherStatements(context, id, names, roleIds);
  const briefs = gatherBriefs(context, id, { names, findEntry }, firstPublicOf(statements));
  const heard = { from: incident.declaredAt - BEFORE_MS, to: end + 1 };
  const verdicts = verdictsSince(db, heard.from);
  const isMeasuring = hasTable(db, 'measure_minute');
  return {
    at: now,
    detection: gatherDetection(context, incident, { evidence, verdicts }, findEntry),
    posts: gatherPosts(db, verdicts, states.statement.ofIncident(id, READ), { from: heard.from, to: end }),
    decisions: entered('decision', ({ takenAt }) => (takenAt === null ? 'asked' : 'taken'), [
      ...states.decision.ofIncident(id, READ),
    ]),
    levels: levelsOf(context, id),
    statements,
    recommended: incident.assessment === null ? null : recommendPosture(incident.assessment).posture,
    commitments: entered('commitment', () => 'given', states.commitment.ofIncident(id, READ)),
    clocks: clocksIn(context, incident, end),
    briefs: briefs.given,
    briefsNotGiven: briefs.notGiven,
    callRuns: gatherCallRuns(context, id, { names, findEntry }),
    handovers: entered('handover', () => 'offered', states.handover.ofIncident(id, READ)),
    sitreps: entered(
      'sitrep',
      () => 'approved',
      states.sitrep.ofIncident(id, READ).filter(({ status }) => status === 'approved'),
    ),
    tone: isMeasuring && found !== null ? gatherTone(db, id, found) : null,
    amplifiers: found === null ? null : gatherAmplifiers(db, found),
    coverage: gatherCoverage(context, found?.window ?? heard),
    roles: rolesOf(context, roleIds, names),
    contacts: names.list(),
  };
}

function firstPublicOf(statements: readonly RoomStatement[]): number | null {
  const times = statements
    .filter(({ kind, replyTo }) => replyTo === null && isPublicKind(kind))
    .flatMap(({ firstAt }) => [firstAt.fr, firstAt.en].filter((at) => at !== null));
  return times.length === 0 ? null : Math.min(...times);
}

function groundOf(context: QueryContext, incident: Incident): RoomGround {
  const evidence = context.states.evidence.ofIncident(incident.id, READ);
  return { evidence, found: findScope(context, incident, evidence, storedSpan(context)) };
}

/** The declaration and every change of level, in the order of the journal. */
function levelsOf({ db }: QueryContext, incidentId: string): readonly RoomLevelChange[] {
  const entries = prepareEntityEntries(db)('incident', incidentId).map(rowToStored);
  return trailOf<Incident>(incidentNoun, entries).flatMap(({ entry, before, state }) => {
    const isDeclared = entry.kind === 'incident.declared';
    if (!isDeclared && entry.kind !== 'incident.levelChanged') return [];
    const said = entry.payload as LevelChanged | null;
    const measured = said?.measured ?? null;
    return [
      {
        entryId: entry.id,
        at: entry.occurredAt,
        by: entry.person,
        from: isDeclared ? null : (before?.level ?? null),
        to: said === null ? null : (state?.level ?? null),
        reason: isDeclared ? '' : (said?.reason ?? ''),
        grounds: said?.grounds ?? [],
        measured: measured === null ? null : { suggested: measured.suggested, lastHour: measured.lastHour },
      },
    ];
  });
}

/** Every clock that ran until the incident was closed, as it stood then; those that begin with the closing, as they stand. */
function clocksIn(context: QueryContext, incident: Incident, end: number): readonly RunningClock[] {
  const { states, now } = context;
  const of = <T>(reader: { ofIncident: (id: string, limit: number) => readonly T[] }): readonly T[] =>
    reader.ofIncident(incident.id, READ);
  const facts = clockFactsOf(
    incident,
    {
      decisions: of(states.decision),
      sitreps: of(states.sitrep),
      callRuns: of(states.callRun),
      internalBriefs: of(states.internalBrief),
      statements: of(states.statement).map(briefOf),
      acts: of(states.clock),
    },
    planClocksOf(states.plan('severity').all()),
  );
  const during = clocksOf({ ...facts, closedAt: null }, end);
  const after =
    facts.closedAt === null
      ? []
      : clocksOf(facts, now).filter(({ clock }) => clock === 'debrief' || clock === 'report');
  return [...during, ...after].sort((a, b) => a.startedAt - b.startedAt || a.round - b.round);
}

/** Roles of the plan that stand, and those that a signature names. */
function rolesOf(
  { states }: QueryContext,
  named: ReadonlySet<string>,
  names: ReturnType<typeof createRoomNames>,
): readonly RoomRole[] {
  return states
    .plan('role')
    .all()
    .filter(({ id, retiredAt, isErased }) => named.has(id) || (retiredAt === null && !isErased))
    .map(({ id, fields: { name, holderId, deputyId, shifts } }) => {
      for (const contactId of [holderId, deputyId, ...shifts.map((shift) => shift.contactId)])
        if (contactId !== null) names.of(contactId);
      return { id, name, holderId, deputyId, shifts };
    });
}
