/* `npm run bench`: prepares the machine, builds, then measures; brings its own display. */
import { underRecentNode } from './nodeVersion.mjs';

await underRecentNode(async () => {
  const { runScript } = await import('./say.ts');
  const { runBench } = await import('./bench.ts');
  await runScript(() => runBench(process.argv.slice(2)));
});
