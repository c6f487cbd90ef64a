/*
 * The room of the incident that is looked at, over time. Asked again only when facts, decisions, tasks, clocks, the
 * incident or the plan's levels changed: lines of the log do not move it.
 */
import { create } from 'zustand';
import type { RoomHistory } from '../../shared/domain/roomAt.ts';
import type { Failure } from '../../shared/lib/result.ts';
import type { Api } from '../bridge/api.ts';
import { momentBy } from './entityClock.ts';
import { useEntities } from './entityStore.ts';
import { selectIncident } from './select.ts';
import { useSession } from './session.ts';

export type RoomState = {
  /** Of which incident `history` is; null before the first answer. */
  readonly incidentId: string | null;
  readonly history: RoomHistory | null;
  /** When it was answered: no clock is shown as of a moment before that. */
  readonly readAt: number;
  readonly failure: Failure | null;
};

const NONE: RoomState = { incidentId: null, history: null, readAt: 0, failure: null };

export const useRoom = create<RoomState>()(() => NONE);

/** The page paints first. */
const FIRST_AFTER_MS = 250;

/** Follows the incident that is looked at until stopped. */
export function followRoom(api: Pick<Api, 'room'>): () => void {
  let askedFor = '';
  let lastAsked = 0;
  let isStopped = false;
  const ask = (): void => {
    const entities = useEntities.getState();
    if (isStopped || entities.seq === null) return;
    const incident = selectIncident(entities.incidents, useSession.getState().chosenIncidentId);
    if (incident === null) {
      askedFor = '';
      if (useRoom.getState().incidentId !== null) useRoom.setState(NONE);
      return;
    }
    const { id } = incident;
    const key = [
      id,
      entities.generation,
      entities.roomRevisions[id] ?? 0,
      entities.planRevisions.severity ?? 0,
    ].join(' ');
    if (key === askedFor) return;
    askedFor = key;
    lastAsked += 1;
    const asked = lastAsked;
    void api.room.get({ incidentId: id }).then((reply) => {
      // A later question is under way: its answer alone counts.
      if (isStopped || asked !== lastAsked) return;
      if (reply.ok) {
        const readAt = momentBy(useEntities.getState().exerciseTime, Date.now());
        useRoom.setState({ incidentId: id, history: reply.value, readAt, failure: null });
      } else {
        askedFor = '';
        useRoom.setState(({ incidentId, history }) => ({
          incidentId: id,
          history: incidentId === id ? history : null,
          failure: reply.error,
        }));
      }
    });
  };
  const first = setTimeout(ask, FIRST_AFTER_MS);
  const stops = [useEntities.subscribe(ask), useSession.subscribe(ask)];
  return () => {
    isStopped = true;
    clearTimeout(first);
    for (const stop of stops) stop();
  };
}
