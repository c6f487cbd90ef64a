/*
 * A promise made in public ("next update at 15:00", "refunds within five days"): from the statement that made it, with
 * an owner and a time; kept, kept late, or broken. Its id is that of the promise in the draft, so that a statement which
 * goes out in two languages promises once.
 */
import { z } from '../lib/zod.ts';
import { idSchema, momentSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { ROOM_REASON_LIMIT } from './roomLimits.ts';
import { PROMISE_TEXT_LIMIT } from './statementLimits.ts';

const wordsSchema = z.string().trim().max(ROOM_REASON_LIMIT);
const givenSchema = z.object({
  /** Null for one that was made outside of a statement. */
  statementId: idSchema.nullable(),
  text: z.string().trim().min(1).max(PROMISE_TEXT_LIMIT),
  dueAt: momentSchema,
  ownerId: idSchema.nullable(),
});

export type Commitment = {
  readonly id: string;
  readonly incidentId: string;
  readonly statementId: string | null;
  /** Null once erased. */
  readonly text: string | null;
  readonly dueAt: number;
  readonly ownerId: string | null;
  readonly givenAt: number;
  readonly givenBy: string;
  readonly fulfilledAt: number | null;
  readonly brokenAt: number | null;
  readonly endedBy: string | null;
  readonly note: string;
  readonly isErased: boolean;
};

export const commitmentNoun = defineNoun({
  noun: 'commitment',
  kinds: {
    'commitment.given': { version: 1, schema: givenSchema },
    'commitment.assigned': { version: 1, schema: z.object({ to: idSchema.nullable() }) },
    'commitment.fulfilled': { version: 1, schema: z.object({ note: wordsSchema }) },
    'commitment.broken': { version: 1, schema: z.object({ reason: wordsSchema }) },
    'commitment.reopened': { version: 1, schema: z.object({ reason: wordsSchema }) },
  },
  reduce(state: Commitment | null, { kind, entry }): FoldStep<Commitment | null> {
    if (kind === 'commitment.given') {
      if (state !== null) return refuse(state, 'notFirst');
      if (entry.incidentId === null) return refuse(state, 'unreadable');
      return accept<Commitment>({
        id: entry.entityId,
        incidentId: entry.incidentId,
        statementId: entry.payload?.statementId ?? null,
        text: entry.payload?.text ?? null,
        dueAt: entry.payload?.dueAt ?? entry.occurredAt,
        ownerId: entry.payload?.ownerId ?? null,
        givenAt: entry.occurredAt,
        givenBy: entry.person,
        fulfilledAt: null,
        brokenAt: null,
        endedBy: null,
        note: '',
        isErased: entry.payload === null,
      });
    }
    if (state === null) return refuse(state, 'notStarted');
    const isErased = state.isErased || entry.payload === null;
    const hasEnded = state.fulfilledAt !== null || state.brokenAt !== null;
    switch (kind) {
      case 'commitment.assigned':
        return accept({ ...state, ownerId: entry.payload?.to ?? null, isErased });
      case 'commitment.fulfilled':
        if (hasEnded) return refuse(state, 'alreadyDone');
        return accept({
          ...state,
          fulfilledAt: entry.occurredAt,
          endedBy: entry.person,
          note: entry.payload?.note ?? '',
          isErased,
        });
      case 'commitment.broken':
        if (hasEnded) return refuse(state, 'alreadyDone');
        return accept({
          ...state,
          brokenAt: entry.occurredAt,
          endedBy: entry.person,
          note: entry.payload?.reason ?? '',
          isErased,
        });
      case 'commitment.reopened':
        if (!hasEnded) return refuse(state, 'notClosed');
        return accept({ ...state, fulfilledAt: null, brokenAt: null, endedBy: null, note: '', isErased });
    }
  },
});
