/*
 * The clocks of the room (domain reference 4.3): when each starts, is due and was kept, computed from the acts that
 * start and end it. A level that rises makes a clock tighter from that moment on; one that falls gives no time back.
 * While a clock rests its time stands still. Nothing here is stored, so nothing can be out of step.
 */
import type { ClockActs, ClockPause } from './clock.ts';
import type { Level } from './limits.ts';
import type { PlanClock } from './planLimits.ts';
import { CLOCK_ROUNDS_LIMIT, type RoomClock } from './roomLimits.ts';

const MINUTE_MS = 60_000;

/** A level that was in force from a moment on, with the minutes that it asked for then. */
export type LevelPeriod = {
  readonly level: Level;
  readonly from: number;
  readonly clocks: readonly { readonly clock: PlanClock; readonly minutes: number | null }[];
};

export type ClockFacts = {
  readonly declaredAt: number;
  /** In the order in which they began; the last one is in force. */
  readonly periods: readonly LevelPeriod[];
  readonly closedAt: number | null;
  /** Moments at which somebody took the lead, and the log; oldest first. */
  readonly ledFrom: readonly number[];
  readonly scribedFrom: readonly number[];
  readonly firstDecisionAt: number | null;
  /** When enough people were reached by telephone. */
  readonly quorumAt: number | null;
  /** When the first public statement was out in every language it has. */
  readonly holdingAt: number | null;
  /** When those after it were; oldest first. */
  readonly updateAt: readonly number[];
  /** When the last do / do-not sheet of the plan went out. */
  readonly briefOutAt: number | null;
  /** Moments at which a situation report was approved; oldest first. */
  readonly sitrepAt: readonly number[];
  /** What people did to clocks by hand. */
  readonly acts: readonly ClockActs[];
};

export type ClockState = 'running' | 'overdue' | 'paused' | 'fulfilled';

export type RunningClock = {
  readonly clock: RoomClock;
  readonly round: number;
  readonly state: ClockState;
  readonly startedAt: number;
  /** Null while it rests. */
  readonly dueAt: number | null;
  /** What is left, ms; negative once overdue. Of a fulfilled one: what was left then. */
  readonly leftMs: number;
  readonly fulfilledAt: number | null;
  /** The pause that rests, if one does. */
  readonly pause: ClockPause | null;
};

const PLAN_CLOCK_OF: Readonly<Record<RoomClock, PlanClock>> = {
  owned: 'owned',
  decided: 'decided',
  quorum: 'quorum',
  briefOut: 'briefOut',
  holding: 'holding',
  update: 'update',
  sitrep: 'sitrep',
  relief: 'relief',
  scribeRelief: 'relief',
  debrief: 'debrief',
  report: 'report',
};

/** Clocks that go on, or begin, when the incident is closed. */
const AFTER_CLOSING: readonly RoomClock[] = ['debrief', 'report'];

/** Every clock that has started by `now`: overdue and running ones first as they fall due, kept ones last. */
export function clocksOf(facts: ClockFacts, now: number): readonly RunningClock[] {
  const actsOf = new Map(facts.acts.map((acts) => [`${acts.clock} ${acts.round}`, acts]));
  const clocks: RunningClock[] = [];
  const put = (clock: RoomClock, round: number, start: number | null, byItself: number | null) => {
    if (start === null || start > now) return null;
    const acts = actsOf.get(`${clock} ${round}`);
    const kept = [byItself, acts?.fulfilledAt ?? null].filter((at) => at !== null && at <= now) as number[];
    const fulfilledAt = kept.length === 0 ? null : Math.max(start, Math.min(...kept));
    const told = clockAt(clock, start, fulfilledAt, acts?.pauses ?? [], facts.periods, now);
    if (told !== null) clocks.push({ clock, round, ...told });
    return told === null ? null : fulfilledAt;
  };
  const { declaredAt, closedAt, ledFrom, scribedFrom } = facts;
  put('owned', 1, declaredAt, ledFrom[0] ?? null);
  put('decided', 1, declaredAt, facts.firstDecisionAt);
  put('quorum', 1, declaredAt, facts.quorumAt);
  put('briefOut', 1, declaredAt, facts.briefOutAt);
  const holdingAt = put('holding', 1, declaredAt, facts.holdingAt);
  putRhythm('update', holdingAt, facts.updateAt, put);
  putRhythm('sitrep', declaredAt, facts.sitrepAt, put);
  for (const [index, at] of ledFrom.entries()) put('relief', index + 1, at, ledFrom[index + 1] ?? null);
  for (const [index, at] of scribedFrom.entries())
    put('scribeRelief', index + 1, at, scribedFrom[index + 1] ?? null);
  put('debrief', 1, closedAt, null);
  put('report', 1, closedAt, null);
  const isClosed = closedAt !== null && closedAt <= now;
  return clocks
    .filter(({ clock, state }) => !isClosed || state === 'fulfilled' || AFTER_CLOSING.includes(clock))
    .sort(byDue);
}

/** One round after the other, each begun by the one before; kept by the first of `keptAt` that comes after it began. */
function putRhythm(
  clock: RoomClock,
  from: number | null,
  keptAt: readonly number[],
  put: (clock: RoomClock, round: number, start: number | null, byItself: number | null) => number | null,
): void {
  let start = from;
  for (let round = 1; start !== null && round <= CLOCK_ROUNDS_LIMIT; round += 1) {
    const begun = start;
    start = put(clock, round, begun, keptAt.find((at) => at > begun) ?? null);
  }
}

function clockAt(
  clock: RoomClock,
  startedAt: number,
  fulfilledAt: number | null,
  pauses: readonly ClockPause[],
  periods: readonly LevelPeriod[],
  now: number,
): Omit<RunningClock, 'clock' | 'round'> | null {
  const until = fulfilledAt ?? now;
  // What has not begun by then is not known, and what has not ended rests: a time may have been typed later.
  const known = pauses
    .filter(({ from }) => from <= until)
    .map((pause) => (pause.to !== null && pause.to > until ? { ...pause, to: null } : pause));
  const rests = merged(known);
  let dueAt: number | null = null;
  let leftMs: number | null = null;
  periods.forEach((period, index) => {
    const endsAt = periods[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const minutes = period.clocks.find((one) => one.clock === PLAN_CLOCK_OF[clock])?.minutes ?? null;
    // A level that ended before the clock began, or begins after it was kept, asks nothing of it.
    if (minutes === null || endsAt <= startedAt || period.from > until) return;
    const due = activeUntil(Math.max(startedAt, period.from), minutes * MINUTE_MS, rests);
    if (due.at !== null) dueAt = dueAt === null ? due.at : Math.min(dueAt, due.at);
    else leftMs = leftMs === null ? due.leftMs : Math.min(leftMs, due.leftMs);
  });
  const pause = known.find(({ to }) => to === null) ?? null;
  const shared = { startedAt, fulfilledAt, pause: fulfilledAt === null ? pause : null };
  if (dueAt === null) {
    // Not asked for at any level it saw.
    if (leftMs === null) return null;
    return { ...shared, state: fulfilledAt === null ? 'paused' : 'fulfilled', dueAt: null, leftMs };
  }
  const state = fulfilledAt !== null ? 'fulfilled' : dueAt <= now ? 'overdue' : 'running';
  return { ...shared, state, dueAt, leftMs: dueAt - until };
}

/** Pauses that touch are one: time rests once. In order, `to` infinite where it still rests. */
function merged(pauses: readonly ClockPause[]): readonly { readonly from: number; readonly to: number }[] {
  const sorted = pauses
    .map(({ from, to }) => ({ from, to: to ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.from - b.from);
  const rests: { from: number; to: number }[] = [];
  for (const rest of sorted) {
    const last = rests.at(-1);
    if (last !== undefined && rest.from <= last.to) last.to = Math.max(last.to, rest.to);
    else rests.push(rest);
  }
  return rests;
}

/** When so much time has passed that did not rest; null with what is left where it rests before. */
function activeUntil(
  from: number,
  ms: number,
  rests: readonly { readonly from: number; readonly to: number }[],
): { readonly at: number | null; readonly leftMs: number } {
  let at = from;
  let leftMs = ms;
  for (const rest of rests) {
    if (rest.to <= at) continue;
    const passed = Math.max(0, rest.from - at);
    if (passed >= leftMs) break;
    leftMs -= passed;
    at = rest.to;
    if (at === Number.POSITIVE_INFINITY) return { at: null, leftMs };
  }
  return { at: at + leftMs, leftMs: 0 };
}

const RANK: Readonly<Record<ClockState, number>> = { overdue: 0, running: 0, paused: 1, fulfilled: 2 };

function byDue(a: RunningClock, b: RunningClock): number {
  if (RANK[a.state] !== RANK[b.state]) return RANK[a.state] - RANK[b.state];
  if (a.state === 'fulfilled') return (b.fulfilledAt ?? 0) - (a.fulfilledAt ?? 0);
  return (a.dueAt ?? 0) - (b.dueAt ?? 0);
}
