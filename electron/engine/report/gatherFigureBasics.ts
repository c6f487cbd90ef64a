/*
 * Gathers what any incident of the file can be asked for cheaply: its moments, calls, approvals, promises, updates and
 * readers. The incident of the report and those it is compared with are asked alike.
 */
import { briefWordings } from '../../../shared/domain/briefWording.ts';
import { quorumReachedAt } from '../../../shared/domain/callRunRules.ts';
import { clocksOf } from '../../../shared/domain/clockRules.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { planClocksOf } from '../../../shared/domain/planClocks.ts';
import type {
  FigureBasics,
  FigureReader,
  FigureStamp,
  FigureTimes,
  FigureUpdate,
} from '../../../shared/domain/reportFigureFacts.ts';
import { clockFactsOf } from '../../../shared/domain/roomAt.ts';
import { briefOf } from '../../../shared/domain/statementBrief.ts';
import { isPublicKind, type StatementLanguage } from '../../../shared/domain/statementLimits.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { rowToStored } from '../journal/entryRow.ts';
import { prepareEntityEntries } from '../journal/readEntries.ts';
import type { QueryContext } from '../queries/queryTable.ts';
import type { FigureActs } from './figureActs.ts';
import { gatherApprovals } from './gatherApprovals.ts';

/** Of one kind of record in one incident; a year of crises has hundreds. */
export const RECORDS_READ = 10_000;

type Out = FigureStamp & { readonly language: StatementLanguage | null };

/** What the posts and the triage say of an incident's moments. */
export type FoundTimes = Pick<FigureTimes, 'firstMention' | 'relation'> & {
  /** The first decision about a related post. */
  readonly judged: FigureStamp | null;
};

export function gatherBasics(
  context: QueryContext,
  incident: Incident,
  acts: FigureActs,
  isExercise: boolean,
  found: FoundTimes,
): FigureBasics {
  const { states } = context;
  const statements = states.statement.ofIncident(incident.id, RECORDS_READ);
  const words = publicWordsOf(context, incident.id, statements, acts);
  const until = incident.closedAt ?? context.now;
  return {
    incidentId: incident.id,
    title: incident.title,
    isExercise,
    until,
    times: timesOf(incident, acts, words, found),
    quorums: quorumsOf(context, incident.id, acts),
    approvals: gatherApprovals(context, incident.id, acts),
    promises: states.commitment
      .ofIncident(incident.id, RECORDS_READ)
      .filter(({ isErased }) => !isErased)
      .map(({ id, dueAt, fulfilledAt, brokenAt }) => ({
        entryId: acts.entryOf('commitment.given', id),
        dueAt,
        keptAt: fulfilledAt,
        brokenAt,
      })),
    updates: updatesOf(context, incident, statements, words, acts),
    publicWords: words.map(({ at, entryId }) => ({ at, entryId })),
    readers: readersOf(context, incident.id, acts),
  };
}

function stampOf(act: FigureStamp | undefined): FigureStamp | null {
  return act === undefined ? null : { at: act.at, entryId: act.entryId };
}

function timesOf(
  { closedAt }: Incident,
  acts: FigureActs,
  words: readonly Out[],
  { judged, ...found }: FoundTimes,
): FigureTimes {
  const levels = [...acts.of('incident.declared'), ...acts.of('incident.levelChanged')];
  const earliest = (stamps: readonly FigureStamp[]): FigureStamp | undefined =>
    [...stamps].sort((a, b) => a.at - b.at)[0];
  const decided = [...(judged === null ? [] : [judged]), ...acts.of('decision.taken')];
  return {
    ...found,
    detected: acts.first,
    acknowledged: stampOf(acts.of('incident.staffed').find(({ words: said }) => said.duty === 'lead')),
    levelSet: stampOf(earliest(levels)),
    decided: stampOf(earliest(decided)),
    response: {
      fr: stampOf(words.find(({ language }) => language === 'fr')),
      en: stampOf(words.find(({ language }) => language === 'en')),
    },
    responseNoted: stampOf(words.find(({ language }) => language === null)),
    closed:
      closedAt === null ? null : stampOf(acts.of('incident.closed').findLast(({ at }) => at === closedAt)),
  };
}

/** Public statements as they went out, and those that somebody noted in the log; oldest first. */
function publicWordsOf(
  { states }: QueryContext,
  incidentId: string,
  statements: readonly Statement[],
  acts: FigureActs,
): readonly Out[] {
  const entryOf = new Map(
    acts.of('statement.published').map(({ words, entryId }) => [words.publicationId, entryId]),
  );
  const published = statements
    .filter(({ kind, replyTo }) => isPublicKind(kind) && replyTo === null)
    .flatMap(({ publications }) => publications)
    .filter(({ state }) => state === 'published')
    .map(({ id, at, language }): Out => ({ at, language, entryId: entryOf.get(id) ?? null }));
  const noted = states.logLine
    .byLinkKey('statement')
    .filter((line) => line.incidentId === incidentId && !line.isErased)
    .map(({ occurredAt, versions }): Out => {
      return { at: occurredAt, language: null, entryId: versions[0]?.entryId ?? null };
    });
  return [...published, ...noted].sort((a, b) => a.at - b.at);
}

/** The call that reached the last of them says that enough were reached. */
function quorumsOf({ states }: QueryContext, incidentId: string, acts: FigureActs): FigureBasics['quorums'] {
  const tries = new Set(acts.of('callRun.tried').map(({ entryId }) => entryId));
  return states.callRun
    .ofIncident(incidentId, RECORDS_READ)
    .filter(({ isErased }) => !isErased)
    .map((run) => {
      const at = quorumReachedAt(run);
      const deciding = run.seats
        .flatMap((seat) => seat.tries)
        .find((one) => one.at === at && one.outcome === 'reached' && one.struck === null);
      const entryId = deciding !== undefined && tries.has(deciding.id) ? deciding.id : null;
      return {
        started: { at: run.startedAt, entryId: acts.entryOf('callRun.started', run.id) },
        reached: at === null ? null : { at, entryId },
      };
    });
}

/** Rounds of the public rhythm as the room's clock counts them, and what situation reports promised of the next. */
function updatesOf(
  { states, now }: QueryContext,
  incident: Incident,
  statements: readonly Statement[],
  words: readonly FigureStamp[],
  acts: FigureActs,
): readonly FigureUpdate[] {
  const ofIncident = <S>(reader: { readonly ofIncident: (id: string, limit: number) => readonly S[] }) =>
    reader.ofIncident(incident.id, RECORDS_READ);
  const sitreps = ofIncident(states.sitrep)
    .filter(({ status, isErased }) => status === 'approved' && !isErased)
    .sort((a, b) => (a.approvedAt ?? 0) - (b.approvedAt ?? 0));
  const facts = clockFactsOf(
    incident,
    {
      decisions: ofIncident(states.decision),
      sitreps,
      callRuns: ofIncident(states.callRun),
      internalBriefs: ofIncident(states.internalBrief),
      statements: statements.map(briefOf),
      acts: ofIncident(states.clock),
    },
    planClocksOf(states.plan('severity').all()),
  );
  // Once it is closed a clock that was not kept is gone: asked the moment before, it is still there.
  const rounds = clocksOf(facts, incident.closedAt === null ? now : incident.closedAt - 1).flatMap(
    ({ clock, dueAt, fulfilledAt }): FigureUpdate[] =>
      clock === 'update' && dueAt !== null
        ? [
            {
              kind: 'update',
              dueAt,
              doneAt: fulfilledAt,
              entryId: words.find(({ at }) => at === fulfilledAt)?.entryId ?? null,
            },
          ]
        : [],
  );
  const promised = sitreps.flatMap(({ id, nextAt, approvedAt }, index): FigureUpdate[] =>
    nextAt === null || approvedAt === null
      ? []
      : [
          {
            kind: 'sitrep',
            dueAt: nextAt,
            doneAt: sitreps[index + 1]?.approvedAt ?? null,
            entryId: acts.entryOf('sitrep.approved', id),
          },
        ],
  );
  return [...rounds, ...promised].sort((a, b) => a.dueAt - b.dueAt);
}

/** Each person of the audiences once: where two sheets name them, the one that they knew first counts. */
function readersOf(
  { db, states }: QueryContext,
  incidentId: string,
  acts: FigureActs,
): readonly FigureReader[] {
  const readers = new Map<string, FigureReader>();
  const given = states.internalBrief
    .ofIncident(incidentId, RECORDS_READ)
    .filter(({ withdrawnAt, isErased }) => withdrawnAt === null && !isErased);
  for (const { id, briefId, revision, givenAt } of given) {
    const audienceId = states.plan('brief').get(briefId)?.fields.audienceId ?? null;
    const audience = audienceId === null ? null : states.plan('audience').get(audienceId);
    const wordings = briefWordings(prepareEntityEntries(db)('brief', briefId).map(rowToStored));
    const text = wordings.findLast((one) => one.revision <= revision)?.text;
    const same = new Set(wordings.filter((one) => one.text === text).map(({ entryId }) => entryId));
    const knewAt = new Map<string, number>();
    for (const one of states.acknowledgement.byLinkKey(briefId)) {
      if (one.withdrawnAt !== null || one.isErased || one.contactId === null) continue;
      if (one.wordingId === null || !same.has(one.wordingId)) continue;
      knewAt.set(
        one.contactId,
        Math.min(one.acknowledgedAt, knewAt.get(one.contactId) ?? one.acknowledgedAt),
      );
    }
    for (const contactId of audience?.fields.contactIds ?? []) {
      const contact = states.plan('contact').get(contactId);
      if (contact === null || contact.isErased || contact.retiredAt !== null) continue;
      const acknowledgedAt = knewAt.get(contactId) ?? null;
      const reader = { givenAt, acknowledgedAt, entryId: acts.entryOf('internalBrief.given', id) };
      const before = readers.get(contactId);
      if (before === undefined || knows(reader) < knows(before)) readers.set(contactId, reader);
    }
  }
  return [...readers.values()];
}

/** From when on somebody knew: the sheet was out and they had said so. */
function knows({ givenAt, acknowledgedAt }: FigureReader): number {
  return acknowledgedAt === null ? Number.POSITIVE_INFINITY : Math.max(givenAt, acknowledgedAt);
}
