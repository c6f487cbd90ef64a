/*
 * S2: the power goes at any moment while the engine records acts, takes a file in, backs up and
 * writes a report. Every act that was answered "ok" is there, none by halves; backups and reports
 * are whole or absent; and the engine opens what the disk held and goes on.
 * Control: the same run on a disk that was not asked to store each commit (what
 * synchronous=NORMAL does) loses answered acts.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextAct, type Room, setUpRoom, writePosts } from '../support/fault/acts.ts';
import { type Cut, chooseCuts, cutEach } from '../support/fault/cutPoints.ts';
import { accepted, type Reply, type Request, startEngine } from '../support/fault/engineProcess.ts';
import { inspectFile } from '../support/fault/inspectFile.ts';
import type { Operation } from '../support/fault/opLog.ts';
import { createPowerCut } from '../support/fault/powerCut.ts';
import { createPromises } from '../support/fault/promises.ts';
import { createRandom, seedOf } from '../support/fault/random.ts';
import { makeScratch, readFolder, recordingEnv, takeLog } from '../support/fault/recordedRun.ts';
import { canShim } from '../support/fault/shim.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';
import { withoutCommitSyncs } from '../support/fault/weakDisk.ts';

const SEED = seedOf(1_912);
const ACTS = sampleSize(500, 1_500);
const scratch = makeScratch('power');
const requests: Request[] = [];
let operations: readonly Operation[] = [];
/** The device that wrote the run: its key must be on the disk before the first answer. */
let device = '';

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** One recorded run: `requests` in order, their replies among the operations. */
beforeAll(
  async () => {
    const folder = join(scratch, 'run');
    mkdirSync(folder);
    const csv = join(scratch, 'posts.csv');
    writePosts(csv, 0, 200);
    const log = join(scratch, 'oplog');
    const engine = startEngine(join(folder, 'vigie.db'), { env: recordingEnv(folder, log) });
    const random = createRandom(SEED);
    const sent = (name: string, input: unknown): Promise<Reply | null> => {
      requests.push({ name, input });
      return engine.call(name, input);
    };
    device = accepted<{ device: string }>(await sent('engine.status', {})).device;
    const room: Room = await setUpRoom({ ...engine, call: sent }, csv, createPromises());
    for (let n = 0; n < ACTS; n += 1) {
      const act = nextAct(random, room);
      const reply = await sent(act.name, act.input);
      if (act.name === 'logLine.record') room.lineIds.push(accepted<{ id: string }>(reply).id);
      if (n % 100 === 50) {
        accepted(await sent('backup.make', {}));
        const report = {
          incidentId: room.incidentId,
          locale: 'fr-CA',
          format: 'json',
          file: join(folder, 'report.json'),
        };
        accepted(await sent('report.export', report));
      }
      if (n === 120) {
        writePosts(csv, 1_000, 300);
        accepted(await sent('mention.import', { file: csv }));
      }
    }
    expect(await engine.end(), engine.errors()).toBe(0);
    operations = takeLog(log);
  },
  sampleSize(120_000, 900_000),
);

type Verdict = {
  readonly position: number;
  readonly promised: number;
  readonly lost: readonly string[];
  readonly damage: readonly string[];
};

function inspectCut({ folder, said, position }: Cut, scratchFile: string, isDeep: boolean): Verdict {
  const promises = createPromises();
  const lines = said.split('\n').slice(0, -1);
  for (const [index, line] of lines.entries())
    promises.note(requests[index] as Request, JSON.parse(line) as Reply);
  const file = join(folder, 'vigie.db');
  const { lost, damage } = inspectFile(file, scratchFile, promises.promised, isDeep);
  const copies = inspectCopies(folder, requests.slice(0, lines.length), lines);
  return {
    position,
    promised: promises.count(),
    lost: [...lost, ...copies.lost],
    damage: [...damage, ...copies.damage],
  };
}

/** Reports and backups: each is whole under its own name or not there, and there once it was answered. */
function inspectCopies(
  folder: string,
  answered: readonly Request[],
  lines: readonly string[],
): Pick<Verdict, 'lost' | 'damage'> {
  const lost: string[] = [];
  const damage: string[] = [];
  const report = join(folder, 'report.json');
  if (existsSync(report) && !isWholeJson(readFileSync(report, 'utf8'))) damage.push('a torn report');
  if (answered.some(({ name }) => name === 'report.export') && !existsSync(report)) lost.push('the report');
  const backups = join(folder, 'vigie.db.backups');
  // Rotation may have taken the older ones by now.
  const made = lines.filter((_line, index) => answered[index]?.name === 'backup.make').slice(-4);
  for (const line of made) {
    const { value } = JSON.parse(line) as { value: { file: string } };
    if (!existsSync(join(backups, basename(value.file)))) lost.push(`backup ${basename(value.file)}`);
  }
  for (const name of existsSync(backups) ? readdirSync(backups) : []) {
    if (!name.endsWith('.db')) continue;
    const answer = checkPages(join(backups, name));
    if (answer !== 'ok') damage.push(`${name}: ${answer}`);
  }
  return { lost, damage };
}

function checkPages(file: string): string {
  try {
    const database = new Database(file, { readonly: true });
    const answer = String(database.pragma('integrity_check', { simple: true }));
    database.close();
    return answer;
  } catch (error) {
    return String(error);
  }
}

function isWholeJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

describe.runIf(canShim)('S2: the power goes', { timeout: sampleSize(180_000, 3_600_000) }, () => {
  it('the recording misses nothing: replayed whole, it equals the real folder', () => {
    const power = createPowerCut();
    for (const operation of operations) power.apply(operation);
    const [real, replayed] = [readFolder(join(scratch, 'run')), power.live().files];
    const isKept = (path: string): boolean => !path.endsWith('-shm');
    expect([...replayed.keys()].filter(isKept).toSorted()).toEqual(
      [...real.keys()].filter(isKept).toSorted(),
    );
    for (const [path, bytes] of real)
      if (isKept(path)) expect(replayed.get(path)?.equals(bytes), path).toBe(true);
  });

  it('the recording covers what matters: checkpoints in the midst of the work', () => {
    let checkpointed = 0;
    let answers = 0;
    const names = new Map<bigint, string>();
    const total = operations.filter(({ op }) => op === 'said').length;
    for (const operation of operations) {
      if (operation.op === 'open') names.set(operation.inode, operation.path);
      if (operation.op === 'said') answers += 1;
      const name = 'inode' in operation ? (names.get(operation.inode) ?? '') : '';
      if (operation.op === 'write' && name === 'vigie.db' && answers > 10 && answers < total)
        checkpointed += 1;
    }
    expect(checkpointed).toBeGreaterThan(50);
  });

  it('every answered act is there, none by halves', async () => {
    const random = createRandom(SEED);
    const cuts = chooseCuts(operations, sampleSize(60, 2_000), random);
    const verdicts: Verdict[] = [];
    await cutEach(operations, cuts, random, scratch, (cut) => {
      verdicts.push(inspectCut(cut, join(scratch, 'look.db'), true));
    });
    tell('S2 power cuts', {
      seed: SEED,
      cuts: verdicts.length,
      acts: requests.length,
      'records logged': operations.length,
      'acts lost': verdicts.reduce((sum, verdict) => sum + verdict.lost.length, 0),
    });
    expect(verdicts.filter((verdict) => verdict.lost.length > 0 || verdict.damage.length > 0)).toEqual([]);
    expect(verdicts.filter((verdict) => verdict.promised > 10).length).toBeGreaterThan(verdicts.length / 2);
  });

  it('the engine opens what the disk held, verifies it and goes on', async () => {
    const random = createRandom(SEED + 1);
    const cuts = [
      // The first moments of a new file count most: nothing may leave it unopenable.
      ...chooseCuts(operations.slice(0, 400), sampleSize(8, 200), random),
      ...chooseCuts(operations, sampleSize(8, 300), random),
    ].toSorted((a, b) => a - b);
    const refused: string[] = [];
    await cutEach(operations, cuts, random, scratch, async ({ folder, said, position }) => {
      const engine = startEngine(join(folder, 'vigie.db'));
      const chain = await engine.call('chain.verify', {});
      const status = await engine.call('engine.status', {});
      const person = await engine.call('person.create', { name: `After ${position}`, language: 'en' });
      const exit = await engine.end();
      if (exit !== 0) refused.push(`cut ${position}: exit ${exit} ${engine.errors().slice(0, 300)}`);
      else if (chain?.ok !== true || (chain.value as { isIntact: boolean }).isIntact !== true) {
        refused.push(`cut ${position} after ${said.split('\n').length - 1}: ${JSON.stringify(chain)}`);
      } else if (said !== '' && accepted<{ device: string }>(status).device !== device) {
        refused.push(`cut ${position}: the device's key is gone, and another device began`);
      } else if (person?.ok !== true) refused.push(`cut ${position}: ${JSON.stringify(person)}`);
      const after = inspectFile(
        join(folder, 'vigie.db'),
        join(scratch, 'after.db'),
        createPromises().promised,
        true,
      );
      refused.push(...after.damage.map((damage) => `cut ${position}, opened again: ${damage}`));
    });
    tell('S2 engine opened after a power cut', {
      seed: SEED + 1,
      cuts: cuts.length,
      refused: refused.length,
    });
    expect(refused).toEqual([]);
  });

  it('control: without a sync at each commit, answered acts are lost', async () => {
    const random = createRandom(SEED);
    const weak = withoutCommitSyncs(operations, 'vigie.db');
    const verdicts: Verdict[] = [];
    await cutEach(weak, chooseCuts(weak, 60, random), random, scratch, (cut) => {
      verdicts.push(inspectCut(cut, join(scratch, 'look.db'), false));
    });
    const losing = verdicts.filter((verdict) => verdict.lost.length > 0);
    tell('S2 control, commits not synced', { cuts: verdicts.length, 'cuts that lost acts': losing.length });
    expect(losing.length).toBeGreaterThan(verdicts.length / 4);
  });
});
