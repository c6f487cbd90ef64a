/*
 * Scores alarms on series whose anomalies are known as windows of time, by the rule of the Numenta Anomaly Benchmark,
 * standard profile (Ahmad, Lavin, Purdy, Agha: Neurocomputing 2017): what is found early in its window counts up to 1,
 * what is missed -1, each false alarm up to -0.11, and one threshold holds for all series. 100 is perfect, 0 is never
 * to fire.
 */

export type ScoredSeries = {
  readonly name: string;
  /** Epoch ms, rising. */
  readonly times: readonly number[];
  /** 0..1 for each row. */
  readonly scores: readonly number[];
  /** First and last moment of each known anomaly. */
  readonly windows: readonly (readonly [from: number, to: number])[];
};

const FALSE_ALARM = 0.11;
const WARM_UP_SHARE = 0.15;
const WARM_UP_ROWS = 750;

const sigmoid = (y: number): number => (y > 3 ? -1 : 2 / (1 + Math.exp(5 * y)) - 1);
const EARLIEST = sigmoid(-1);

type Point = { readonly score: number; readonly worth: number; readonly window: string | null };

function pointsOf({ name, times, scores, windows }: ScoredSeries): readonly Point[] {
  const spans = windows.map(([from, to]) => {
    const first = times.findIndex((at) => at >= from);
    const last = times.findLastIndex((at) => at <= to);
    return { first, last, width: last - first + 1 };
  });
  const warmUp = Math.min(Math.floor(WARM_UP_SHARE * times.length), WARM_UP_ROWS);
  return scores.slice(warmUp).map((score, index): Point => {
    const row = index + warmUp;
    const at = spans.findIndex(({ first, last }) => row >= first && row <= last);
    const span = spans[at];
    if (span !== undefined)
      return {
        score,
        worth: sigmoid(-(span.last - row + 1) / span.width) / EARLIEST,
        window: `${name}:${at}`,
      };
    const before = spans.filter(({ last }) => last < row).at(-1);
    const worth = before === undefined ? -1 : sigmoid((row - before.last) / (before.width - 1));
    return { score, worth, window: null };
  });
}

/** The best score that one threshold for all series reaches, and that threshold. */
export function windowScore(series: readonly ScoredSeries[]): {
  readonly score: number;
  readonly threshold: number;
} {
  const windows = series.reduce((sum, one) => sum + one.windows.length, 0);
  const points = series.flatMap(pointsOf).sort((a, b) => b.score - a.score);
  const found = new Map<string, number>();
  let total = -windows;
  let best = { total, threshold: Number.POSITIVE_INFINITY };
  points.forEach(({ score, worth, window }, index) => {
    if (window === null) total += FALSE_ALARM * worth;
    else {
      const known = found.get(window);
      // A window counts once, by its earliest alarm.
      if (known === undefined) total += 1 + worth;
      else if (worth > known) total += worth - known;
      found.set(window, Math.max(worth, known ?? -1));
    }
    if (points[index + 1]?.score !== score && total > best.total) best = { total, threshold: score };
  });
  return { score: (100 * (best.total + windows)) / (2 * windows), threshold: best.threshold };
}
