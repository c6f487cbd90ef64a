/*
 * What runs without a window, one project a folder, so that a stage can be run
 * alone: `npm test -- --only unit`. Every project in processes of its own: the
 * database addon and killed engines must not meet in one.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const SECOND_MS = 1_000;

function project(name: string, seconds: number, isAlone = false) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      testTimeout: seconds * SECOND_MS,
      hookTimeout: seconds * SECOND_MS,
      fileParallelism: !isAlone,
    },
  };
}

export default defineConfig({
  root,
  test: {
    root,
    pool: 'forks',
    environment: 'node',
    // Threads run as they ship (support/openEngine.ts): nobody tests yesterday's build.
    globalSetup: 'tests/support/built.ts',
    // The runner would leave one of two cores free for somebody who is not there.
    maxWorkers: '100%',
    // As the engine sets it for itself (threads/createThreads.ts), from the first module on.
    execArgv: ['--no-wasm-code-gc'],
    // One file that hangs must not look like a green run that is merely slow.
    teardownTimeout: 10 * SECOND_MS,
    projects: [
      project('architecture', 60),
      project('unit', 30),
      project('integration', 120),
      // Kills, power cuts and full disks are timed: a neighbour on the same two cores would bend them.
      project('fault', 600, true),
      project('package', 180, true),
    ],
  },
});
