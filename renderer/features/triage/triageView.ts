/*
 * What the triage shows: the queue as it was last answered, which post is looked at, which form is open.
 */
import { create } from 'zustand';
import type { QueueItem, TriageQueue } from '../../../shared/contract/triage.ts';
import type { Failure } from '../../../shared/lib/result.ts';

export type TriageForm = 'observe' | 'intervene' | 'assign';

export type TriageView = {
  readonly queue: TriageQueue | null;
  readonly failure: Failure | null;
  /** Of `itemKey`. */
  readonly activeKey: string | null;
  readonly form: TriageForm | null;
  /** Said where the person acted. */
  readonly actFailure: Failure | null;
  readonly tab: 'queue' | 'observed';
  /** On screen: keys of the triage rest elsewhere. */
  readonly isShown: boolean;
};

export const useTriageView = create<TriageView>()(() => ({
  queue: null,
  failure: null,
  activeKey: null,
  form: null,
  actFailure: null,
  tab: 'queue',
  isShown: false,
}));

/** A post keeps its key while it is decided about and comes back. */
export function itemKey({ mentionId, verdictId }: QueueItem): string {
  return mentionId === null ? (verdictId ?? '') : String(mentionId);
}

export function activeItem({ queue, activeKey }: Pick<TriageView, 'queue' | 'activeKey'>): QueueItem | null {
  const items = queue?.items ?? [];
  return items.find((item) => itemKey(item) === activeKey) ?? items[0] ?? null;
}

/** The next or the previous post; an open form stays with the post it belongs to. */
export function moveActive(step: 1 | -1): void {
  const view = useTriageView.getState();
  const items = view.queue?.items ?? [];
  const active = activeItem(view);
  const at = active === null ? -1 : items.indexOf(active);
  const next = items[Math.max(0, Math.min(items.length - 1, at + step))];
  if (next !== undefined) useTriageView.setState({ activeKey: itemKey(next), form: null, actFailure: null });
}
