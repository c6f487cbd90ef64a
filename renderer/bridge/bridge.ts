/*
 * The one bridge of a window, and the ear for the ports that the preload posts (again whenever
 * the engine has been started again). Import `api` from here.
 */
import { createBridge } from './createBridge.ts';

export const bridge = createBridge();
export const api = bridge.api;

/** Listens for ports from this very page's own world; messages from elsewhere are not even read. */
export function listenForPorts(page: Window): void {
  page.addEventListener('message', (event: MessageEvent) => {
    if (event.source !== page || event.origin !== page.location.origin) return;
    if ((event.data as { vigie?: unknown } | null)?.vigie !== 'ports') return;
    const [enginePort, shellPort] = event.ports;
    if (enginePort !== undefined) bridge.attach(enginePort, shellPort);
  });
}
