/*
 * A place that can speak for the organisation (a scheduler, an advertisement, a shop sign, a chatbot) and whether it has
 * been silenced: by whom, when, with what proof, and when it speaks again. Listed first, for what nobody listed goes on
 * speaking.
 */
import { z } from '../lib/zod.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { ROOM_REASON_LIMIT, ROOM_TEXT_LIMIT } from './roomLimits.ts';

export const freezePlaceSchema = z.string().trim().min(1).max(ROOM_TEXT_LIMIT);
const wordsSchema = z.string().trim().max(ROOM_REASON_LIMIT);

export type FreezeStatus = 'listed' | 'frozen' | 'thawed' | 'withdrawn';

export type Freeze = {
  readonly id: string;
  readonly incidentId: string;
  readonly status: FreezeStatus;
  /** Null once erased. */
  readonly place: string | null;
  readonly listedAt: number;
  readonly frozenAt: number | null;
  readonly frozenBy: string | null;
  /** What shows that it is silent: a capture's name, a call, a ticket. */
  readonly proof: string;
  readonly thawedAt: number | null;
  readonly thawedBy: string | null;
  readonly note: string;
  readonly isErased: boolean;
};

export const freezeNoun = defineNoun({
  noun: 'freeze',
  kinds: {
    'freeze.listed': { version: 1, schema: z.object({ place: freezePlaceSchema }) },
    'freeze.confirmed': { version: 1, schema: z.object({ proof: wordsSchema }) },
    'freeze.lifted': { version: 1, schema: z.object({ note: wordsSchema }) },
    'freeze.withdrawn': { version: 1, schema: z.object({ reason: wordsSchema }) },
  },
  reduce(state: Freeze | null, { kind, entry }): FoldStep<Freeze | null> {
    if (kind === 'freeze.listed') {
      if (state !== null) return refuse(state, 'notFirst');
      if (entry.incidentId === null) return refuse(state, 'unreadable');
      return accept<Freeze>({
        id: entry.entityId,
        incidentId: entry.incidentId,
        status: 'listed',
        place: entry.payload?.place ?? null,
        listedAt: entry.occurredAt,
        frozenAt: null,
        frozenBy: null,
        proof: '',
        thawedAt: null,
        thawedBy: null,
        note: '',
        isErased: entry.payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    const isErased = state.isErased || entry.payload === null;
    switch (kind) {
      case 'freeze.confirmed':
        // What speaks again may be silenced again.
        if (state.status === 'frozen' || state.status === 'withdrawn') return refuse(state, 'alreadyDone');
        return accept({
          ...state,
          status: 'frozen',
          frozenAt: entry.occurredAt,
          frozenBy: entry.person,
          proof: entry.payload?.proof ?? '',
          thawedAt: null,
          thawedBy: null,
          note: '',
          isErased,
        });
      case 'freeze.lifted':
        if (state.status !== 'frozen') return refuse(state, 'notClosed');
        return accept({
          ...state,
          status: 'thawed',
          thawedAt: entry.occurredAt,
          thawedBy: entry.person,
          note: entry.payload?.note ?? '',
          isErased,
        });
      case 'freeze.withdrawn':
        if (state.status !== 'listed') return refuse(state, 'alreadyDone');
        return accept({ ...state, status: 'withdrawn', note: entry.payload?.reason ?? '', isErased });
    }
  },
});
