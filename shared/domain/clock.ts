/*
 * What people did to a clock of the room: fulfilled by hand, paused with a reason, resumed. When it starts and is due
 * is never stored: `clockRules.ts` computes it from the acts that start it. One entity a clock and round, by an id that
 * every laptop derives alike.
 */
import { z } from '../lib/zod.ts';
import { accept, defineNoun, type FoldEntry, type FoldStep, refuse } from './fold.ts';
import { CLOCK_ROUNDS_LIMIT, ROOM_CLOCKS, ROOM_REASON_LIMIT, type RoomClock } from './roomLimits.ts';

export const roomClockSchema = z.enum(ROOM_CLOCKS);
/** From 1 on; a rhythm has one round after the other. */
export const clockRoundSchema = z.number().int().min(1).max(CLOCK_ROUNDS_LIMIT);
const reasonSchema = z.string().trim().max(ROOM_REASON_LIMIT);
const whichShape = { clock: roomClockSchema, round: clockRoundSchema };

/** `to` null: it still rests. */
export type ClockPause = {
  readonly from: number;
  readonly to: number | null;
  readonly reason: string;
  readonly by: string;
};

export type ClockActs = {
  readonly id: string;
  readonly incidentId: string;
  readonly clock: RoomClock;
  readonly round: number;
  readonly fulfilledAt: number | null;
  readonly fulfilledBy: string | null;
  readonly note: string;
  /** Oldest first; never two that rest. */
  readonly pauses: readonly ClockPause[];
};

type Which = { readonly clock: RoomClock; readonly round: number };

export const clockNoun = defineNoun({
  noun: 'clock',
  kinds: {
    'clock.fulfilled': { version: 1, schema: z.object({ ...whichShape, note: reasonSchema }) },
    'clock.reopened': { version: 1, schema: z.object({ ...whichShape, reason: reasonSchema }) },
    'clock.paused': { version: 1, schema: z.object({ ...whichShape, reason: reasonSchema }) },
    'clock.resumed': { version: 1, schema: z.object(whichShape) },
  },
  reduce(state: ClockActs | null, { kind, entry }): FoldStep<ClockActs | null> {
    const known = state ?? begun(entry);
    if (known === null) return refuse(state, 'unreadable');
    const resting = known.pauses.at(-1)?.to === null;
    switch (kind) {
      case 'clock.fulfilled':
        if (known.fulfilledAt !== null) return refuse(state, 'alreadyDone');
        return accept({
          ...ended(known, entry.occurredAt),
          fulfilledAt: entry.occurredAt,
          fulfilledBy: entry.person,
          note: entry.payload?.note ?? '',
        });
      case 'clock.reopened':
        if (known.fulfilledAt === null) return refuse(state, 'notClosed');
        return accept({ ...known, fulfilledAt: null, fulfilledBy: null, note: '' });
      case 'clock.paused': {
        if (known.fulfilledAt !== null) return refuse(state, 'closed');
        if (resting) return refuse(state, 'alreadyDone');
        const reason = entry.payload?.reason ?? '';
        const pause = { from: entry.occurredAt, to: null, reason, by: entry.person };
        return accept({ ...known, pauses: [...known.pauses, pause] });
      }
      case 'clock.resumed':
        return resting ? accept(ended(known, entry.occurredAt)) : refuse(state, 'alreadyDone');
    }
  },
});

/** Whatever comes first says which clock it is; an erased first act does not. */
function begun({ entityId, incidentId, payload }: FoldEntry<Which>): ClockActs | null {
  if (incidentId === null || payload === null) return null;
  const { clock, round } = payload;
  return {
    id: entityId,
    incidentId,
    clock,
    round,
    fulfilledAt: null,
    fulfilledBy: null,
    note: '',
    pauses: [],
  };
}

/** A pause that rests ends; one that would end before it began is none. */
function ended(state: ClockActs, at: number): ClockActs {
  const pauses = state.pauses.map((pause) =>
    pause.to === null ? { ...pause, to: Math.max(pause.from, at) } : pause,
  );
  return { ...state, pauses };
}
