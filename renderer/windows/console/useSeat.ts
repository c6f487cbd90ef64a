/*
 * Whether it is known who is here. The first start asks; later ones take the person who sat at
 * this file last (the strip says who, and changes it): nobody is kept from the feed in a crisis.
 * A file that may not be written to asks nobody.
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
  const satLast = useSession((state) => state.desk?.personId ?? null);
  const isTaken = useEntities((state) => seat !== null && state.people[seat.personId] !== undefined);
  const isKnown = useEntities((state) => satLast !== null && state.people[satLast] !== undefined);

  useEffect(() => {
    if (seat !== null || file === null || isReadOnly) return;
    const { people } = useEntities.getState();
    const earlier = rememberedSeat();
    const personId = earlier !== null && earlier.file === file ? earlier.personId : isKnown ? satLast : null;
    if (personId === null || people[personId] === undefined) return;
    void takeSeat(api, { file, personId });
  }, [seat, file, isReadOnly, satLast, isKnown]);

  if (isReadOnly || (seat !== null && seat.file === file && isTaken)) return 'taken';
  // The shell has bound the last person to this window already; waiting for its word would only flash a question.
  return seat === null && isKnown ? 'taken' : 'asked';
}
