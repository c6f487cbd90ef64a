// The parts of the screen, used by hand and keyboard in the Electron they ship in, apart from any crisis:
// what is read never moves, a million rows are reachable, every key leads where it says, and nothing that a
// checker of accessibility can see is wrong, in either theme.
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { type OpenGallery, openGallery } from '../support/gallery/openGallery.ts';
import { test } from './support/screen.ts';

let gallery: OpenGallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
// The console is silent through every story: no error, no refused style, no warning of React or the kit.
test.afterEach(() => {
  expect(gallery.complaints.splice(0)).toEqual([]);
});
test.afterAll(async () => {
  await gallery.stop();
});

/** Rows whose top edge is in sight, from the top: which one, and how far down it stands. */
const rowsInSight = () =>
  gallery.page.evaluate(() => {
    const list = document.querySelector('[role=grid]')?.getBoundingClientRect() ?? new DOMRect();
    return [...document.querySelectorAll<HTMLElement>('[data-id]')]
      .map((row) => ({
        id: Number(row.dataset.id),
        y: Math.round(row.getBoundingClientRect().top - list.top),
      }))
      .filter(({ y }) => y >= 0 && y < list.height)
      .sort((a, b) => a.y - b.y);
  });

const activeRow = () =>
  gallery.page.evaluate(() => {
    const id = document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') ?? '';
    return Number(document.getElementById(id)?.querySelector<HTMLElement>('[data-id]')?.dataset.id);
  });

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await gallery.page.keyboard.press(key);
};
const button = (name: string | RegExp) => gallery.page.getByRole('button', { name });
const wheel = async (px: number) => {
  await gallery.page.mouse.move(200, 400);
  await gallery.page.mouse.wheel(0, px);
};
const top = async () => (await rowsInSight())[0];

test('a reader at the top sees the newest at once, and nothing moves once the list is paused', async () => {
  await gallery.resize(700, 800);
  await gallery.goTo('scene=list');
  expect(await top()).toEqual({ id: 400, y: 0 });
  await button('Une de plus').click();
  await expect.poll(top).toEqual({ id: 401, y: 0 });
  await button('En pause').click();
  await button('Vingt-cinq de plus').click();
  await expect(gallery.page.getByRole('grid')).toHaveAttribute('aria-rowcount', '426');
  expect(await top()).toEqual({ id: 401, y: 0 });
});

test('rows that come in above never move the row that is read', async () => {
  await gallery.goTo('scene=list');
  await wheel(1000);
  await expect.poll(async () => (await top())?.id).toBeLessThan(395);
  await gallery.page.waitForTimeout(300);
  const before = await rowsInSight();
  await button('Vingt-cinq de plus').click();
  await expect(gallery.page.getByRole('grid')).toHaveAttribute('aria-rowcount', '425');
  expect(await rowsInSight()).toEqual(before);
});

test('neither do they push away the row where the keyboard stands, even at the very top', async () => {
  await gallery.goTo('scene=list');
  await gallery.page.getByRole('grid').focus();
  await press('j', 'j');
  const before = await rowsInSight();
  await gallery.page.evaluate(() => {
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Une de plus')?.click();
  });
  await expect(gallery.page.getByRole('grid')).toHaveAttribute('aria-rowcount', '401');
  expect(await rowsInSight()).toEqual(before);
  expect(await activeRow()).toBe(398);
});

test('the keyboard walks, chooses a stretch, opens, leaves, and asks for older rows at the end', async () => {
  await gallery.goTo('scene=list');
  const { page } = gallery;
  await page.getByRole('grid').focus();
  await press('End');
  await expect.poll(activeRow).toBe(1);
  await expect(page.locator('output')).toHaveAttribute('data-asked', '1');
  await press('k', 'Shift+ArrowUp', 'Shift+ArrowUp');
  const chosen = page.locator('[aria-selected=true] [data-id]');
  await expect.poll(async () => (await chosen.count()) >= 3).toBe(true);
  await press('Enter');
  await expect(page.locator('output')).toHaveAttribute('data-opened', '4');
  await press('Escape');
  await expect(chosen).toHaveCount(0);
  await press('Home');
  await expect.poll(top).toEqual({ id: 400, y: 0 });
});

test('a million rows: the wheel goes by rows, the last is reachable, and rows above still move nothing', async () => {
  await gallery.goTo('scene=list&count=1000000');
  await wheel(500);
  await expect.poll(top).toEqual({ id: 999_994, y: 28 });
  await button('Vingt-cinq de plus').click();
  await expect(gallery.page.getByRole('grid')).toHaveAttribute('aria-rowcount', '1000025');
  expect(await top()).toEqual({ id: 999_994, y: 28 });
  await gallery.page.getByRole('grid').focus();
  await press('End');
  await expect.poll(async () => (await rowsInSight()).at(-1)?.id).toBe(1);
  await press('ArrowUp');
  expect(await activeRow()).toBe(2);
  await gallery.page.evaluate(() => {
    const list = document.querySelector('[role=grid]');
    if (list !== null) list.scrollTop = list.scrollHeight / 2;
  });
  await expect.poll(async () => Math.abs(((await top())?.id ?? 0) - 500_000)).toBeLessThan(200);
  expect(await gallery.page.getByRole('row').count()).toBeLessThan(40);
});

test('the palette finds without accents, by other names, runs, and gives focus back', async () => {
  await gallery.resize(1440, 900);
  await gallery.goTo('scene=dialog&open=');
  const { page } = gallery;
  const ran = page.locator('[data-ran]');
  await button('Ouvrir').first().focus();
  await press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('ecr');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await press('ArrowDown', 'Enter');
  await expect(ran).toHaveText('log');
  await expect(button('Ouvrir').first()).toBeFocused();
  await press('Control+k');
  await page.keyboard.type('csv');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await press('Enter');
  await expect(ran).toHaveText('import');
});

test('keys: sequences run, and plain letters rest while a dialog is open or someone types', async () => {
  await gallery.goTo('scene=dialog&open=');
  const { page } = gallery;
  const ran = page.locator('[data-ran]');
  await press('g', 'r');
  await expect(ran).toHaveText('g r');
  await press('Shift+?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press('r');
  await expect(ran).toHaveText('g r');
  await press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('r');
  await expect(page.getByRole('searchbox')).toHaveValue('r');
  await expect(ran).toHaveText('g r');
  await page.getByRole('searchbox').blur();
  await press('r');
  await expect(ran).toHaveText('r');
});

test('an act that cannot be taken back opens on the way out of it', async () => {
  await gallery.goTo('scene=dialog&open=confirm');
  await expect(button('Garder')).toBeFocused();
  await press('Tab');
  await expect(button('Retirer 987 mentions')).toBeFocused();
  await press('Tab');
  await expect(button('Garder')).toBeFocused();
  await press('Escape');
  await expect(gallery.page.getByRole('alertdialog')).toHaveCount(0);
});

test('F6 goes round the regions and back to where one was; handle and strip obey the keyboard', async () => {
  await gallery.goTo('scene=desk');
  const { page } = gallery;
  const region = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.id);
  const met: (string | undefined)[] = [];
  for (let times = 0; times < 4; times += 1) {
    await press('F6');
    met.push(await region());
  }
  expect(met).toEqual(['strip', 'known', 'timeline', 'feed']);
  await press('Tab');
  await expect(button('En pause')).toBeFocused();
  await press('F6', 'Shift+F6');
  await expect(button('En pause')).toBeFocused();

  const handle = page.getByRole('separator', { name: 'Largeur du fil' });
  await handle.focus();
  await press('ArrowLeft', 'Shift+ArrowLeft');
  await expect(handle).toHaveAttribute('aria-valuenow', '496');
  const box = await handle.boundingBox();
  if (box === null) throw new Error('The handle is not on screen');
  await page.mouse.move(box.x, 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, 300, { steps: 4 });
  await page.mouse.up();
  await expect(handle).toHaveAttribute('aria-valuenow', '396');

  const strip = page.getByRole('slider', { name: 'Volume de mentions' });
  await strip.focus();
  await press('End', 'ArrowLeft');
  await expect(strip).toHaveAttribute('aria-valuetext', /^15 h 50, \d+$/);
});

const scenes = [
  ['parts', 'scene=parts'],
  ['a dialog', 'scene=dialog&open=dialog'],
  ['a question', 'scene=dialog&open=confirm'],
  ['the palette', 'scene=dialog&open=palette'],
  ['the sheet of keys', 'scene=dialog&open=sheet'],
  ['a notice', 'scene=dialog&open=notice'],
  ['the list', 'scene=list'],
  ['the volume strip', 'scene=chart'],
  ['the desk', 'scene=desk'],
] as const;

for (const theme of ['dark', 'light']) {
  for (const [name, query] of scenes) {
    test(`${name}, ${theme}: no violation`, async () => {
      await gallery.goTo(`${query}&theme=${theme}`);
      await gallery.page.waitForTimeout(250);
      // A window of Electron cannot open the second page that axe would like to sum up in.
      const { violations } = await new AxeBuilder({ page: gallery.page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual(
        [],
      );
    });
  }
}
