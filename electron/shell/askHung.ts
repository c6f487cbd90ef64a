/*
 * A desk that hangs belongs to a person: they are asked whether it is drawn anew or waited for. The question goes by
 * itself as soon as the page answers.
 */
import { type BrowserWindow, dialog } from 'electron';
import type { Words } from '../../shared/i18n/createWords.ts';

export type AskHung = {
  readonly ask: (window: BrowserWindow) => Promise<void>;
  readonly takeBack: (windowId: number) => void;
};

export function createAskHung(words: () => Promise<Words>): AskHung {
  const asked = new Map<number, AbortController>();
  return {
    ask: async (window) => {
      const { id } = window.webContents;
      const question = new AbortController();
      asked.set(id, question);
      const { t } = await words();
      if (question.signal.aborted || window.isDestroyed()) return;
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: t('shell.hungTitle'),
        detail: t('shell.hungDetail'),
        buttons: [t('shell.hungWait'), t('shell.crashReload')],
        defaultId: 0,
        cancelId: 0,
        signal: question.signal,
      });
      asked.delete(id);
      // Its page is ended first: a loop hears no wish to reload. What follows a death draws it anew.
      if (response === 1 && !question.signal.aborted && !window.isDestroyed())
        window.webContents.forcefullyCrashRenderer();
    },
    takeBack: (windowId) => {
      asked.get(windowId)?.abort();
      asked.delete(windowId);
    },
  };
}
