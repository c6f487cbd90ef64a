/*
 * Keeps the entities equal to the engine's: numbered batches one after the other, and a fresh
 * snapshot whenever a number is missing or the engine was started again. Batches that arrive
 * while a snapshot is on its way wait for it, as it may already hold them or not.
 */
import type { ChangeBatch, Snapshot } from '../../shared/contract/changes.ts';
import type { Result } from '../../shared/lib/result.ts';
import { applyChanges, applySnapshot } from './applyChanges.ts';
import { momentBy } from './entityClock.ts';
import type { Connection, EntityState } from './entityState.ts';

const RETRY_MS = 500;

type Store = { readonly getState: () => EntityState; readonly setState: (state: EntityState) => void };

export type FollowOptions = {
  readonly store: Store;
  readonly getSnapshot: () => Promise<Result<Snapshot>>;
  readonly onChanges: (listener: (batch: ChangeBatch) => void) => () => void;
  readonly onEngine: (listener: (isAttached: boolean) => void) => () => void;
  /** The real clock, epoch ms. */
  readonly now: () => number;
  readonly retryMs?: number;
};

export type Following = {
  /** Asks for a fresh snapshot, for instance once the engine is open. */
  readonly heal: () => void;
  readonly stop: () => void;
};

/** Follows the engine until stopped. */
export function followEngine(options: FollowOptions): Following {
  const { store, now } = options;
  let waiting: ChangeBatch[] = [];
  let isAsking = false;
  /** The engine changed while a snapshot was on its way: that reply is of no use. */
  let isAskedAgain = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const markHealing = (): void => {
    const state = store.getState();
    if (state.connection.state === 'live')
      setConnection({ state: 'healing', sinceAt: state.heardAt ?? momentBy(state.exerciseTime, now()) });
  };
  const setConnection = (connection: Connection): void => store.setState({ ...store.getState(), connection });

  const heal = (): void => {
    if (isStopped) return;
    markHealing();
    if (isAsking) return;
    isAsking = true;
    isAskedAgain = false;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    void options.getSnapshot().then((reply) => {
      isAsking = false;
      if (isStopped) return;
      if (isAskedAgain) askLater(0);
      else if (reply.ok) takeSnapshot(reply.value);
      else askLater(options.retryMs ?? RETRY_MS);
    });
  };
  const askLater = (afterMs: number): void => {
    timer = setTimeout(heal, afterMs);
  };

  const takeSnapshot = (snapshot: Snapshot): void => {
    let state = applySnapshot(store.getState(), snapshot, momentBy(snapshot.exercise, now()));
    const held = waiting.sort((a, b) => a.seq - b.seq);
    waiting = [];
    for (const batch of held) {
      const applied = applyChanges(state, batch);
      if (applied.outcome === 'applied') state = applied.state;
      if (applied.outcome === 'gap') {
        store.setState(state);
        heal();
        return;
      }
    }
    store.setState({ ...state, connection: { state: 'live' } });
  };

  const takeBatch = (batch: ChangeBatch): void => {
    const state = store.getState();
    if (isAsking || timer !== null || state.connection.state !== 'live') {
      waiting.push(batch);
      return;
    }
    const applied = applyChanges(state, batch);
    if (applied.outcome === 'applied') store.setState(applied.state);
    if (applied.outcome === 'gap') {
      waiting.push(batch);
      heal();
    }
  };

  const stopChanges = options.onChanges(takeBatch);
  const stopEngine = options.onEngine((isAttached) => {
    // Numbers begin anew with every engine: nothing that waits can belong to the next one.
    waiting = [];
    isAskedAgain = isAsking;
    if (isAttached) heal();
    else markHealing();
  });

  return {
    heal,
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      stopChanges();
      stopEngine();
    },
  };
}
