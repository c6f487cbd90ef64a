/*
 * The sign of life that a desk gives the shell every second, from a frame that was drawn. Out of sight it rests: timers
 * are slowed there, and nobody waits for it.
 */
import { useEffect } from 'react';
import { api } from '../../bridge/bridge.ts';

const EVERY_MS = 1_000;

export function useBeat(): void {
  useEffect(() => {
    let frame = 0;
    const give = (): void => {
      cancelAnimationFrame(frame);
      if (document.visibilityState === 'hidden') {
        void api.desk.beat({ isResting: true });
        return;
      }
      frame = requestAnimationFrame(() => void api.desk.beat({ isResting: false }));
    };
    const timer = setInterval(give, EVERY_MS);
    document.addEventListener('visibilitychange', give);
    return () => {
      clearInterval(timer);
      cancelAnimationFrame(frame);
      document.removeEventListener('visibilitychange', give);
    };
  }, []);
}
