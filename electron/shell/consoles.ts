/*
 * The windows of the desk: opened one beside the other, known by which was used last.
 */
import type { BrowserWindow } from 'electron';
import type { Seat } from './person.ts';
import type { Connections, Stage } from './windows/connections.ts';
import { type ConsoleOptions, createConsole, stepAside } from './windows/console.ts';

export type ConsolesOptions = {
  readonly console: ConsoleOptions;
  readonly seat: Pick<Seat, 'admit' | 'forget'>;
  readonly connections: Pick<Connections, 'admit'>;
  readonly stage: Stage;
  /** A window that gives no sign of life any more must not be waited for. */
  readonly forgetBeat: (windowId: number) => void;
  readonly onLastClosed: () => void;
};

export type Consoles = {
  readonly open: () => void;
  /** The one that was used last. */
  readonly front: () => BrowserWindow | null;
  readonly all: () => readonly BrowserWindow[];
};

export function createConsoles(options: ConsolesOptions): Consoles {
  const { seat } = options;
  const windows = new Set<BrowserWindow>();
  let front: BrowserWindow | null = null;
  return {
    front: () => front,
    all: () => [...windows],
    open: () => {
      const isFirst = windows.size === 0;
      const opened = createConsole(options.console);
      const { id } = opened.webContents;
      if (!isFirst) stepAside(opened);
      seat.admit(id, isFirst);
      options.connections.admit(opened.webContents, 'console', options.stage);
      windows.add(opened);
      front = opened;
      opened.on('focus', () => {
        front = opened;
      });
      opened.webContents.on('render-process-gone', () => options.forgetBeat(id));
      opened.webContents.on('did-start-loading', () => options.forgetBeat(id));
      opened.on('closed', () => {
        options.forgetBeat(id);
        windows.delete(opened);
        seat.forget(id);
        if (front === opened) front = [...windows].at(-1) ?? null;
        if (windows.size === 0) options.onLastClosed();
      });
    },
  };
}
