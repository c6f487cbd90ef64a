/* A number that moves often, as whoever asks because of it needs it: once it rests. */
import { useEffect, useState } from 'react';

const SETTLED_MS = 2_000;

/** Follows a number that moves often, a few seconds late at most. */
export function useSettled(value: number): number {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return;
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled;
}
