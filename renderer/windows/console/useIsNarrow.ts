/* Whether the window is narrower than so many px (at 200 % zoom it is half as wide). */
import { useCallback, useSyncExternalStore } from 'react';

export function useIsNarrow(px: number): boolean {
  const query = `(max-width: ${px}px)`;
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
