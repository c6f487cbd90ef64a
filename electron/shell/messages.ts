/*
 * The system's message boxes that no page asks for.
 */
import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { Words } from '../../shared/i18n/createWords.ts';
import type { Failure } from '../../shared/lib/result.ts';

export function showAbout({ t }: Words, parent: BrowserWindow | null): void {
  const { electron, chrome, node } = process.versions;
  show(parent, {
    type: 'info',
    message: t('common.appName'),
    detail: t('shell.aboutDetail', {
      version: app.getVersion(),
      electron,
      chromium: chrome,
      node,
      licence: t('shell.aboutLicence'),
    }),
    buttons: [t('common.close')],
  });
}

/** Says why something chosen from the menu was not done; a dialog that was closed needs no word. */
export function showFailure({ t }: Words, failure: Failure, parent: BrowserWindow | null): void {
  if (failure.code === 'dialog.cancelled') return;
  show(parent, { type: 'warning', message: t(`error.${failure.code}`), buttons: [t('common.close')] });
}

function show(parent: BrowserWindow | null, options: MessageBoxOptions): void {
  void (parent === null ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options));
}
