/*
 * What people said of a spike. The spike itself is computed and no record; it becomes one when somebody judges it, under
 * an id made of its rule, its subject and its half hour, so that several laptops speak of the same one.
 */
import { z } from '../lib/zod.ts';
import { accept, defineNoun, type FoldStep, refuse } from './fold.ts';
import { SPIKE_NOTE_LIMIT } from './limits.ts';
import { SPIKE_VERDICTS, SPIKE_VOICES, type SpikeVerdict, type SpikeVoice } from './spike.ts';

const judgedSchema = z.object({
  verdict: z.enum(SPIKE_VERDICTS),
  note: z.string().trim().max(SPIKE_NOTE_LIMIT),
  /** What was judged, as it stood then: the record reads the same where nothing was measured. */
  voice: z.enum(SPIKE_VOICES),
  subject: z.string().min(1).max(120),
  startedAt: z.number(),
  lastAt: z.number(),
  posts: z.number(),
  peak: z.number(),
  expected: z.number().nullable(),
  confidence: z.number(),
});

export type JudgedSpike = z.infer<typeof judgedSchema>;

export type SpikeJudgement = {
  readonly id: string;
  /** Null: taken back, or erased. */
  readonly verdict: SpikeVerdict | null;
  readonly note: string;
  readonly voice: SpikeVoice | null;
  readonly subject: string | null;
  readonly startedAt: number | null;
  readonly judgedAt: number;
  readonly judgedBy: string;
  readonly isErased: boolean;
};

export const spikeNoun = defineNoun({
  noun: 'spike',
  kinds: {
    'spike.judged': { version: 1, schema: judgedSchema },
    'spike.withdrawn': { version: 1, schema: z.object({}) },
  },
  reduce(state: SpikeJudgement | null, { kind, entry }): FoldStep<SpikeJudgement | null> {
    const said = { judgedAt: entry.occurredAt, judgedBy: entry.person };
    if (kind === 'spike.withdrawn') {
      if (state === null) return refuse(state, 'notStarted');
      if (state.verdict === null) return refuse(state, 'alreadyDone');
      return accept({ ...state, ...said, verdict: null });
    }
    return accept<SpikeJudgement>({
      id: entry.entityId,
      ...said,
      verdict: entry.payload?.verdict ?? null,
      note: entry.payload?.note ?? '',
      voice: entry.payload?.voice ?? null,
      subject: entry.payload?.subject ?? null,
      startedAt: entry.payload?.startedAt ?? null,
      isErased: entry.payload === null,
    });
  },
});
