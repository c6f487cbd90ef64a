/*
 * The console: the desk's window. Shown once it has painted, on a ground of the theme's colour,
 * where it was last time. A page that dies is loaded again; one that keeps dying is asked about.
 */
import { app, BrowserWindow, dialog, nativeTheme, screen, session } from 'electron';
import type { Words } from '../../../shared/i18n/createWords.ts';
import type { Log } from '../log.ts';
import type { PreferenceStore } from '../preferences.ts';
import { APP_ORIGIN, isOwnAddress } from '../security/resolveAsset.ts';
import { chooseBounds, type DisplayArea, MIN_HEIGHT, MIN_WIDTH, rememberBounds } from './bounds.ts';
import { safePreferences } from './webPreferences.ts';

export const CONSOLE_PAGE = `${APP_ORIGIN}/windows/console/index.html`;

// The ground of renderer/ui/tokens.css, so that no flash of another colour comes before the page.
const GROUND = { dark: '#0e1115', light: '#eef0f2' } as const;
/** Shown anyway after this long: an empty window can still be closed, and says that something is wrong. */
const SHOW_AT_LATEST_MS = 8_000;
const REMEMBER_AFTER_MS = 400;
const CRASHES_UNTIL_ASKED = 3;
const CRASH_SPAN_MS = 60_000;

export type ConsoleOptions = {
  /** Another page than the console's in a window of its kind. */
  readonly page?: string;
  readonly preload: string;
  readonly icon: string | null;
  readonly preferences: PreferenceStore;
  readonly title: () => string;
  readonly words: () => Promise<Words>;
  /** Runs once the page has painted and before the window is shown: a menu that comes later would push the page down. */
  readonly beforeShown: () => Promise<unknown>;
  readonly log: Log;
};

export function createConsole(options: ConsoleOptions): BrowserWindow {
  const { preferences, page = CONSOLE_PAGE } = options;
  const place = chooseBounds(preferences.get().places, displays());
  const window = new BrowserWindow({
    x: place.x,
    y: place.y,
    width: place.width,
    height: place.height,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: options.title(),
    backgroundColor: groundColour(),
    ...(options.icon === null ? {} : { icon: options.icon }),
    webPreferences: { ...safePreferences(session.defaultSession, app.isPackaged), preload: options.preload },
  });
  if (place.isMaximized) window.maximize();
  const show = (): void => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  const present = (): void => void options.beforeShown().finally(show);
  window.once('ready-to-show', present);
  setTimeout(present, SHOW_AT_LATEST_MS).unref();
  window.on('page-title-updated', (event) => event.preventDefault());
  rememberPlace(window, preferences);
  reloadAfterCrash(window, options);
  comeBack(window, page, options.log);
  void window.loadURL(page).catch((error: unknown) => {
    options.log.error({ err: error, page }, 'a page could not be loaded');
    present();
  });
  return window;
}

const STEP_PX = 32;

/** A second window opens beside the first one's corner, or nobody would see that there are two. */
export function stepAside(window: BrowserWindow): void {
  if (window.isMaximized()) return;
  const [x = 0, y = 0] = window.getPosition();
  window.setPosition(x + STEP_PX, y + STEP_PX);
}

/** The plane behind everything, by the theme that holds now. */
export function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light;
}

function displays(): DisplayArea[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ id, workArea }) => ({ id, workArea }));
}

function rememberPlace(window: BrowserWindow, preferences: PreferenceStore): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const remember = (): void => {
    timer = null;
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const bounds = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    const { id, workArea } = screen.getDisplayMatching(bounds);
    preferences.change({ places: rememberBounds(preferences.get().places, bounds, { id, workArea }) });
  };
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(remember, REMEMBER_AFTER_MS);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', () => {
    if (timer === null) return;
    clearTimeout(timer);
    remember();
  });
}

/** `about:` addresses are the only ones that Electron lets a page go to unasked: it is brought back. */
function comeBack(window: BrowserWindow, page: string, log: Log): void {
  window.webContents.on('did-navigate', (_event, address) => {
    if (isOwnAddress(address)) return;
    log.warn({ what: 'blank' }, 'a page tried to leave');
    void window.loadURL(page).catch(() => {});
  });
}

function reloadAfterCrash(window: BrowserWindow, options: ConsoleOptions): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    options.log.error({ reason, exitCode }, 'the console page died');
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < CRASH_SPAN_MS), now];
    if (crashes.length < CRASHES_UNTIL_ASKED) {
      window.webContents.reload();
      return;
    }
    crashes = [];
    void askAfterCrashes(window, options);
  });
}

async function askAfterCrashes(window: BrowserWindow, options: ConsoleOptions): Promise<void> {
  const { t } = await options.words();
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('shell.crashTitle'),
    detail: t('shell.crashDetail'),
    buttons: [t('shell.crashReload'), t('shell.quit')],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 0) window.webContents.reload();
  else app.quit();
}
