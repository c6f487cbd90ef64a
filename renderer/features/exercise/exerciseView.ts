/*
 * What of an exercise's messages is open and was seen in this window.
 */
import { create } from 'zustand';
import { dismissNotice } from '../../store/notices.ts';

type ExerciseViewState = {
  readonly isHeardOpen: boolean;
  /** Messages that were shown in the list. */
  readonly seenIds: readonly string[];
  /** Messages that were told; null before the first answer, whose messages are only counted. */
  readonly toldIds: readonly string[] | null;
  /** Notices that told them, and that the list makes needless. */
  readonly noticeIds: readonly string[];
};

export const useExerciseView = create<ExerciseViewState>()(() => ({
  isHeardOpen: false,
  seenIds: [],
  toldIds: null,
  noticeIds: [],
}));

export function showHeard(isHeardOpen: boolean): void {
  useExerciseView.setState({ isHeardOpen });
}

/** Everything that is in the list counts as seen, and is told no longer. */
export function markHeard(ids: readonly string[]): void {
  for (const id of useExerciseView.getState().noticeIds) dismissNotice(id);
  useExerciseView.setState({ seenIds: ids, noticeIds: [] });
}

export function keepNotice(id: string): void {
  useExerciseView.setState(({ noticeIds }) => ({ noticeIds: [...noticeIds, id] }));
}

/** Which of the messages are told now for the first time; none of those that were there from the start. */
export function takeUntold(ids: readonly string[]): readonly string[] {
  const { toldIds } = useExerciseView.getState();
  useExerciseView.setState({ toldIds: ids });
  return toldIds === null ? [] : ids.filter((id) => !toldIds.includes(id));
}
