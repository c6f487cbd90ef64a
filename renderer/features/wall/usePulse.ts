/*
 * Since when what a wall shows may be old: it asks the engine every second, and looks whether all that was told was
 * taken in.
 */
import { useEffect, useState } from 'react';
import { PULSE_EVERY_MS, staleSince } from '../../../shared/domain/wallTrust.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';

/** A question that is out for longer is not waited for: another is asked. */
const GIVEN_UP_MS = 5_000;

/** `factsAt`: until when the facts of the wall are true (epoch ms UTC). */
export function useStaleSince(factsAt: number | null): number | null {
  const isLive = useEntities((entities) => entities.connection.state === 'live');
  const [since] = useState(Date.now);
  const [answeredAt, setAnsweredAt] = useState<number | null>(null);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    let askedAt: number | null = null;
    let isGone = false;
    const ask = (): void => {
      const at = Date.now();
      setNow(at);
      if (askedAt !== null && at - askedAt < GIVEN_UP_MS) return;
      askedAt = at;
      void api.engine.pulse().then((reply) => {
        if (isGone) return;
        if (askedAt === at) askedAt = null;
        // What was true when it was asked: an answer says nothing of the time on its way.
        if (reply.ok) setAnsweredAt(at);
      });
    };
    ask();
    const timer = setInterval(ask, PULSE_EVERY_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, []);
  return staleSince({ since, answeredAt, isLive, factsAt }, now);
}
