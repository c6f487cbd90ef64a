/*
 * The page that goes with an evidence pack, in a browser window that has nothing of Vigie: a whole pack holds, altered
 * ones are named, nothing out of a pack becomes markup, nothing is asked of any network, and where a browser cannot check
 * signatures the page says so.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ElectronApplication, Page } from '@playwright/test';
import { rootDir } from '../../electron/dev/paths.ts';
import { findRuntime } from '../../electron/dev/runtime.ts';
import { writeReportHtml } from '../../electron/engine/report/html.ts';
import { writeReportSlides } from '../../electron/engine/report/slides.ts';
import { launchElectron } from '../support/launchElectron.ts';
import { documentOf } from '../support/report/documentOf.ts';
import { emptyFigureFacts } from '../support/report/figureFacts.ts';
import { plainPng } from '../support/report/logo.ts';
import { editJournal, type PackFiles, repack, reseal, unpack } from '../support/report/packs.ts';
import { expectNoViolation } from './support/axe.ts';
import { expect, test } from './support/launch.ts';

const HOSTILE = '<img src=x onerror="document.title=1">.txt';

let folder: string;
let whole: PackFiles;
let entry = '';
let app: ElectronApplication;
let page: Page;
const asked: string[] = [];

const at = (name: string): string => join(folder, name);

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-verifier-'));
  const made = await promisify(execFile)(process.execPath, [
    join(rootDir, 'tests/support/report/makePack.ts'),
    folder,
  ]);
  entry = made.stdout;
  whole = await unpack(readFileSync(at('whole.zip')));
  for (const [name, bytes] of whole) {
    mkdirSync(dirname(at(`unpacked/${name}`)), { recursive: true });
    writeFileSync(at(`unpacked/${name}`), bytes);
  }
  const runtime = findRuntime();
  app = await launchElectron({
    executablePath: runtime.electronPath,
    args: [
      ...runtime.electronArgs,
      ...(process.platform === 'linux' ? ['--disable-gpu'] : []),
      // The fallback's browser has Ed25519 behind this only; a recent one has it anyway.
      '--enable-experimental-web-platform-features',
      join(rootDir, 'tests/support/fault/plainElectron'),
      pathToFileURL(at('unpacked/verify.html')).href,
    ],
    env: { ...(process.env as Record<string, string>), ...runtime.env },
  });
  page = await app.firstWindow();
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => asked.push(`console: ${message.text()}`));
});
test.afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function give(name: string, files: PackFiles): Promise<void> {
  writeFileSync(at(name), await repack(files));
  await page.locator('#pick-archive').setInputFiles(at(name));
}

test('says of a whole pack that everything holds, in either language', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check an evidence pack');
  await page.locator('#pick-archive').setInputFiles(at('whole.zip'));
  const verdict = page.locator('#verdict');
  await expect(verdict).toHaveText('✓Everything holds');
  await expect(verdict).toBeFocused();
  await expect(page.locator('.checks > li.right')).toHaveCount(8);
  const digest = /"digest": "([0-9a-f]{64})"/.exec(String(whole.get('manifest.json')))?.[1] ?? '';
  await expect(page.locator('dd.hash')).toHaveText(digest);
  await expectNoViolation(page, 'a whole pack');

  await page.getByRole('button', { name: 'Français' }).click();
  await expect(verdict).toHaveText('✓Tout est conforme');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.locator('#pick-folder').setInputFiles(at('unpacked'));
  await expect(page.locator('#status')).toHaveText('Un autre dossier peut être vérifié aussitôt.');
  await expect(verdict).toHaveText('✓Tout est conforme');
});

test('names what is wrong with altered packs, as text', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  const name = [...whole.keys()].find((file) => file.startsWith('attachments/')) ?? '';
  const careless = new Map(whole).set(name, Buffer.from('phot0')).set(HOSTILE, Buffer.from('x'));
  await give('careless.zip', careless);
  const verdict = page.locator('.verdict');
  await expect(verdict).toContainText('Something is wrong');
  const checks = page.locator('.checks > li');
  await expect(checks.nth(0)).toContainText(`File: ${HOSTILE}`);
  await expect(checks.nth(1)).toContainText(`This file was altered: its digest is another one.File: ${name}`);
  await expect(page.locator('main img')).toHaveCount(0);
  await expectNoViolation(page, 'an altered pack');

  const careful = new Map(whole);
  editJournal(careful, (lines) => {
    for (const line of lines)
      if (line.id === entry) line.payload = String(line.payload).replace('Appel', 'Refus');
    return lines;
  });
  reseal(careful);
  await give('careful.zip', careful);
  await expect(verdict).toContainText('The content of this entry was changed');
  await expect(verdict).toContainText(`entry ${entry} · place: payload`);
  await expect(page.locator('.checks > li.wrong')).toHaveCount(1);

  writeFileSync(at('none.zip'), readFileSync(at('whole.zip')).subarray(100));
  await page.locator('#pick-archive').setInputFiles(at('none.zip'));
  await expect(page.locator('#status')).toContainText('cannot be read as a ZIP archive');
  await expect(verdict).toHaveCount(0);
});

test('says so where a browser cannot check signatures, and asks nothing of any network', async () => {
  await page.addInitScript(() => {
    SubtleCrypto.prototype.importKey = () => Promise.reject(new Error('unknown algorithm'));
  });
  await page.reload();
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('#pick-archive').setInputFiles(at('whole.zip'));
  await expect(page.locator('#verdict')).toHaveText('?Everything checked holds, signatures not checked');
  await expect(page.locator('.checks > li.unchecked')).toContainText(
    'Signatures not checked by this browser: it does not offer Ed25519.',
  );
  await expect(page.locator('.checks > li.right')).toHaveCount(7);
  await expectNoViolation(page, 'without signatures');

  const isRefused = await page.evaluate(async () => {
    const blocked = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    });
    await fetch('https://example.org/').catch(() => undefined);
    return blocked;
  });
  expect(isRefused).toBe('connect-src');
  const pageUrl = pathToFileURL(at('unpacked/verify.html')).href;
  expect(
    asked.filter((url) => url !== pageUrl && !/Refused to connect|Content Security Policy/.test(url)),
  ).toEqual([]);
});

test('goes with reports that anybody can read: pages and slides stand up to axe', async () => {
  const house = {
    organisation: '[fictif] Laiterie',
    colour: '#7a1f3d',
    logo: {
      mediaType: 'image/png' as const,
      width: 24,
      height: 8,
      base64: plainPng(24, 8, [122, 31, 61]).toString('base64'),
    },
  };
  const given = { house, figures: emptyFigureFacts() };
  const [french, english] = [documentOf('fr-CA', given), documentOf('en-CA', given)];
  writeFileSync(at('both.html'), writeReportHtml(french, english));
  writeFileSync(at('slides.html'), writeReportSlides(english));
  const packed = [...whole.keys()].filter((name) => /^report-..\.html$/.test(name));
  expect(packed.length).toBeGreaterThan(0);
  for (const name of [...packed.map((one) => `unpacked/${one}`), 'both.html', 'slides.html']) {
    await page.goto(pathToFileURL(at(name)).href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoViolation(page, name);
  }
});
