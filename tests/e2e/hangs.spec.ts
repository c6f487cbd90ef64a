/*
 * R5 at the desk: a page in an endless loop is noticed by its own heartbeat, its person is asked, and it is drawn anew
 * with what was typed. Control: Electron itself says nothing of it.
 */
import type { ElectronApplication } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { tell } from '../support/fault/soak.ts';
import { sitDown } from './support/desk.ts';
import { expect, test } from './support/launch.ts';

const { t } = createWords('fr-CA');

/** In the page by way of its window: the driver of the tests gives a page up once it has died. */
const inDesk = (app: ElectronApplication, code: string): Promise<string> =>
  app.evaluate(({ BrowserWindow }, script) => {
    const answer = BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript(script)
      .then(String, () => '');
    return Promise.race([answer ?? '', new Promise<string>((give) => setTimeout(give, 500, ''))]);
  }, code);

test('R5: a desk that loops is asked about, drawn anew, and what was typed is there', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await page.keyboard.press('ControlOrMeta+Shift+M');
  await page
    .getByRole('textbox', { name: t('handMention.pasted'), exact: true })
    .fill('Un texte fictif, pas encore noté');
  // The person at the machine will choose to load the page again; what they are shown is kept.
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const seen: { asked: string[]; unresponsive: number } = { asked: [], unresponsive: 0 };
    Object.assign(globalThis, { seen });
    BrowserWindow.getAllWindows()[0]?.on('unresponsive', () => {
      seen.unresponsive += 1;
    });
    dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
      seen.asked.push(options.message);
      return { response: 1, checkboxChecked: false };
    }) as unknown as typeof dialog.showMessageBox;
  });
  // Signs have been given: a page that never gave one is still being read.
  await page.waitForTimeout(2_500);
  const loopedAt = Date.now();
  void inDesk(app, 'for (;;);').catch(() => {});
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { seen: { asked: string[] } }).seen.asked), {
      timeout: 30_000,
    })
    .toEqual([t('shell.hungTitle')]);
  const askedMs = Date.now() - loopedAt;
  await expect
    .poll(() => inDesk(app, 'document.body.innerText'), { timeout: 30_000 })
    .toContain('Camille Roy');
  const drawnMs = Date.now() - loopedAt - askedMs;
  expect(await inDesk(app, `sessionStorage.getItem('vigie.draft.handMention')`)).toContain('pas encore noté');
  const unresponsive = await app.evaluate(
    () => (globalThis as unknown as { seen: { unresponsive: number } }).seen.unresponsive,
  );
  tell('R5 at the desk', {
    'asked after ms': askedMs,
    'drawn anew after ms': drawnMs,
    'told by Electron itself (control)': unresponsive,
  });
  expect(unresponsive).toBe(0);
});

/** Holds on to more and more, as a page does that forgets nothing. */
const USE_UP_MEMORY = 'const held = []; for (;;) held.push(new Array(1e5).fill(Math.random()));';

test('R5: a desk and a wall that have used up their memory are drawn anew, with what was typed', async ({
  launch,
}) => {
  // A small heap ends sooner; the control below shows that it is the heap that ends.
  const { app, page } = await launch({
    args: ['--wall', '--lang=fr-CA', '--js-flags=--max-old-space-size=160'],
  });
  await sitDown(page, t);
  await page.keyboard.press('ControlOrMeta+Shift+M');
  await page
    .getByRole('textbox', { name: t('handMention.pasted'), exact: true })
    .fill('Un texte fictif, pas encore noté');
  await app.evaluate(({ app: vigie }) => {
    const gone: string[] = [];
    Object.assign(globalThis, { gone });
    vigie.on('render-process-gone', (_event, _contents, { reason }) => gone.push(reason));
  });
  const gone = (): Promise<readonly string[]> =>
    app.evaluate(() => (globalThis as unknown as { gone: readonly string[] }).gone);
  const inPage = (part: string, code: string): Promise<string> =>
    app.evaluate(
      ({ BrowserWindow }, { part, code }) => {
        const answer = BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL().includes(part))
          ?.webContents.executeJavaScript(code)
          .then(String, () => '');
        return Promise.race([answer ?? '', new Promise<string>((give) => setTimeout(give, 500, ''))]);
      },
      { part, code },
    );
  const times: Record<string, number> = {};
  for (const [part, shown] of [
    ['/windows/wall/', t('wall.idle')],
    ['/windows/console/', 'Camille Roy'],
  ] as const) {
    const before = (await gone()).length;
    void inPage(part, USE_UP_MEMORY).catch(() => {});
    await expect.poll(async () => (await gone()).length, { timeout: 60_000 }).toBe(before + 1);
    const goneAt = Date.now();
    await expect.poll(() => inPage(part, 'document.body.innerText'), { timeout: 30_000 }).toContain(shown);
    times[`${part} drawn anew after ms`] = Date.now() - goneAt;
  }
  expect(await inPage('/windows/console/', `sessionStorage.getItem('vigie.draft.handMention')`)).toContain(
    'pas encore noté',
  );
  // Out of memory, not ended by the watch over loops: that one asks at the desk, and kills at the wall.
  const reasons = await gone();
  tell('R5 by memory', { ...times, reasons: reasons.join(' ') });
  for (const reason of reasons) expect(reason).toMatch(/^(oom|crashed)$/);
});
