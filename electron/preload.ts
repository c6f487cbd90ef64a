/*
 * Hands the page its ports: the engine's, and once also the shell's. It exposes nothing, so a
 * page has no API of Electron to misuse. Ports that arrive while the page is still being read
 * wait for it, because a message to nobody is lost with its ports.
 */
import { ipcRenderer } from 'electron';

// The only two things of a page that are used; the room has no types of pages.
declare const document: {
  readonly addEventListener: (type: string, run: () => void, options: { readonly once: true }) => void;
};
declare const window: {
  readonly postMessage: (message: unknown, origin: string, ports: readonly unknown[]) => void;
};

const CHANNEL = 'vigie:ports';
const ORIGIN = 'app://vigie';

// Module scripts run between `interactive` and this event, so the state alone would tell too early.
const pageListens = new Promise<void>((resolve) => {
  document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
});

ipcRenderer.on(CHANNEL, (event) => {
  const ports = [...event.ports];
  void pageListens.then(() => window.postMessage({ vigie: 'ports' }, ORIGIN, ports));
});
ipcRenderer.send(CHANNEL);
