/*
 * R11: a print that is broken off never spoils the next one. The page that is being printed is closed, or crashes, in
 * the middle; the report is still written, by a process of its own, and so are the next ones. Control: in the same
 * runtime a bare print after a broken one fails.
 */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Incident } from '../../shared/domain/incident.ts';
import { createWords } from '../../shared/i18n/createWords.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';
import { describePdf } from '../support/report/printPdf.ts';
import { sitDown } from './support/desk.ts';
import { askValue, catchPorts, expect, test } from './support/launch.ts';
import { pickPlace } from './support/operatingSystem.ts';

const BROKEN = sampleSize(2, 30);

/** Breaks the next page that is opened to be printed, as soon as it is there. */
async function breakNextPrint(app: ElectronApplication, how: 'close' | 'crash'): Promise<void> {
  await app.evaluate(({ app: electron }, way) => {
    electron.once('browser-window-created', (_event, window) => {
      window.webContents.once('did-finish-load', () => {
        setTimeout(() => {
          if (window.isDestroyed()) return;
          if (way === 'close') window.destroy();
          else window.webContents.forcefullyCrashRenderer();
        }, 5);
      });
    });
  }, how);
}

/** Until it is called off, prints cannot be read as ours are; a reader that mends files can. */
async function printOtherwise(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    const onWindow = (_event: unknown, { webContents }: Electron.BrowserWindow): void => {
      const print = webContents.printToPDF.bind(webContents);
      webContents.printToPDF = async (options) => {
        const bytes = (await print(options)).toString('latin1');
        return Buffer.from(bytes.replace(/startxref\s+\d+/, 'startxref\n0'), 'latin1');
      };
    };
    electron.on('browser-window-created', onWindow);
    Object.assign(globalThis, { printAsBefore: () => electron.off('browser-window-created', onWindow) });
  });
}

async function savePdf(
  app: ElectronApplication,
  page: Page,
  incidentId: string,
  file: string,
): Promise<void> {
  await pickPlace(app, file);
  await askValue(page, 'shell', 'report.save', { incidentId, locale: 'fr-CA', format: 'pdf' });
}

test('R11: a print that is broken off never spoils the next one', async ({ launch }, info) => {
  test.setTimeout(BROKEN * 60_000 + 60_000);
  const { t } = createWords('fr-CA');
  const { app, page } = await launch({ args: ['--lang=fr-CA'] });
  await sitDown(page, t);
  await catchPorts(page);
  const incident = await askValue<Incident>(page, 'engine', 'incident.declare', {
    title: 'Rappel de lot (fictif)',
    level: 2,
    timeZone: 'America/Toronto',
  });
  // A page long enough to be broken off while it is printed.
  for (let line = 0; line < 60; line += 1)
    await askValue(page, 'engine', 'logLine.record', {
      incidentId: incident.id,
      text: `Ligne ${line} de la main courante, écrite pendant que tout bougeait encore.`,
    });
  mkdirSync(info.outputDir, { recursive: true });
  const whole = join(info.outputDir, 'whole.pdf');
  await savePdf(app, page, incident.id, whole);
  const pages = (await describePdf(whole)).pages;
  expect(pages).toBeGreaterThan(3);

  // A later runtime may write its prints otherwise: the report is then one print of the whole.
  await printOtherwise(app);
  const apart = join(info.outputDir, 'otherwise.pdf');
  await savePdf(app, page, incident.id, apart);
  await app.evaluate(() => (globalThis as unknown as { printAsBefore: () => void }).printAsBefore());
  expect(readFileSync(apart, 'latin1')).toMatch(/startxref\s0/);
  expect(Math.abs((await describePdf(apart)).pages - pages)).toBeLessThanOrEqual(1);

  let before = pages;
  for (let round = 0; round < BROKEN; round += 1) {
    await breakNextPrint(app, round % 2 === 0 ? 'close' : 'crash');
    const file = join(info.outputDir, `after-${round}.pdf`);
    await savePdf(app, page, incident.id, file);
    // Every report that was saved is a line of the next one's log.
    const now = (await describePdf(file)).pages;
    expect(now - before).toBeGreaterThanOrEqual(0);
    expect(now - before).toBeLessThanOrEqual(1);
    before = now;
  }
  // Control: what this runtime does with the next print of a process in which one was broken off.
  const control = await app.evaluate(async ({ BrowserWindow }) => {
    const open = async (words: string) => {
      const window = new BrowserWindow({ show: false, webPreferences: { javascript: false } });
      await window.loadURL(`data:text/html,${encodeURIComponent(words)}`);
      return window;
    };
    const broken = await open('<p>long</p>'.repeat(4_000));
    const first = broken.webContents.printToPDF({}).then(
      () => 'printed',
      () => 'failed',
    );
    setTimeout(() => broken.destroy(), 20);
    const answer = await Promise.race([first, new Promise((done) => setTimeout(done, 5_000, 'silent'))]);
    return answer;
  });
  tell('prints broken off', { broken: BROKEN, pages, 'control: the broken one': String(control) });
  expect(control).not.toBe('printed');
  const last = join(info.outputDir, 'last.pdf');
  await savePdf(app, page, incident.id, last);
  expect(readFileSync(last).subarray(0, 5).toString()).toBe('%PDF-');
  expect(statSync(last).size).toBeGreaterThan(10_000);
});
