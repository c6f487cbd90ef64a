/*
 * Storms from a loopback server that speaks the real wire: 500 posts a second into a whole engine with 200 watches,
 * then 2,000 a second, with a search going on beside; counted at both ends. What the window paints meanwhile is
 * measured in the application (`stormWindow.ts`).
 */
import { join } from 'node:path';
import { healthOf, until } from '../support/listening.ts';
import { openDesk, temporaryFolder } from '../support/openEngine.ts';
import { makeQueries, makeWords } from './matcher/watchedWords.ts';
import { percentile, type Row, time } from './measure.ts';
import { fillFile } from './searchBench.ts';
import { listenTo, openStormServer } from './storm.ts';
import { benchStormWindow } from './stormWindow.ts';

const MENTIONS_BEFORE = 100_000;
const STORM = 500;
const FLOOD = 2_000;
const TERMS = 5_000;
const WATCHES = 40;
const SEARCH_EVERY_MS = 50;
const IDLE_SEARCHES = 200;
const MEMORY_AFTER = 0.25;

export async function benchStorm(seconds: number): Promise<readonly Row[]> {
  return [...(await stormOfEngine(seconds)), ...(await benchStormWindow(seconds))];
}

async function stormOfEngine(seconds: number): Promise<readonly Row[]> {
  const { folder, clean } = temporaryFolder();
  fillFile(join(folder, 'vigie.db'), MENTIONS_BEFORE);
  const desk = await openDesk(folder);
  const queries = makeQueries(makeWords(TERMS)).slice(0, WATCHES);
  for (const [at, query] of queries.entries())
    await desk.ask('watch.add', {
      fields: { category: 'complaints', name: { fr: `Veille ${at}`, en: `Watch ${at}` }, query },
    });
  const server = await openStormServer();
  const id = await listenTo(desk, server.url);
  const health = () => healthOf(desk, id);
  await until(async () => (await health()).state.kind === 'live');

  const searchOnce = () => time(() => desk.ask('mention.search', { text: 'penurie' }));
  const searches = async (isOver: () => boolean): Promise<readonly number[]> => {
    const took: number[] = [];
    while (!isOver()) {
      took.push(await searchOnce());
      await new Promise((resolve) => setTimeout(resolve, SEARCH_EVERY_MS));
    }
    return took;
  };
  const idle: number[] = [];
  for (let call = 0; call < IDLE_SEARCHES; call += 1) idle.push(await searchOnce());

  const run = async (perSecond: number, forSeconds: number) => {
    const before = await health();
    let isOver = false;
    const memory: number[] = [];
    const startedAt = performance.now();
    const watching = setInterval(() => {
      if (performance.now() - startedAt > forSeconds * 1_000 * MEMORY_AFTER)
        memory.push(process.memoryUsage().rss);
    }, 1_000);
    const searched = searches(() => isOver);
    const { written } = await server.storm({ perSecond, seconds: forSeconds });
    await until(async () => {
      const now = await health();
      return (
        now.stored + now.shed + now.duplicate - before.stored - before.shed - before.duplicate >= written
      );
    });
    const tookMs = performance.now() - startedAt;
    isOver = true;
    clearInterval(watching);
    const after = await health();
    const quarter = Math.max(1, Math.floor(memory.length / 4));
    return {
      written,
      stored: after.stored - before.stored,
      shed: after.shed - before.shed,
      tookMs,
      searched: await searched,
      growth: Math.max(...memory.slice(-quarter)) / Math.max(...memory.slice(0, quarter)),
    };
  };
  const storm = await run(STORM, seconds);
  const flood = await run(FLOOD, seconds / 2);
  const { total } = await desk.ask('mention.count', {});
  server.close();
  await desk.stop();
  clean();

  const p99 = percentile(idle, 0.99);
  const counted = (of: typeof storm, name: string): Row => ({
    name: `${name}: posts stored of posts written`,
    limit: String(of.written),
    product: `${of.stored} + ${of.shed} let go`,
    ratio: (of.stored + of.shed) / of.written,
    bar: { kind: 'min', value: 1 },
    note: `counted at both ends; all there after ${(of.tookMs / 1_000).toFixed(1)} s; ${total} in the file`,
  });
  const search = (of: typeof storm, name: string): Row => ({
    name: `search p99 during the ${name}`,
    limit: `${p99.toFixed(1)} ms`,
    product: `${percentile(of.searched, 0.99).toFixed(1)} ms`,
    ratio: percentile(of.searched, 0.99) / p99,
    bar: { kind: 'max', value: 2 },
    note: `${of.searched.length} searches against ${IDLE_SEARCHES} in an idle engine`,
  });
  return [
    counted(storm, `storm of ${STORM}/s for ${seconds} s`),
    search(storm, 'storm'),
    {
      name: 'engine memory after the first quarter of the storm',
      limit: '1',
      product: storm.growth.toFixed(2),
      ratio: storm.growth,
      bar: { kind: 'max', value: 1.1 },
      note: 'highest resident set of the last quarter against that of the first one measured',
    },
    counted(flood, `flood of ${FLOOD}/s for ${seconds / 2} s`),
    search(flood, 'flood'),
  ];
}
