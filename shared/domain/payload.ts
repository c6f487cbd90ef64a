/*
 * Erasure: the one act that removes bytes, and only payload bytes. It names the entries
 * whose payload goes and the reason; the headers stay, so the chain still verifies.
 */
import { z } from '../lib/zod.ts';
import { idSchema } from './entry.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { ERASURE_REASON_LIMIT } from './limits.ts';

export const ERASURE_ENTRIES_LIMIT = 10_000;

export const payloadErasedSchema = z.object({
  entryIds: z.array(idSchema).min(1).max(ERASURE_ENTRIES_LIMIT),
  reason: z.string().trim().min(1).max(ERASURE_REASON_LIMIT),
});

export type PayloadErased = z.infer<typeof payloadErasedSchema>;

export type Erasure = {
  readonly id: string;
  readonly entryIds: readonly string[];
  readonly reason: string | null;
  readonly erasedAt: number;
  readonly person: string;
};

/** An erasure itself is never erased: its reason says only why, never what. */
export const payloadNoun = defineNoun({
  noun: 'payload',
  kinds: { 'payload.erased': { version: 1, schema: payloadErasedSchema } },
  reduce(state: Erasure | null, { entry }): FoldStep<Erasure | null> {
    if (state !== null) return refuse(state, 'notFirst');
    return accept<Erasure>({
      id: entry.entityId,
      entryIds: entry.payload?.entryIds ?? [],
      reason: entry.payload?.reason ?? null,
      erasedAt: entry.recordedAt,
      person: entry.person,
    });
  },
});
