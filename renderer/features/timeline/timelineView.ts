/*
 * What the timeline shows of itself: the row the keys stand on, the moment under the scrub cursor, what the strip
 * spans. One incident at a time; never recorded.
 */
import { create } from 'zustand';
import type { AxisMode } from './axis.ts';
import { SHOW_EVERYTHING, type TimelineFilter } from './timelineFilter.ts';

export type TimelineView = {
  readonly incidentId: string | null;
  readonly activeId: string | null;
  /** Follows the pointer over the strip. */
  readonly hoverAt: number | null;
  /** Stays until taken back: a press on the strip, or Enter. */
  readonly pickedAt: number | null;
  /** Null: whichever shows something. */
  readonly axisMode: AxisMode | null;
  readonly filter: TimelineFilter;
  /** Somebody looked further back than the newest acts. */
  readonly isLookedBack: boolean;
};

const FRESH = {
  activeId: null,
  hoverAt: null,
  pickedAt: null,
  axisMode: null,
  filter: SHOW_EVERYTHING,
  isLookedBack: false,
} as const;

export const useTimelineView = create<TimelineView>()(() => ({ incidentId: null, ...FRESH }));

/** Another incident is looked at: nothing of the last one's view stays. */
export function openTimeline(incidentId: string): void {
  if (useTimelineView.getState().incidentId !== incidentId)
    useTimelineView.setState({ incidentId, ...FRESH });
}

/** Whether the newest acts are not enough: for an earlier moment, a search, or somebody who reads back. */
export function selectIsWhole(view: TimelineView): boolean {
  const { filter, isLookedBack } = view;
  return isLookedBack || selectCursor(view) !== null || filter.show !== 'all' || filter.search !== '';
}

/** The moment by which the room is shown; null is now. */
export function selectCursor(view: TimelineView): number | null {
  return view.hoverAt ?? view.pickedAt;
}
