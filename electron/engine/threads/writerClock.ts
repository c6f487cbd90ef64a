/*
 * The newest comparison of the laptop's clock, for acts whose time may be asked about. It holds while the clock runs
 * on: once somebody sets it, or the laptop has slept, nobody knows until the next comparison.
 */
import {
  CLOCK_READING_KEPT_MS,
  type ClockReading,
  hasClockStepped,
} from '../../../shared/domain/clockReading.ts';

/** `clock` gives epoch ms UTC, `steady` ms that no setting of the clock moves. */
export function createWriterClock(clock: () => number, steady: () => number = () => performance.now()) {
  let newest: { readonly reading: ClockReading; readonly aheadOfSteady: number } | null = null;
  return {
    /** Null where it was not compared, or not since it was set. */
    clockReading(): ClockReading | null {
      if (newest === null) return null;
      const hasStepped = hasClockStepped(newest.aheadOfSteady, clock() - steady());
      const isOld = clock() - newest.reading.comparedAt > CLOCK_READING_KEPT_MS;
      return hasStepped || isOld ? null : newest.reading;
    },
    methods: {
      clockCompared(reading: ClockReading): null {
        newest = { reading, aheadOfSteady: clock() - steady() };
        return null;
      },
    },
  };
}
