/* Which form of the improvement plan is open, and which of its actions are shown. Opened from rows and by the palette. */
import { create } from 'zustand';

export type ImprovementDialog =
  | { readonly kind: 'open' }
  | { readonly kind: 'amend' | 'complete' | 'reopen' | 'drop' | 'adopt'; readonly id: string };

export const SHOWN = ['all', 'open', 'overdue'] as const;
export type Shown = (typeof SHOWN)[number];

type View = { readonly dialog: ImprovementDialog | null; readonly shown: Shown };

export const useImprovementView = create<View>()(() => ({ dialog: null, shown: 'all' }));

export function openImprovementDialog(dialog: ImprovementDialog): void {
  useImprovementView.setState({ dialog });
}

export function closeImprovementDialog(): void {
  useImprovementView.setState({ dialog: null });
}
