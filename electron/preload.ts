/*
 * Hands the page its ports: the engine's, and once also the shell's. It exposes nothing, so a
 * page has no API of Electron to misuse. Ports that arrive while the page is still being read
 * wait for it, because a message to nobody is lost with its ports.
 */
import { ipcRenderer } from 'electron';

// The only two things of a page that are used; the room has no types of pages.
declare const document: {
  readonly readyState: string;
  readonly addEventListener: (type: string, run: () => void, options: { readonly once: true }) => void;
};
declare const window: {
  readonly postMessage: (message: unknown, origin: string, ports: readonly unknown[]) => void;
};

const CHANNEL = 'vigie:ports';
const ORIGIN = 'app://vigie';

function whenPageListens(run: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run, { once: true });
  else run();
}

ipcRenderer.on(CHANNEL, (event) => {
  const ports = [...event.ports];
  whenPageListens(() => window.postMessage({ vigie: 'ports' }, ORIGIN, ports));
});
ipcRenderer.send(CHANNEL);
