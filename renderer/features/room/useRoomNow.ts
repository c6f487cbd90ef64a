/*
 * The room of an incident as it is shown: now, or as it stood at the moment under the cursor of the time axis.
 */
import { useMemo, useRef } from 'react';
import { type RoomView, roomAt } from '../../../shared/domain/roomAt.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { useRoom } from '../../store/roomStore.ts';
import { useMinute } from '../../words/useNow.ts';

export type RoomShown = {
  /** Null while it is read. */
  readonly view: RoomView | null;
  /** Epoch ms of what is shown. */
  readonly at: number;
  readonly isPast: boolean;
  readonly failure: Failure | null;
};

export function useRoomNow(incidentId: string, cursorAt: number | null): RoomShown {
  const { history, failure, readAt, incidentId: known } = useRoom();
  // Clocks show minutes: they need not be counted anew every second.
  const now = Math.max(readAt, useMinute());
  const own = known === incidentId ? history : null;
  // Under the cursor the moment alone counts: nothing is computed anew while time goes on.
  const at = cursorAt ?? now;
  const last = useRef<RoomView | null>(null);
  const view = useMemo(() => {
    last.current = own === null ? null : keepParts(roomAt(own, cursorAt, at), last.current);
    return last.current;
  }, [own, cursorAt, at]);
  return {
    view,
    at,
    isPast: cursorAt !== null,
    failure: known === incidentId ? failure : null,
  };
}

/** Lists that hold the same rows as before stay the same list: their parts are not drawn again while one scrubs. */
function keepParts(view: RoomView, before: RoomView | null): RoomView {
  if (before === null) return view;
  const kept = Object.entries(view).map(([name, part]) => {
    const known: unknown = before[name as keyof RoomView];
    const isSame =
      Array.isArray(part) &&
      Array.isArray(known) &&
      part.length === known.length &&
      part.every((row, at) => row === known[at]);
    return [name, isSame ? known : part];
  });
  return Object.fromEntries(kept) as RoomView;
}
