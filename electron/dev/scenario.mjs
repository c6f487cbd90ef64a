/*
 * `npm run --silent scenario`: makes scenario files of exercises, or says what is wrong with one.
 */
import { underRecentNode } from './nodeVersion.mjs';

await underRecentNode(async () => {
  const { runScript } = await import('./say.ts');
  const { scenario } = await import('./scenario.ts');
  await runScript(scenario);
});
