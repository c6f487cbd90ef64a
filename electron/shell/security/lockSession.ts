/*
 * A session that asks nobody for anything: no permission, no request that leaves the machine,
 * no download, no client certificate, no exception for a bad one. Pages of ours need none of it.
 */
import type { Session } from 'electron';
import { APP_SCHEME } from './resolveAsset.ts';

/** Schemes that never leave the machine: own pages, pictures made by a page, and the developer tools. */
const LOCAL: readonly string[] = [`${APP_SCHEME}:`, 'blob:', 'data:', 'devtools:'];

export function lockSession(session: Session, isDevToolsAllowed: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isLocal(details.url, isDevToolsAllowed) });
  });
  session.on('will-download', (event) => event.preventDefault());
  // Requests for files pass the filter above by.
  session.protocol.handle('file', () => new Response('', { status: 403 }));
  session.setSpellCheckerEnabled(false);
}

/** Whether an address stays on this machine. */
export function isLocal(address: string, isDevToolsAllowed: boolean): boolean {
  const scheme = address.slice(0, address.indexOf(':') + 1);
  return LOCAL.includes(scheme) && (isDevToolsAllowed || scheme !== 'devtools:');
}
