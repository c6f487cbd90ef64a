/*
 * What the dialog of calls shows: every run and what they taught, one that is begun, one that goes on.
 */
import { create } from 'zustand';

export type CallRunView =
  | { readonly shows: 'nothing' }
  | { readonly shows: 'list' }
  /** `incidentId` null: a drill. */
  | { readonly shows: 'start'; readonly incidentId: string | null }
  | { readonly shows: 'run'; readonly runId: string };

export const useCallRunView = create<{ readonly view: CallRunView }>()(() => ({
  view: { shows: 'nothing' },
}));

export function showCallRuns(view: CallRunView): void {
  useCallRunView.setState({ view });
}
