// Opens the gallery in the Electron of this machine and gives a hand to steer it by. What the console
// complains of is kept, so that a story may end by asserting that there was nothing.
import { join } from 'node:path';
import { _electron, type CDPSession, type ElectronApplication, type Page } from '@playwright/test';
import { findRuntime } from '../../../electron/dev/runtime.ts';
import { buildAndServe } from './serve.ts';

export interface OpenGallery {
  readonly page: Page;
  readonly complaints: string[];
  /** Scene and options, as the page's query has them. */
  readonly goTo: (query: string) => Promise<void>;
  /** The same within a scene that follows its address: no reload. */
  readonly show: (query: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** The picture as so many cells of grey, 0..255, row by row: enough to see that something stands elsewhere. */
  readonly greys: (columns: number, rows: number) => Promise<readonly number[]>;
  readonly stop: () => Promise<void>;
}

export async function openGallery(): Promise<OpenGallery> {
  const runtime = findRuntime();
  const served = await buildAndServe();
  const app: ElectronApplication = await _electron.launch({
    executablePath: runtime.electronPath,
    args: [...runtime.electronArgs, join(import.meta.dirname, 'window')],
    env: { ...(process.env as Record<string, string>), ...runtime.env, GALLERY_URL: served.url, TZ: 'UTC' },
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  let devTools: CDPSession | null = null;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    page,
    complaints,
    goTo: async (query) => {
      await page.goto(`${served.url}?${query}`);
      await page.evaluate(() => document.fonts.ready);
    },
    show: (query) =>
      page.evaluate(async (search) => {
        history.replaceState(null, '', `?${search}`);
        dispatchEvent(new PopStateEvent('popstate'));
        // Letters are fitted before the frame in which they are drawn; two frames later nothing moves any more.
        await new Promise((settled) => requestAnimationFrame(() => requestAnimationFrame(settled)));
      }, query),
    resize: async (width, height) => {
      await app.evaluate(
        ({ BrowserWindow }, size) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
        },
        { width, height },
      );
      await page.waitForFunction((size) => Math.abs(innerWidth - size) <= 1, width);
    },
    greys: async (columns, rows) => {
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      // Asked of the page's own frame: a picture of the window may still be that of the frame before.
      devTools ??= await page.context().newCDPSession(page);
      const { data } = await devTools.send('Page.captureScreenshot', {
        clip: { x: 0, y: 0, width, height, scale: (columns * 4) / width },
      });
      return app.evaluate(
        ({ nativeImage }, { png, size }) => {
          const picture = nativeImage.createFromBuffer(Buffer.from(png, 'base64'));
          const bytes = picture
            .resize({ width: size.columns, height: size.rows, quality: 'best' })
            .toBitmap();
          return Array.from({ length: size.columns * size.rows }, (_, at) =>
            Math.round(
              (bytes[at * 4] ?? 0) * 0.11 + (bytes[at * 4 + 1] ?? 0) * 0.59 + (bytes[at * 4 + 2] ?? 0) * 0.3,
            ),
          );
        },
        { png: data, size: { columns, rows } },
      );
    },
    stop: async () => {
      await app.close();
      served.stop();
    },
  };
}
