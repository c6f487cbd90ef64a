/*
 * One wall: a window without a frame over the whole of a display. Its page is drawn anew whenever it dies, without
 * asking anybody: nobody sits at a wall.
 */
import { app, BrowserWindow, session } from 'electron';
import type { Log } from '../log.ts';
import { APP_ORIGIN, isOwnAddress } from '../security/resolveAsset.ts';
import type { Area } from './bounds.ts';
import { safePreferences } from './webPreferences.ts';

export const WALL_PAGE = `${APP_ORIGIN}/windows/wall/index.html`;

const GROUND = '#000000';
/** A page that dies again and again is given time, so that it does not take the laptop with it. */
const DEATHS_AT_ONCE = 4;
const SPAN_MS = 10_000;
const PATIENCE_MS = 2_000;
const COVERED_AFTER_MS = 600;
const COVER_TRIES = 5;

export type WallWindowOptions = {
  readonly bounds: Area;
  readonly preload: string;
  readonly icon: string | null;
  readonly title: string;
  readonly log: Log;
  /** The page died and is drawn anew. */
  readonly onRedraw: () => void;
  readonly onClosed: () => void;
  /** A key that leads out of the wall was pressed. */
  readonly onLeave: () => void;
};

export type WallWindow = {
  readonly id: number;
  readonly window: BrowserWindow;
  readonly move: (bounds: Area) => void;
  /** The page hangs: its process is ended, and it is drawn anew. */
  readonly redraw: () => void;
  /** Its page is loaded anew: it shows another stage. */
  readonly reload: () => void;
  /** What draws was ended by the system: the picture is asked for again. */
  readonly repaint: () => void;
  readonly close: () => void;
};

export function createWallWindow(options: WallWindowOptions): WallWindow {
  const { log } = options;
  let { bounds } = options;
  const window = new BrowserWindow({
    ...bounds,
    frame: false,
    fullscreen: true,
    show: false,
    autoHideMenuBar: true,
    resizable: true,
    skipTaskbar: false,
    title: options.title,
    backgroundColor: GROUND,
    ...(options.icon === null ? {} : { icon: options.icon }),
    webPreferences: {
      ...safePreferences(session.defaultSession, app.isPackaged),
      preload: options.preload,
      // A wall behind another window still counts time and still says that it lives.
      backgroundThrottling: false,
    },
  });
  const { webContents } = window;
  window.setMenuBarVisibility(false);
  window.once('ready-to-show', () => {
    // Never under somebody's fingers: who types on another display goes on typing there.
    const typedIn = BrowserWindow.getFocusedWindow();
    window.show();
    setTimeout(() => cover(COVER_TRIES), COVERED_AFTER_MS).unref();
    if (typedIn !== null && typedIn !== window && !overlaps(typedIn.getBounds(), bounds)) typedIn.focus();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  /** Without a manager of windows a full screen may come out a pixel short: a strip of the desk at its edge. */
  const cover = (tries: number): void => {
    if (window.isDestroyed() || tries === 0 || isSame(window.getBounds(), bounds)) return;
    window.setFullScreen(false);
    window.setBounds(bounds);
    window.setFullScreen(true);
    setTimeout(() => cover(tries - 1), COVERED_AFTER_MS).unref();
  };
  const load = (): void => {
    if (window.isDestroyed()) return;
    void window
      .loadURL(WALL_PAGE)
      .catch((error: unknown) => log.error({ err: error }, 'the wall could not be loaded'));
  };
  let deaths: readonly number[] = [];
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (window.isDestroyed()) return;
    log.error({ reason, exitCode }, 'the page of a wall died');
    const now = Date.now();
    deaths = [...deaths.filter((at) => now - at < SPAN_MS), now];
    options.onRedraw();
    if (deaths.length > DEATHS_AT_ONCE) setTimeout(load, PATIENCE_MS);
    else load();
  });
  webContents.on('did-navigate', (_event, address) => {
    if (!isOwnAddress(address)) load();
  });
  webContents.on('before-input-event', (event, { type, key }) => {
    if (type !== 'keyDown' || (key !== 'F11' && key !== 'Escape')) return;
    event.preventDefault();
    options.onLeave();
  });
  window.on('closed', options.onClosed);
  load();
  return {
    id: webContents.id,
    window,
    move: (next) => {
      bounds = next;
      if (window.isDestroyed() || isSame(window.getBounds(), next)) return;
      window.setFullScreen(false);
      window.setBounds(next);
      window.setFullScreen(true);
    },
    redraw: () => {
      if (webContents.isDestroyed()) return;
      // Of a page that is dead already nobody tells once more.
      if (webContents.isCrashed()) load();
      else webContents.forcefullyCrashRenderer();
    },
    reload: load,
    repaint: () => {
      if (!webContents.isDestroyed()) webContents.invalidate();
    },
    close: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

function isSame(a: Area, b: Area): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function overlaps(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
