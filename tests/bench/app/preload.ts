/* Hands the measuring page its port, as the application's preload does. */
import { ipcRenderer } from 'electron';

ipcRenderer.on('port', (event) => {
  window.postMessage('port', '*', event.ports as MessagePort[]);
});
