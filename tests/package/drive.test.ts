/*
 * The packaged application opened and driven once, as a person would: its twin,
 * because Playwright speaks to the main process through the inspector.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type ElectronApplication } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { twin } from '../../electron/dev/packaging/packaged.ts';
import { machineArgs } from '../support/package/runPackaged.ts';

const HEARD_WITHIN_MS = 60_000;

let profile = '';
let app: ElectronApplication;

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'vigie-drive-'));
  const { VIGIE_SQLITE_BINDING: _unused, ...env } = process.env;
  const launch = (folder: string): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: twin.executable,
      args: [...machineArgs, `--user-data-dir=${folder}`, '--lang=en-CA'],
      env: env as Record<string, string>,
    });
  // The driver now and then never hears of an application that it started; what is tested is the application.
  const first = launch(join(profile, 'first')).catch(() => null);
  const heard = await Promise.race([first, wait(HEARD_WITHIN_MS, null, { ref: false })]);
  if (heard === null) console.log('the packaged application was not heard of and is started once more');
  app = heard ?? (await launch(join(profile, 'second')));
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
