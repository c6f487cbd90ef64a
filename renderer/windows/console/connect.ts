/*
 * Ties this window to its two ports: entities follow the engine, the session follows the shell.
 * Done once, before the first draw.
 */
import { api, bridge, listenForPorts } from '../../bridge/bridge.ts';
import { askFirstPage } from '../../features/mention/firstPage.ts';
import { useEntities } from '../../store/entityStore.ts';
import { followDesk } from '../../store/followDesk.ts';
import { followEngine } from '../../store/followEngine.ts';
import { followRoom } from '../../store/roomStore.ts';
import { useSession } from '../../store/session.ts';
import { setWindowTime } from '../../words/windowClock.ts';

/** Starts following. The preload posts the ports as soon as the page listens. */
export function connect(page: Window): void {
  const following = followEngine({
    store: {
      getState: useEntities.getState,
      setState: (state) => {
        // Before anything is drawn by it: no part may read one clock with the facts of another.
        setWindowTime(state.exerciseTime);
        useEntities.setState(state, true);
      },
    },
    getSnapshot: () => api.snapshot.get(),
    onChanges: bridge.onChanges,
    onEngine: bridge.onEngine,
    now: Date.now,
  });
  const desk = followDesk({
    session: useSession,
    getDesk: () => api.desk.get(),
    onShell: bridge.onShell,
    onOpen: () => {
      if (useEntities.getState().connection.state !== 'live') following.heal();
    },
  });
  bridge.onEngine((isAttached) => {
    // The first port brings the desk's state with it.
    if (isAttached && useSession.getState().desk !== null) desk.refresh();
  });
  followRoom(api);
  askFirstPage();
  listenForPorts(page);
}
