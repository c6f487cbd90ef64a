/*
 * The newest comparison of the laptop's clock, for acts whose time may be asked about. It holds while the clock runs
 * on: once somebody sets it, or the laptop has slept, nobody knows until the next comparison.
 */
import { CLOCK_READING_KEPT_MS, type ClockReading } from '../../../shared/domain/clockReading.ts';

/** A clock that is put right by the network is moved by less than this. */
const STEP_MS = 1_500;

/** `clock` gives epoch ms UTC, `steady` ms that no setting of the clock moves. */
export function createWriterClock(clock: () => number, steady: () => number = () => performance.now()) {
  let newest: { readonly reading: ClockReading; readonly between: number } | null = null;
  return {
    /** Null where it was not compared, or not since it was set. */
    clockReading(): ClockReading | null {
      if (newest === null) return null;
      const hasStepped = Math.abs(clock() - steady() - newest.between) > STEP_MS;
      const isOld = clock() - newest.reading.comparedAt > CLOCK_READING_KEPT_MS;
      return hasStepped || isOld ? null : newest.reading;
    },
    methods: {
      clockCompared(reading: ClockReading): null {
        newest = { reading, between: clock() - steady() };
        return null;
      },
    },
  };
}
