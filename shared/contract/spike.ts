/*
 * Rehearsing thresholds: what the detector and every named rule would have said, row by row, had a series come live.
 */
import { momentSchema, sha256Schema } from '../domain/entry.ts';
import { SPIKE_NOTE_LIMIT } from '../domain/limits.ts';
import type { MeasureSubject } from '../domain/measure.ts';
import {
  SENSITIVITIES,
  SPIKE_VERDICTS,
  type SpikeChoice,
  type SpikeRuleName,
  type SpikeVerdict,
  type SpikeVoice,
} from '../domain/spike.ts';
import { z } from '../lib/zod.ts';
import { engineCommand, engineQuery } from './define.ts';
import { measureSubjectSchema } from './measure.ts';

/** Most rows that are answered one by one; of a longer file all rows can be written to `to`. */
export const REHEARSED_ROWS = 100_000;

export type RehearsedRow = {
  /** Beginning of the bucket, epoch ms UTC. */
  readonly at: number;
  readonly count: number;
  /** Of the detector, 0..1; a rise is certain from 0.5 on. */
  readonly score: number;
  /** What it expected; null while it knows too little. */
  readonly expected: number | null;
  /** Named rules that fired. */
  readonly fired: readonly SpikeRuleName[];
};

/** How often a voice would have fired: rows, and alarms (rows within half an hour are one). */
export type RehearsedVoice = {
  readonly name: 'own' | SpikeRuleName;
  readonly rows: number;
  readonly alarms: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
};

export type Rehearsal = {
  readonly bucketMs: number;
  readonly rowsRead: number;
  /** Lines without a moment or a number. */
  readonly rejected: number;
  /** Rows out of order or twice, and those within a campaign. */
  readonly ignored: number;
  readonly voices: readonly RehearsedVoice[];
  /** The first `REHEARSED_ROWS`, in the order in which they came; none where they are written to `to`. */
  readonly rows: readonly RehearsedRow[];
};

const pathSchema = z.string().min(1).max(4_096);
const numberSchema = z.number().nullable();

/** A spike that was told. Its numbers are those of its loudest minute. */
export type LiveSpike = {
  readonly id: string;
  readonly subject: MeasureSubject;
  /** Of a watch query: its name; null for other subjects. */
  readonly watchName: { readonly fr: string; readonly en: string } | null;
  readonly voice: SpikeVoice;
  /** Epoch ms UTC. */
  readonly startedAt: number;
  readonly lastAt: number;
  readonly isGoingOn: boolean;
  readonly peak: number;
  readonly peakAt: number;
  readonly expected: number | null;
  readonly posts: number;
  readonly confidence: number;
  readonly numbers: Readonly<Record<string, number>>;
  /** What somebody said of it; null where nobody did. */
  readonly judged: {
    readonly verdict: SpikeVerdict;
    readonly note: string;
    readonly by: string;
    readonly at: number;
  } | null;
};

export type SpikesNow = {
  readonly spikes: readonly LiveSpike[];
  readonly choice: SpikeChoice;
  /** Minutes until here were heard, epoch ms UTC. */
  readonly asOf: number;
};

export const spikeCalls = {
  'spike.list': engineQuery<SpikesNow>()({
    summary: 'Spikes told since a moment, the newest first, with what people said of them.',
    input: z.strictObject({ since: momentSchema }),
  }),
  'spike.judge': engineCommand<{ readonly id: string }>()({
    summary: 'Says of a spike that it was one, that it was none, or that it was planned.',
    input: z.strictObject({
      id: sha256Schema,
      verdict: z.enum(SPIKE_VERDICTS),
      note: z.string().trim().max(SPIKE_NOTE_LIMIT).default(''),
    }),
  }),
  'spike.withdraw': engineCommand<{ readonly id: string }>()({
    summary: 'Takes back what was said of a spike.',
    input: z.strictObject({ id: sha256Schema }),
  }),
  'spike.rehearse': engineQuery<Rehearsal>()({
    summary: 'Replays a series of counts: for each row the score of the detector and the rules that fire.',
    grades: ['console', 'headless', 'shell'],
    input: z
      .strictObject({
        /** A CSV `timestamp,value` with an optional third column of negative ones. Times without a zone are UTC. */
        file: pathSchema.optional(),
        /** Or the rows themselves: moment (epoch ms), count, negative ones. */
        series: z
          .array(z.tuple([z.number(), numberSchema]).rest(numberSchema))
          .max(REHEARSED_ROWS)
          .optional(),
        /** Or the stored minutes of a subject. */
        subject: measureSubjectSchema.optional(),
        sensitivity: z.enum(SENSITIVITIES).default('medium'),
        /** Time that was planned to be loud. */
        campaigns: z
          .array(z.strictObject({ from: momentSchema, to: momentSchema }))
          .max(200)
          .default([]),
        /** Where all rows go, as CSV. */
        to: pathSchema.optional(),
      })
      .refine(
        ({ file, series, subject }) =>
          [file, series, subject].filter((one) => one !== undefined).length === 1,
        { message: 'one of `file`, `series` and `subject`' },
      ),
  }),
  'spike.stopRehearsal': engineCommand<{ readonly isStopped: boolean }>()({
    summary: 'Stops a rehearsal that is under way.',
    input: z.strictObject({}),
    isPersonNeeded: false,
  }),
};
