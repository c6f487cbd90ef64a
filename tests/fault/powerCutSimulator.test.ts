/*
 * Proves the power-cut simulator before the engine rests on it: replayed whole, a recorded run
 * equals the real folder; bare SQLite with synchronous=FULL loses nothing that it acknowledged;
 * and with NORMAL, better-sqlite3's own default in WAL, it loses acts. Were the last one green
 * without losses, the simulator would be blind.
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { type Cut, chooseCuts, cutEach } from '../support/fault/cutPoints.ts';
import { createPowerCut } from '../support/fault/powerCut.ts';
import { createRandom, seedOf } from '../support/fault/random.ts';
import { makeScratch, readFolder, recordRun } from '../support/fault/recordedRun.ts';
import { canShim } from '../support/fault/shim.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';

const SUPPORT = join(import.meta.dirname, '../support/fault');
const SEED = seedOf(20_130_706);
const scratch = makeScratch('cut');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Verdict = { readonly answered: number; readonly lost: number; readonly damage: string };

/** What is missing of the acknowledged acts, and whatever is there by halves. */
function inspect({ folder, said }: Cut): Verdict {
  const answered = said.split('\n').length - 1;
  const file = join(folder, 'acts.db');
  if (!existsSync(file) || statSync(file).size === 0) return { answered, lost: answered, damage: '' };
  const database = new Database(file);
  try {
    const integrity = database.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') return { answered, lost: 0, damage: String(integrity) };
    if (database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'actText'`).get() === undefined) {
      return { answered, lost: answered, damage: '' };
    }
    const { top, acts } = database
      .prepare('SELECT coalesce(max(number), 0) AS top, count(*) AS acts FROM act')
      .get() as {
      top: number;
      acts: number;
    };
    const halves = database
      .prepare(
        'SELECT count(*) AS n FROM act FULL JOIN half USING (number) WHERE act.words IS NOT half.words',
      )
      .get() as { n: number };
    database.exec(`INSERT INTO actText (actText, rank) VALUES ('integrity-check', 1)`);
    const damage = halves.n > 0 ? `${halves.n} acts by halves` : acts === top ? '' : 'a hole among the acts';
    return { answered, lost: Math.max(0, answered - acts), damage };
  } catch (error) {
    return { answered, lost: 0, damage: String(error) };
  } finally {
    database.close();
  }
}

async function cutBareRun(synchronous: 'FULL' | 'NORMAL', cuts: number): Promise<readonly Verdict[]> {
  const folder = makeScratch(`bare-${synchronous}`);
  const run = await recordRun(
    folder,
    [join(SUPPORT, 'bareWriter.ts'), join(folder, 'acts.db'), synchronous, '400'],
    '',
  );
  rmSync(folder, { recursive: true, force: true });
  expect(run).toMatchObject({ exitCode: 0, errors: '' });
  const random = createRandom(SEED);
  const verdicts: Verdict[] = [];
  await cutEach(run.operations, chooseCuts(run.operations, cuts, random), random, scratch, (cut) => {
    verdicts.push(inspect(cut));
  });
  return verdicts;
}

describe.runIf(canShim)('the power-cut simulator', { timeout: sampleSize(30_000, 300_000) }, () => {
  it('misses nothing that a program does to its files', async () => {
    const folder = makeScratch('files');
    const run = await recordRun(folder, [join(SUPPORT, 'fileWriter.ts'), folder], '');
    expect(run).toMatchObject({ exitCode: 0, errors: '' });
    const power = createPowerCut();
    for (const operation of run.operations) power.apply(operation);
    const [real, replayed] = [readFolder(folder), power.live()];
    expect([...replayed.files.keys()].toSorted()).toEqual([...real.keys()].toSorted());
    for (const [path, bytes] of real) expect(replayed.files.get(path)?.equals(bytes), path).toBe(true);
    expect(real.size).toBeGreaterThan(5);
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses nothing acknowledged with synchronous=FULL, and cuts nothing in half', async () => {
    const verdicts = await cutBareRun('FULL', sampleSize(150, 1_000));
    tell('power cuts, bare SQLite, FULL', {
      seed: SEED,
      cuts: verdicts.length,
      'acts lost': verdicts.reduce((sum, verdict) => sum + verdict.lost, 0),
    });
    expect(verdicts.filter((verdict) => verdict.lost > 0 || verdict.damage !== '')).toEqual([]);
    expect(verdicts.filter((verdict) => verdict.answered > 0).length).toBeGreaterThan(verdicts.length / 2);
  });

  it('control: with synchronous=NORMAL acknowledged acts are lost', async () => {
    const verdicts = await cutBareRun('NORMAL', sampleSize(150, 1_000));
    const losing = verdicts.filter((verdict) => verdict.lost > 0);
    tell('power cuts, bare SQLite, NORMAL (control)', {
      seed: SEED,
      cuts: verdicts.length,
      'cuts that lost acts': losing.length,
      'most lost at once': Math.max(...verdicts.map((verdict) => verdict.lost)),
    });
    expect(losing.length).toBeGreaterThan(verdicts.length / 4);
    expect(verdicts.filter((verdict) => verdict.damage !== '')).toEqual([]);
  });
});
