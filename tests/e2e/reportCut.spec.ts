/*
 * X11, and S4 for PDFs: the laptop goes down while a report is printed. The file that was there stays what it was; the
 * next start says what never arrived, leads there, and finishes it where it was to lie. Control: one that did arrive is
 * not offered.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { createWords } from '../../shared/i18n/createWords.ts';
import { createRandom, seedOf } from '../support/fault/random.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';
import { expectNoViolation } from './support/axe.ts';
import { sitDown } from './support/desk.ts';
import { localesTold } from './support/languages.ts';
import { askDoor, askValue, catchPorts, expect, test } from './support/launch.ts';
import { pickPlace } from './support/operatingSystem.ts';

const SEED = seedOf(1_511);
const KILLS = sampleSize(2, 40);
const LINES = 60;
/** Within the time that the report takes. */
const LATEST_KILL_MS = 1_500;
const BEFORE = 'the file that was there';

const form = (page: Page) => page.locator('[data-region="reportForm"]');

/** kill -9 of everything, as a power cut does it to processes. */
async function cutPower(app: ElectronApplication): Promise<void> {
  const pids = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await gone;
}

for (const locale of localesTold('fr-CA')) {
  test(`X11: a report that was cut off is offered at the next start, and finished (${locale})`, async ({
    launch,
  }, info) => {
    test.setTimeout(120_000 + KILLS * 60_000);
    const { t } = createWords(locale);
    const random = createRandom(SEED);
    const userData = mkdtempSync(join(tmpdir(), 'vigie-cut-'));
    const start = () => launch({ userData, args: [`--lang=${locale}`] });
    mkdirSync(info.outputDir, { recursive: true });
    const file = join(info.outputDir, 'report.pdf');
    const notes = join(userData, 'unfinished-reports.json');
    let { app, page, close } = await start();
    await sitDown(page, t);
    await catchPorts(page);
    const { id: incidentId } = await askValue<{ id: string }>(page, 'engine', 'incident.declare', {
      title: '[fictif] Rappel du lot 42',
      level: 2,
      timeZone: 'America/Toronto',
    });
    for (let line = 0; line < LINES; line += 1)
      await askValue(page, 'engine', 'logLine.record', { incidentId, text: `Ligne ${line}` });
    let arrived = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      writeFileSync(file, BEFORE);
      await pickPlace(app, file);
      const saving = askDoor(page, 'shell', 'report.save', { incidentId, locale, format: 'pdf' }).catch(
        () => null,
      );
      await expect
        .poll(() => existsSync(notes) && readFileSync(notes, 'utf8').includes(incidentId))
        .toBe(true);
      await new Promise((resolve) => setTimeout(resolve, kill === 0 ? 0 : random.next() * LATEST_KILL_MS));
      await cutPower(app);
      await saving;
      const bytes = readFileSync(file);
      const isThere = bytes.toString('utf8') !== BEFORE;
      if (isThere) {
        arrived += 1;
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
        expect(bytes.subarray(-7).toString()).toContain('%%EOF');
      }
      ({ app, page, close } = await start());
      // What was being printed lies nowhere any more.
      expect(existsSync(join(userData, 'prints'))).toBe(false);
      const notice = page.getByText(t('reportHandOver.unfinishedNotice', { count: 1 }));
      if (isThere) await expect(notice).toHaveCount(0);
      else await expect(notice).toBeVisible();
      await catchPorts(page);
      if (isThere) continue;
      const go = page.getByRole('button', { name: t('reportHandOver.unfinishedGo') });
      await go.focus();
      await page.keyboard.press('Enter');
      await expect(form(page)).toContainText(t('reportHandOver.unfinishedTitle'));
      await expect(form(page)).toContainText(file);
      if (kill === 0) {
        await expectNoViolation(page, 'a report that was cut off');
        if (process.env.VIGIE_SHOTS !== undefined)
          await page.screenshot({ path: join(process.env.VIGIE_SHOTS, `report-cut-${locale}.png`) });
      }
      await form(page)
        .getByRole('button', { name: t('reportHandOver.unfinishedFinish') })
        .focus();
      await page.keyboard.press('Enter');
      await expect(form(page)).toContainText(t('reportDesk.saved'));
      await expect(form(page)).not.toContainText(t('reportHandOver.unfinishedTitle'));
      await expect(notice).toHaveCount(0);
      expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
      expect(readdirSync(info.outputDir).filter((name) => !name.startsWith('.'))).toEqual(['report.pdf']);
    }
    // Control: what arrived is not offered, also by a start after it.
    await close();
    ({ app, page, close } = await start());
    await catchPorts(page);
    expect(await askValue(page, 'shell', 'report.unfinished')).toEqual([]);
    tell('X11 reports cut off', { seed: SEED, kills: KILLS, 'arrived before': arrived });
    await close();
    rmSync(userData, { recursive: true, force: true });
  });
}
