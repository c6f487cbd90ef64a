/*
 * The report of an incident of 50,000 acts beside 500,000 mentions: its document against its PDF; a report of some fifty
 * pages as PDF against the bare print of the same page in the same process; memory while a report of more than 500 pages
 * is printed in parts.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { createFileVault } from '../../electron/engine/vault.ts';
import { buildPrintOptions } from '../../electron/shell/windows/printOptions.ts';
import type { CallOutput } from '../../shared/contract/contract.ts';
import { askValue, catchPorts, launchVigie } from '../e2e/support/launch.ts';
import { pickPlace } from '../e2e/support/operatingSystem.ts';
import { openDesk, temporaryFolder } from '../support/openEngine.ts';
import { plantedPost, plantObserved } from '../support/plantObserved.ts';
import { describePdf } from '../support/report/printPdf.ts';
import { median, ROUNDS, type Row, time } from './measure.ts';
import { memoryOfTree } from './memoryOfTree.ts';

/** Acts of an incident: by the pages that its report then has. */
const ACTS = { fiftyPages: 330, fiveHundredPages: 6_300 } as const;
const MENTIONS_AT_MOST = 500_000;
const MINUTE_MS = 60_000;
const MEMORY_BAR_MB = 700;
/** Less, and something else was printed. */
const LEAST_PAGES = 30;
const LOOK_EVERY_MS = 250;
const LOCALE = 'fr-CA';

type Size = keyof typeof ACTS | 'large';

export async function benchReport(acts: number, mentions = MENTIONS_AT_MOST): Promise<readonly Row[]> {
  const { folder, clean } = temporaryFolder();
  const userData = join(folder, 'desk');
  const incidents = await makeIncidents(userData, { ...ACTS, large: acts }, mentions);
  const { app, page, close } = await launchVigie({ userData });
  await page.getByRole('button', { name: /^Continue/ }).click();
  await page.locator('[data-region="strip"]', { hasText: 'Camille Essai' }).waitFor();
  await catchPorts(page);
  const save = (size: Size): Promise<number> =>
    savePdf(app, page, incidents[size], join(folder, `${size}.pdf`));
  const built = (size: Size): Promise<number> => time(() => ask(page, 'report.build', incidents[size]));

  const bare: number[] = [];
  const product: number[] = [];
  // The first print of a process brings its fonts and workers along.
  await save('fiftyPages');
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await printBare(app, page, incidents.fiftyPages, folder));
    // The document is measured by itself.
    const documentMs = await built('fiftyPages');
    product.push((await save('fiftyPages')) - documentMs);
  }
  const fifty = await describePdf(join(folder, 'fiftyPages.pdf'));

  const watch = watchMemory(app.process().pid ?? 0);
  await save('fiveHundredPages');
  const memory = watch.end();
  const many = await describePdf(join(folder, 'fiveHundredPages.pdf'));

  const largeMs = await save('large');
  const large = await describePdf(join(folder, 'large.pdf'));
  await close();
  // Asked of the engine: a page would spend longer on taking so large a document in than the engine on making it.
  const desk = await openDesk(userData, { vault: createFileVault(`${userData}-vault.json`) });
  const documents: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    documents.push(
      await time(() => desk.ask('report.build', { incidentId: incidents.large, locale: LOCALE })),
    );
  await desk.stop();
  clean();

  const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
  const count = (value: number): string => value.toLocaleString('en');
  const perPage = (ms: number, pages: number): string => `${(ms / pages).toFixed(1)} ms a page`;
  return [
    {
      name: 'report as PDF',
      limit: seconds(median(bare)),
      product: seconds(median(product)),
      ratio: median(product) / median(bare),
      bar: { kind: 'max', value: 1.3 },
      note: `${fifty.pages} pages: laid out, printed in parts, put together, recorded, against printToPDF of the same page (${perPage(median(bare), fifty.pages)})`,
    },
    {
      name: 'memory of a long report',
      limit: `${MEMORY_BAR_MB} MB`,
      product: `${Math.round(memory.highest)} MB`,
      ratio: memory.highest / MEMORY_BAR_MB,
      bar: { kind: 'max', value: 1 },
      note: `the largest process while ${many.pages} pages are printed in parts; all processes together ${Math.round(memory.together)} MB`,
    },
    {
      name: 'document of a report',
      limit: seconds(largeMs),
      product: seconds(median(documents)),
      ratio: median(documents) / largeMs,
      bar: { kind: 'max', value: 0.05 },
      note: `${count(acts)} acts, ${count(mentions)} mentions, against the PDF of ${count(large.pages)} pages (${perPage(largeMs, large.pages)})`,
    },
  ];
}

async function makeIncidents(
  userData: string,
  acts: Readonly<Record<Size, number>>,
  mentions: number,
): Promise<Readonly<Record<Size, string>>> {
  mkdirSync(userData);
  const desk = await openDesk(userData, { vault: createFileVault(`${userData}-vault.json`) });
  await desk.ask('plan.begin', { origin: 'default', organisation: '[fictif] Brasserie' });
  const incidents = { fiftyPages: '', fiveHundredPages: '', large: '' };
  for (const size of ['fiftyPages', 'fiveHundredPages', 'large'] as const) {
    const { id: incidentId } = await desk.ask('incident.declare', {
      title: `[fictif] Rappel de ${acts[size]} lignes`,
      level: 3,
      timeZone: 'America/Toronto',
    });
    incidents[size] = incidentId;
    for (let at = 0; at < acts[size]; at += 1) {
      if (at % 100 === 7) await desk.ask('fact.state', { incidentId, text: `fait ${at}`, status: 'unknown' });
      else if (at % 100 === 9) await desk.ask('task.add', { incidentId, title: `tâche ${at}` });
      else
        await desk.ask('logLine.record', {
          incidentId,
          text: `Ligne ${at} : ce qui se passe ici, et ce qui a été répondu à ${at % 37} personnes.`,
        });
    }
  }
  const { file } = desk;
  await desk.stop();
  const now = Date.now();
  const step = 10_000;
  for (let from = 0; from < mentions; from += step)
    plantObserved(
      file,
      {
        s: Array.from({ length: Math.min(step, mentions - from) }, (_, at) =>
          plantedPost(from + at, {
            postedAt: now - Math.floor((from + at) / 400) * MINUTE_MS,
            reach: 10,
          }),
        ),
      },
      [],
      now,
    );
  return incidents;
}

function ask<N extends 'report.build' | 'report.html'>(
  page: Page,
  name: N,
  incidentId: string,
): Promise<CallOutput<N>> {
  return askValue<CallOutput<N>>(page, 'engine', name, { incidentId, locale: LOCALE });
}

/** Milliseconds until the PDF lies under its name. */
async function savePdf(
  app: ElectronApplication,
  page: Page,
  incidentId: string,
  file: string,
): Promise<number> {
  await pickPlace(app, file);
  const ms = await time(() =>
    askValue(page, 'shell', 'report.save', { incidentId, locale: LOCALE, format: 'pdf' }),
  );
  if (statSync(file).size === 0) throw new Error('The PDF is empty.');
  return ms;
}

/** Milliseconds from the page to the PDF on the disk, by nothing but the runtime. */
async function printBare(
  app: ElectronApplication,
  page: Page,
  incidentId: string,
  folder: string,
): Promise<number> {
  const { html, chrome } = await ask(page, 'report.html', incidentId);
  const file = join(folder, 'bare.html');
  writeFileSync(file, html);
  const ms = await app.evaluate(
    async ({ BrowserWindow }, wish) => {
      const { writeFileSync: write } = process.getBuiltinModule('node:fs');
      const start = performance.now();
      const window = new BrowserWindow({
        show: false,
        webPreferences: { javascript: false, partition: 'bare' },
      });
      await window.loadFile(wish.file);
      write(wish.pdf, await window.webContents.printToPDF(wish.options));
      const spent = performance.now() - start;
      window.destroy();
      return spent;
    },
    { file, pdf: join(folder, 'bare.pdf'), options: buildPrintOptions(LOCALE, chrome) },
  );
  const { pages } = await describePdf(join(folder, 'bare.pdf'));
  if (pages < LEAST_PAGES) throw new Error(`The bare print has ${pages} pages.`);
  return ms;
}

/** In MB: the most that any one process held, and the most that all held together. */
function watchMemory(root: number): {
  readonly end: () => { readonly highest: number; readonly together: number };
} {
  let highest = 0;
  let together = 0;
  const timer = setInterval(() => {
    const held = memoryOfTree(root);
    highest = Math.max(highest, ...held);
    together = Math.max(
      together,
      held.reduce((sum, one) => sum + one, 0),
    );
  }, LOOK_EVERY_MS);
  return {
    end: () => {
      clearInterval(timer);
      return { highest, together };
    },
  };
}
