/*
 * Ties the facilitator's window to its two ports: the exercise follows its engine, the session follows the shell. It asks
 * for no snapshot: of everything else in the file it knows nothing.
 */
import { api, bridge, listenForPorts } from '../../bridge/bridge.ts';
import { useExercise } from '../../features/facilitator/exerciseStore.ts';
import { followExercise } from '../../features/facilitator/followExercise.ts';
import { followDesk } from '../../store/followDesk.ts';
import { useSession } from '../../store/session.ts';

/** Starts following. The preload posts the ports as soon as the page listens. */
export function connect(page: Window): void {
  followExercise({
    store: useExercise,
    getExercise: () => api.exercise.get(),
    onChanges: bridge.onChanges,
    onEngine: bridge.onEngine,
  });
  const desk = followDesk({
    session: useSession,
    getDesk: () => api.desk.get(),
    onShell: bridge.onShell,
    onOpen: () => {
      if (useExercise.getState().phase !== 'here') void useExercise.getState().refresh();
    },
  });
  bridge.onEngine((isAttached) => {
    // The first port brings the desk's state with it.
    if (isAttached && useSession.getState().desk !== null) desk.refresh();
  });
  listenForPorts(page);
}
