/*
 * The one orchestrator of all tests. Each stage prints as it goes; the totals
 * are those the runners themselves report, summed, and are the last line.
 * A stage that ends badly without naming a failed test counts as one.
 */
import { parseArgs } from 'node:util';
import { provision } from './provision.ts';
import { Stop, say } from './say.ts';
import { type Counts, oneFailed, type StageContext, stages } from './testRun/stages.ts';

const LIMIT_MS = 40 * 60_000;
const SECOND_MS = 1_000;

/** Runs all stages, or those named by `--only`; answers the exit code. */
export async function runTests(args: readonly string[]): Promise<number> {
  const { chosen, isSoak } = readArguments(args);
  const runtime = await provision('test');
  say(`Electron ${runtime.electronVersion}, Node ${process.versions.node}`);
  const startedAt = Date.now();
  const context: StageContext = {
    runtime,
    env: {
      ...process.env,
      ...runtime.env,
      ...(isSoak ? { VIGIE_SOAK: '1' } : {}),
    },
    remainingMs: () => (isSoak ? Number.POSITIVE_INFINITY : Math.max(0, startedAt + LIMIT_MS - Date.now())),
  };
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  const named: string[] = [];
  for (const stage of chosen) {
    say(`\n── ${stage.name}: ${stage.title} ──`);
    const stageStartedAt = Date.now();
    const counts = await runStage(() => stage.run(context), context);
    const seconds = Math.round((Date.now() - stageStartedAt) / SECOND_MS);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    named.push(...counts.named.map((line) => `${stage.name}, ${line}`));
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    lines.push(
      `${stage.name.padEnd(14)}${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`,
    );
  }
  say(`\n── totals, ${Math.round((Date.now() - startedAt) / SECOND_MS)} s ──`);
  for (const line of [...lines, ...named]) say(line);
  if (total.skipped > 0)
    say(`${total.skipped} skipped: what they need is not on this machine (they say what).`);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

async function runStage(work: () => Promise<Counts>, context: StageContext): Promise<Counts> {
  if (context.remainingMs() === 0) {
    const reason = 'Not run: the tests have taken 40 minutes, which is too long.';
    say(reason);
    return oneFailed(reason);
  }
  try {
    return await work();
  } catch (error) {
    say(error instanceof Stop ? error.message : String((error as Error).stack));
    return oneFailed((error as Error).message);
  }
}

function readArguments(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', multiple: true }, soak: { type: 'boolean', default: false } },
  });
  const names = values.only ?? stages.map((stage) => stage.name);
  for (const name of names) {
    if (!stages.some((stage) => stage.name === name)) {
      throw new Stop(
        `No stage is called ${name}. There are: ${stages.map((stage) => stage.name).join(', ')}`,
      );
    }
  }
  return { chosen: stages.filter((stage) => names.includes(stage.name)), isSoak: values.soak };
}
