/*
 * Invented streams of counts with a daily rhythm, Poisson or negative binomial, and how soon a rise in them can be told
 * at all: the expected time until the evidence of the true rate, with the true dispersion, reaches the logarithm of
 * buckets between false alarms (Lorden 1971).
 */
import type { Random } from '../fault/random.ts';

const MINUTES_OF_DAY = 1_440;
export const MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;
const RHYTHM = 0.5;

/** Mean of the minute that is so many from the beginning. */
export function rateAt(minute: number, base: number): number {
  return base * (1 + RHYTHM * Math.sin((2 * Math.PI * (minute % MINUTES_OF_DAY)) / MINUTES_OF_DAY));
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** Marsaglia and Tsang's gamma of mean `shape`. */
function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * random.next() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}

function poisson(mean: number, random: Random): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > limit; product *= random.next()) count += 1;
  return count;
}

/** One count; `dispersion` is the variance beyond the mean by its square, 0 for Poisson. */
export function draw(mean: number, dispersion: number, random: Random): number {
  return poisson(dispersion > 0 ? mean * dispersion * gamma(1 / dispersion, random) : mean, random);
}

/** What one bucket of the risen rate says for the rise, on average, nats. */
function information(mean: number, rise: number, dispersion: number): number {
  if (dispersion === 0) return mean * (rise * Math.log(rise) - rise + 1);
  const shrink = Math.log((1 + dispersion * mean) / (1 + dispersion * rise * mean));
  return rise * mean * (Math.log(rise) + shrink) + shrink / dispersion;
}

/** Lorden's bound in minutes for a rise that begins at a minute, at one false alarm a week. */
export function boundAt(minute: number, base: number, rise: number, dispersion: number): number {
  const wanted = Math.log(MINUTES_OF_WEEK);
  let known = 0;
  for (let passed = 0; ; passed += 1) {
    const said = information(rateAt(minute + passed, base), rise, dispersion);
    if (known + said >= wanted) return passed + (wanted - known) / said;
    known += said;
  }
}
