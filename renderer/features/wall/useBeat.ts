/*
 * The sign of life that a wall gives the shell. It is given from a frame that was drawn: a page that counts time but
 * draws nothing gives none, and is drawn anew.
 */
import { useEffect, useRef } from 'react';
import type { CallRawInput } from '../../../shared/contract/contract.ts';
import { PULSE_EVERY_MS } from '../../../shared/domain/wallTrust.ts';
import { api } from '../../bridge/bridge.ts';

export function useBeat(beat: CallRawInput<'wall.beat'>): void {
  const latest = useRef(beat);
  latest.current = beat;
  const { scene, isIncidentOpen, staleSince } = beat;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed is said at once, and again every second.
  useEffect(() => {
    let frame = 0;
    const give = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => void api.wall.beat(latest.current));
    };
    give();
    const timer = setInterval(give, PULSE_EVERY_MS);
    return () => {
      clearInterval(timer);
      cancelAnimationFrame(frame);
    };
  }, [scene, isIncidentOpen, staleSince]);
}
