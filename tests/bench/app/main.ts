/*
 * A bare Electron application for measuring against: an empty window, or a page that talks
 * to an engine over one port. Its mode comes as the last argument.
 */
import { join } from 'node:path';
import { app, BrowserWindow, MessageChannelMain, utilityProcess } from 'electron';

const mode = process.argv.at(-1);
const here = import.meta.dirname;

app.on('window-all-closed', () => app.quit());
// Electron is ready only once its main module has been read: nothing here may wait for it at the top.
void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1_440,
    height: 900,
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      ...(mode === 'port' ? { preload: join(here, 'preload.cjs') } : {}),
    },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadFile(join(here, mode === 'port' ? 'port.html' : 'empty.html'));
  if (mode === 'port') {
    const engine = utilityProcess.fork(join(here, 'benchEngine.js'), [], { env: process.env });
    const { port1, port2 } = new MessageChannelMain();
    engine.postMessage(
      { file: process.env.VIGIE_BENCH_FILE, binding: process.env.VIGIE_SQLITE_BINDING ?? null },
      [port1],
    );
    window.webContents.postMessage('port', null, [port2]);
  }
});
