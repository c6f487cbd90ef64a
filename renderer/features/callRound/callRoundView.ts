/*
 * What the dialog of call sheets shows: the sheets typed back, one that is being typed, one that is read.
 */
import { create } from 'zustand';

export type CallRoundView =
  | { readonly shows: 'nothing' }
  | { readonly shows: 'list' }
  | { readonly shows: 'typing' }
  | { readonly shows: 'round'; readonly roundId: string };

export const useCallRoundView = create<{ readonly view: CallRoundView }>()(() => ({
  view: { shows: 'nothing' },
}));

export function showCallRounds(view: CallRoundView): void {
  useCallRoundView.setState({ view });
}
