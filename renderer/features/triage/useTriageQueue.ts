/*
 * The queue, asked for again when mentions, decisions or measures moved, and once a minute for clocks and tripwires.
 */
import { useEffect, useRef } from 'react';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useMinute } from '../../words/useNow.ts';
import { activeItem, itemKey, useTriageView } from './triageView.ts';

/** In a storm the queue is read this often, and not with every batch. */
const REST_MS = 1_000;

/** Reads it at once. What is looked at stays looked at. */
export async function askQueue(): Promise<void> {
  const reply = await api.triage.queue();
  if (!reply.ok) {
    useTriageView.setState({ failure: reply.error });
    return;
  }
  const before = useTriageView.getState();
  const held = activeItem(before);
  const isThere = held !== null && reply.value.items.some((item) => itemKey(item) === itemKey(held));
  const at = before.queue === null || held === null ? 0 : before.queue.items.indexOf(held);
  // Who was looked at is gone: the one that stands in its place is next.
  const next = reply.value.items[Math.min(at, reply.value.items.length - 1)];
  useTriageView.setState({
    queue: reply.value,
    failure: null,
    activeKey: isThere ? itemKey(held) : next === undefined ? null : itemKey(next),
    ...(isThere ? {} : { form: null }),
  });
}

export function useTriageQueue(): void {
  const measures = useEntities((entities) => entities.measureRevision);
  const mentions = useEntities((entities) => entities.mention);
  const verdicts = useEntities((entities) => entities.registerRevisions.verdict ?? 0);
  const ranker = useEntities((entities) => entities.registerRevisions.ranker ?? 0);
  const generation = useEntities((entities) => entities.generation);
  const minute = useMinute();
  const due = useRef<ReturnType<typeof setTimeout> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when one of these moves.
  useEffect(() => {
    if (useTriageView.getState().queue === null) void askQueue();
    else
      due.current ??= setTimeout(() => {
        due.current = null;
        void askQueue();
      }, REST_MS);
  }, [measures, mentions, verdicts, ranker, generation, minute]);
  useEffect(() => {
    useTriageView.setState({ isShown: true });
    return () => {
      useTriageView.setState({ isShown: false, form: null });
      if (due.current !== null) clearTimeout(due.current);
      due.current = null;
    };
  }, []);
}
