/*
 * A storm as the window shows it: from the moment at which a server sent a post to the frame that paints its row, and
 * how many frames are painted meanwhile against an empty page of the same runtime.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createFileVault } from '../../electron/engine/vault.ts';
import { openDesk, temporaryFolder } from '../support/openEngine.ts';
import { COUNT_FRAMES, FRAMES_MS } from './countFrames.ts';
import { buildBareApp, launch } from './electronBench.ts';
import { percentile, type Row } from './measure.ts';
import { listenTo, openStormServer } from './storm.ts';

const PER_SECOND = 500;
/** What a source gathers before it hands it over, and what the bar allows on top of it. */
const BATCH_MS = 100;
const ALLOWED_MS = 150;

/** Notes of each post the age at which its row was in a frame; posts that were pushed out before are not seen. */
const WATCH_ROWS = `(() => {
  const seen = new Set();
  window.stormAges = [];
  const look = () => {
    for (const [, stamp] of document.body.innerText.matchAll(/⟦(\\d{13})⟧/g)) {
      if (seen.has(stamp)) continue;
      seen.add(stamp);
      window.stormAges.push(Date.now() - Number(stamp));
    }
  };
  let isAsked = false;
  new MutationObserver(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => setTimeout(() => { isAsked = false; look(); }));
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
})()`;

export async function benchStormWindow(seconds: number): Promise<readonly Row[]> {
  const { folder, clean } = temporaryFolder();
  const userData = join(folder, 'user');
  mkdirSync(userData);
  const server = await openStormServer();
  const desk = await openDesk(userData, { vault: createFileVault(join(folder, 'vault.json')) });
  await listenTo(desk, server.url);
  await desk.stop();

  const bare = join(folder, 'app');
  await buildBareApp(bare);
  const empty = await launch([bare, `--user-data-dir=${join(folder, 'empty')}`, 'empty']);
  const blank = (await empty.page.evaluate(COUNT_FRAMES)) as number;
  await empty.finish();

  const rootArgs = [process.cwd(), `--user-data-dir=${userData}`, '--lang=en-CA'];
  const vigie = await launch(rootArgs);
  await vigie.page.getByRole('button', { name: /^Continue/ }).click();
  await vigie.page.getByRole('button', { name: 'Go to the feed' }).click();
  await vigie.page.getByRole('searchbox').first().waitFor();
  await vigie.page.evaluate(WATCH_ROWS);
  const storming = server.storm({ perSecond: PER_SECOND, seconds });
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const frames = (await vigie.page.evaluate(COUNT_FRAMES)) as number;
  const { written } = await storming;
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const ages = (await vigie.page.evaluate('window.stormAges')) as number[];
  await vigie.finish();
  server.close();
  clean();

  const p99 = percentile(ages, 0.99);
  return [
    {
      name: `storm of ${PER_SECOND}/s: from the server to the painted row, p99`,
      limit: `${BATCH_MS + ALLOWED_MS} ms`,
      product: `${p99} ms`,
      ratio: p99 / (BATCH_MS + ALLOWED_MS),
      bar: { kind: 'max', value: 1 },
      note: `${ages.length} of ${written} posts were in a frame; median ${percentile(ages, 0.5)} ms`,
    },
    {
      name: 'frames of the feed in the storm',
      limit: `${((blank / FRAMES_MS) * 1_000).toFixed(1)}/s`,
      product: `${((frames / FRAMES_MS) * 1_000).toFixed(1)}/s`,
      ratio: frames / blank,
      bar: { kind: 'min', value: 0.98 },
      note: 'against an empty window of the same runtime',
    },
  ];
}
