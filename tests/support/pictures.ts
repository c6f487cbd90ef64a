/*
 * The pictures of the README, taken from the running demonstration: room, feed and timeline, in both languages and
 * both themes, into resources/pictures. Run by `npm run pictures` after a build; without a display it brings one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildApp } from '../../electron/dev/build.ts';
import { rootDir } from '../../electron/dev/paths.ts';
import type { Locale } from '../../shared/lib/locale.ts';
import { launchVigie } from '../e2e/support/launch.ts';

const FOLDER = join(rootDir, 'resources', 'pictures');
const SIZE = { width: 1440, height: 900 } as const;
const LOCALES: readonly Locale[] = ['fr-CA', 'en-CA'];
const THEMES = ['dark', 'light'] as const;
const WORDS: Readonly<Record<string, string>> = { 'fr-CA': 'hopital', 'en-CA': 'kids' };

async function takePictures(locale: Locale): Promise<void> {
  const vigie = await launchVigie({ args: [`--lang=${locale}`, '--demo'] });
  const { app, page } = vigie;
  try {
    await app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    }, SIZE);
    await sitDown(page);
    for (const theme of THEMES) {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      const save = async (name: string, region?: string): Promise<void> => {
        await page.mouse.move(0, 0);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
        const path = join(FOLDER, `${name}-${locale.slice(0, 2)}-${theme}.png`);
        if (region === undefined) await page.screenshot({ path });
        else await page.locator(`[data-region="${region}"]`).screenshot({ path });
        console.log(path.slice(rootDir.length + 1));
      };
      await page.keyboard.press('g');
      await page.keyboard.press('r');
      await page.locator('[data-region="timeline"] li').first().waitFor();
      await page.locator('[data-region="timeline"] svg rect').first().waitFor();
      await save('room');
      await save('timeline', 'timeline');
      await page.keyboard.press('g');
      await page.keyboard.press('f');
      await page.locator('[data-region="feed"] [role="row"]').first().waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type(WORDS[locale] ?? '');
      await page.locator('[data-region="feed"] mark').first().waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Home');
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('Enter');
      await page.locator('[data-region="mention"] p').first().waitFor();
      await save('feed');
      await page.keyboard.press('x');
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
    }
  } finally {
    await vigie.close();
  }
}

/** The demonstration knows its people: whoever is offered first sits down. */
async function sitDown(page: Page): Promise<void> {
  const strip = page.locator('[data-region="strip"]');
  const isAsked = page.getByRole('radio').first();
  await strip.or(isAsked).first().waitFor();
  if (await isAsked.isVisible()) await page.keyboard.press('Enter');
  await strip.waitFor();
  // Most of the demonstration is told within its first seconds.
  await page.waitForTimeout(4_000);
}

if (process.platform === 'linux' && process.env.DISPLAY === undefined) {
  const own = ['-a', '-s', '-screen 0 1600x1000x24', process.execPath, ...process.argv.slice(1)];
  process.exitCode = spawnSync('xvfb-run', own, { stdio: 'inherit' }).status ?? 1;
} else {
  mkdirSync(FOLDER, { recursive: true });
  await buildApp();
  for (const locale of LOCALES) await takePictures(locale);
}
