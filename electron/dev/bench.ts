/*
 * Measures on a machine made ready the way the tests make it: same runtime, own display.
 */
import { join } from 'node:path';
import { buildApp } from './build.ts';
import { handOver } from './child.ts';
import { rootDir } from './paths.ts';
import { provision } from './provision.ts';

/** Runs tests/bench with these arguments; answers its exit code. */
export async function runBench(args: readonly string[]): Promise<number> {
  const runtime = await provision('test');
  await buildApp();
  const script = [join(rootDir, 'tests/bench/run.ts'), ...args];
  const env = { ...process.env, ...runtime.env };
  if (!runtime.needsXvfb) return handOver(runtime.nodePath, script, { cwd: rootDir, env });
  return handOver('xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', runtime.nodePath, ...script], {
    cwd: rootDir,
    env,
  });
}
