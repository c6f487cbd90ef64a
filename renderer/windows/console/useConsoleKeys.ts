/*
 * Binds the keys of every declared act, and answers the application menu with the same acts.
 * Several acts may share a key (one a place): the first that is available runs.
 */
import { useEffect } from 'react';
import { bridge } from '../../bridge/bridge.ts';
import { type Action, addActions, isActionAvailable, useActions } from '../../store/actions.ts';
import { useShortcuts } from '../../ui/useShortcuts.ts';
import { frameActions } from './frameActions.ts';
import { menuActions } from './menuActions.ts';
import { consoleActions } from './places.ts';

// Declared before the first draw, so that no key is lost between the desk's first paint and its effects.
for (const list of [frameActions, ...consoleActions]) addActions(list);

export function useConsoleKeys(): void {
  const lists = useActions((state) => state.lists);
  const byKeys = new Map<string, Action[]>();
  for (const action of lists.flat()) {
    for (const keys of action.keys ?? []) byKeys.set(keys, [...(byKeys.get(keys) ?? []), action]);
  }
  useShortcuts(
    [...byKeys].map(([keys, actions]) => ({
      keys,
      isRepeating: actions.some((action) => action.isRepeating === true),
      run: () => actions.find(isActionAvailable)?.run(),
    })),
  );
  useEffect(
    () =>
      bridge.onShell((message) => {
        if ('menu' in message) runById(menuActions[message.menu]);
      }),
    [],
  );
}

function runById(id: string): void {
  const action = useActions
    .getState()
    .lists.flat()
    .find((one) => one.id === id);
  if (action !== undefined && isActionAvailable(action)) action.run();
}
