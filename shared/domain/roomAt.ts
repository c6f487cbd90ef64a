/*
 * The room as it stood at a moment: what had been recorded by then, and the clocks as they ran then. Picking from
 * histories gives what a replay of the journal to that moment gives; a test holds the two together.
 */

import type { CallRun } from './callRun.ts';
import { quorumReachedAt } from './callRunRules.ts';
import type { ClockActs } from './clock.ts';
import { type ClockFacts, clocksOf, type RunningClock } from './clockRules.ts';
import type { Commitment } from './commitment.ts';
import { byUrgency } from './commitmentRules.ts';
import type { Decision } from './decision.ts';
import type { Fact } from './fact.ts';
import { statusOf } from './factRules.ts';
import type { Freeze } from './freeze.ts';
import type { Handover } from './handover.ts';
import { type History, stateAt } from './historyAt.ts';
import type { Incident } from './incident.ts';
import type { InternalBrief } from './internalBrief.ts';
import { briefOutAt } from './internalBriefRules.ts';
import type { PlanClocks } from './planClocks.ts';
import type { Sitrep } from './sitrep.ts';
import { publicWordsAt, type StatementBrief } from './statementBrief.ts';
import type { Task } from './task.ts';

/** Everything of a room over time. */
export type RoomHistory = {
  readonly incident: History<Incident>;
  readonly facts: readonly History<Fact>[];
  readonly decisions: readonly History<Decision>[];
  readonly tasks: readonly History<Task>[];
  readonly clockActs: readonly History<ClockActs>[];
  readonly freezes: readonly History<Freeze>[];
  readonly sitreps: readonly History<Sitrep>[];
  readonly callRuns: readonly History<CallRun>[];
  readonly handovers: readonly History<Handover>[];
  readonly internalBriefs: readonly History<InternalBrief>[];
  readonly commitments: readonly History<Commitment>[];
  /** Of statements, what clocks and lists need; their words are at the response desk. */
  readonly statements: readonly History<StatementBrief>[];
  /** What the plan asks for at each level now: for levels that were set before there was a plan. */
  readonly planClocks: PlanClocks;
};

export type RoomView = {
  /** Null before it was declared. */
  readonly incident: Incident | null;
  /** Those on the board: what is not sure first, then the newest turn first. */
  readonly facts: readonly Fact[];
  /** Questions that wait first, then the newest first. */
  readonly decisions: readonly Decision[];
  /** Open ones by their due time first, then those that ended, the newest first. */
  readonly tasks: readonly Task[];
  readonly clocks: readonly RunningClock[];
  /** What still speaks first, then what is silent, then what speaks again. */
  readonly freezes: readonly Freeze[];
  /** The newest first; those taken back are left out. */
  readonly sitreps: readonly Sitrep[];
  /** The newest first. */
  readonly callRuns: readonly CallRun[];
  /** Those that wait for the second signature. */
  readonly handovers: readonly Handover[];
  /** Those that are due first, then those that ended. */
  readonly commitments: readonly Commitment[];
  /** Without those that were put away before anybody read them. */
  readonly statements: readonly StatementBrief[];
};

const FACT_RANK = { unconfirmed: 0, unknown: 1, confirmed: 2, refuted: 3 } as const;
const DECISION_RANK = { asked: 0, taken: 1, reversed: 2, withdrawn: 3 } as const;

/** The room at a moment; null is now. `now` only moves clocks. */
export function roomAt(room: RoomHistory, moment: number | null, now: number): RoomView {
  const pick = <S>(histories: readonly History<S>[]): readonly S[] =>
    histories.flatMap((history) => stateAt(history, moment) ?? []);
  const incident = stateAt(room.incident, moment);
  const decisions = pick(room.decisions);
  const sitreps = [...pick(room.sitreps)];
  const callRuns = [...pick(room.callRuns)].sort((a, b) => b.startedAt - a.startedAt || byId(a, b));
  const at = moment ?? now;
  return {
    incident,
    facts: pick(room.facts)
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .sort(byStatus),
    decisions: [...decisions].filter(({ status }) => status !== 'withdrawn').sort(byOpenness),
    tasks: [...pick(room.tasks)].sort(byDue),
    callRuns,
    commitments: [...pick(room.commitments)].sort(byUrgency(at)),
    statements: pick(room.statements).filter(
      ({ isWithdrawn, firstAt }) => !isWithdrawn || firstAt.fr !== null || firstAt.en !== null,
    ),
    handovers: pick(room.handovers).filter(({ status }) => status === 'offered'),
    sitreps: sitreps.filter(({ status }) => status !== 'withdrawn').sort(byNewest),
    freezes: pick(room.freezes)
      .filter(({ status }) => status !== 'withdrawn')
      .sort(bySilence),
    clocks:
      incident === null
        ? []
        : clocksOf(
            clockFactsOf(
              incident,
              {
                decisions,
                sitreps,
                callRuns,
                internalBriefs: pick(room.internalBriefs),
                statements: pick(room.statements),
                acts: pick(room.clockActs),
              },
              room.planClocks,
            ),
            at,
          ),
  };
}

/** Acts that keep clocks. */
export type ClockKeepers = {
  readonly decisions: readonly Pick<Decision, 'takenAt'>[];
  readonly sitreps: readonly Pick<Sitrep, 'approvedAt'>[];
  readonly callRuns: readonly Pick<CallRun, 'seats' | 'quorum'>[];
  readonly internalBriefs: readonly Pick<InternalBrief, 'givenAt' | 'missing' | 'withdrawnAt'>[];
  readonly statements: readonly StatementBrief[];
  /** What people did to clocks by hand. */
  readonly acts: readonly ClockActs[];
};

/** What clocks are computed from. */
export function clockFactsOf(
  incident: Pick<Incident, 'declaredAt' | 'periods' | 'closedAt' | 'ledFrom' | 'scribedFrom'>,
  { decisions, sitreps, callRuns, internalBriefs, statements, acts }: ClockKeepers,
  planClocks: PlanClocks,
): ClockFacts {
  const { declaredAt, closedAt, ledFrom, scribedFrom } = incident;
  const taken = decisions.flatMap(({ takenAt }) => takenAt ?? []);
  const quorums = callRuns.flatMap((run) => quorumReachedAt(run) ?? []);
  return {
    declaredAt,
    closedAt,
    ledFrom: [...ledFrom].sort((a, b) => a - b),
    scribedFrom: [...scribedFrom].sort((a, b) => a - b),
    firstDecisionAt: taken.length === 0 ? null : Math.min(...taken),
    quorumAt: quorums.length === 0 ? null : Math.min(...quorums),
    briefOutAt: briefOutAt(internalBriefs),
    ...publicWordsAt(statements),
    sitrepAt: sitreps.flatMap(({ approvedAt }) => approvedAt ?? []).sort((a, b) => a - b),
    acts,
    // A time that was typed later may put one level before another.
    periods: [...incident.periods]
      .sort((a, b) => a.from - b.from)
      .map((period) =>
        period.clocks.length > 0
          ? period
          : { ...period, clocks: planClocks.find(({ level }) => level === period.level)?.clocks ?? [] },
      ),
  };
}

/** The decisions that stand and were built on a fact. */
export function builtOn(factId: string, decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter(
    ({ status, grounds }) => status === 'taken' && grounds.some((ground) => ground.factId === factId),
  );
}

/** The grounds of a decision, or of a statement, that no longer stand as they did when they were cited. */
export function turnedGrounds<G extends { readonly factId: string; readonly status: string }>(
  resting: { readonly grounds: readonly G[] },
  facts: readonly Fact[],
): readonly G[] {
  const now = new Map(facts.map((fact) => [fact.id, statusOf(fact)]));
  return resting.grounds.filter(({ factId, status }) => (now.get(factId) ?? null) !== status);
}

/** An open task whose time has passed. */
export function isOverdue(task: Pick<Task, 'status' | 'dueAt'>, at: number): boolean {
  return task.status === 'open' && task.dueAt !== null && task.dueAt <= at;
}

const lastTurn = (fact: Fact): number => fact.turns.at(-1)?.occurredAt ?? 0;
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

function byStatus(a: Fact, b: Fact): number {
  return FACT_RANK[statusOf(a)] - FACT_RANK[statusOf(b)] || lastTurn(b) - lastTurn(a) || byId(a, b);
}

function byOpenness(a: Decision, b: Decision): number {
  const when = ({ takenAt, askedAt }: Decision): number => takenAt ?? askedAt;
  return DECISION_RANK[a.status] - DECISION_RANK[b.status] || when(b) - when(a) || byId(a, b);
}

function byNewest(a: Sitrep, b: Sitrep): number {
  const when = ({ approvedAt, draftedAt }: Sitrep): number => approvedAt ?? draftedAt;
  return when(b) - when(a) || byId(a, b);
}

const SILENCE_RANK = { listed: 0, frozen: 1, thawed: 2, withdrawn: 3 } as const;

function bySilence(a: Freeze, b: Freeze): number {
  return SILENCE_RANK[a.status] - SILENCE_RANK[b.status] || a.listedAt - b.listedAt || byId(a, b);
}

function byDue(a: Task, b: Task): number {
  if ((a.status === 'open') !== (b.status === 'open')) return a.status === 'open' ? -1 : 1;
  if (a.status !== 'open') return (b.endedAt ?? 0) - (a.endedAt ?? 0) || byId(a, b);
  const due = ({ dueAt }: Task): number => dueAt ?? Number.POSITIVE_INFINITY;
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1;
  return a.addedAt - b.addedAt || byId(a, b);
}
