import { expect, test } from './support/launch.ts';

for (const lang of ['fr-CA', 'en-CA'])
  test(`look ${lang}`, async ({ launch }) => {
    test.setTimeout(240_000);
    const { page, app, complaints } = await launch({ args: [`--lang=${lang}`, '--demo', '--wall'] });
    await app.evaluate(({ BrowserWindow }) => {
      for (const w of BrowserWindow.getAllWindows())
        if (!w.webContents.getURL().includes('/wall/')) w.setContentSize(1440, 900);
    });
    await page.waitForTimeout(15_000);
    const shot = (n: string) => page.screenshot({ path: `/tmp/demo-look/${n}-${lang}.png` });
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForTimeout(1500);
    await shot('room');
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await page.waitForTimeout(1500);
    await shot('feed');
    const wall = app.windows().find((w) => w.url().includes('/wall/'));
    await wall?.screenshot({ path: `/tmp/demo-look/wall-${lang}.png` });
    await page.waitForTimeout(30_000);
    await wall?.screenshot({ path: `/tmp/demo-look/wall2-${lang}.png` });
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForTimeout(1500);
    await shot('gs');
    await shot('later');
    expect(complaints).toEqual([]);
  });
