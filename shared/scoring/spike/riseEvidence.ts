/*
 * How sure it is that a series has risen: a mixture of CUSUMs over the likelihood ratios of rises by half, two, three
 * and five times, under a negative binomial. Lorden's bound says how soon a rise can be told at a given rate of false
 * alarms; a mixture of CUSUMs sits on it (Page 1954; Lorden 1971; Moustakides 1986).
 */

const RISES = [1.5, 2, 3, 5] as const;
/** A Poisson series is a negative binomial without dispersion; the formula needs a little. */
const LEAST_DISPERSION = 1e-4;
/** Evidence past this says nothing more, and would take as long to forget. */
const EVIDENCE_LIMIT = 200;

/**
 * From here on a rise is told: about one false alarm in some weeks of minutes (e^9 buckets), measured on simulated
 * streams in tests/unit/scoring/spike.
 */
export const SURE = 9;

export class RiseEvidence {
  readonly #sums = RISES.map(() => 0);

  /** Takes a bucket's count with what was expected; answers the evidence in nats, 0 at least. */
  take(count: number, expected: number, dispersion: number): number {
    const spread = Math.max(LEAST_DISPERSION, dispersion);
    let most = 0;
    RISES.forEach((rise, at) => {
      const shrink = Math.log((1 + spread * expected) / (1 + spread * rise * expected));
      const ratio = count * (Math.log(rise) + shrink) + shrink / spread;
      const sum = Math.min(EVIDENCE_LIMIT, Math.max(0, (this.#sums[at] as number) + ratio));
      this.#sums[at] = sum;
      if (sum > most) most = sum;
    });
    const mixture = this.#sums.reduce((total, sum) => total + Math.exp(sum - most), 0) / RISES.length;
    return Math.max(0, most + Math.log(mixture));
  }

  /** After a gap nothing is known of what led here. */
  forget(): void {
    this.#sums.fill(0);
  }
}
