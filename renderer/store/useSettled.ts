/* A number that moves often, as whoever asks because of it needs it: at once after a rest, else now and then. */
import { useEffect, useRef, useState } from 'react';

const SETTLED_MS = 2_000;

/** Follows a number that moves often, two seconds late at most, however often it moves. */
export function useSettled(value: number): number {
  const [settled, setSettled] = useState(value);
  const settledAtMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (value === settled) return;
    const waitMs = Math.max(0, settledAtMs.current + SETTLED_MS - performance.now());
    const timer = setTimeout(() => {
      settledAtMs.current = performance.now();
      setSettled(value);
    }, waitMs);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled;
}
