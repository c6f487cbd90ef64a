/*
 * What people decided about the ranker itself: begin anew, stop learning, go on. What it has learned is no record: it
 * is computed from the decisions in the journal, the same on every laptop.
 */
import { z } from '../lib/zod.ts';
import { accept, defineNoun, type FoldStep } from './fold.ts';

export type RankerState = {
  readonly id: string;
  readonly resetAt: number | null;
  readonly frozenSince: number | null;
  readonly changedAt: number;
  readonly changedBy: string;
};

export const rankerNoun = defineNoun({
  noun: 'ranker',
  kinds: {
    'ranker.restarted': { version: 1, schema: z.object({}) },
    'ranker.stopped': { version: 1, schema: z.object({}) },
    'ranker.resumed': { version: 1, schema: z.object({}) },
  },
  reduce(state: RankerState | null, { kind, entry }): FoldStep<RankerState | null> {
    const changed = { changedAt: entry.occurredAt, changedBy: entry.person };
    const before = state ?? { id: entry.entityId, resetAt: null, frozenSince: null };
    switch (kind) {
      case 'ranker.restarted':
        return accept({ ...before, ...changed, resetAt: entry.occurredAt });
      case 'ranker.stopped':
        return accept({ ...before, ...changed, frozenSince: before.frozenSince ?? entry.occurredAt });
      case 'ranker.resumed':
        return accept({ ...before, ...changed, frozenSince: null });
    }
  },
});
