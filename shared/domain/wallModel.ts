/*
 * What a wall says at a moment, put together from the room, the engine's facts, coverage and spikes; names in words.
 * Everything a scene draws is here: what a visitor must not see is taken out of it (`wallMask.ts`), so that no page
 * holds it.
 */
import { commitmentState } from './commitmentRules.ts';
import { blindNetworks, type Coverage, measuredShare } from './coverage.ts';
import type { Realm } from './entry.ts';
import type { Level } from './limits.ts';
import type { ReadinessPart } from './readiness.ts';
import { type RoomHistory, roomAt } from './roomAt.ts';
import { type NextDue, nextAhead, nextDue, overdueKeys } from './roomDue.ts';
import type {
  WallDuty,
  WallFacts,
  WallPost,
  WallSheet,
  WallStatement,
  WallVolume,
  WallWatch,
} from './wallFacts.ts';
import { type SinceLine, sinceLooked } from './wallSince.ts';

export type WallPromise = {
  readonly text: string | null;
  readonly dueAt: number;
  readonly owner: string | null;
  readonly isOverdue: boolean;
};

export type WallMark = { readonly at: number; readonly what: 'level' | 'decision' | 'statement' };

/** How the laptop and its feed fare. */
export type WallHealth = {
  /** Of the newest mention; null before the first. */
  readonly lastReceivedAt: number | null;
  /** Null while it is being checked. */
  readonly isChainIntact: boolean | null;
  readonly diskTroubleSince: number | null;
  readonly isBackupFailing: boolean;
  readonly isReadOnly: boolean;
};

export type WallModel = {
  readonly now: number;
  readonly realm: Realm;
  readonly organisation: string;
  /** The zone of its times. */
  readonly timeZone: string;
  /** Null: no incident is open. */
  readonly incident: {
    readonly title: string | null;
    readonly level: Level;
    readonly declaredAt: number;
    readonly levelSince: number;
    /** Open incidents beside this one. */
    readonly others: number;
  } | null;
  /** False until the engine's facts are there: until then nothing of them is said to be missing. */
  readonly isComplete: boolean;
  readonly team: {
    readonly lead: string | null;
    readonly scribe: string | null;
    readonly spokesperson: string | null;
  };
  /** What falls due next and is not late yet. */
  readonly due: NextDue | null;
  readonly overdue: { readonly count: number; readonly oldest: NextDue | null };
  readonly decision: {
    readonly question: string;
    readonly text: string;
    readonly at: number;
    readonly by: string | null;
  } | null;
  readonly promises: readonly WallPromise[];
  readonly sheets: readonly WallSheet[];
  readonly statement: WallStatement | null;
  readonly volume: WallVolume | null;
  readonly marks: readonly WallMark[];
  /** Spans of spikes that were told. */
  readonly spikes: readonly { readonly from: number; readonly to: number }[];
  readonly posts: readonly WallPost[];
  /** Null: not asked yet. */
  readonly coverage: {
    readonly blind: readonly string[];
    readonly lost: readonly string[];
    /** Sources are there and give less than they use to. */
    readonly silent: readonly string[];
    /** 0..1 */
    readonly measured: number;
  } | null;
  readonly health: WallHealth | null;
  readonly since: { readonly from: number; readonly lines: readonly SinceLine[] };
  readonly duty: readonly WallDuty[];
  readonly watches: readonly WallWatch[];
  /** YYYY-MM-DD; null: none is planned. */
  readonly exerciseOn: string | null;
  /** Null: nothing is left to be improved, or it is not the time for it. */
  readonly improvements: WallFacts['improvements'];
  readonly readiness: {
    readonly score: number;
    readonly weakest: readonly { readonly part: ReadinessPart; readonly score: number }[];
  } | null;
};

export type WallSources = {
  readonly now: number;
  readonly realm: Realm;
  /** Of this machine: for when no incident names one. */
  readonly machineZone: string;
  readonly incident: { readonly id: string; readonly others: number } | null;
  /** Of that incident; null until it was asked. */
  readonly history: RoomHistory | null;
  readonly nameOf: (personId: string) => string | null;
  readonly facts: WallFacts | null;
  readonly spikes: readonly { readonly startedAt: number; readonly lastAt: number }[];
  readonly coverage: Coverage | null;
  readonly health: WallHealth | null;
  readonly readiness: {
    readonly score: number;
    readonly parts: readonly { readonly part: ReadinessPart; readonly score: number }[];
  } | null;
  readonly sinceMinutes: number;
};

const MINUTE_MS = 60_000;
const WEAK_PARTS = 3;

/** Builds what a wall says. */
export function buildWall(sources: WallSources): WallModel {
  const { now, facts, history } = sources;
  const view = sources.incident === null || history === null ? null : roomAt(history, null, now);
  const incident = view?.incident ?? null;
  const from = now - sources.sinceMinutes * MINUTE_MS;
  const taken = (view?.decisions ?? [])
    .filter(({ status, choice }) => status === 'taken' && choice !== null)
    .sort((a, b) => (b.takenAt ?? 0) - (a.takenAt ?? 0));
  const [last] = taken;
  const named = (id: string | null): string | null => (id === null ? null : sources.nameOf(id));
  return {
    now,
    realm: sources.realm,
    organisation: facts?.organisation ?? '',
    timeZone: incident?.timeZone ?? sources.machineZone,
    incident:
      incident === null
        ? null
        : {
            title: incident.title,
            level: incident.level,
            declaredAt: incident.declaredAt,
            levelSince: incident.levelSince,
            others: sources.incident?.others ?? 0,
          },
    isComplete: facts !== null,
    team: {
      lead: named(incident?.lead ?? null),
      scribe: named(incident?.scribe ?? null),
      spokesperson: facts?.spokesperson ?? null,
    },
    due: view === null ? null : nextAhead(view, now),
    overdue: {
      count: view === null ? 0 : overdueKeys(view, now).length,
      oldest: late(view === null ? null : nextDue(view), now),
    },
    decision:
      last === undefined
        ? null
        : {
            question: last.question ?? '',
            text: last.choice ?? '',
            at: last.takenAt ?? last.askedAt,
            by: named(last.takenBy),
          },
    promises: (view?.commitments ?? [])
      .filter(({ fulfilledAt, brokenAt }) => fulfilledAt === null && brokenAt === null)
      .map((one) => ({
        text: one.text,
        dueAt: one.dueAt,
        owner: named(one.ownerId),
        isOverdue: commitmentState(one, now) === 'overdue',
      })),
    sheets: facts?.sheets ?? [],
    statement: facts?.statement ?? null,
    volume: facts?.volume ?? null,
    marks: [
      ...(incident?.periods ?? []).slice(1).map((period): WallMark => ({ at: period.from, what: 'level' })),
      ...taken.map(({ takenAt, askedAt }): WallMark => ({ at: takenAt ?? askedAt, what: 'decision' })),
      ...(view?.statements ?? []).flatMap(({ firstAt }) =>
        [firstAt.fr, firstAt.en].flatMap((at): readonly WallMark[] =>
          at === null ? [] : [{ at, what: 'statement' }],
        ),
      ),
    ],
    spikes: sources.spikes.map(({ startedAt, lastAt }) => ({ from: startedAt, to: lastAt + MINUTE_MS })),
    posts: facts?.posts ?? [],
    coverage:
      sources.coverage === null
        ? null
        : {
            blind: blindNetworks(sources.coverage),
            lost: [
              ...new Set(sources.coverage.cells.filter(({ isLost }) => isLost).map(({ network }) => network)),
            ],
            silent: [
              ...new Set(
                sources.coverage.cells.filter(({ isSilent }) => isSilent).map(({ network }) => network),
              ),
            ],
            measured: measuredShare(sources.coverage),
          },
    health: sources.health,
    since: {
      from,
      lines:
        view === null || history === null
          ? []
          : sinceLooked(history, view, facts?.volume.recent ?? null, from, now),
    },
    duty: facts?.duty ?? [],
    watches: facts?.watches ?? [],
    exerciseOn: facts?.exerciseOn ?? null,
    improvements: incident === null ? (facts?.improvements ?? null) : null,
    readiness:
      sources.readiness === null
        ? null
        : {
            score: sources.readiness.score,
            weakest: [...sources.readiness.parts]
              .filter(({ score }) => score < 100)
              .sort((a, b) => a.score - b.score)
              .slice(0, WEAK_PARTS)
              .map(({ part, score }) => ({ part, score })),
          },
  };
}

function late(due: NextDue | null, now: number): NextDue | null {
  return due !== null && due.dueAt <= now ? due : null;
}
