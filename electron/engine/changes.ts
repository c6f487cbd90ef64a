/*
 * Numbers what changed and tells it: acts at once, at their commit; observations and
 * progress gathered, at most ten times a second.
 */
import type { Change, ChangeBatch } from '../../shared/contract/changes.ts';

const OBSERVATION_EVERY_MS = 100;

export type ChangePublisher = {
  readonly seq: () => number;
  readonly publish: (changes: readonly Change[]) => void;
  /** Gathered with others of its kind. */
  readonly observe: (change: Change) => void;
  readonly onChanges: (listener: (batch: ChangeBatch) => void) => () => void;
  readonly stop: () => void;
};

export function createChangePublisher(clock: () => number): ChangePublisher {
  const listeners = new Set<(batch: ChangeBatch) => void>();
  let seq = 0;
  let waiting: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  const send = (changes: readonly Change[]): void => {
    if (changes.length === 0) return;
    seq += 1;
    const batch: ChangeBatch = { seq, at: clock(), changes };
    for (const listener of listeners) listener(batch);
  };
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const changes = waiting;
    waiting = [];
    send(changes);
  };

  return {
    seq: () => seq,
    publish: (changes) => {
      if (changes.length === 0) return;
      // What was observed before the act is told before it.
      const before = waiting;
      waiting = [];
      if (timer !== null) clearTimeout(timer);
      timer = null;
      send([...before, ...changes]);
    },
    observe: (change) => {
      waiting = merge(waiting, change);
      timer ??= setTimeout(flush, OBSERVATION_EVERY_MS);
    },
    onChanges: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      flush();
      listeners.clear();
    },
  };
}

/** Counts of mentions add up; of progress and status only the newest matters. */
function merge(waiting: readonly Change[], change: Change): Change[] {
  const index = waiting.findIndex((other) => other.noun === change.noun);
  const other = waiting[index];
  if (other === undefined) return [...waiting, change];
  if (other.noun === 'mention' && change.noun === 'mention') {
    const newest = Math.max(other.newestId ?? 0, change.newestId ?? 0);
    const merged: Change = {
      noun: 'mention',
      added: other.added + change.added,
      removed: other.removed + change.removed,
      newestId: newest === 0 ? null : newest,
    };
    return waiting.map((each, at) => (at === index ? merged : each));
  }
  return waiting.map((each, at) => (at === index ? change : each));
}
