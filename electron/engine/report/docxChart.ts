/*
 * Pictures of the report as charts of the word processor itself: vector, in shades of grey, with their text alternative;
 * nothing is rasterised. Stretches of time and grids have no such chart: their numbers and words say it all.
 */
import { Paragraph } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { ReportVolume } from '../../../shared/domain/reportDocument.ts';
import type { ReportDrawing, ReportPicture } from '../../../shared/domain/reportPicture.ts';
import type { Formats } from '../../../shared/lib/formats.ts';
import { cleanText } from './cleanText.ts';

const DARK = '595959';
const LIGHT = 'BFBFBF';
const DAY_MS = 86_400_000;
const PIXELS_PER_TWIP = 96 / 1440;
const BARS_AT_MOST = 40;
const BAR_HEIGHT = 24;
const MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;
const DASHES = ['solid', 'dash', 'shortDot', 'longDash'] as const;

type Lines = Extract<ReportDrawing, { shape: 'lines' }>;
type Bars = Extract<ReportDrawing, { shape: 'bars' }>;

/** Mentions an interval as columns; null where nothing was measured. */
export function volumeChart(volume: ReportVolume, formats: Formats, textWidth: number): Paragraph | null {
  if (volume.peak === null || volume.buckets.length === 0) return null;
  const moments = momentLabels(
    volume.buckets.map(({ from }) => from.at),
    formats,
  );
  return chartOf(volume.title, volume.description, textWidth, 220, {
    type: 'column',
    categories: moments,
    series: [
      {
        name: cleanText(volume.columns.count),
        values: volume.buckets.map(({ count }) => count),
        color: DARK,
      },
    ],
    gapWidth: 20,
    legend: false,
    categoryAxis: { title: { text: cleanText(volume.axis), font: { size: 8 } }, font: { size: 8 } },
    valueAxis: { minimum: 0, numberFormat: '#,##0', font: { size: 8 } },
  });
}

/** A picture as a chart; null for those that have none. */
export function pictureChart(picture: ReportPicture, formats: Formats, textWidth: number): Paragraph | null {
  const { title, description, drawing } = picture;
  const options =
    drawing.shape === 'lines'
      ? lineChart(drawing, formats)
      : drawing.shape === 'bars'
        ? barChart(drawing)
        : null;
  if (options === null) return null;
  const bars = drawing.shape === 'bars' ? drawing.bars.length : 0;
  const height = bars === 0 ? 240 : Math.max(110, 50 + bars * BAR_HEIGHT);
  return chartOf(title, description, textWidth, height, options);
}

type Chart = ChartRunOptions;

function chartOf(
  title: string,
  description: string,
  textWidth: number,
  height: number,
  chart: Chart,
): Paragraph {
  const run = new ChartRun({
    ...chart,
    font: { name: 'Arial', color: '000000' },
    chartArea: { fill: 'none', border: 'none' },
    transformation: { width: Math.floor(textWidth * PIXELS_PER_TWIP), height },
    altText: { name: cleanText(title), title: cleanText(title), description: cleanText(description) },
  });
  return new Paragraph({ children: [run], keepNext: true });
}

/** A value of null is a gap: nothing was measured there. */
function lineChart({ series, low, high, axis }: Lines, formats: Formats): Chart | null {
  const moments = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))].toSorted(
    (a, b) => a - b,
  );
  if (moments.length < 2 || series.length === 0) return null;
  return {
    type: 'line',
    categories: momentLabels(moments, formats),
    series: series.map(({ label, points }, index) => {
      const values = new Map(points.map(({ at, value }) => [at, value]));
      return {
        name: cleanText(label),
        values: moments.map((at) => values.get(at) ?? null),
        color: index % 2 === 0 ? '000000' : '7F7F7F',
        line: { width: 1.5, dash: DASHES[index % DASHES.length] ?? 'solid' },
        // A point between two gaps has no line: its marker alone is seen.
        markers: { shape: MARKERS[index % MARKERS.length] ?? 'circle', size: 4 },
      };
    }),
    legend: series.length > 1 ? { position: 'bottom', font: { size: 8 } } : false,
    categoryAxis: {
      title: { text: cleanText(axis.label), font: { size: 8 } },
      font: { size: 8 },
      crossesAt: 'minimum',
    },
    valueAxis: { ...(low < high ? { minimum: low, maximum: high } : {}), font: { size: 8 } },
  };
}

function barChart({ bars, high }: Bars): Chart | null {
  if (bars.length === 0 || bars.length > BARS_AT_MOST) return null;
  return {
    type: 'bar',
    categories: bars.map(({ label }) => cleanText(label).replaceAll('\n', ' ')),
    series: [
      {
        name: '',
        values: bars.map(({ value }) => value),
        color: DARK,
        colors: bars.map(({ isHatched }) => (isHatched ? LIGHT : DARK)),
        dataLabels: { value: true, font: { size: 8 } },
        pointLabels: bars.map(({ shown }) => ({ text: cleanText(shown) })),
      },
    ],
    gapWidth: 60,
    legend: false,
    categoryAxis: { reverseOrder: true, font: { size: 8 } },
    valueAxis: { minimum: 0, ...(high > 0 ? { maximum: high } : {}), visible: false, gridlines: false },
  };
}

/** Times alone within a day, with their day where there are several. */
function momentLabels(moments: readonly number[], formats: Formats): string[] {
  const span = (moments.at(-1) ?? 0) - (moments[0] ?? 0);
  if (span < DAY_MS) return moments.map(formats.time);
  return moments.map((at) => `${formats.dayMonth(at)}, ${formats.time(at)}`);
}
