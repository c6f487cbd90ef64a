// Opens the gallery in the Electron of this machine and gives a hand to steer it by. What the console
// complains of is kept, so that a story may end by asserting that there was nothing.
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { findRuntime } from '../../../electron/dev/runtime.ts';
import { buildAndServe } from './serve.ts';

export interface OpenGallery {
  readonly page: Page;
  readonly complaints: string[];
  /** Scene and options, as the page's query has them. */
  readonly goTo: (query: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function openGallery(): Promise<OpenGallery> {
  const runtime = findRuntime();
  const served = await buildAndServe();
  const app: ElectronApplication = await _electron.launch({
    executablePath: runtime.electronPath,
    args: [...runtime.electronArgs, join(import.meta.dirname, 'window')],
    env: { ...(process.env as Record<string, string>), ...runtime.env, GALLERY_URL: served.url },
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
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
    resize: async (width, height) => {
      await app.evaluate(
        ({ BrowserWindow }, size) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
        },
        { width, height },
      );
      await page.waitForFunction((size) => Math.abs(innerWidth - size) <= 1, width);
    },
    stop: async () => {
      await app.close();
      served.stop();
    },
  };
}
