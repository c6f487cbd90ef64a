/*
 * The plan of a large organisation against an empty one on screen, and its booklet on paper against a bare
 * `printToPDF` of the same page. Both applications are real and alternate within one run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createFileVault } from '../../electron/engine/vault.ts';
import { createWords } from '../../shared/i18n/createWords.ts';
import { askValue, catchPorts, launchVigie } from '../e2e/support/launch.ts';
import { pickPlace } from '../e2e/support/operatingSystem.ts';
import { openDesk, temporaryFolder } from '../support/openEngine.ts';
import { median, ROUNDS, type Row, time } from './measure.ts';

/** A window speaks the language of whoever sits down. */
const SPOKEN = [createWords('en-CA'), createWords('fr-CA')];
const CONTACTS = 2_000;
const TEMPLATES = 500;
const WISH = { sheet: 'booklet', language: 'both', paper: 'A4', locale: 'fr-CA' } as const;

export async function benchPlan(): Promise<readonly Row[]> {
  const { folder, clean } = temporaryFolder();
  const small = join(folder, 'small');
  const large = join(folder, 'large');
  await makePlan(small, false);
  await makePlan(large, true);
  const opened = { small: [] as number[], large: [] as number[] };
  const searched = { small: [] as number[], large: [] as number[] };
  const printed = { bare: [] as number[], product: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [size, userData] of Object.entries({ small, large })) {
      const { app, page, close } = await launchVigie({ userData });
      if (round === 0) await page.getByRole('button', { name: /^Continue/ }).click();
      await page.locator('[data-region="strip"]', { hasText: 'Camille Essai' }).waitFor();
      opened[size as 'small'].push(await paintedAfter(page, 'contacts'));
      searched[size as 'small'].push(await paintedAfter(page, 'search'));
      if (size === 'large') {
        await catchPorts(page);
        const { html } = await askValue<{ html: string }>(page, 'engine', 'paper.html', WISH);
        const source = join(folder, 'booklet.html');
        writeFileSync(source, html);
        await pickPlace(app, join(folder, `booklet-${round}.pdf`));
        printed.product.push(await time(() => askValue(page, 'shell', 'paper.save', WISH)));
        printed.bare.push(
          await app.evaluate(async ({ BrowserWindow }, path) => {
            const start = performance.now();
            const window = new BrowserWindow({
              show: false,
              webPreferences: { javascript: false, partition: 'bare' },
            });
            await window.loadFile(path);
            const pdf = await window.webContents.printToPDF({ printBackground: true, pageSize: 'A4' });
            const took = performance.now() - start;
            if (pdf.length < 100_000) throw new Error('the bare window printed nothing');
            window.destroy();
            return took;
          }, source),
        );
      }
      await close();
    }
  }
  clean();
  const row = (
    name: string,
    limit: readonly number[],
    product: readonly number[],
    bar: number,
    note: string,
  ) =>
    ({
      name,
      limit: `${median(limit).toFixed(0)} ms`,
      product: `${median(product).toFixed(0)} ms`,
      ratio: median(product) / median(limit),
      bar: { kind: 'max', value: bar },
      note,
    }) as const;
  const size = `${CONTACTS.toLocaleString('en')} contacts, ${TEMPLATES} messages`;
  return [
    row('plan opened', opened.small, opened.large, 1.2, `first paint of ${size} against an empty plan`),
    row('plan searched', searched.small, searched.large, 1.2, `a typed digit to the next paint, ${size}`),
    row('booklet as PDF', printed.bare, printed.product, 3, `built, printed and written, ${size}`),
  ];
}

async function makePlan(userData: string, isLarge: boolean): Promise<void> {
  mkdirSync(userData);
  const desk = await openDesk(userData, { vault: createFileVault(`${userData}-vault.json`) });
  await desk.ask('plan.begin', { origin: isLarge ? 'default' : 'empty', organisation: 'Fromagerie' });
  if (isLarge) {
    const lines = Array.from({ length: CONTACTS }, (_, at) => {
      const no = String(at).padStart(4, '0');
      return `Personne Fictive ${no};438 555-${no};p${no}@example.org`;
    });
    const file = join(userData, 'people.csv');
    writeFileSync(file, `Nom;Cellulaire;Courriel\n${lines.join('\n')}\n`);
    const { sha256 } = await desk.ask('contact.inspectFile', { file });
    await desk.ask('contact.takeIn', { file, sha256 });
    for (let at = 0; at < TEMPLATES; at += 1)
      await desk.ask('template.add', {
        fields: {
          title: { fr: `Message d’essai ${at}`, en: `Trial message ${at}` },
          text: { fr: 'Nous savons que {fait}.', en: 'We know that {fait}.' },
        },
      });
  }
  await desk.stop();
}

/** Milliseconds from the key to the frame that shows what was asked for, counted inside the page. */
async function paintedAfter(page: Page, what: 'contacts' | 'search'): Promise<number> {
  const search = page.locator('[data-region="planRecords"] input').first();
  if (what === 'search') await search.focus();
  await page.evaluate(
    ({ last, empties }) => {
      const list = () => document.querySelector('[data-region="planRecords"]');
      const before = list()?.textContent ?? null;
      const isShown = () =>
        list()?.textContent !== before &&
        (list()?.querySelector('[role="row"]') !== null ||
          empties.some((one) => list()?.textContent?.includes(one)));
      const painted = new Promise<number>((resolve, reject) => {
        document.addEventListener(
          'keydown',
          async ({ key, timeStamp }) => {
            if (key !== last) return;
            while (list() === null || !isShown()) {
              if (performance.now() - timeStamp > 20_000) return reject(new Error('never painted'));
              await new Promise((next) => requestAnimationFrame(next));
            }
            await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
            resolve(performance.now() - timeStamp);
          },
          { capture: true },
        );
      });
      Object.assign(window, { painted });
    },
    what === 'search'
      ? { last: '9', empties: SPOKEN.map(({ t }) => t('plan.nothingFound')) }
      : { last: 'c', empties: SPOKEN.map(({ t }) => t('plan.nounEmptyTitle')) },
  );
  for (const key of what === 'search' ? ['9'] : ['g', 'c']) await page.keyboard.press(key);
  return page.evaluate('window.painted');
}
