/*
 * What no page may do, whatever it holds: go elsewhere, open a window, embed a webview, be
 * trusted with a bad certificate. Set for every web contents at its birth, so that no window
 * can be forgotten.
 */
import { app, type WebContents } from 'electron';
import type { Log } from '../log.ts';

export function lockAllContents(log: Log): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, log));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
  app.on('login', (event, _contents, _details, _info, callback) => {
    event.preventDefault();
    callback();
  });
}

function lockContents(contents: WebContents, log: Log): void {
  const refuse = (what: string) => (event: { preventDefault: () => void }) => {
    event.preventDefault();
    log.warn({ what }, 'a page tried to leave');
  };
  contents.on('will-navigate', refuse('navigation'));
  contents.on('will-frame-navigate', refuse('frame navigation'));
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-attach-webview', refuse('webview'));
  contents.setWindowOpenHandler(() => {
    log.warn({ what: 'window' }, 'a page tried to leave');
    return { action: 'deny' };
  });
}
