/*
 * The first rows of a long list, and how many more there are: what nobody reads at once is not drawn at once.
 */
import { useState } from 'react';

const FIRST = 12;

export function useSomeRows<T>(rows: readonly T[]): {
  readonly some: readonly T[];
  readonly more: number;
  readonly showAll: () => void;
} {
  const [areAllShown, setAllShown] = useState(false);
  const some = areAllShown ? rows : rows.slice(0, FIRST);
  return { some, more: rows.length - some.length, showAll: () => setAllShown(true) };
}
