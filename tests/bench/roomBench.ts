/*
 * The room of an incident of 20,000 acts beside 200,000 mentions against one of 20 acts: from the key that goes there to
 * the frame that shows it; from Enter in the typing line to the frame that shows the line, against 50 ms; and frames a
 * second while one scrubs, against 50.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createFileVault } from '../../electron/engine/vault.ts';
import { launchVigie } from '../e2e/support/launch.ts';
import { openDesk, temporaryFolder } from '../support/openEngine.ts';
import { plantedPost, plantObserved } from '../support/plantObserved.ts';
import { median, percentile, ROUNDS, type Row } from './measure.ts';

const ENTRIES = { small: 20, large: 20_000 } as const;
const MENTIONS = 200_000;
const LINES_TYPED = 20;
const LINE_BAR_MS = 50;
const FRAMES_BAR = 50;
const SCRUB_MS = 3_000;
const MINUTE_MS = 60_000;

type Size = keyof typeof ENTRIES;

export async function benchRoom(): Promise<readonly Row[]> {
  const { folder, clean } = temporaryFolder();
  for (const size of ['small', 'large'] as const) await makeIncident(join(folder, size), size);
  const opened: Record<Size, number[]> = { small: [], large: [] };
  const typed: Record<Size, number[]> = { small: [], large: [] };
  const scrubbed: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const size of ['small', 'large'] as const) {
      const { page, close } = await launchVigie({ userData: join(folder, size) });
      if (round === 0) await page.getByRole('button', { name: /^Continue/ }).click();
      await page.locator('[data-region="strip"]', { hasText: 'Camille Essai' }).waitFor();
      // What a start does behind the page is over.
      await page.waitForTimeout(3_000);
      await page.keyboard.press('g');
      await page.keyboard.press('t');
      await page.locator('[data-region="timeline"]').waitFor({ state: 'detached' });
      await page.waitForTimeout(1_000);
      opened[size].push(await openedAfter(page));
      await page.waitForTimeout(1_000);
      typed[size].push(...(await typedAfter(page, round)));
      if (size === 'large') scrubbed.push(await framesWhileScrubbing(page));
      await close();
    }
  }
  clean();
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const p95 = percentile(typed.large, 0.95);
  const size = `${ENTRIES.large.toLocaleString('en')} acts, ${MENTIONS.toLocaleString('en')} mentions`;
  return [
    {
      name: 'incident opened',
      limit: ms(median(opened.small)),
      product: ms(median(opened.large)),
      ratio: median(opened.large) / median(opened.small),
      bar: { kind: 'max', value: 1.5 },
      note: `key to painted room, ${size} against ${ENTRIES.small} acts`,
    },
    {
      name: 'frames while scrubbing',
      limit: `${FRAMES_BAR} a second`,
      product: `${median(scrubbed).toFixed(0)} a second`,
      ratio: median(scrubbed) / FRAMES_BAR,
      bar: { kind: 'min', value: 1 },
      note: `a step of the cursor each frame for ${SCRUB_MS / 1_000} s, the room drawn as it stood, ${size}`,
    },
    {
      name: 'line on screen, p95',
      limit: ms(LINE_BAR_MS),
      product: ms(p95),
      ratio: p95 / LINE_BAR_MS,
      bar: { kind: 'max', value: 1 },
      note: `Enter to the frame with the line, ${size}; ${ms(percentile(typed.small, 0.95))} with ${ENTRIES.small} acts`,
    },
  ];
}

async function makeIncident(userData: string, size: Size): Promise<void> {
  mkdirSync(userData);
  const desk = await openDesk(userData, { vault: createFileVault(`${userData}-vault.json`) });
  await desk.ask('plan.begin', { origin: 'default', organisation: '[fictif] Brasserie' });
  const { id: incidentId } = await desk.ask('incident.declare', {
    title: '[fictif] Rappel',
    level: 3,
    timeZone: 'America/Toronto',
  });
  for (let at = 0; at < ENTRIES[size]; at += 1) {
    if (at % 100 === 7) await desk.ask('fact.state', { incidentId, text: `fait ${at}`, status: 'unknown' });
    else if (at % 100 === 9) await desk.ask('task.add', { incidentId, title: `tâche ${at}` });
    else await desk.ask('logLine.record', { incidentId, text: `ligne ${at}, ce qui se passe ici` });
  }
  const { file } = desk;
  await desk.stop();
  if (size === 'small') return;
  const now = Date.now();
  const step = 10_000;
  for (let from = 0; from < MENTIONS; from += step)
    plantObserved(
      file,
      {
        s: Array.from({ length: step }, (_, at) =>
          plantedPost(from + at, { postedAt: now - Math.floor((from + at) / 100) * MINUTE_MS, reach: 10 }),
        ),
      },
      [],
      now,
    );
}

/** Milliseconds from the key to the frame that shows the log and the clocks, counted inside the page. */
async function openedAfter(page: Page): Promise<number> {
  await page.evaluate(() => {
    const isShown = () =>
      document.querySelector('[data-region="timeline"] ol > li') !== null &&
      document.querySelector('[data-region="known"] h2 button') !== null;
    const painted = new Promise<number>((resolve, reject) => {
      document.addEventListener(
        'keydown',
        async ({ key, timeStamp }) => {
          if (key !== 'r') return;
          while (!isShown()) {
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
  });
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  return page.evaluate('window.painted');
}

/** Frames a second while the cursor of the time axis moves in every one of them. */
async function framesWhileScrubbing(page: Page): Promise<number> {
  await page.keyboard.press('Escape');
  await page.locator('[data-region="timeline"] [role="slider"]').focus();
  return page.evaluate(async (spanMs) => {
    const slider = document.querySelector<HTMLElement>('[data-region="timeline"] [role="slider"]');
    if (slider === null) throw new Error('There is no time axis.');
    let frames = 0;
    let cursor = '';
    const start = performance.now();
    while (performance.now() - start < spanMs) {
      const key = Math.floor(frames / 40) % 2 === 0 ? 'ArrowLeft' : 'ArrowRight';
      slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await new Promise((next) => requestAnimationFrame(next));
      frames += 1;
      cursor += slider.getAttribute('aria-valuenow') ?? '';
    }
    const seconds = (performance.now() - start) / 1_000;
    if (new Set(cursor).size < 2) throw new Error('The cursor did not move.');
    return frames / seconds;
  }, SCRUB_MS);
}

/** Milliseconds from Enter to the frame that shows each line. */
async function typedAfter(page: Page, round: number): Promise<readonly number[]> {
  const times: number[] = [];
  await page.keyboard.press('n');
  for (let at = 0; at < LINES_TYPED; at += 1) {
    const words = `dactylo ${round} ${at} fin`;
    await page.keyboard.type(words);
    await page.evaluate((text) => {
      const shown = new Promise<number>((resolve, reject) => {
        const onKey = async ({ key, timeStamp }: KeyboardEvent): Promise<void> => {
          if (key !== 'Enter') return;
          document.removeEventListener('keydown', onKey, { capture: true });
          const isThere = () =>
            document
              .querySelector('[data-region="timeline"] ol > li:last-child')
              ?.textContent?.includes(text);
          while (isThere() !== true) {
            if (performance.now() - timeStamp > 20_000) return reject(new Error('never shown'));
            await new Promise((next) => requestAnimationFrame(next));
          }
          await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
          resolve(performance.now() - timeStamp);
        };
        document.addEventListener('keydown', onKey, { capture: true });
      });
      Object.assign(window, { shown });
    }, words);
    await page.keyboard.press('Enter');
    times.push(await page.evaluate<number>('window.shown'));
    await page.waitForTimeout(200);
  }
  return times;
}
