// Takes pictures of every scene in both themes and asks axe about each: `node tests/support/gallery/look.ts
// FOLDER`. Needs a Chromium: CHROMIUM names it, or one is looked for at its usual place.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { buildAndServe } from './serve.ts';

const folder = process.argv[2] ?? 'test-results/gallery';
const only = process.argv[3];
mkdirSync(folder, { recursive: true });

interface Look {
  readonly name: string;
  readonly query: string;
  readonly width?: number;
  readonly height?: number;
  readonly zoom?: number;
  readonly isWhole?: boolean;
}

const looks: readonly Look[] = [
  { name: 'parts', query: 'scene=parts', isWhole: true },
  { name: 'dialog', query: 'scene=dialog&open=dialog' },
  { name: 'confirm', query: 'scene=dialog&open=confirm' },
  { name: 'palette', query: 'scene=dialog&open=palette' },
  { name: 'sheet', query: 'scene=dialog&open=sheet' },
  { name: 'notice', query: 'scene=dialog&open=notice' },
  { name: 'list', query: 'scene=list', width: 520 },
  { name: 'chart', query: 'scene=chart', height: 520 },
  { name: 'desk', query: 'scene=desk' },
  { name: 'desk-small', query: 'scene=desk', width: 1024, height: 700 },
  { name: 'desk-zoom', query: 'scene=desk', width: 1440, height: 900, zoom: 2 },
];

const gallery = await buildAndServe();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
let faults = 0;
for (const theme of ['dark', 'light'] as const) {
  for (const look of looks) {
    if (only !== undefined && !look.name.startsWith(only)) continue;
    const zoom = look.zoom ?? 1;
    const context = await browser.newContext({
      viewport: {
        width: Math.round((look.width ?? 1440) / zoom),
        height: Math.round((look.height ?? 900) / zoom),
      },
      deviceScaleFactor: zoom,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      faults += 1;
      console.log(`${look.name} ${theme}: ${message.text()}`);
    });
    page.on('pageerror', (error) => {
      faults += 1;
      console.log(`${look.name} ${theme}: ${error.message}`);
    });
    await page.goto(`${gallery.url}?${look.query}&theme=${theme}`);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({
      path: join(folder, `${look.name}-${theme}.png`),
      fullPage: look.isWhole === true,
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, help, nodes } of violations) {
      faults += 1;
      console.log(
        `${look.name} ${theme}: axe ${id} (${help})\n  ${nodes.map((node) => node.html.slice(0, 240)).join('\n  ')}`,
      );
    }
    await context.close();
  }
}
await browser.close();
gallery.stop();
console.log(faults === 0 ? 'no fault' : `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
