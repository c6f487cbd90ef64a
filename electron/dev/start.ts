/*
 * Opens Vigie from source. What would make it fail is found out first: a
 * missing display, a missing system library, a kernel that forbids the sandbox.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build.ts';
import { handOver } from './child.ts';
import { rootDir } from './paths.ts';
import { asRoot } from './provision/systemPackages.ts';
import { provision } from './provision.ts';
import { hasDisplay, type Runtime } from './runtime.ts';
import { Stop, say } from './say.ts';

const SETUID = 0o4000;

/** Prepares, builds and runs Vigie with these arguments; answers its exit code. */
export async function startVigie(args: readonly string[]): Promise<number> {
  if (!hasDisplay()) throw noDisplay();
  const runtime = await provision('window');
  assertSandbox(runtime);
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

/**
 * Chromium's sandbox needs user namespaces or its setuid helper. Where a kernel
 * forbids the first (Ubuntu 24.04 does), Electron dies with a long message;
 * root cannot have a sandbox at all and is given the switch instead.
 */
function assertSandbox(runtime: Runtime): void {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const helper = join(runtime.electronDir, 'chrome-sandbox');
  const { mode, uid } = statSync(helper);
  if (uid === 0 && (mode & SETUID) !== 0) return;
  if (spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0) return;
  const command = asRoot(`chown root "${helper}" && chmod 4755 "${helper}"`);
  throw new Stop(
    `This system keeps Chromium from making its sandbox. One command allows it:\n\n  ${command}\n\nThen start again.`,
  );
}
