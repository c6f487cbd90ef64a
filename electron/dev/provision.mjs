/* `npm run provision`: makes the machine ready for a window and the tests, and starts nothing. */
import { underRecentNode } from './nodeVersion.mjs';

await underRecentNode(async () => {
  const { runScript, say } = await import('./say.ts');
  const { provision } = await import('./provision.ts');
  await runScript(async () => {
    const runtime = await provision('test');
    say(
      `Ready: Electron ${runtime.electronVersion}${runtime.isFallback ? ' (fallback, for tests only)' : ''}`,
    );
    return 0;
  });
});
