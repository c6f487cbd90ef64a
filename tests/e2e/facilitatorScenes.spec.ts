/*
 * The facilitator's window on a made-up exercise, apart from any engine: nothing scrolls or is cut off where it must be
 * in sight, the list stays short in the page however long it is, and a checker of accessibility finds nothing.
 * `VIGIE_SHOTS=FOLDER` keeps pictures to look at.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type OpenGallery, openGallery } from '../support/gallery/openGallery.ts';
import { expectNoViolation } from './support/axe.ts';
import { test } from './support/screen.ts';

const shots = process.env.VIGIE_SHOTS;
const LOOKS = [
  ['usual', 'view=usual'],
  ['real', 'view=usual&real=1&lost=1'],
  ['ended', 'view=ended'],
] as const;
const SIZES = [
  [900, 600],
  [1440, 900],
] as const;

let gallery: OpenGallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterEach(() => {
  expect(gallery.complaints.splice(0)).toEqual([]);
});
test.afterAll(async () => {
  await gallery.stop();
});

test('every state in both languages and themes, in a small window and a large one', async () => {
  for (const [width, height] of SIZES) {
    await gallery.resize(width, height);
    for (const [name, query] of LOOKS)
      for (const lang of ['fr-CA', 'en-CA'])
        for (const theme of ['dark', 'light']) {
          await gallery.goTo(`scene=facilitator&${query}&lang=${lang}&theme=${theme}`);
          const { page } = gallery;
          const seen = `${name} ${width}x${height} ${lang} ${theme}`;
          await expect(
            page.getByText(lang === 'fr-CA' ? 'EXERCICE' : 'EXERCISE', { exact: true }),
            seen,
          ).toBeVisible();
          if (shots !== undefined) {
            mkdirSync(shots, { recursive: true });
            await page.screenshot({ path: join(shots, `${seen.replaceAll(' ', '-')}.png`) });
          }
          const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          expect(isWide, seen).toBe(false);
          await expectNoViolation(page, seen);
        }
  }
});

test('two thousand injects: a few dozen are in the page, all can be reached, the one with the focus stays', async () => {
  await gallery.resize(1_024, 700);
  await gallery.goTo('scene=facilitator&view=long&lang=en-CA&runs=1');
  const { page } = gallery;
  const rows = page.locator('[data-inject]');
  // The next one is in sight from the start.
  await expect(page.getByRole('button', { name: 'Now: Inject 127' })).toBeVisible();
  expect(await rows.count()).toBeLessThan(60);
  await page.getByRole('button', { name: 'Leave out: Inject 127' }).focus();
  const box = page.getByRole('region', { name: 'Injects' }).locator('ol').locator('..');
  await box.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect(page.getByRole('button', { name: 'Inject 1999', exact: true })).toBeVisible();
  expect(await rows.count()).toBeLessThan(60);
  await expect(page.getByRole('button', { name: 'Leave out: Inject 127' })).toBeFocused();
  // What is unfolded above what is read does not move it.
  await box.evaluate((element) => {
    element.scrollTop = 0;
  });
  await page.getByRole('button', { name: 'Inject 1', exact: true }).click();
  await expect(page.getByText('Some words.')).toBeVisible();
  const second = page.getByRole('button', { name: 'Inject 2', exact: true });
  const first = await page.getByText('Some words.').boundingBox();
  expect((await second.boundingBox())?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
});

test('by keyboard: run, next, let one in, and write a finding that is refused at first', async () => {
  await gallery.resize(1_024, 700);
  await gallery.goTo('scene=facilitator&lang=en-CA');
  const { page } = gallery;
  const calls = (): Promise<string> => page.evaluate(() => document.documentElement.dataset.calls ?? '');
  await page.keyboard.press('Space');
  await expect.poll(calls).toContain('exercise.setClock {"act":"run","speed":1}');
  await page.keyboard.press('n');
  await expect.poll(calls).toContain('exercise.setClock {"act":"next"}');

  // The act goes away, and the focus stays on its row; Space unfolds there and leaves the clock alone.
  const before = (await calls()).split('\n').length;
  await page.getByRole('button', { name: 'Now: The food agency', exact: false }).press('Enter');
  await expect(page.locator('[data-inject="agency"]')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByText('Hold everything. In writing before 4 p.m.')).toBeVisible();
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'unfolded.png') });
  await page.getByRole('switch').focus();
  await page.keyboard.press('Space');
  await expect.poll(calls).toContain('stage.showWalls {"areWallsIn":false}');
  expect((await calls()).split('\n').length).toBe(before + 2);

  const field = page.getByLabel('What do you notice?');
  await field.fill('refuse this n');
  await field.press('Enter');
  await expect(page.getByText('data engine')).toBeVisible();
  await expect(field).toHaveValue('refuse this n');
  await field.fill('Written');
  await field.press('Enter');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();

  // Ending asks once, and a held Enter does no harm.
  await page.getByRole('button', { name: 'End the exercise' }).click();
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  expect(await calls()).not.toContain('exercise.end');
  await page.getByRole('button', { name: 'End the exercise' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End the exercise' }).click();
  await expect.poll(calls).toContain('exercise.end');
});

test('after the end: adopted once, kept or deleted, and deleting asks', async () => {
  await gallery.goTo('scene=facilitator&view=ended&lang=fr-CA&real=1');
  const { page } = gallery;
  const calls = (): Promise<string> => page.evaluate(() => document.documentElement.dataset.calls ?? '');
  await page.getByRole('button', { name: 'Voir ce qui est réel' }).click();
  await expect.poll(calls).toContain('stage.look');
  await page.getByRole('button', { name: 'Adopter au journal réel' }).click();
  await expect(page.getByText('Ce bilan figure au journal réel.')).toBeVisible();
  await page.getByRole('button', { name: 'Fermer et supprimer' }).click();
  expect(await calls()).not.toContain('stage.close');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click();
  await expect.poll(calls).toContain('stage.close {"isFileKept":false}');
});
