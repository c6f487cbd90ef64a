/*
 * Starts the measurements on the Node that runs our sources, with a virtual
 * screen where there is none: some of them open windows.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build.ts';
import { handOver } from './child.ts';
import { rootDir } from './paths.ts';
import { provision } from './provision.ts';
import { Stop } from './say.ts';

const ENTRY = 'tests/bench/bench.ts';

/** Runs the measurements with these arguments; answers their exit code. */
export async function runBench(args: readonly string[]): Promise<number> {
  if (!existsSync(join(rootDir, ENTRY))) throw new Stop(`There is no ${ENTRY} to run.`);
  const runtime = await provision('test');
  await buildApp();
  const command = [runtime.nodePath, ENTRY, ...args];
  const xvfb = ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24'];
  const [program = '', ...rest] = runtime.needsXvfb ? [...xvfb, ...command] : command;
  return await handOver(program, rest, { cwd: rootDir, env: { ...process.env, ...runtime.env } });
}
