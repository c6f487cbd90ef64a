/*
 * Whether somebody has said who is here. A window that was only drawn anew keeps its seat; a file
 * that may not be written to asks nobody.
 */
import { useEffect } from 'react';
import { api } from '../../bridge/bridge.ts';
import { rememberedSeat, takeSeat } from '../../store/deskActs.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useSession } from '../../store/session.ts';

export function useSeat(): 'taken' | 'asked' {
  const file = useEntities((state) => state.status?.file ?? null);
  const isReadOnly = useEntities((state) => state.status?.isReadOnly ?? false);
  const seat = useSession((state) => state.seat);
  const isKnown = useEntities((state) => seat !== null && state.people[seat.personId] !== undefined);

  useEffect(() => {
    const earlier = rememberedSeat();
    if (seat !== null || file === null || isReadOnly || earlier === null || earlier.file !== file) return;
    if (useEntities.getState().people[earlier.personId] === undefined) return;
    void takeSeat(api, earlier);
  }, [seat, file, isReadOnly]);

  return isReadOnly || (seat !== null && seat.file === file && isKnown) ? 'taken' : 'asked';
}
