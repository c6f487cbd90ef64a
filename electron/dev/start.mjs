/* `npm start`: prepares the machine, builds, opens Vigie. What follows `--` reaches Vigie. */
import { underRecentNode } from './nodeVersion.mjs';

await underRecentNode(async () => {
  const { runScript } = await import('./say.ts');
  const { startVigie } = await import('./start.ts');
  await runScript(() => startVigie(process.argv.slice(2)));
});
