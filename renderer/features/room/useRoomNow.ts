/*
 * The room of an incident as it is shown: now, or as it stood at the moment under the cursor of the time axis.
 */
import { useMemo } from 'react';
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
  const view = useMemo(() => (own === null ? null : roomAt(own, cursorAt, at)), [own, cursorAt, at]);
  return {
    view,
    at,
    isPast: cursorAt !== null,
    failure: known === incidentId ? failure : null,
  };
}
