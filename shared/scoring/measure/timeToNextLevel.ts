/*
 * When a rise will reach a number an hour, if it goes on as it does: an exponential fitted to counts (Poisson regression
 * with a logarithmic link), with an interval from the error of its slope. It says that it cannot tell below a minimum of
 * data, where nothing rises for certain, and where the interval says nothing.
 */

export type Forecast = {
  /** Epoch ms UTC, with the bounds of a 95 % interval. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** ms in which the rate doubles. */
  readonly doublingMs: number;
};

const FEWEST_POSTS = 30;
const FEWEST_BUCKETS = 6;
const ROUNDS = 30;
const Z = 1.96;
const HOUR_MS = 3_600_000;
/** Farther ahead nothing is told, nor where the interval is wider than twice the time. */
const FARTHEST_MS = 6 * HOUR_MS;
const WIDEST = 2;
const STEP_MS = 60_000;

type Bucket = { readonly at: number; readonly count: number };

/**
 * `buckets`: counts of equal length `bucketMs`, the newest last, all of them (also empty ones); `perHour`: what is to be
 * reached within an hour. Null: cannot tell. Reached already: now.
 */
export function forecastReach(
  buckets: readonly Bucket[],
  bucketMs: number,
  perHour: number,
  now: number,
): Forecast | null {
  const posts = buckets.reduce((sum, { count }) => sum + count, 0);
  const filled = buckets.filter(({ count }) => count > 0).length;
  if (posts < FEWEST_POSTS || filled < FEWEST_BUCKETS || !Number.isFinite(perHour)) return null;
  const fit = fitRise(buckets.map(({ count }) => count));
  if (fit === null || fit.slope - Z * fit.error <= 0) return null;
  const last = buckets.length - 1;
  const reach = (slope: number): number | null => {
    // Through the middle of what was seen: a steeper slope begins lower there and is higher now.
    const rateAt = (ms: number): number =>
      Math.exp(fit.level + slope * (last + 0.5 + ms / bucketMs - fit.middle)) / bucketMs;
    for (let ahead = 0; ahead <= 2 * FARTHEST_MS; ahead += STEP_MS) {
      const growth = slope / bucketMs;
      // Posts within the hour that ends then.
      const inHour = (rateAt(ahead) * (1 - Math.exp(-growth * HOUR_MS))) / growth;
      if (inHour >= perHour) return now + ahead;
    }
    return null;
  };
  const at = reach(fit.slope);
  const from = reach(fit.slope + Z * fit.error);
  const to = reach(fit.slope - Z * fit.error);
  if (at === null || from === null || to === null || at - now > FARTHEST_MS) return null;
  if (to - from > WIDEST * Math.max(at - now, bucketMs)) return null;
  return { at, from, to, doublingMs: (Math.LN2 / fit.slope) * bucketMs };
}

/** Level at the middle and slope a bucket of log counts, with the slope's standard error. */
function fitRise(counts: readonly number[]) {
  const middle = (counts.length - 1) / 2;
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (!(mean > 0)) return null;
  let level = Math.log(mean);
  let slope = 0;
  let information = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let [gradient, tilt, weight, cross, spread] = [0, 0, 0, 0, 0];
    counts.forEach((count, at) => {
      const x = at - middle;
      const expected = Math.exp(Math.max(-30, Math.min(30, level + slope * x)));
      gradient += count - expected;
      tilt += (count - expected) * x;
      weight += expected;
      cross += expected * x;
      spread += expected * x * x;
    });
    const determinant = weight * spread - cross * cross;
    if (!(determinant > 0)) return null;
    const [up, turn] = [
      (spread * gradient - cross * tilt) / determinant,
      (weight * tilt - cross * gradient) / determinant,
    ];
    level += Math.max(-1, Math.min(1, up));
    slope += Math.max(-1, Math.min(1, turn));
    information = determinant / weight;
    if (Math.abs(up) < 1e-9 && Math.abs(turn) < 1e-9) break;
  }
  if (!Number.isFinite(level) || !Number.isFinite(slope)) return null;
  // More spread than chance has widens the interval.
  const excess = counts.reduce((sum, count, at) => {
    const expected = Math.exp(level + slope * (at - middle));
    return sum + (count - expected) ** 2 / Math.max(expected, 0.5);
  }, 0);
  const dispersion = Math.max(1, excess / Math.max(1, counts.length - 2));
  return { level, slope, middle, error: Math.sqrt(dispersion / information) };
}
