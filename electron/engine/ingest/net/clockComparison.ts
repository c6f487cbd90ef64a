/*
 * Compares the laptop's clock with the servers that answer anyway: each reply says when it was made. The newest answer
 * of each server counts, for a day, and not beyond a moment at which the clock was set.
 */
import {
  CLOCK_READING_KEPT_MS,
  type ClockReading,
  type ClockSample,
  hasClockStepped,
  readClock,
} from '../../../../shared/domain/clockReading.ts';

/** A reply that took longer says too little. */
const SLOWEST_MS = 4_000;
const HOSTS_LIMIT = 50;

export type ClockComparison = {
  /** Takes the head of a reply: names in lower case, moments in epoch ms UTC by the laptop. */
  readonly take: (reply: {
    readonly host: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly askedAt: number;
    readonly answeredAt: number;
  }) => void;
};

type Sample = ClockSample & { readonly aheadOfSteady: number };

/** `onReading` is told whenever there is a newer reading; `steady` gives ms that no setting of the clock moves. */
export function createClockComparison(
  onReading: (reading: ClockReading) => void,
  steady: () => number = () => performance.now(),
): ClockComparison {
  const newest = new Map<string, Sample>();
  return {
    take({ host, headers, askedAt, answeredAt }) {
      // What comes out of a store on the way carries the time at which it was put there.
      if (headers.date === undefined || Number(headers.age ?? 0) > 0) return;
      const saidAt = Date.parse(headers.date);
      const took = answeredAt - askedAt;
      // Longer than nothing and shorter than a moment: else the laptop's own clock was put right meanwhile.
      if (!Number.isFinite(saidAt) || took < 0 || took > SLOWEST_MS) return;
      newest.delete(host);
      const aheadOfSteady = answeredAt - steady();
      newest.set(host, { host, saidAt, askedAt, answeredAt, aheadOfSteady });
      for (const [name, sample] of newest)
        if (
          newest.size > HOSTS_LIMIT ||
          Math.abs(answeredAt - sample.answeredAt) > CLOCK_READING_KEPT_MS ||
          hasClockStepped(sample.aheadOfSteady, aheadOfSteady)
        )
          newest.delete(name);
      const reading = readClock([...newest.values()]);
      if (reading !== null) onReading(reading);
    },
  };
}
