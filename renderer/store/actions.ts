/*
 * Every act of the application, declared once: palette, keys and the shortcut sheet are all made
 * from this list. Keys are written as tinykeys reads them: letters by meaning (`$mod+k`, `g r`,
 * `n`), digits by position (`Digit1`), so that AZERTY works.
 */
import { create } from 'zustand';
import type { Translate } from '../../shared/i18n/createWords.ts';

export const ACTION_GROUPS = ['go', 'incident', 'log', 'mention', 'report', 'desk', 'help'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export type Action = {
  /** `noun.verb`, alone in the application. */
  readonly id: string;
  readonly group: ActionGroup;
  readonly label: (t: Translate) => string;
  /** Other words that people may look for in the palette. */
  readonly alsoFound?: (t: Translate) => string;
  readonly keys?: readonly string[];
  /** Left out: always. Read when the palette opens or the key is pressed. */
  readonly isAvailable?: () => boolean;
  /** Shown on the sheet only (J and K in a list): the palette leaves it out. */
  readonly isKeyOnly?: boolean;
  /** Holding the key repeats it: next, previous. */
  readonly isRepeating?: boolean;
  readonly run: () => void;
};

type ActionState = { readonly lists: readonly (readonly Action[])[] };

export const useActions = create<ActionState>()(() => ({ lists: [] }));

/**
 * Adds actions and answers with the function that takes them away again, as an effect wants it:
 * `useEffect(() => addActions(feedActions), [])`.
 */
export function addActions(list: readonly Action[]): () => void {
  useActions.setState(({ lists }) => ({ lists: [...lists, list] }));
  return () => useActions.setState(({ lists }) => ({ lists: lists.filter((other) => other !== list) }));
}

/** Runs an act by its id, for a part that may not know whose act it is; nothing while it cannot be run. */
export function runAction(id: string): void {
  const action = useActions
    .getState()
    .lists.flat()
    .find((one) => one.id === id);
  if (action !== undefined && isActionAvailable(action)) action.run();
}

/** Whether an action can be run now. */
export function isActionAvailable(action: Action): boolean {
  return action.isAvailable?.() ?? true;
}
