/*
 * The packaged application opened and driven once, as a person would: its twin,
 * because Playwright speaks to the main process through the inspector.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { twin } from '../../electron/dev/packaging/packaged.ts';
import { launchElectron } from '../support/launchElectron.ts';
import { machineArgs } from '../support/package/runPackaged.ts';

let profile = '';
let app: ElectronApplication;

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'vigie-drive-'));
  const { VIGIE_SQLITE_BINDING: _unused, ...env } = process.env;
  app = await launchElectron({
    executablePath: twin.executable,
    args: [...machineArgs, `--user-data-dir=${profile}`, '--lang=en-CA'],
    env: env as Record<string, string>,
  });
});

afterAll(async () => {
  await app?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('is packaged, opens its own page, and takes a first person', async () => {
  const window = await app.firstWindow();
  expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true);
  expect(window.url()).toMatch(/^app:\/\/vigie\//);
  await window.getByRole('textbox').first().fill('Camille Roy');
  await window.keyboard.press('Enter');
  await window.getByText('Camille Roy').first().waitFor();
});
