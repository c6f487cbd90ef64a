/*
 * The typing line and the amendment dialog, reachable by keys from anywhere in the room.
 */
import { create } from 'zustand';

export type LogLineView = {
  /** Puts the cursor in the typing line; null while it is not on screen. */
  readonly focusLine: (() => void) | null;
  /** The line that is being amended. */
  readonly amendingId: string | null;
};

export const useLogLineView = create<LogLineView>()(() => ({ focusLine: null, amendingId: null }));

export function openAmend(lineId: string): void {
  useLogLineView.setState({ amendingId: lineId });
}
