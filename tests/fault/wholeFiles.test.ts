/*
 * S4 for small files, and the fourth of the nine faults: a file that is replaced is the old one
 * or the new one whenever the power goes, and the new one once its writer said so.
 * Control: writing over the old file loses it.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Cut, chooseCuts, cutEach } from '../support/fault/cutPoints.ts';
import { createRandom, seedOf } from '../support/fault/random.ts';
import { makeScratch, recordRun } from '../support/fault/recordedRun.ts';
import { canShim } from '../support/fault/shim.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';

const SEED = seedOf(1_402);
const REPLACER = join(import.meta.dirname, '../support/fault/fileReplacer.ts');
const scratch = makeScratch('whole');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Empty when the file is what it may be: nothing (while nothing was promised), or one whole version, promised or newer. */
function faultOf({ folder, said }: Cut): string {
  const promised = said.split('\n').length - 1;
  const file = join(folder, 'state.json');
  if (!existsSync(file)) return promised === 0 ? '' : `gone after ${promised}`;
  const text = readFileSync(file, 'utf8');
  const version = Number(text.split('\n', 1)[0]);
  if (!text.endsWith(`\n${version} end`) || text.includes('\u0000')) return `torn after ${promised}`;
  return version >= promised ? '' : `version ${version} after ${promised}`;
}

async function faultsOf(manner: 'whole' | 'report' | 'careless', count: number): Promise<readonly string[]> {
  const folder = makeScratch('replaced');
  const run = await recordRun(folder, [REPLACER, join(folder, 'state.json'), manner, '120'], '');
  rmSync(folder, { recursive: true, force: true });
  expect(run).toMatchObject({ exitCode: 0, errors: '' });
  const random = createRandom(SEED);
  const faults: string[] = [];
  await cutEach(run.operations, chooseCuts(run.operations, count, random), random, scratch, (cut) => {
    faults.push(faultOf(cut));
  });
  return faults;
}

describe.runIf(canShim)('a file that is replaced', { timeout: 120_000 }, () => {
  it.each(['whole', 'report'] as const)(
    'is whole after every power cut, and new once that was promised (%s)',
    async (manner) => {
      const faults = await faultsOf(manner, sampleSize(200, 2_000));
      tell(`power cuts while a file is replaced, ${manner}`, { seed: SEED, cuts: faults.length });
      expect(faults.filter((fault) => fault !== '')).toEqual([]);
    },
  );

  it('control: written over, it is lost or torn', async () => {
    const faults = await faultsOf('careless', 300);
    const bad = faults.filter((fault) => fault !== '');
    tell('power cuts while a file is written over (control)', {
      seed: SEED,
      cuts: faults.length,
      spoilt: bad.length,
    });
    expect(bad.length).toBeGreaterThan(faults.length / 2);
  });
});
