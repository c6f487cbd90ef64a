/*
 * Which dialog of the room is open, and which of its parts are folded. Opened by keys, by the palette and from the parts.
 */
import { create } from 'zustand';
import type { IncidentDuty, RoomClock } from '../../../shared/domain/roomLimits.ts';

export type RoomDialog =
  | {
      readonly kind:
        | 'factState'
        | 'decide'
        | 'ask'
        | 'taskAdd'
        | 'planTasks'
        | 'commitmentAdd'
        | 'assess'
        | 'freezeAdd'
        | 'sitrepDraft'
        | 'handoverOffer'
        | 'shift'
        | 'mute';
    }
  | {
      readonly kind: 'sitrepAmend' | 'sitrepApprove' | 'sitrepWithdraw' | 'sitrepRead';
      readonly id: string;
    }
  | { readonly kind: 'handoverRead' | 'handoverWithdraw'; readonly id: string }
  | { readonly kind: 'briefGive' | 'briefWithdraw'; readonly id: string }
  | { readonly kind: 'freezeConfirm' | 'freezeLift' | 'freezeWithdraw'; readonly id: string }
  | { readonly kind: 'factTurn' | 'factAmend' | 'factWithdraw'; readonly id: string }
  | { readonly kind: 'answer' | 'reverse' | 'review' | 'withdrawQuestion'; readonly id: string }
  | { readonly kind: 'commitmentAssign' | 'commitmentBreak'; readonly id: string }
  | { readonly kind: 'taskDefer' | 'taskAssign' | 'taskDrop'; readonly id: string }
  | {
      readonly kind: 'clockKept' | 'clockPause' | 'clockReopen';
      readonly clock: RoomClock;
      readonly round: number;
    }
  | { readonly kind: 'staff'; readonly duty: IncidentDuty };

export type RoomPart =
  | 'clocks'
  | 'facts'
  | 'decisions'
  | 'tasks'
  | 'commitments'
  | 'freezes'
  | 'sitreps'
  | 'internalBriefs';

export type RoomView = {
  readonly dialog: RoomDialog | null;
  /** Incidents whose three questions somebody wants to answer later. */
  readonly asksLater: readonly string[];
  readonly folded: Readonly<Partial<Record<RoomPart, boolean>>>;
};

export const useRoomView = create<RoomView>()(() => ({ dialog: null, asksLater: [], folded: {} }));

export function openRoomDialog(dialog: RoomDialog): void {
  useRoomView.setState({ dialog });
}

export function closeRoomDialog(): void {
  useRoomView.setState({ dialog: null });
}

/** Whether a part is folded, and how to fold it. */
export function useFold(part: RoomPart): {
  readonly isFolded: boolean;
  readonly onFoldChange: (isFolded: boolean) => void;
} {
  const isFolded = useRoomView((view) => view.folded[part] ?? false);
  return {
    isFolded,
    onFoldChange: (folds) => useRoomView.setState(({ folded }) => ({ folded: { ...folded, [part]: folds } })),
  };
}
