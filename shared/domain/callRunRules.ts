/*
 * Whose turn it is in a run of calls, who calls them, when the deputy is called instead, and how many are reached. Pure
 * and without schemas: the engine refuses by these rules, and screens show by them.
 */
import type { CallOutcome } from './callRoundRules.ts';

const MINUTE_MS = 60_000;

/** After how many minutes without an answer the deputy is called, where nobody says otherwise. */
export const HAND_OVER_MINUTES = 5;
export const HAND_OVER_LIMIT = 240;

export const CALL_WHOM = ['person', 'deputy'] as const;
export type CallWhom = (typeof CALL_WHOM)[number];

export type CallTry = {
  /** The entry that says so. */
  readonly id: string;
  /** Who typed it. */
  readonly person: string;
  /** When the call was made, epoch ms UTC. */
  readonly at: number;
  readonly whom: CallWhom;
  readonly outcome: CallOutcome;
  readonly note: string;
  /** Taken back: it stays in sight, struck through, and counts no more. */
  readonly struck: { readonly at: number; readonly person: string; readonly reason: string } | null;
};

type Named = { readonly id: string; readonly name: string };

/** Somebody's place in the run, as the tree had it when the run began. */
export type CallSeat = {
  readonly contactId: string;
  /** As the directory had it then; empty once erased. */
  readonly name: string;
  readonly callerId: string | null;
  readonly backupCallerId: string | null;
  readonly deputy: Named | null;
  /** In the order in which they were typed. */
  readonly tries: readonly CallTry[];
};

type Run = {
  readonly seats: readonly CallSeat[];
  readonly quorum: number;
  readonly handOverMinutes: number;
};

/**
 * `waiting`: whoever calls them is not reached yet. `call`: nobody tried. `again`: no answer, the deputy's turn has not
 * come. `deputy`: the deputy's turn. `lost`: nobody is left to call.
 */
export type CallTurnState = 'call' | 'deputy' | 'again' | 'waiting' | 'lost' | 'reached';

export type CallTurn = {
  readonly seat: CallSeat;
  readonly state: CallTurnState;
  readonly whom: CallWhom;
  /** Who makes the call; null for whoever runs the calls. */
  readonly caller: Named | null;
  /** Who would make it, and is not reached yet; null where nobody is waited for. */
  readonly awaited: Named | null;
  /** When the deputy's turn comes, epoch ms UTC; null where none will. */
  readonly handOverAt: number | null;
  readonly reachedAt: number | null;
};

const standing = (seat: CallSeat): readonly CallTry[] => seat.tries.filter(({ struck }) => struck === null);

/** When somebody, or the deputy in their place, was first reached; epoch ms UTC, null while nobody was. */
export function seatReachedAt(seat: CallSeat): number | null {
  const times = standing(seat).flatMap(({ outcome, at }) => (outcome === 'reached' ? at : []));
  return times.length === 0 ? null : Math.min(...times);
}

/** How many places are held: by the person, or by the deputy. */
export function countReached({ seats }: Pick<Run, 'seats'>): number {
  return seats.filter((seat) => seatReachedAt(seat) !== null).length;
}

/** When enough were reached for the team to act; epoch ms UTC, null before. */
export function quorumReachedAt({ seats, quorum }: Pick<Run, 'seats' | 'quorum'>): number | null {
  const times = seats.flatMap((seat) => seatReachedAt(seat) ?? []).sort((a, b) => a - b);
  return times[quorum - 1] ?? null;
}

const RANK: Readonly<Record<CallTurnState, number>> = {
  call: 0,
  deputy: 0,
  again: 1,
  waiting: 2,
  lost: 3,
  reached: 4,
};

/** Every place, the next call first: in the order of the tree among those of one state. */
export function turnsOf(run: Run, now: number): readonly CallTurn[] {
  const byId = new Map(run.seats.map((seat) => [seat.contactId, seat]));
  return run.seats
    .map((seat, index) => ({ turn: turnOf(seat, byId, run.handOverMinutes, now), index }))
    .sort((a, b) => RANK[a.turn.state] - RANK[b.turn.state] || a.index - b.index)
    .map(({ turn }) => turn);
}

function turnOf(
  seat: CallSeat,
  byId: ReadonlyMap<string, CallSeat>,
  handOverMinutes: number,
  now: number,
): CallTurn {
  const reachedAt = seatReachedAt(seat);
  const { caller, awaited } = callerOf(seat, byId, handOverMinutes, now);
  const own = standing(seat).filter(({ whom }) => whom === 'person');
  const theirs = standing(seat).filter(({ whom }) => whom === 'deputy');
  const isDead = (tries: readonly CallTry[]): boolean => tries.at(-1)?.outcome === 'wrongNumber';
  const handOverAt = seat.deputy === null ? null : handsOverAt(own, handOverMinutes);
  const isDeputys = handOverAt !== null && handOverAt <= now && !isDead(theirs);
  const base = { seat, caller, awaited, reachedAt, handOverAt: reachedAt === null ? handOverAt : null };
  if (reachedAt !== null) return { ...base, state: 'reached', whom: 'person' };
  if (isDeputys) return { ...base, state: theirs.length === 0 ? 'deputy' : 'again', whom: 'deputy' };
  if (isDead(own)) return { ...base, state: 'lost', whom: 'person' };
  if (own.length > 0) return { ...base, state: 'again', whom: 'person' };
  return { ...base, state: awaited === null ? 'call' : 'waiting', whom: 'person' };
}

/** A wrong number gives no time; an answer that does not come gives some. */
function handsOverAt(own: readonly CallTry[], minutes: number): number | null {
  const last = own.at(-1);
  if (last?.outcome === 'wrongNumber') return last.at;
  const first = own.reduce<number | null>((at, tried) => Math.min(at ?? tried.at, tried.at), null);
  return first === null ? null : first + minutes * MINUTE_MS;
}

/** Whoever of caller and backup was reached; nobody once neither will be in time: then whoever runs the calls. */
function callerOf(
  seat: CallSeat,
  byId: ReadonlyMap<string, CallSeat>,
  minutes: number,
  now: number,
): { readonly caller: Named | null; readonly awaited: Named | null } {
  let awaited: Named | null = null;
  for (const id of [seat.callerId, seat.backupCallerId]) {
    const above = id === null ? undefined : byId.get(id);
    if (above === undefined) continue;
    const call = standing(above).find(({ outcome }) => outcome === 'reached');
    const own = { id: above.contactId, name: above.name };
    if (call !== undefined) return { caller: call.whom === 'deputy' ? above.deputy : own, awaited: null };
    if (id !== seat.callerId) continue;
    const gaveUpAt = handsOverAt(
      standing(above).filter(({ whom }) => whom === 'person'),
      minutes,
    );
    if (gaveUpAt === null || gaveUpAt > now) awaited = own;
  }
  return { caller: null, awaited };
}

export type CallScript = { readonly name: string; readonly calls: readonly string[] };

/** Whom somebody calls in turn, by name, in the order of the tree. */
export function callsOf({ seats }: Pick<Run, 'seats'>, contactId: string): readonly CallSeat[] {
  return seats.filter(({ callerId }) => callerId === contactId);
}
