/*
 * Links inside the preview: they lead to a part, a piece of evidence or a row of the log, and give the focus to it.
 */
import { createContext, useContext } from 'react';

export type Jump = {
  readonly canReach: (anchor: string) => boolean;
  /** `from` is the element to come back to. */
  readonly to: (anchor: string, from: HTMLElement) => void;
};

export const JumpContext = createContext<Jump>({ canReach: () => false, to: () => undefined });

export function useJump(): Jump {
  return useContext(JumpContext);
}

/** What an element that links lead to is called in the page: ids of the window's own regions must not meet it. */
export function idOfAnchor(anchor: string): string {
  return `preview-${anchor}`;
}
