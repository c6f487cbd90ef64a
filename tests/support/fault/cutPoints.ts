/*
 * Chooses where to cut a recorded run and hands each image on. Half the cuts fall right behind
 * an acknowledgement, where a lost act hurts; the other half anywhere.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from './opLog.ts';
import { createPowerCut } from './powerCut.ts';
import type { Random } from './random.ts';
import { writeImage } from './recordedRun.ts';

export type Cut = {
  /** The folder that the disk held, written out. */
  readonly folder: string;
  /** What the program had answered before the power went. */
  readonly said: string;
  /** The number of the last record before the cut, for repeating a failure. */
  readonly position: number;
};

/** Positions (counts of records), sorted; several cuts may share one, each with its own losses. */
export function chooseCuts(
  operations: readonly Operation[],
  count: number,
  random: Random,
): readonly number[] {
  const afterAnswer = operations.flatMap((operation, index) => (operation.op === 'said' ? [index + 1] : []));
  const cuts: number[] = [];
  for (let n = 0; n < count; n += 1) {
    cuts.push(
      n % 2 === 0 && afterAnswer.length > 0 ? random.pick(afterAnswer) : 1 + random.below(operations.length),
    );
  }
  return cuts.toSorted((a, b) => a - b);
}

/** Replays the run, and at each position calls `check` on the image; the image is removed afterwards. */
export async function cutEach(
  operations: readonly Operation[],
  cuts: readonly number[],
  random: Random,
  scratch: string,
  check: (cut: Cut) => void | Promise<void>,
): Promise<void> {
  const power = createPowerCut();
  let applied = 0;
  for (const [index, position] of cuts.entries()) {
    for (; applied < position; applied += 1) power.apply(operations[applied] as Operation);
    const folder = join(scratch, `cut-${index}`);
    mkdirSync(folder);
    writeImage(power.cut(random), folder);
    await check({ folder, said: power.said(), position });
    rmSync(folder, { recursive: true, force: true });
  }
}
