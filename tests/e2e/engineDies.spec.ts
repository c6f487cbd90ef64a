/*
 * S1 on screen: the engine is killed again and again while somebody types the log. The window says
 * so, heals by itself, no typed word is lost, and every line that was taken is in the journal.
 */
import type { ElectronApplication } from '@playwright/test';
import type { Incident } from '../../shared/domain/incident.ts';
import type { LogLine } from '../../shared/domain/logLine.ts';
import type { Person } from '../../shared/domain/person.ts';
import { createRandom, seedOf } from '../support/fault/random.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';
import { askDoor, askValue, catchPorts, expect, test } from './support/launch.ts';

const SEED = seedOf(137);
const KILLS = sampleSize(6, 40);
const LINES_BETWEEN = 3;

/** kill -9 of the engine's process; false while none runs. */
async function killEngine(app: ElectronApplication): Promise<boolean> {
  return await app.evaluate(({ app }) => {
    const engine = app
      .getAppMetrics()
      .find(({ name, serviceName }) => `${name}${serviceName}`.includes('Vigie engine'));
    if (engine !== undefined) process.kill(engine.pid, 'SIGKILL');
    return engine !== undefined;
  });
}

test('S1: somebody types on while the engine dies, and no line is lost', async ({ launch }) => {
  test.setTimeout(sampleSize(180_000, 1_800_000));
  const { app, page } = await launch();
  await catchPorts(page);
  const person = await askValue<Person>(page, 'engine', 'person.create', {
    name: 'Camille Roy',
    language: 'en',
  });
  await askValue(page, 'shell', 'session.choosePerson', { personId: person.id });
  const incident = await askValue<Incident>(page, 'engine', 'incident.declare', {
    title: 'A fictional outage',
    level: 2,
    timeZone: 'UTC',
  });
  await page.reload();
  const room = page.locator('[data-region="timeline"]');
  const typing = room.getByRole('textbox');
  await expect(typing).toBeEnabled();
  const marked = await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }).isSamePage);
  expect(marked).toBe(true);
  const random = createRandom(SEED);
  const typed: string[] = [];
  let killed = 0;
  let held = 0;

  for (let round = 0; round < KILLS; round += 1) {
    for (let n = 0; n < LINES_BETWEEN; n += 1) {
      const words = `Line ${typed.length + 1}: water level at ${random.below(900)}`;
      typed.push(words);
      await typing.click();
      await page.keyboard.type(words);
      if (n === 1) {
        if (await killEngine(app)) killed += 1;
        await page.waitForTimeout(random.below(30));
      }
      // Enter, and again while the words still stand in the field: they stay until they are stored.
      await expect(async () => {
        if ((await typing.inputValue()) === '') return;
        await typing.press('Enter');
        await expect(typing).toHaveValue('', { timeout: 700 });
      }).toPass({ timeout: 20_000, intervals: [50, 200, 500] });
      if (n === 1) held += 1;
      await expect(room.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
    }
  }

  // The page never reloaded: it healed.
  expect(await page.evaluate(() => (globalThis as { isSamePage?: boolean }).isSamePage)).toBe(true);
  await expect.poll(async () => (await askDoor(page, 'engine', 'engine.status')).ok).toBe(true);
  const lines = await askValue<LogLine[]>(page, 'engine', 'logLine.list', { incidentId: incident.id });
  const stored = lines.map(({ versions }) => versions.at(-1)?.text ?? '');
  expect(typed.filter((words) => !stored.includes(words))).toEqual([]);
  expect(await askValue(page, 'engine', 'chain.verify')).toMatchObject({ isIntact: true });
  tell('S1 in the window', {
    seed: SEED,
    kills: killed,
    'lines typed': typed.length,
    'typed across a kill': held,
    'recorded twice': stored.length - new Set(stored).size,
  });
  expect(killed).toBe(KILLS);
  for (const words of typed.slice(-5)) await expect(room).toContainText(words);
});
