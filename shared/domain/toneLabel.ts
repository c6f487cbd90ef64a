/*
 * The tone of a post as a person says it: it wins over what was read of its words, on every laptop that learns of it.
 * One entity a post, found by its dedupe key, so that two people who label the same post meet in one record. The words
 * of the post are not copied: a label says nothing without its post, and outlives neither its retention nor its erasure.
 */
import { z } from '../lib/zod.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { HAND_TONES, type HandTone } from './handJudgement.ts';
import { mentionRefSchema } from './mentionRef.ts';
import { TONES } from './postSignals.ts';

/** Labels of one post that are shown; all stay in the journal. */
const HISTORY_SHOWN = 50;

const saidSchema = z.object({
  ref: mentionRefSchema,
  dedupeKey: z.string().min(1).max(400),
  tone: z.enum(HAND_TONES),
  /** What had been read of its words, for measuring how well they are read; null where they were not. */
  read: z.enum(TONES).nullable(),
});

export type ToneSaid = {
  readonly entryId: string;
  /** Null: taken back, or erased. */
  readonly tone: HandTone | null;
  readonly person: string;
  /** Epoch ms UTC. */
  readonly saidAt: number;
};

export type ToneLabel = {
  readonly id: string;
  /** Null once erased. */
  readonly dedupeKey: string | null;
  /** What stands; null where it was taken back. */
  readonly tone: HandTone | null;
  readonly saidAt: number;
  /** Oldest first. */
  readonly history: readonly ToneSaid[];
  readonly isErased: boolean;
};

export const toneLabelNoun = defineNoun({
  noun: 'toneLabel',
  kinds: {
    'toneLabel.recorded': { version: 1, schema: saidSchema },
    'toneLabel.withdrawn': { version: 1, schema: z.object({}) },
  },
  reduce(state: ToneLabel | null, { kind, entry }): FoldStep<ToneLabel | null> {
    const { id: entryId, person, occurredAt: saidAt } = entry;
    if (kind === 'toneLabel.withdrawn') {
      if (state === null) return refuse(state, 'notStarted');
      if (state.tone === null) return refuse(state, 'alreadyDone');
      return accept({
        ...state,
        tone: null,
        saidAt,
        history: grown(state, { entryId, tone: null, person, saidAt }),
      });
    }
    const tone = entry.payload?.tone ?? null;
    return accept<ToneLabel>({
      id: entry.entityId,
      dedupeKey: entry.payload?.dedupeKey ?? state?.dedupeKey ?? null,
      tone,
      saidAt,
      history: grown(state, { entryId, tone, person, saidAt }),
      isErased: entry.payload === null,
    });
  },
});

function grown(state: ToneLabel | null, said: ToneSaid): readonly ToneSaid[] {
  return [...(state?.history ?? []), said].slice(-HISTORY_SHOWN);
}
