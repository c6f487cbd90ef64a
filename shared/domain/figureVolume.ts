/*
 * Figures of volume, from the intervals of the chart: the peak, how fast it rose and fell, and how much came on top of
 * what is usual. An interval that had not ended when the report was made says nothing of a fall.
 */
import {
  type FigureInput,
  type FigureNote,
  type FigureValue,
  type FigureValues,
  measured,
  medianOf,
  notMeasured,
  numberInput,
} from './figureValue.ts';
import type { FigurePosts } from './reportFigureFacts.ts';

/** A line through fewer says nothing. */
const FEWEST_ON_THE_RISE = 3;

type Series = {
  readonly posts: FigurePosts;
  /** Of the window, empty intervals among them. */
  readonly counts: readonly number[];
  /** Of an interval of the days before; null where too little is known of them. */
  readonly usual: number | null;
  readonly peakAt: number;
  readonly peak: number;
};

/** `at`: when the report was made. */
export function volumeFigures(posts: FigurePosts | null, at: number): FigureValues {
  const series = posts === null ? null : seriesOf(posts);
  if (series === null) {
    const none = notMeasured(({ t }) => t('reportFigure.noteNoPosts'));
    return {
      volumePeak: none,
      peakRatio: none,
      doublingTime: none,
      halfLife: none,
      cumulativeExcess: none,
    };
  }
  return {
    volumePeak: measured(series.peak, peakInputs(series), [scopeNote(series)]),
    peakRatio: peakRatio(series),
    doublingTime: doublingTime(series),
    halfLife: halfLife(series, at),
    cumulativeExcess: cumulativeExcess(series),
  };
}

/** Counts of every interval between two moments, the empty ones among them. */
function countsBetween({ buckets, bucketMs }: FigurePosts, from: number, to: number): readonly number[] {
  const counts = Array.from({ length: Math.max(0, Math.round((to - from) / bucketMs)) }, () => 0);
  for (const { at, count } of buckets) {
    const index = Math.floor((at - from) / bucketMs);
    if (index >= 0 && index < counts.length) counts[index] = (counts[index] ?? 0) + count;
  }
  return counts;
}

/** Null where the window holds no post. */
function seriesOf(posts: FigurePosts): Series | null {
  const { from, to, baselineFrom } = posts;
  const counts = countsBetween(posts, from, to);
  const peak = counts.reduce((most, count) => Math.max(most, count), 0);
  if (peak === 0) return null;
  const usual = baselineFrom === null ? null : medianOf(countsBetween(posts, baselineFrom, from));
  return { posts, counts, usual, peak, peakAt: counts.indexOf(peak) };
}

function scopeNote({ posts: { scope } }: Series): FigureNote {
  return ({ t }) => t(`reportFigure.scope_${scope}`);
}

const intervalInput = ({ posts }: Series): FigureInput =>
  numberInput(({ t }) => t('reportFigure.input_interval'), posts.bucketMs, 'ms');

const momentOf = ({ posts }: Series, index: number): number => posts.from + index * posts.bucketMs;

function momentInput(label: FigureNote, series: Series, index: number): FigureInput {
  return { label, raw: momentOf(series, index), as: 'moment', entryId: null };
}

function peakInputs(series: Series): readonly FigureInput[] {
  return [
    intervalInput(series),
    momentInput(({ t }) => t('reportFigure.input_peakAt'), series, series.peakAt),
  ];
}

function usualInput({ usual }: Series): FigureInput {
  return numberInput(({ t }) => t('reportFigure.input_usual'), usual, 'count');
}

/** Against a usual interval of less than one post it is taken against one, as the room does. */
function peakRatio(series: Series): FigureValue {
  const { usual, peak } = series;
  const inputs = [
    numberInput(({ t }) => t('reportFigure.input_peak'), peak, 'count'),
    usualInput(series),
    intervalInput(series),
  ];
  if (usual === null) return notMeasured(({ t }) => t('reportFigure.noteNoBaseline'), inputs);
  return measured(peak / Math.max(1, usual), inputs, [scopeNote(series)]);
}

/** Where the rise begins: the last interval before the peak that is at or below what is usual, else the first with a post. */
function riseFrom({ counts, usual, peakAt }: Series): number {
  for (let index = peakAt - 1; usual !== null && index >= 0; index -= 1)
    if ((counts[index] ?? 0) <= usual) return index;
  return counts.findIndex((count) => count > 0);
}

function doublingTime(series: Series): FigureValue {
  const { counts, peakAt, posts } = series;
  const from = riseFrom(series);
  const points = counts
    .slice(from, peakAt + 1)
    .flatMap((count, index) => (count > 0 ? [{ x: index, y: Math.log(count) }] : []));
  const inputs = [
    momentInput(({ t }) => t('reportFigure.input_riseFrom'), series, from),
    momentInput(({ t }) => t('reportFigure.input_peakAt'), series, peakAt),
    numberInput(({ t }) => t('reportFigure.input_risePoints'), points.length, 'count'),
  ];
  if (points.length < FEWEST_ON_THE_RISE)
    return notMeasured(({ t }) => t('reportFigure.noteShortRise'), inputs);
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  if (!(slope > 0)) return notMeasured(({ t }) => t('reportFigure.noteNoRise'), inputs);
  return measured((Math.LN2 / slope) * posts.bucketMs, inputs);
}

function halfLife(series: Series, at: number): FigureValue {
  const { counts, peakAt, peak, posts } = series;
  const half = counts.findIndex(
    (count, index) => index > peakAt && count <= peak / 2 && momentOf(series, index) + posts.bucketMs <= at,
  );
  const inputs = [...peakInputs(series), numberInput(({ t }) => t('reportFigure.input_peak'), peak, 'count')];
  if (half === -1) return notMeasured(({ t }) => t('reportFigure.noteNotHalved'), inputs);
  return measured((half - peakAt) * posts.bucketMs, [
    ...inputs,
    momentInput(({ t }) => t('reportFigure.input_halfAt'), series, half),
  ]);
}

function cumulativeExcess(series: Series): FigureValue {
  const { counts, usual } = series;
  const total = numberInput(
    ({ t }) => t('reportFigure.input_posts'),
    counts.reduce((sum, count) => sum + count, 0),
    'count',
  );
  const inputs = [total, usualInput(series), intervalInput(series)];
  if (usual === null) return notMeasured(({ t }) => t('reportFigure.noteNoBaseline'), inputs);
  return measured(
    counts.reduce((sum, count) => sum + Math.max(0, count - usual), 0),
    inputs,
    [scopeNote(series)],
  );
}
