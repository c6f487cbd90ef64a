/*
 * What the developer scripts print: one line a step, and for a long step a
 * line every few seconds, so that a silent minute never looks like a hang.
 */
const BEAT_MS = 10_000;

/** Prints one line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A failure the reader can mend: printed as it stands, without a stack. */
export class Stop extends Error {}

/** Says what starts, then every ten seconds how far it is, then how long it took. */
export async function step<T>(title: string, work: () => Promise<T>, progress?: () => string): Promise<T> {
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  say(`${title} …`);
  const beat = setInterval(() => {
    const how = progress?.() ?? '';
    say(`  … still at it, ${seconds()}${how === '' ? '' : `, ${how}`}`);
  }, BEAT_MS);
  try {
    const result = await work();
    say(`  done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

/** Runs a script's body: a Stop is told in its own words, anything else with its stack; both exit with 1. */
export async function runScript(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : String((error as Error).stack)}\n`);
    process.exitCode = 1;
  }
}
