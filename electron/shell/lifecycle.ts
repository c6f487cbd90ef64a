/*
 * How the application ends, and what does not end it. Windows close first; the engine then
 * finishes what runs and closes the file, for a bounded time, before the process goes.
 */
import { app, type BrowserWindow } from 'electron';
import type { Log } from './log.ts';

export type LifecycleOptions = {
  readonly log: Log;
  readonly stop: () => Promise<void>;
  readonly window: () => BrowserWindow | null;
  readonly openConsole: () => void;
  /** Somebody started Vigie once more, with these arguments. */
  readonly onAgain: (argv: readonly string[]) => void;
};

export function keepAlive({ log, stop, window, openConsole, onAgain }: LifecycleOptions): void {
  let isStopped = false;
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void stop()
      .catch((error: unknown) => log.error({ err: error }, 'the engine could not be stopped'))
      .then(() => {
        isStopped = true;
        app.quit();
      });
  });
  app.on('window-all-closed', () => {
    // On macOS an application stays until it is told to quit.
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => bringForward(window(), openConsole));
  app.on('second-instance', (_event, argv) => {
    bringForward(window(), openConsole);
    onAgain(argv);
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (reason !== 'clean-exit') log.warn({ type, reason, exitCode, name }, 'a helper process ended');
  });
}

/** A bug in main is a line in the log; without this Electron would stop in front of a message box. */
export function logBugs(log: Log): void {
  process.on('uncaughtException', (error) => log.error({ err: error }, 'uncaught'));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled'));
}

/** Shows the window wherever it is hidden. */
export function bringForward(window: BrowserWindow | null, openConsole: () => void): void {
  if (window === null) {
    openConsole();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
