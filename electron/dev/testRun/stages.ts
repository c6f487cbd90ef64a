/*
 * The stages of `npm test`, in the order of how soon each can tell that
 * something is wrong. A stage answers how many tests passed, failed, were skipped.
 */
import { join } from 'node:path';
import { buildApp } from '../build.ts';
import { packageApp } from '../package.ts';
import { rootDir } from '../paths.ts';
import { type Counts, countPlaywright, countVitest, ONE_PASSED, oneFailed } from './counts.ts';
import { type RunContext, runOnScreen, runRunner } from './runner.ts';

export { type Counts, oneFailed } from './counts.ts';
export type StageContext = RunContext;

export type Stage = {
  readonly name: string;
  readonly title: string;
  readonly run: (context: StageContext) => Promise<Counts>;
};

const bin = (path: string) => join(rootDir, 'node_modules', path);

/** Every stage, in order. */
export const stages: readonly Stage[] = [
  {
    name: 'types',
    title: 'the compiler, room by room',
    // Each of several checkers reads most of a project again: on two cores one is done in half the time.
    run: (context) => asOneTest(context, [bin('typescript/bin/tsc'), '-b', '--pretty', '--checkers', '1']),
  },
  {
    name: 'lint',
    title: 'lint and format',
    run: (context) =>
      asOneTest(context, [bin('@biomejs/biome/bin/biome'), 'check', '--config-path=electron/dev', '.']),
  },
  {
    name: 'build',
    title: 'what Electron runs',
    run: async () => {
      await buildApp();
      return ONE_PASSED;
    },
  },
  vitest('architecture', 'who imports whom, purity, size, completeness'),
  vitest('unit', 'rules and parts by themselves'),
  vitest('integration', 'the engine on real files'),
  vitest('fault', 'kills, power cuts, damage, bad luck'),
  {
    name: 'e2e',
    title: 'stories in a real Electron',
    run: async (context) => {
      await buildApp();
      return await runOnScreen(context, 'e2e', countPlaywright, (report) => ({
        args: [bin('@playwright/test/cli.js'), 'test', '-c', 'tests/e2e', '--reporter=list,json'],
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }));
    },
  },
  {
    name: 'package',
    title: 'the packaged application: fuses, command line, one drive',
    run: async (context) => {
      await buildApp();
      await packageApp(context.runtime);
      return await runOnScreen(context, 'package', countVitest, (report) => vitestCommand('package', report));
    },
  },
];

async function asOneTest(context: StageContext, args: readonly string[]): Promise<Counts> {
  const code = await runRunner(context, process.execPath, args, {});
  return code === 0 ? ONE_PASSED : oneFailed(`exit code ${code}, printed above`);
}

function vitest(name: string, title: string): Stage {
  return {
    name,
    title,
    run: (context) =>
      runOnScreen(context, name, countVitest, (report) => vitestCommand(name, report), {
        needsScreen: false,
      }),
  };
}

function vitestCommand(name: string, report: string) {
  const config = ['--config', 'tests/vitest.config.ts', '--project', name];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { args: [bin('vitest/vitest.mjs'), 'run', ...config, ...reporters], env: {} };
}
