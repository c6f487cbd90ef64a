/*
 * Pictures of a report as data: what is drawn, in words (the text alternative) and in numbers (the table beneath). They
 * are drawn in black, white and patterns; colour never carries meaning alone.
 */
import { z } from '../lib/zod.ts';
import { momentSchema } from './entry.ts';

const timeAxisSchema = z.strictObject({
  from: momentSchema,
  to: momentSchema,
  ticks: z.array(z.strictObject({ at: momentSchema, label: z.string() })),
  label: z.string(),
});

/** Lines over time; a value of null is a gap: nothing was measured there. */
const linesSchema = z.strictObject({
  shape: z.literal('lines'),
  axis: timeAxisSchema,
  low: z.number(),
  high: z.number(),
  gridLines: z.array(z.strictObject({ value: z.number(), label: z.string() })),
  series: z.array(
    z.strictObject({
      label: z.string(),
      points: z.array(z.strictObject({ at: momentSchema, value: z.number().nullable() })),
    }),
  ),
});

/** Stretches of time in rows: levels, clocks, calls. `shade` goes from 0 (white) to 4 (black). */
const spansSchema = z.strictObject({
  shape: z.literal('spans'),
  axis: timeAxisSchema,
  rows: z.array(
    z.strictObject({
      label: z.string(),
      spans: z.array(
        z.strictObject({
          from: momentSchema,
          to: momentSchema,
          shade: z.number().int().min(0).max(4),
          /** Missed: drawn hatched. */
          isHatched: z.boolean(),
          label: z.string(),
        }),
      ),
      /** Single moments: a promise's due time, an approval. */
      dots: z.array(z.strictObject({ at: momentSchema, isHollow: z.boolean(), label: z.string() })),
    }),
  ),
});

/** Horizontal bars, longest possible value first said. */
const barsSchema = z.strictObject({
  shape: z.literal('bars'),
  high: z.number().min(0),
  bars: z.array(
    z.strictObject({
      label: z.string(),
      value: z.number().min(0),
      shown: z.string(),
      isHatched: z.boolean(),
      /** A line across the bar: a limit or a target; null where there is none. */
      mark: z.number().min(0).nullable(),
    }),
  ),
});

/** Cells of a coverage grid. */
const gridSchema = z.strictObject({
  shape: z.literal('grid'),
  columns: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      label: z.string(),
      cells: z.array(
        z.strictObject({
          state: z.enum(['measured', 'proxy', 'manual', 'blind', 'outOfScope']),
          shown: z.string(),
        }),
      ),
    }),
  ),
});

export const reportPictureSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** What the picture shows, in a sentence or two: its text alternative. */
  description: z.string(),
  drawing: z.discriminatedUnion('shape', [linesSchema, spansSchema, barsSchema, gridSchema]),
  /** The same in numbers. */
  table: z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
});

export type ReportPicture = z.infer<typeof reportPictureSchema>;
export type ReportDrawing = ReportPicture['drawing'];
