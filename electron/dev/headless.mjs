/*
 * `npm run --silent headless -- --db FILE`: the engine without Electron. Prints
 * nothing of its own: standard output belongs to the replies.
 */
import { fileURLToPath } from 'node:url';
import { underRecentNode } from './nodeVersion.mjs';

await underRecentNode(async () => {
  const entry = new URL('../engine/headless.ts', import.meta.url);
  // In this very process: a killed or measured runner must be the engine, not a wrapper round it.
  process.argv[1] = fileURLToPath(entry);
  await import(entry.href);
});
