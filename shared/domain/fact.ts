/*
 * A fact of the room: what is known, from whom, since when. It is never edited in place: it turns (a rumour is
 * confirmed, a certainty refuted), its wording is amended with the old one kept, or it is taken off the board.
 */
import { z } from '../lib/zod.ts';
import { statusOf } from './factRules.ts';
import { accept, defineNoun, type FoldEntry, type FoldStep, refuse } from './fold.ts';
import {
  FACT_STATUSES,
  type FactStatus,
  ROOM_REASON_LIMIT,
  ROOM_SOURCE_LIMIT,
  ROOM_TEXT_LIMIT,
} from './roomLimits.ts';

export const factTextSchema = z.string().trim().min(1).max(ROOM_TEXT_LIMIT);
export const factSourceSchema = z.string().trim().max(ROOM_SOURCE_LIMIT);
export const factStatusSchema = z.enum(FACT_STATUSES);

/** One status of a fact, with whoever said so. */
export type FactTurn = {
  readonly entryId: string;
  readonly status: FactStatus;
  readonly source: string;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly by: string;
};

export type FactWording = { readonly text: string | null; readonly by: string; readonly recordedAt: number };

export type Fact = {
  readonly id: string;
  readonly incidentId: string;
  /** Oldest first; the last one stands, the others are shown struck through. Never empty. */
  readonly wordings: readonly FactWording[];
  /** Oldest first; the last one stands. Never empty. */
  readonly turns: readonly FactTurn[];
  readonly isWithdrawn: boolean;
  readonly isErased: boolean;
};

const statedSchema = z.object({ text: factTextSchema, status: factStatusSchema, source: factSourceSchema });
const turnedSchema = z.object({ status: factStatusSchema, source: factSourceSchema });
const amendedSchema = z.object({ text: factTextSchema });
const withdrawnSchema = z.object({ reason: z.string().trim().max(ROOM_REASON_LIMIT) });

export const factNoun = defineNoun({
  noun: 'fact',
  kinds: {
    'fact.stated': { version: 1, schema: statedSchema },
    'fact.turned': { version: 1, schema: turnedSchema },
    'fact.amended': { version: 1, schema: amendedSchema },
    'fact.withdrawn': { version: 1, schema: withdrawnSchema },
    'fact.restored': { version: 1, schema: z.object({}) },
  },
  reduce(state: Fact | null, { kind, entry }): FoldStep<Fact | null> {
    if (kind === 'fact.stated') {
      if (state !== null) return refuse(state, 'notFirst');
      if (entry.incidentId === null) return refuse(state, 'unreadable');
      return accept<Fact>({
        id: entry.entityId,
        incidentId: entry.incidentId,
        wordings: [wordingOf(entry)],
        turns: [turnOf(entry)],
        isWithdrawn: false,
        isErased: entry.payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    const isErased = state.isErased || entry.payload === null;
    switch (kind) {
      case 'fact.turned':
        if (entry.payload?.status === statusOf(state)) return refuse(state, 'sameValue');
        return accept({ ...state, turns: [...state.turns, turnOf(entry)], isErased });
      case 'fact.amended':
        return accept({ ...state, wordings: [...state.wordings, wordingOf(entry)], isErased });
      case 'fact.withdrawn':
        return state.isWithdrawn
          ? refuse(state, 'alreadyDone')
          : accept({ ...state, isWithdrawn: true, isErased });
      case 'fact.restored':
        return state.isWithdrawn ? accept({ ...state, isWithdrawn: false }) : refuse(state, 'alreadyDone');
    }
  },
});

function wordingOf(entry: FoldEntry<{ readonly text: string }>): FactWording {
  return { text: entry.payload?.text ?? null, by: entry.person, recordedAt: entry.recordedAt };
}

function turnOf(entry: FoldEntry<{ readonly status: FactStatus; readonly source: string }>): FactTurn {
  return {
    entryId: entry.id,
    status: entry.payload?.status ?? 'unknown',
    source: entry.payload?.source ?? '',
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    by: entry.person,
  };
}
