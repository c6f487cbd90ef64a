/*
 * The size of a pane, remembered on this laptop. Moved freely; written once the hand rests.
 */
import { useEffect, useRef, useState } from 'react';
import { api } from '../../bridge/bridge.ts';
import { changeSettings } from '../../store/deskActs.ts';
import { useSession } from '../../store/session.ts';

const REST_MS = 600;

/** The size in px and the function that changes it; `fallback` until somebody has moved it. */
export function useLayoutSize(name: string, fallback: number): readonly [number, (size: number) => void] {
  const stored = useSession((session) => session.desk?.settings.layout[name]);
  const [moved, setMoved] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  const change = (size: number): void => {
    setMoved(size);
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const layout = useSession.getState().desk?.settings.layout ?? {};
      void changeSettings(api, { layout: { ...layout, [name]: Math.round(size) } });
    }, REST_MS);
  };
  return [moved ?? stored ?? fallback, change];
}
