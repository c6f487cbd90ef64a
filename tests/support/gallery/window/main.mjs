// A bare Electron window onto the gallery: the parts are judged in the engine that they ship in.
// No await at the top: Electron is not ready before its entry module has ended.
import { app, BrowserWindow } from 'electron';

app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const shown = new BrowserWindow({
    width: 1440,
    height: 900,
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  return shown.loadURL(process.env.GALLERY_URL ?? 'about:blank');
});
