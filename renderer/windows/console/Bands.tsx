/*
 * What lies across the top of a window of an exercise, whatever else it shows: what is real and breaks through, then that
 * all the rest is an exercise. Nothing in any other window.
 */
import { BreakThroughBand } from '../../features/exercise/BreakThroughBand.tsx';
import { ExerciseBand } from '../../features/exercise/ExerciseBand.tsx';

export function Bands() {
  return (
    <>
      <BreakThroughBand />
      <ExerciseBand />
    </>
  );
}
