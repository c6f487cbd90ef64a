/*
 * Runs a test runner with its output on the terminal, reads the report it wrote
 * and answers its counts. A runner that dies, hangs past the limit or writes no
 * report never passes for a green one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { rootDir } from '../paths.ts';
import { findProgram } from '../provision/systemPackages.ts';
import type { Runtime } from '../runtime.ts';
import { say } from '../say.ts';
import { type Counts, oneFailed } from './counts.ts';

export type RunContext = {
  readonly runtime: Runtime;
  readonly env: NodeJS.ProcessEnv;
  /** Time left of the whole run, in milliseconds. */
  readonly remainingMs: () => number;
};

export type RunnerCommand = {
  /** Arguments for Node: the runner's script and its own arguments. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

const SCREEN = '-screen 0 1920x1200x24';
const KILL_AFTER_MS = 5_000;

/** Runs a runner under Xvfb where the system has it, else on the screen there is. */
export async function runOnScreen(
  context: RunContext,
  name: string,
  count: (report: unknown) => Counts,
  command: (report: string) => RunnerCommand,
  options: { readonly needsScreen: boolean } = { needsScreen: true },
): Promise<Counts> {
  const folder = join(rootDir, 'test-results', 'reports');
  mkdirSync(folder, { recursive: true });
  const report = join(folder, `${name}.json`);
  rmSync(report, { force: true });
  const { args, env } = command(report);
  const xvfb = options.needsScreen && process.platform === 'linux' ? findProgram('xvfb-run') : null;
  const code =
    xvfb === null
      ? await runRunner(context, process.execPath, args, env)
      : await runRunner(context, xvfb, ['-a', '-s', SCREEN, process.execPath, ...args], env);
  const counts = readCounts(report, count);
  if (code !== 0 && counts.failed === 0) {
    const reason = `The runner ended with exit code ${code} without naming a failed test.`;
    say(reason);
    return { ...counts, failed: 1, named: [...counts.named, `failed: ${reason}`] };
  }
  return counts;
}

function readCounts(report: string, count: (report: unknown) => Counts): Counts {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    const reason = `The runner left no report: ${(error as Error).message}`;
    say(reason);
    return oneFailed(reason);
  }
}

/** Runs a program with its output on the terminal; answers its exit code. */
export async function runRunner(
  context: RunContext,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  return await new Promise((resolve) => {
    const path = `${join(rootDir, 'node_modules', '.bin')}${delimiter}${context.env.PATH ?? ''}`;
    const child = spawn(command, args, {
      cwd: rootDir,
      env: { ...context.env, PATH: path, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      // A group of its own, so that a hanging runner goes with all it started.
      detached: process.platform !== 'win32',
    });
    const endGroup = (signal: NodeJS.Signals) => {
      try {
        if (process.platform === 'win32' || child.pid === undefined) child.kill(signal);
        else process.kill(-child.pid, signal);
      } catch {
        // Already gone.
      }
    };
    const interrupt = () => {
      endGroup('SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', interrupt);
    const limit = context.remainingMs();
    const timer = Number.isFinite(limit)
      ? setTimeout(() => {
          say('The tests have taken 40 minutes, which is too long: ending them.');
          endGroup('SIGTERM');
          setTimeout(() => endGroup('SIGKILL'), KILL_AFTER_MS).unref();
        }, limit)
      : undefined;
    const end = (code: number) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      resolve(code);
    };
    child.on('error', (error) => {
      say(`${command}: ${error.message}`);
      end(127);
    });
    child.on('exit', (code) => end(code ?? 1));
  });
}
