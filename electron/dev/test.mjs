/* `npm test`: prepares the machine, runs every test there is, ends with the true totals. */
import { underRecentNode } from './nodeVersion.mjs';

await underRecentNode(async () => {
  const { runScript } = await import('./say.ts');
  const { runTests } = await import('./test.ts');
  await runScript(() => runTests(process.argv.slice(2)));
});
