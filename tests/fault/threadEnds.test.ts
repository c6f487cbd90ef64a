/*
 * A file that cannot be opened is left while its threads are still starting. They are asked to
 * end, for one that is cut off while it loads the database addon aborts the whole process.
 * Control: threads that are cut off do.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../support/fault/random.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';

const SEED = seedOf(77);
const ROUNDS = sampleSize(12, 1_000);
const PROGRAM = join(import.meta.dirname, '../support/fault/startAndStop.ts');

/** A machine that is busy with other things moves the moment that matters: the control tries a few times. */
const CONTROL_TRIES = 6;

function run(how: 'asked' | 'cut', seed = SEED) {
  return spawnSync(process.execPath, [PROGRAM, how, String(ROUNDS), String(seed)], { encoding: 'utf8' });
}

describe('a thread that ends while it starts', { timeout: sampleSize(120_000, 1_800_000) }, () => {
  it('leaves the process alive when it is asked to', () => {
    const { status, signal, stdout, stderr } = run('asked');
    tell('threads asked to end while loading', {
      seed: SEED,
      rounds: ROUNDS,
      'processes lost': status === 0 ? 0 : 1,
    });
    expect({ status, signal, stdout }, stderr).toEqual({ status: 0, signal: null, stdout: 'alive\n' });
  });

  it('control: takes the process with it when it is cut off', () => {
    const outcomes: string[] = [];
    for (let round = 0; round < CONTROL_TRIES && outcomes.every((one) => one.includes('alive')); round += 1)
      outcomes.push(run('cut', SEED + round).stdout);
    expect(outcomes.some((one) => !one.includes('alive'))).toBe(true);
  });
});
