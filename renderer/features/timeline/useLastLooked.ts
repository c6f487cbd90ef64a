/*
 * The moment since which an incident's log is new to whoever sits here. Leaving the room, the window or the laptop sets
 * the next one.
 */
import { useEffect, useState } from 'react';
import { useSession } from '../../store/session.ts';
import { windowNow } from '../../words/windowClock.ts';
import { keepLooked, readLooked } from './lastLooked.ts';

export function useLastLooked(incidentId: string): number | null {
  const person = useSession((session) => session.desk?.personId ?? null);
  const [since, setSince] = useState<number | null>(() =>
    person === null ? null : readLooked(incidentId, person),
  );
  useEffect(() => {
    if (person === null) return;
    setSince(readLooked(incidentId, person));
    const leave = (): void => keepLooked(incidentId, person, windowNow());
    const turn = (): void => {
      // What came while the window was away is new when one comes back.
      if (document.visibilityState === 'hidden') leave();
      else setSince(readLooked(incidentId, person));
    };
    document.addEventListener('visibilitychange', turn);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [incidentId, person]);
  return since;
}
