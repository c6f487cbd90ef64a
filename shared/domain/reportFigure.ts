/*
 * A figure of the report: its value, how it is computed, from what, against which target. What was not measured has no
 * value; it is never zero. Every figure leads to its rows.
 */
import { z } from '../lib/zod.ts';
import { momentSchema } from './entry.ts';

export const FIGURE_KEYS = [
  'timeToDetect',
  'timeToAcknowledge',
  'decisionTime',
  'timeToFirstResponse',
  'responseAfterFirstMention',
  'languageGap',
  'timeToContain',
  'timeToClose',
  'quorumTime',
  'approvalLatencyMedian',
  'approvalLatencyP90',
  'approvalPastTimeBox',
  'volumePeak',
  'peakRatio',
  'doublingTime',
  'halfLife',
  'cumulativeExcess',
  'netSentiment',
  'sentimentShift',
  'sentimentRecovery',
  'shareOfVoice',
  'reach',
  'amplifiers',
  'mediaPickUp',
  'mediaLag',
  'responseRate',
  'firstReplyMedian',
  'movedToPrivate',
  'observePrecision',
  'alertPrecision',
  'promiseKeptRate',
  'updatePunctuality',
  'longestSilence',
  'staffInformedFirst',
  'coverage',
  'actionClosure',
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

export const FIGURE_UNITS = ['ms', 'count', 'ratio', 'percent', 'points', 'people'] as const;

export const reportFigureSchema = z.strictObject({
  key: z.enum(FIGURE_KEYS),
  label: z.string(),
  /** How it is computed, in words. */
  formula: z.string(),
  unit: z.enum(FIGURE_UNITS),
  /** Null when it was not measured. */
  raw: z.number().nullable(),
  shown: z.string(),
  /** Why it was not measured, or what it leaves out; null when there is nothing to say. */
  note: z.string().nullable(),
  /** What went into it. `entryId` leads to a row of the log. */
  inputs: z.array(
    z.strictObject({
      label: z.string(),
      shown: z.string(),
      raw: z.union([z.number(), z.null()]),
      entryId: z.string().nullable(),
    }),
  ),
  /** What the plan asks for; null where it asks for nothing. */
  target: z.strictObject({ raw: z.number(), shown: z.string(), source: z.string() }).nullable(),
  verdict: z.enum(['met', 'missed', 'noTarget', 'notMeasured']),
  verdictShown: z.string(),
  /** The entries that it counts, at most a thousand, oldest first; a figure of mentions has their window instead. */
  entryIds: z.array(z.string()),
  window: z.strictObject({ from: momentSchema, to: momentSchema, shown: z.string() }).nullable(),
  /** The same figure of earlier incidents and exercises, newest first. */
  earlier: z.array(
    z.strictObject({
      incidentId: z.string(),
      title: z.string(),
      isExercise: z.boolean(),
      raw: z.number().nullable(),
      shown: z.string(),
    }),
  ),
});

export type ReportFigure = z.infer<typeof reportFigureSchema>;

export const reportFiguresSchema = z.strictObject({
  title: z.string(),
  intro: z.string(),
  columns: z.strictObject({
    figure: z.string(),
    value: z.string(),
    target: z.string(),
    verdict: z.string(),
    earlier: z.string(),
    formula: z.string(),
    inputs: z.string(),
  }),
  basisTitle: z.string(),
  figures: z.array(reportFigureSchema),
});
