/*
 * An address of a mention is as hostile as its text: it is shown in full before the browser
 * gets it, the safe answer is the one that Enter gives, and nothing but web and mail is opened.
 */
import { type BrowserWindow, dialog, type MessageBoxOptions, shell } from 'electron';
import type { Words } from '../../shared/i18n/createWords.ts';
import { fail, type Result } from '../../shared/lib/result.ts';
import { readLink } from './security/linkRules.ts';

export type LinkOpener = (address: string) => Promise<Result<{ readonly isOpened: boolean }>>;

export function createLinkOpener(words: () => Words, parent: () => BrowserWindow | null): LinkOpener {
  return async (address) => {
    const link = readLink(address);
    if (link === null) return fail('link.refused', 'Only web and mail addresses are opened.');
    const { t } = words();
    const letters =
      link.hostInLetters === null ? '' : `${t('shell.linkLetters', { letters: link.hostInLetters })}\n\n`;
    const options: MessageBoxOptions = {
      type: 'question',
      message: t('shell.linkTitle'),
      detail: `${letters}${t('shell.linkDetail', { address: link.href })}`,
      buttons: [t('common.cancel'), t('shell.openButton')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    };
    const over = parent();
    const { response } = await (over === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(over, options));
    if (response !== 1) return { ok: true, value: { isOpened: false } };
    await shell.openExternal(link.href);
    return { ok: true, value: { isOpened: true } };
  };
}
