/*
 * Whether it is known who is here. The first start asks; later ones take the person who sat at
 * this file last (the strip says who, and changes it): nobody is kept from the feed in a crisis.
 * A file that may not be written to asks nobody.
 */
import { useEffect } from 'react';
import { api } from '../../bridge/bridge.ts';
import { keepSeat, rememberedSeat, takeSeat } from '../../store/deskActs.ts';
import { useEntities } from '../../store/entityStore.ts';
import { say } from '../../store/notices.ts';
import { openOverlay, useSession } from '../../store/session.ts';

const SEAT_NOTICE_MS = 12_000;

export function useSeat(): 'taken' | 'asked' {
  const file = useEntities((state) => state.status?.file ?? null);
  const isReadOnly = useEntities((state) => state.status?.isReadOnly ?? false);
  const seat = useSession((state) => state.seat);
  const satLast = useSession((state) => state.desk?.personId ?? null);
  const isTaken = useEntities((state) => seat !== null && state.people[seat.personId] !== undefined);
  const isKnown = useEntities((state) => satLast !== null && state.people[satLast] !== undefined);

  useEffect(() => {
    if (seat !== null || file === null || isReadOnly) return;
    const { people, realm } = useEntities.getState();
    const earlier = rememberedSeat();
    const isDrawnAnew = earlier !== null && earlier.file === file;
    const personId = isDrawnAnew ? earlier.personId : isKnown ? satLast : null;
    const person = personId === null ? undefined : people[personId];
    if (person === undefined) return;
    const taken = { file, personId: person.id };
    if (person.id === satLast) keepSeat(taken);
    else void takeSeat(api, taken);
    const isShared = realm === 'real' && Object.keys(people).length > 1;
    if (!isDrawnAnew && isShared) sayWhoSits(person.name ?? '');
  }, [seat, file, isReadOnly, satLast, isKnown]);

  if (isReadOnly || (seat !== null && seat.file === file && isTaken)) return 'taken';
  // The shell has bound the last person to this window already; waiting for its word would only flash a question.
  return seat === null && isKnown ? 'taken' : 'asked';
}

/** Where several people share a laptop, the one whose name is taken without asking is said aloud. */
function sayWhoSits(name: string): void {
  say((t) => t('person.seated', { name }), {
    actLabel: (t) => t('person.change'),
    onAct: () => openOverlay('people'),
    staysMs: SEAT_NOTICE_MS,
  });
}
