/*
 * S5: the disk fills up while the engine works, and has room again later, all in one process.
 * A refused act is answered `disk.full` and leaves nothing; reading works meanwhile; once there
 * is room, acts are recorded again without a restart. The small disk is a shim that refuses like
 * a full file system, and, where this user may mount one, a real tmpfs of 12 MB (64 when soaking).
 * Controls: with room nothing is refused; the shim stops a bare writer; and the disk that refuses
 * an engine without a reserve does not stop one that has kept some room back.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { EngineStatus } from '../../shared/contract/journal.ts';
import { nextAct, type Room, setUpRoom, writePosts } from '../support/fault/acts.ts';
import { accepted, type EngineUnderTest, type Reply, startEngine } from '../support/fault/engineProcess.ts';
import { inspectFile } from '../support/fault/inspectFile.ts';
import { createPromises, type Promises } from '../support/fault/promises.ts';
import { createRandom, type Random, seedOf } from '../support/fault/random.ts';
import { makeScratch } from '../support/fault/recordedRun.ts';
import { canShim } from '../support/fault/shim.ts';
import { createSmallDisk, type SmallDisk } from '../support/fault/smallDisk.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';

const SEED = seedOf(512);
const LEVELS = sampleSize(8, 50);
/** Far more acts than any level has room for: a checkpoint gives pages back, and an import that was undone leaves many. */
const ACTS_AT_MOST = 16_000;
/** More rounds need more room, or acts alone would fill it for good. */
const SIZE_MB = sampleSize(12, 64);
const POSTS_TOO_MANY = 3_000;
const NO_RESERVE = ['--reserve', '0'];
const RESERVE_LIMIT_MS = 30_000;
const scratch = makeScratch('disk');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Tally = { full: number; recorded: number; imports: number; faults: string[] };

const LIGHT_ACTS = 2_000;

function longLine({ incidentId }: Room, number: number) {
  const text = `${number} ${'longue ligne '.repeat(600)}`.slice(0, 7_500).trim();
  return { name: 'logLine.record', input: { incidentId, text } };
}

/** Acts until the disk is full, or `limit` acts; every refusal must be `disk.full`. */
async function actUntilFull(
  engine: EngineUnderTest,
  room: Room,
  promises: Promises,
  random: Random,
  tally: Tally,
  limit: number,
): Promise<boolean> {
  for (let n = 0; n < limit; n += 1) {
    // An import that was undone leaves pages that small acts take long to use up.
    const act = n < LIGHT_ACTS ? nextAct(random, room) : longLine(room, n);
    const reply = await engine.call(act.name, act.input);
    if (reply === null) throw new Error(`the engine ended: ${engine.errors()}`);
    promises.note(act, reply);
    if (reply.ok) {
      tally.recorded += 1;
      if (act.name === 'logLine.record') room.lineIds.push((reply.value as { id: string }).id);
    } else if (reply.error.code === 'disk.full') {
      tally.full += 1;
      return true;
    } else if (reply.error.code !== 'incident.sameLevel')
      tally.faults.push(`${act.name}: ${JSON.stringify(reply)}`);
  }
  return false;
}

/**
 * An import that does not fit is refused; what it had stored goes out as soon as there is room, and
 * the same file is then taken in whole. (One that fits after all, in room the log gave back, is fine.)
 */
async function importTooMuch(
  engine: EngineUnderTest,
  csv: string,
  level: number,
  disk: SmallDisk,
  random: Random,
  tally: Tally,
): Promise<void> {
  const count = async (): Promise<number> =>
    accepted<{ total: number }>(await engine.call('mention.count', {})).total;
  const before = await count();
  writePosts(csv, 10_000 * level, POSTS_TOO_MANY);
  disk.leave(random.below(600_000));
  let reply = await engine.call('mention.import', { file: csv });
  disk.leavePlenty();
  if (reply?.ok === false) {
    tally.imports += 1;
    if (reply.error.code !== 'disk.full') tally.faults.push(`import: ${JSON.stringify(reply)}`);
    for (let tries = 0; tries < 100 && (await count()) !== before; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const left = (await count()) - before;
    if (left !== 0) tally.faults.push(`level ${level}: ${left} posts of a refused import are still there`);
    reply = await engine.call('mention.import', { file: csv });
  }
  const whole = accepted<{ stored: number; importId: string }>(reply);
  if (whole.stored !== POSTS_TOO_MANY) tally.faults.push(`level ${level}: ${whole.stored} posts taken in`);
  accepted(await engine.call('import.undo', { importId: whole.importId }));
}

/** While full: reading answers, and shows exactly what was promised. */
async function readAll(engine: EngineUnderTest, room: Room, tally: Tally): Promise<void> {
  const lines: Reply | null = await engine.call('logLine.list', {
    incidentId: room.incidentId,
    limit: 10_000,
  });
  const count = lines?.ok === true ? (lines.value as readonly unknown[]).length : -1;
  if (count !== Math.min(room.lineIds.length, 10_000))
    tally.faults.push(`read ${count} lines of ${room.lineIds.length}`);
  const found = await engine.call('mention.search', { text: 'ete' });
  if (found?.ok !== true) tally.faults.push(`search: ${JSON.stringify(found)}`);
}

describe.runIf(canShim)('S5: the disk is full', { timeout: sampleSize(480_000, 1_800_000) }, () => {
  it('refuses with disk.full at every level, keeps nothing by halves, and goes on when there is room', async () => {
    const folder = join(scratch, 'small');
    mkdirSync(folder);
    const disk = createSmallDisk(folder, join(scratch, 'control'));
    const file = join(folder, 'vigie.db');
    const csv = join(scratch, 'posts.csv');
    writePosts(csv, 0, 300);
    const random = createRandom(SEED);
    const promises = createPromises();
    const tally: Tally = { full: 0, recorded: 0, imports: 0, faults: [] };
    const engine = startEngine(file, { env: disk.env, args: NO_RESERVE });
    const room = await setUpRoom(engine, csv, promises);
    for (let level = 0; level < LEVELS; level += 1) {
      disk.leave(random.pick([0, 4_096, random.below(400_000), random.below(4_000_000)]));
      const isFull = await actUntilFull(engine, room, promises, random, tally, ACTS_AT_MOST);
      if (!isFull) tally.faults.push(`level ${level}: never full`);
      await readAll(engine, room, tally);
      if (level % 5 === 2) await importTooMuch(engine, csv, level, disk, random, tally);
      const { lost, damage } = inspectFile(
        file,
        join(scratch, 'look.db'),
        promises.promised,
        level % 5 === 0,
      );
      tally.faults.push(
        ...lost.map((what) => `level ${level}: lost ${what}`),
        ...damage.map((what) => `level ${level}: ${what}`),
      );
      disk.leavePlenty();
      const line = { incidentId: room.incidentId, text: `Place à nouveau, niveau ${level}` };
      const reply = await engine.call('logLine.record', line);
      if (reply?.ok !== true) tally.faults.push(`level ${level}, room again: ${JSON.stringify(reply)}`);
      else {
        promises.note({ name: 'logLine.record', input: line }, reply);
        room.lineIds.push((reply.value as { id: string }).id);
      }
    }
    expect(accepted<{ total: number }>(await engine.call('mention.count', {})).total).toBe(300);
    expect(tally.imports).toBeGreaterThan(0);
    expect(accepted(await engine.call('chain.verify', {}))).toMatchObject({ isIntact: true, isWhole: true });
    expect(await engine.end(), engine.errors()).toBe(0);
    const last = inspectFile(file, join(scratch, 'look.db'), promises.promised, true);
    tell('S5 disk full', {
      seed: SEED,
      levels: LEVELS,
      'answered disk.full': tally.full,
      'acts recorded': tally.recorded,
      'imports refused': tally.imports,
      'writes refused': disk.refusals(),
    });
    expect([...tally.faults, ...last.lost, ...last.damage]).toEqual([]);
    expect(tally.full).toBe(LEVELS);
    disk.close();
  });

  it('says so when there is no room even to open, and leaves the file alone', async () => {
    const folder = join(scratch, 'noroom');
    mkdirSync(folder);
    const file = join(folder, 'vigie.db');
    const csv = join(scratch, 'posts-noroom.csv');
    writePosts(csv, 0, 20);
    const promises = createPromises();
    const first = startEngine(file);
    await setUpRoom(first, csv, promises);
    expect(await first.end(), first.errors()).toBe(0);
    const disk = createSmallDisk(folder, join(scratch, 'control-noroom'));
    disk.leave(0);
    const engine = startEngine(file, { env: disk.env, args: NO_RESERVE });
    const reply = await engine.call('person.create', { name: 'Nobody', language: 'en' });
    const exit = await engine.end();
    const said = JSON.stringify(reply) + engine.errors();
    expect(said).toContain('disk.full');
    expect(said).not.toContain('call.failed');
    tell('S5 no room to open', {
      exit: String(exit),
      answer: reply?.ok === false ? reply.error.code : 'ended',
    });
    expect(inspectFile(file, join(scratch, 'look.db'), promises.promised, true)).toMatchObject({
      lost: [],
      damage: [],
    });
    disk.leavePlenty();
    const again = startEngine(file, { env: disk.env, args: NO_RESERVE });
    accepted(await again.call('person.create', { name: 'Somebody', language: 'en' }));
    expect(await again.end(), again.errors()).toBe(0);
    disk.close();
  });

  it('control: with room nothing is refused, and the shim does stop a bare writer', () => {
    const writer = join(import.meta.dirname, '../support/fault/bareWriter.ts');
    const run = (bytes: number | null): { status: number | null; refusals: number; errors: string } => {
      const folder = makeScratch('bare');
      const disk = createSmallDisk(folder, join(scratch, 'control-bare'));
      if (bytes !== null) disk.leave(bytes);
      const { status, stderr } = spawnSync(process.execPath, [writer, join(folder, 'a.db'), 'FULL', '300'], {
        env: { ...process.env, ...disk.env },
        encoding: 'utf8',
      });
      const refusals = disk.refusals();
      disk.close();
      rmSync(folder, { recursive: true, force: true });
      return { status, refusals, errors: stderr };
    };
    expect(run(null)).toMatchObject({ status: 0, refusals: 0 });
    const starved = run(300_000);
    expect(starved.status).not.toBe(0);
    expect(starved.errors).toContain('database or disk is full');
    expect(starved.refusals).toBeGreaterThan(0);
  });
});

/** A mount of our own that nobody else sees and that goes with the process. */
const through = (folder: string): readonly string[] => [
  'unshare',
  '-m',
  'sh',
  '-c',
  `mount -t tmpfs -o size=${SIZE_MB}m tmpfs "$0" && exec "$@"`,
  folder,
];
const canMount =
  process.platform === 'linux' &&
  spawnSync('unshare', [...through(scratch).slice(1), 'true'], { stdio: 'ignore' }).status === 0;
if (!canMount) tell('S5 on a real tmpfs', { 'left out': 'this user may not mount one; the shim above ran' });

describe.runIf(canMount)('S5: a real, small disk', { timeout: 120_000 }, () => {
  it('is filled, refused with disk.full, freed, and used again', async () => {
    const folder = join(scratch, 'mount');
    mkdirSync(folder);
    const csv = join(scratch, 'posts-mount.csv');
    writePosts(csv, 0, 300);
    const random = createRandom(SEED + 1);
    const promises = createPromises();
    const tally: Tally = { full: 0, recorded: 0, imports: 0, faults: [] };
    const engine = startEngine(join(folder, 'vigie.db'), {
      through: through(folder),
      args: NO_RESERVE,
    });
    const room = await setUpRoom(engine, csv, promises);
    const inside = `/proc/${engine.pid}/root${folder}`;
    const filler = join(inside, 'filler');
    const rounds = sampleSize(6, 20);
    for (let round = 0; round < rounds; round += 1) {
      fill(filler, random.below(400) * 4_096);
      if (!(await actUntilFull(engine, room, promises, random, tally, ACTS_AT_MOST)))
        tally.faults.push(`round ${round}: never full`);
      await readAll(engine, room, tally);
      rmSync(filler);
      const reply = await engine.call('logLine.record', {
        incidentId: room.incidentId,
        text: `Tour ${round}`,
      });
      if (reply?.ok === true) room.lineIds.push((reply.value as { id: string }).id);
      else tally.faults.push(`round ${round}, room again: ${JSON.stringify(reply)}`);
    }
    const { lost, damage } = inspectFile(
      join(inside, 'vigie.db'),
      join(scratch, 'look.db'),
      promises.promised,
      true,
    );
    expect(await engine.end(), engine.errors()).toBe(0);
    tell(`S5 on a real tmpfs of ${SIZE_MB} MB`, {
      rounds,
      'answered disk.full': tally.full,
      'acts recorded': tally.recorded,
    });
    expect([...tally.faults, ...lost, ...damage]).toEqual([]);
    expect(tally.full).toBe(rounds);
  });

  it('goes on in the room that was kept back, says so, and without any is refused', async () => {
    const act = async (reserveMb: string) => {
      const folder = join(scratch, `kept-${reserveMb}`);
      mkdirSync(folder);
      const csv = join(scratch, 'posts-kept.csv');
      writePosts(csv, 0, 50);
      const promises = createPromises();
      const engine = startEngine(join(folder, 'vigie.db'), {
        through: through(folder),
        args: ['--reserve', reserveMb],
      });
      const room = await setUpRoom(engine, csv, promises);
      const inside = `/proc/${engine.pid}/root${folder}`;
      const reserve = join(inside, 'vigie.db.reserve');
      if (reserveMb !== '0') await vi.waitUntil(() => existsSync(reserve), { timeout: RESERVE_LIMIT_MS });
      fill(join(inside, 'filler'), 0);
      const said: Reply[] = [];
      for (let n = 0; n < 20; n += 1) {
        const input = {
          incidentId: room.incidentId,
          text: `Consignée disque plein, ${n} ${'…'.repeat(500)}`,
        };
        const reply = await engine.call('logLine.record', input);
        if (reply === null) throw new Error(engine.errors());
        promises.note({ name: 'logLine.record', input }, reply);
        said.push(reply);
      }
      const status = accepted<EngineStatus>(await engine.call('engine.status', {}));
      const seen = inspectFile(join(inside, 'vigie.db'), join(scratch, 'look.db'), promises.promised, true);
      const isLeft = existsSync(reserve);
      rmSync(join(inside, 'filler'));
      expect(await engine.end(), engine.errors()).toBe(0);
      expect(seen).toMatchObject({ lost: [], damage: [] });
      return { refused: said.filter((reply) => !reply.ok).length, status, isLeft };
    };
    const kept = await act('2');
    expect(kept).toMatchObject({ refused: 0, isLeft: false, status: { diskTroubleSince: null } });
    expect(kept.status.reserveUsedSince).toBeGreaterThan(0);
    const control = await act('0');
    expect(control.refused).toBeGreaterThan(0);
    expect(control.status.reserveUsedSince).toBeNull();
    tell('S5 room kept back', {
      acts: 20,
      refused: kept.refused,
      'refused without (control)': control.refused,
    });
  });
});

/** Takes all room but `left` bytes. */
function fill(file: string, left: number): void {
  writeFileSync(file, '');
  const chunk = Buffer.alloc(4_096);
  try {
    for (;;) writeFileSync(file, chunk, { flag: 'a' });
  } catch {
    // Full. What is to be left is given back below.
  }
  truncateSync(file, Math.max(0, statSync(file).size - left));
}
