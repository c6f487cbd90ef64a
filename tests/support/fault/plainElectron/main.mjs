/*
 * The control of the hostile texts: an Electron window without any of Vigie's defences, on the
 * page that its last argument names.
 */
import { app, BrowserWindow } from 'electron';

const address = process.argv.at(-1);

app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
});
// Not awaited: Electron is ready only once this module has been read to its end.
void app.whenReady().then(() => new BrowserWindow().loadURL(address));
