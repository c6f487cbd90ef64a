/*
 * Every scene of the wall at five sizes, in both languages, by night and by day: nothing is cut, nothing scrolls, every
 * letter is large and strong enough for three metres, and every picture is the one that was looked at. The pictures
 * are kept as coarse greys; `VIGIE_ACCEPT_WALL=1` writes them anew after somebody has looked.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { WALL_SCENES } from '../../shared/domain/wall.ts';
import { type OpenGallery, openGallery } from '../support/gallery/openGallery.ts';
import { checkWall } from '../support/gallery/wallChecks.ts';
import { test } from './support/screen.ts';

const SIZES = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [2560, 1080],
  [1080, 1920],
] as const;
const LOCALES = ['fr-CA', 'en-CA'] as const;
const LIGHTS = ['night', 'day'] as const;
const COLUMNS = 32;
const ROWS = 18;
/** The cell that differs most, 0..255: less than one line of small letters makes (the control at the end). */
const SAME = 4;
const FIXTURE = join(import.meta.dirname, '../fixtures/wall/greys.json');
const isAccepting = process.env.VIGIE_ACCEPT_WALL === '1';
const shots = process.env.VIGIE_SHOTS;

const cellsOf = (kept: string | undefined): readonly number[] => [...Buffer.from(kept ?? '', 'base64')];
const distance = (one: readonly number[], other: readonly number[]): number =>
  Math.max(...one.map((grey, at) => Math.abs(grey - (other[at] ?? 999))));

// Each takes about a minute: two workers share them.
test.describe.configure({ mode: 'parallel' });

let gallery: OpenGallery;
test.beforeAll(async () => {
  gallery = await openGallery();
  await gallery.goTo('scene=wall');
});
test.afterAll(async () => {
  await gallery.stop();
});

const look = (query: string): Promise<void> => gallery.show(`scene=wall&${query}`);

const expectLegible = async (name: string): Promise<void> => {
  const { cut, small, faint, things, isScrolling, texts } = await gallery.page.evaluate(checkWall);
  expect({ cut, small, faint, isScrolling }, name).toEqual({
    cut: [],
    small: [],
    faint: [],
    isScrolling: false,
  });
  expect(things, name).toBeLessThanOrEqual(7);
  expect(texts, name).toBeGreaterThan(2);
};

test('every scene at five sizes, in both languages, night and day, is legible and looks as it was looked at', async () => {
  test.setTimeout(300_000);
  const known = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<string, string>;
  const seen: Record<string, string> = {};
  const moved: string[] = [];
  for (const [width, height] of SIZES) {
    await gallery.resize(width, height);
    for (const scene of WALL_SCENES)
      for (const locale of LOCALES)
        for (const light of LIGHTS) {
          const name = `${scene} ${width}x${height} ${locale} ${light}`;
          await look(`wall=${scene}&lang=${locale}&light=${light}`);
          await expectLegible(name);
          if (shots !== undefined) {
            mkdirSync(shots, { recursive: true });
            await gallery.page.screenshot({ path: join(shots, `${name.replaceAll(' ', '-')}.png`) });
          }
          const greys = await gallery.greys(COLUMNS, ROWS);
          seen[name] = Buffer.from(greys).toString('base64');
          const before = cellsOf(known[name]);
          const apart = distance(greys, before);
          if (apart > SAME) moved.push(`${name}: ${apart}`);
        }
  }
  console.log(`walls looked at: ${Object.keys(seen).length}`);
  if (isAccepting) writeFileSync(FIXTURE, `${JSON.stringify(seen, null, 1)}\n`);
  else expect(moved).toEqual([]);
  expect(gallery.complaints.splice(0)).toEqual([]);
});

test('words and names as long as French has them, hostile ones and none at all: nothing is cut', async () => {
  test.setTimeout(300_000);
  for (const [width, height] of [...SIZES, [320, 240] as const]) {
    await gallery.resize(width, height);
    for (const scene of WALL_SCENES)
      for (const model of ['long', 'hostile', 'nothing'])
        for (const locale of model === 'long' ? LOCALES : (['fr-CA'] as const)) {
          await look(`wall=${scene}&lang=${locale}&model=${model}`);
          await expectLegible(`${scene} ${width}x${height} ${model} ${locale}`);
        }
  }
  expect(await gallery.page.title()).toBe('Vigie, parts of the screen');
  expect(gallery.complaints.splice(0)).toEqual([]);
});

test('STALE lies over all of it, and visitors read no name, no number and no author', async () => {
  await gallery.resize(1920, 1080);
  await look('wall=situation&lang=fr-CA&stale=1');
  await expect(gallery.page.getByText('FIGÉ 14 h 30')).toBeVisible();
  const band = await gallery.page.getByText('FIGÉ 14 h 30').boundingBox();
  expect(band?.width).toBeGreaterThan(1920);
  expect(band?.height).toBeGreaterThan(500);
  for (const scene of WALL_SCENES) {
    await look(`wall=${scene}&lang=fr-CA&visitors=1`);
    const words = (await gallery.page.locator('#root').innerText()).replaceAll('\u00a0', ' ');
    for (const hidden of [
      'Camille',
      'Haddad',
      'Tremblay',
      '555-0142',
      'info@',
      'pain.fictif',
      'Groupe de parents',
    ])
      expect(words, `${scene} shows ${hidden}`).not.toContain(hidden);
    await expectLegible(`${scene} for visitors`);
  }
});

test('what is real lies across the upper third of an exercise: whole, legible, without a title for visitors', async () => {
  test.setTimeout(120_000);
  for (const [width, height] of [...SIZES, [320, 240] as const]) {
    await gallery.resize(width, height);
    for (const real of ['usual', 'long', 'hostile', 'lost'])
      for (const locale of LOCALES) {
        const name = `${real} ${width}x${height} ${locale}`;
        await look(`wall=situation&model=long&lang=${locale}&real=${real}`);
        await expectLegible(name);
        const band = await gallery.page.locator('[data-break-through]').boundingBox();
        expect(band?.width, name).toBeGreaterThanOrEqual(width - 1);
        expect(band?.height, name).toBeGreaterThan(height / 3 - 2);
        if (shots !== undefined) {
          mkdirSync(shots, { recursive: true });
          await gallery.page.screenshot({ path: join(shots, `real-${name.replaceAll(' ', '-')}.png`) });
        }
      }
  }
  await look('wall=situation&model=long&lang=fr-CA&real=usual');
  await expect(gallery.page.locator('[data-break-through]')).toContainText('Panne du paiement');
  await look('wall=situation&model=long&lang=fr-CA&real=usual&visitors=1');
  await expect(gallery.page.locator('[data-break-through]')).toContainText('Niveau porté à 3');
  await expect(gallery.page.locator('[data-break-through]')).not.toContainText('paiement');
  expect(gallery.complaints.splice(0)).toEqual([]);
});

test('control: letters that are too small, too faint or cut are found', async () => {
  await gallery.resize(1280, 720);
  await look('wall=situation&lang=fr-CA');
  await gallery.page.evaluate(() => {
    const [first, second, third] = document.querySelectorAll<HTMLElement>('h2');
    first?.style.setProperty('font-size', '12px');
    second?.style.setProperty('color', '#555555');
    third?.style.setProperty('margin-top', '-60px');
  });
  const faults = await gallery.page.evaluate(checkWall);
  expect(faults.small.length).toBeGreaterThan(0);
  expect(faults.faint.length).toBeGreaterThan(0);
  expect(faults.cut.length).toBeGreaterThan(0);
});

test('control: a picture with one small line less is another picture', async () => {
  await gallery.resize(1920, 1080);
  await look('wall=situation&lang=fr-CA&light=night');
  const whole = await gallery.greys(COLUMNS, ROWS);
  expect(distance(await gallery.greys(COLUMNS, ROWS), whole)).toBeLessThan(SAME / 2);
  await gallery.page.evaluate(() =>
    document.querySelector<HTMLElement>('h2')?.style.setProperty('opacity', '0'),
  );
  expect(distance(await gallery.greys(COLUMNS, ROWS), whole)).toBeGreaterThan(SAME);
});
