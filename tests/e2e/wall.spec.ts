/*
 * The wall in the application: opened without a click, nothing can be done from it, it says STALE when the engine is
 * gone or hangs and heals by itself, it follows its display, and its page is drawn anew whenever it dies or hangs (R5,
 * R6). Times are printed, never judged.
 */
import type { ElectronApplication, Page } from '@playwright/test';
import type { DeskState } from '../../shared/contract/desk.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import type { Person } from '../../shared/domain/person.ts';
import { createWords } from '../../shared/i18n/createWords.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';
import { expectNoViolation } from './support/axe.ts';
import { askDoor, askValue, catchPorts, expect, readDesk, test } from './support/launch.ts';
import { plugDisplays, untilDrawn, wallOf, wallPages, watchStale } from './support/wall.ts';

const { t } = createWords('fr-CA');

/** Somebody sits at the desk and an incident is open. */
async function declare(page: Page): Promise<{ readonly person: Person; readonly incident: Incident }> {
  await catchPorts(page);
  const person = await askValue<Person>(page, 'engine', 'person.create', {
    name: 'Camille Roy',
    language: 'fr',
  });
  await askValue(page, 'shell', 'session.choosePerson', { personId: person.id });
  const incident = await askValue<Incident>(page, 'engine', 'incident.declare', {
    title: 'Rappel fictif du lot 42',
    level: 2,
    timeZone: 'America/Montreal',
  });
  await askValue(page, 'engine', 'incident.staff', {
    incidentId: incident.id,
    duty: 'lead',
    person: person.id,
  });
  return { person, incident };
}

const enginePid = (app: ElectronApplication): Promise<number | null> =>
  app.evaluate(
    ({ app }) =>
      app.getAppMetrics().find(({ name, serviceName }) => `${name}${serviceName}`.includes('Vigie engine'))
        ?.pid ?? null,
  );

const signal = (app: ElectronApplication, pid: number | null, name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') =>
  app.evaluate((_electron, { pid, name }) => process.kill(pid, name), { pid: pid ?? 0, name });

test('--wall opens it over a whole display; nothing can be done from it; what the desk does is there at once', async ({
  launch,
}) => {
  const { app, page, complaints } = await launch({ args: ['--wall', '--lang=fr-CA'] });
  const { person, incident } = await declare(page);
  const wall = await wallOf(app);
  expect(await app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0))).toBe(true);
  // A window comes to its full size in steps.
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow, screen }) => {
        const bounds = BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL().includes('/windows/wall/'))
          ?.getBounds();
        const display = screen.getPrimaryDisplay().bounds;
        return JSON.stringify(bounds) === JSON.stringify(display);
      }),
    )
    .toBe(true);
  await expect(wall.locator('#root')).toContainText('2 Alerte');
  await expect(wall.locator('#root')).toContainText('Rappel fictif du lot 42');
  expect(await wall.locator('button, input, textarea, select, a[href], [tabindex]').count()).toBe(0);

  // What the desk does is on the wall.
  await askValue(page, 'engine', 'incident.changeLevel', {
    incidentId: incident.id,
    level: 3,
    reason: 'presse',
  });
  await expect(wall.locator('[data-scene]')).toHaveAttribute('data-level', '3');
  await expect(wall.locator('#root')).toContainText('3 Crise');

  // Refused at the door, of both: acts of the engine, and of the desktop.
  await catchPorts(wall, untilDrawn);
  for (const [door, name, input] of [
    ['engine', 'logLine.record', { incidentId: incident.id, text: 'depuis le mur' }],
    ['engine', 'incident.changeLevel', { incidentId: incident.id, level: 0 }],
    ['engine', 'statement.desk', { incidentId: incident.id }],
    ['shell', 'wall.close', { key: 'x' }],
    ['shell', 'setting.change', { theme: 'light' }],
    ['shell', 'session.choosePerson', { personId: person.id }],
  ] as const) {
    const reply = await askDoor(wall, door, name, input);
    expect(reply, name).toMatchObject({ ok: false, error: { code: 'call.notAllowed' } });
  }
  expect(
    await askDoor(page, 'shell', 'wall.beat', { scene: null, isIncidentOpen: false, staleSince: null }),
  ).toMatchObject({ ok: false, error: { code: 'call.notAllowed' } });

  // The last desk that is closed takes the wall along: nobody could end it.
  expect(complaints).toEqual([]);
  await askValue(page, 'engine', 'incident.close', { incidentId: incident.id });
  await expect(wall.locator('#root')).toContainText(t('wall.idle'));
  await expect.poll(() => app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0))).toBe(false);
  const gone = app.waitForEvent('close');
  await page.close();
  await gone;
});

test('The engine is killed, then hangs: STALE with the time, and healed without a hand', async ({
  launch,
}) => {
  const { app, page } = await launch({ args: ['--wall', '--lang=fr-CA'] });
  const { incident } = await declare(page);
  const wall = await wallOf(app);
  await expect(wall.locator('#root')).toContainText('Rappel fictif du lot 42');
  const marked = await wall.evaluate(() => Object.assign(globalThis, { isSamePage: true }).isSamePage);
  expect(marked).toBe(true);

  const first = await watchStale(wall);
  const killedAt = Date.now();
  await signal(app, await enginePid(app), 'SIGKILL');
  await expect.poll(async () => (await first()).healedAt, { timeout: 30_000 }).not.toBeNull();
  const killed = await first();
  await askValue(page, 'engine', 'incident.changeLevel', {
    incidentId: incident.id,
    level: 4,
    reason: 'presse',
  });
  await expect(wall.locator('[data-scene]')).toHaveAttribute('data-level', '4');

  // It does not die, it answers nothing: no port closes, nothing is said by anybody else.
  const second = await watchStale(wall);
  const pid = await enginePid(app);
  const stoppedAt = Date.now();
  await signal(app, pid, 'SIGSTOP');
  const band = wall.locator('[data-stale]');
  await expect(band).toBeVisible({ timeout: 20_000 });
  const said = Number(await band.getAttribute('data-stale'));
  expect(said).toBeLessThanOrEqual(Date.now());
  expect(said).toBeGreaterThan(stoppedAt - 2_500);
  await expect(band).toContainText(/FIGÉ \d{1,2}\sh\s\d{2}/);
  await expect.poll(async () => (await readDesk(page)).wallDesk.walls[0]?.staleSince ?? null).not.toBeNull();
  const goneOnAt = Date.now();
  await signal(app, pid, 'SIGCONT');
  await expect(band).toHaveCount(0, { timeout: 20_000 });
  const hung = await second();
  tell('the wall and its engine', {
    'killed, STALE after ms': (killed.staleAt ?? 0) - killedAt,
    'killed, healed after ms': (killed.healedAt ?? 0) - killedAt,
    'hung, STALE after ms': (hung.staleAt ?? 0) - stoppedAt,
    'going on, healed after ms': (hung.healedAt ?? 0) - goneOnAt,
  });
  expect(await wall.evaluate(() => (globalThis as { isSamePage?: boolean }).isSamePage)).toBe(true);
});

test('A display is unplugged in the middle of an incident and plugged in again; a second wall stands beside', async ({
  launch,
}) => {
  const { app, page } = await launch({ args: ['--lang=fr-CA'] });
  await declare(page);
  const main = { id: 1, label: 'Portable', x: 0, width: 1_920, height: 1_200 };
  const panel = { id: 2, label: 'Panneau', x: 1_920, width: 1_280, height: 720 };
  const other = { id: 3, label: 'Panneau', x: 3_200, width: 1_280, height: 720 };
  await plugDisplays(app, [main, panel]);
  await page.locator('body').click();
  await page.keyboard.press('F11');
  await wallOf(app);
  const walls = async (): Promise<DeskState['wallDesk']['walls']> => (await readDesk(page)).wallDesk.walls;
  const [open] = await walls();
  expect(open).toMatchObject({ key: 'Panneau', state: 'shown' });
  await askValue(page, 'shell', 'wall.configure', {
    key: open?.key,
    change: { pinned: 'coverage', isForVisitors: true },
  });

  await plugDisplays(app, [main]);
  await expect.poll(() => wallPages(app).length).toBe(0);
  await expect(page.getByText(t('wall.noticeWaiting'))).toBeVisible();
  expect(await walls()).toMatchObject([{ state: 'waiting' }]);
  expect(await askDoor(page, 'shell', 'wall.open', { key: 'Panneau' })).toMatchObject({
    ok: false,
    error: { code: 'wall.noDisplay' },
  });

  // Another socket: the system gives it another number and another place.
  await plugDisplays(app, [main, { ...panel, id: 77, x: -1_280 }]);
  const again = await wallOf(app);
  await expect(again.locator('[data-scene]')).toHaveAttribute('data-scene', 'coverage');
  await expect(page.getByText(t('wall.noticeWaiting'))).toHaveCount(0);

  // Two panels of one kind are two walls, each with settings of its own.
  await plugDisplays(app, [main, panel, other]);
  await askValue(page, 'shell', 'wall.open', { key: 'Panneau #2' });
  await expect.poll(() => wallPages(app).length).toBe(2);
  expect((await walls()).map(({ settings }) => settings.pinned)).toEqual(['coverage', null]);
  await page.keyboard.press('F11');
  await expect.poll(() => wallPages(app).length).toBe(0);
});

/**
 * Runs in the page of the wall by way of its window: the driver of the tests gives a page up once it has died. A page
 * that is between two lives never answers, which is an empty answer here.
 */
const inWall = (app: ElectronApplication, code: string): Promise<string> =>
  app.evaluate(({ BrowserWindow }, script) => {
    const wall = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/windows/wall/'),
    );
    const answer = wall?.webContents.executeJavaScript(script).then(String, () => '') ?? '';
    return Promise.race([answer, new Promise<string>((give) => setTimeout(give, 500, ''))]);
  }, code);

/** How many colours are in the picture that the wall gives now: a black one has one. */
const colours = (app: ElectronApplication): Promise<number> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const wall = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/windows/wall/'),
    );
    const picture = await wall?.webContents.capturePage();
    const bytes = picture?.resize({ width: 96, height: 60 }).toBitmap() ?? Buffer.alloc(0);
    return new Set(Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4))).size;
  });

test('R5, R6: a wall whose page dies, hangs or loses what draws it is drawn anew by itself', async ({
  launch,
}) => {
  test.setTimeout(sampleSize(120_000, 1_800_000));
  const rounds = sampleSize(3, 100);
  const { app, page } = await launch({ args: ['--wall', '--lang=fr-CA'] });
  await declare(page);
  await wallOf(app);
  const redrawn = async (): Promise<number> => (await readDesk(page)).wallDesk.walls[0]?.redrawn ?? 0;
  const isDrawn = async (): Promise<boolean> =>
    (await inWall(app, 'document.body.innerText')).includes('lot 42');
  const until = async (count: number): Promise<void> => {
    await expect.poll(redrawn, { timeout: 30_000 }).toBe(count);
    await expect.poll(isDrawn, { timeout: 30_000 }).toBe(true);
  };
  const crashMs: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const at = Date.now();
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('/windows/wall/'))
        ?.webContents.forcefullyCrashRenderer(),
    );
    await until(round);
    crashMs.push(Date.now() - at);
  }

  // An endless loop: nothing tells of it but the sign of life that is missing.
  const loopedAt = Date.now();
  void inWall(app, 'for (;;);').catch(() => {});
  await until(rounds + 1);
  const loopMs = Date.now() - loopedAt;

  // What draws is killed, again and again: the application lives, and so does the picture.
  const kills = sampleSize(5, 25);
  for (let kill = 0; kill < kills; kill += 1) {
    await app.evaluate(({ app }) => {
      const gpu = app.getAppMetrics().find(({ type }) => type === 'GPU');
      if (gpu !== undefined) process.kill(gpu.pid, 'SIGKILL');
    });
    await page.waitForTimeout(300);
  }
  await expect.poll(() => colours(app), { timeout: 20_000 }).toBeGreaterThan(20);
  expect(await isDrawn()).toBe(true);
  await expect.poll(async () => (await readDesk(page)).wallDesk.walls[0]?.staleSince ?? null).toBeNull();
  tell('R5 and R6 at the wall', {
    crashes: rounds,
    'drawn anew after ms, most': Math.max(...crashMs),
    'an endless loop ended after ms': loopMs,
    'processes that draw, killed': kills,
  });
});

test('The wall is set at the desk: a scene is pinned, visitors come, another language; by keyboard, in both lights', async ({
  launch,
}) => {
  const { app, page } = await launch({ args: ['--demo', '--wall', '--lang=fr-CA'] });
  const wall = await wallOf(app);
  await expect(wall.locator('[data-realm-mark]')).toContainText(t('wall.demo'));
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('tab', { name: t('wall.title') }).click();
  const panel = page.getByRole('tabpanel');
  await expectNoViolation(page, 'the wall at the desk');
  const scene = panel.getByRole('button', { name: new RegExp(`${t('wall.scene')}$`) });
  await scene.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: t('wall.scene_words') }).press('Enter');
  await expect(wall.locator('[data-scene]')).toHaveAttribute('data-scene', 'words');
  await expect(panel).toContainText(t('wall.shows', { scene: t('wall.scene_words') }));
  await panel.getByRole('button', { name: new RegExp(`${t('wall.language')}$`) }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: t('setting.localeEnCA') }).press('Enter');
  await expect(wall.locator('html')).toHaveAttribute('lang', 'en-CA');
  await expect(wall.locator('#root')).toContainText('Do not say');
  await panel.getByRole('radio', { name: t('wall.lightDay') }).focus();
  await page.keyboard.press('Space');
  await expect(wall.locator('html')).toHaveAttribute('data-wall', 'day');
  await panel.getByRole('switch').focus();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await wall.locator('#root').innerText()).includes('@')).toBe(false);
  await expectNoViolation(wall, 'the wall itself');
  if (process.env.VIGIE_SHOTS !== undefined) {
    await page.screenshot({ path: `${process.env.VIGIE_SHOTS}/wall-setting.png` });
    await wall.screenshot({ path: `${process.env.VIGIE_SHOTS}/wall-words.png` });
  }
  // At the wall itself, where a keyboard lies beside it.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes('/windows/wall/'))
      ?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' }),
  );
  await expect.poll(() => wallPages(app).length).toBe(0);
  await expect(panel.getByRole('button', { name: new RegExp(t('wall.open')) })).toBeVisible();
});
