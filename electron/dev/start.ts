/*
 * Opens Vigie from source. What would make it fail is found out first: a
 * missing display, then what provision.ts looks for.
 */
import { buildApp } from './build.ts';
import { handOver } from './child.ts';
import { rootDir } from './paths.ts';
import { provision } from './provision.ts';
import { hasDisplay } from './runtime.ts';
import { Stop, say } from './say.ts';

/** Prepares, builds and runs Vigie with these arguments; answers its exit code. */
export async function startVigie(args: readonly string[]): Promise<number> {
  if (!hasDisplay()) throw noDisplay();
  const runtime = await provision('window');
  await buildApp();
  const named = `Vigie on Electron ${runtime.electronVersion}`;
  say(
    runtime.isFallback
      ? `Opening ${named} (an old one, from npm: for a look, not for work) …`
      : `Opening ${named} …`,
  );
  return await handOver(runtime.electronPath, [...runtime.electronArgs, '.', ...args], {
    cwd: rootDir,
    env: { ...process.env, ...runtime.env },
  });
}

function noDisplay(): Stop {
  return new Stop(
    'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.\n' +
      'The same engine runs without one, a JSON command a line:\n\n' +
      '  npm run --silent headless -- --db vigie.db\n\n' +
      'npm run --silent headless -- --list  prints every command. The tests need no display: npm test',
  );
}
