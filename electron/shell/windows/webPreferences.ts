/*
 * What a page gets. Every switch of Electron's checklist stands here, also those whose default
 * is already right: a default that changes would otherwise change Vigie.
 */
import { url as inspectorUrl } from 'node:inspector';
import type { Session, WebPreferences } from 'electron';

export function safePreferences(session: Session, isPackaged: boolean): WebPreferences {
  return {
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    safeDialogs: true,
    // A dictionary would be downloaded.
    spellcheck: false,
    // What ships has no inspector (a fuse). A build that has one is there to be driven by tests.
    devTools: !isPackaged || inspectorUrl() !== undefined,
  };
}
