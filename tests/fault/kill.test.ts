/*
 * S1: kill -9 of the engine at random moments while acts are recorded. After each kill, apart
 * from the engine's own code: every act that was answered "ok" is there, none by halves. The next
 * start recovers the file, and at the end the engine itself proves the whole chain.
 * Control: the same account kept of a file from which one answered act was taken finds it missing.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { nextAct, type Room, setUpRoom, writePosts } from '../support/fault/acts.ts';
import { accepted, startEngine } from '../support/fault/engineProcess.ts';
import { inspectFile } from '../support/fault/inspectFile.ts';
import { createPromises, type Promises } from '../support/fault/promises.ts';
import { createRandom, type Random, seedOf } from '../support/fault/random.ts';
import { makeScratch } from '../support/fault/recordedRun.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';

const SEED = seedOf(9_009);
const KILLS = sampleSize(60, 1_000);
/** Two files side by side: one kill leaves the other core idle. */
const LANES = 2;
const LONGEST_WAIT_MS = 60;
const DEEP_EVERY = 20;
/** Past this a file is left for a fresh one: accounts are kept per file, and old ones only cost time. */
const KILLS_PER_FILE = 50;

const scratch = makeScratch('kill');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Lane = { kills: number; answered: number; unanswered: number; slowestStartMs: number; faults: string[] };

async function beginFile(file: string, csv: string, promises: Promises): Promise<Room> {
  const engine = startEngine(file);
  const room = await setUpRoom(engine, csv, promises);
  expect(await engine.end(), engine.errors()).toBe(0);
  return room;
}

async function killOnce(
  file: string,
  room: Room,
  promises: Promises,
  random: Random,
  lane: Lane,
): Promise<void> {
  const engine = startEngine(file);
  const startedAt = performance.now();
  const status = await engine.call('engine.status', {});
  if (status?.ok !== true) {
    lane.faults.push(`did not start: ${JSON.stringify(status)} ${engine.errors().slice(0, 300)}`);
    await engine.kill();
    return;
  }
  lane.slowestStartMs = Math.max(lane.slowestStartMs, performance.now() - startedAt);
  const acts = Array.from({ length: 400 }, () => nextAct(random, room));
  engine.post(acts);
  await new Promise((resolve) => setTimeout(resolve, random.next() * LONGEST_WAIT_MS));
  await engine.kill();
  const replies = engine.replies.slice(1);
  for (const [index, reply] of replies.entries()) {
    const act = acts[index];
    if (act === undefined) continue;
    promises.note(act, reply);
    if (act.name === 'logLine.record' && reply.ok) room.lineIds.push((reply.value as { id: string }).id);
  }
  lane.kills += 1;
  lane.answered += replies.filter((reply) => reply.ok).length;
  lane.unanswered += acts.length - replies.length;
}

async function runLane(number: number, kills: number): Promise<Lane> {
  const random = createRandom(SEED + number);
  const lane: Lane = { kills: 0, answered: 0, unanswered: 0, slowestStartMs: 0, faults: [] };
  const csv = join(scratch, `posts-${number}.csv`);
  writePosts(csv, 0, 200);
  while (lane.kills < kills && lane.faults.length === 0) {
    const file = join(scratch, `lane-${number}-${lane.kills}.db`);
    const promises = createPromises();
    const room = await beginFile(file, csv, promises);
    for (let n = 0; n < KILLS_PER_FILE && lane.kills < kills && lane.faults.length === 0; n += 1) {
      await killOnce(file, room, promises, random, lane);
      const isDeep = lane.kills % DEEP_EVERY === 0;
      const { lost, damage } = inspectFile(
        file,
        join(scratch, `look-${number}.db`),
        promises.promised,
        isDeep,
      );
      lane.faults.push(...lost.map((what) => `kill ${lane.kills}: lost ${what}`));
      lane.faults.push(...damage.map((what) => `kill ${lane.kills}: ${what}`));
    }
    const engine = startEngine(file);
    const chain = accepted<{ isIntact: boolean; isWhole: boolean }>(await engine.call('chain.verify', {}));
    if (!chain.isIntact || !chain.isWhole) lane.faults.push(`chain: ${JSON.stringify(chain)}`);
    expect(await engine.end(), engine.errors()).toBe(0);
    const { lost, damage } = inspectFile(file, join(scratch, `look-${number}.db`), promises.promised, true);
    lane.faults.push(...lost, ...damage);
  }
  return lane;
}

describe('S1: kill -9 of the engine', { timeout: sampleSize(240_000, 3_600_000) }, () => {
  it('keeps every answered act and none by halves', async () => {
    const lanes = await Promise.all(
      Array.from({ length: LANES }, (_, number) => runLane(number, KILLS / LANES)),
    );
    const sum = (field: 'kills' | 'answered' | 'unanswered'): number =>
      lanes.reduce((total, lane) => total + lane[field], 0);
    tell('S1 kills', {
      seed: SEED,
      kills: sum('kills'),
      'acts answered': sum('answered'),
      'acts cut off': sum('unanswered'),
      'slowest start ms': Math.round(Math.max(...lanes.map((lane) => lane.slowestStartMs))),
    });
    expect(lanes.flatMap((lane) => lane.faults)).toEqual([]);
    expect(sum('kills')).toBe(KILLS);
    // Most kills must fall into the work, not before it or after it.
    expect(sum('answered')).toBeGreaterThan(KILLS);
    expect(sum('unanswered')).toBeGreaterThan(KILLS);
  });

  it('control: an answered act that is taken away is missed', async () => {
    const csv = join(scratch, 'posts-control.csv');
    writePosts(csv, 0, 50);
    const file = join(scratch, 'control.db');
    const promises = createPromises();
    const room = await beginFile(file, csv, promises);
    const engine = startEngine(file);
    const input = { incidentId: room.incidentId, text: 'La ligne qui manquera' };
    const reply = await engine.call('logLine.record', input);
    const line = accepted<{ id: string }>(reply);
    if (reply !== null) promises.note({ name: 'logLine.record', input }, reply);
    await engine.kill();
    const look = join(scratch, 'look-control.db');
    expect(inspectFile(file, look, promises.promised, true)).toMatchObject({ lost: [], damage: [] });

    // Its state alone is gone: an act by halves.
    const half = join(scratch, 'half.db');
    copyFileSync(look, half);
    alter(half, (database) => database.prepare('DELETE FROM log_line WHERE id = ?').run(line.id));
    const halved = inspectFile(half, look, promises.promised, true);
    expect(halved.lost.length).toBeGreaterThan(0);
    expect(halved.damage.length).toBeGreaterThan(0);

    // A word of a mention changes behind the full text's back.
    alter(half, (database) =>
      database.exec(`UPDATE mention SET folded = 'autre' WHERE id = (SELECT min(id) FROM mention)`),
    );
    expect(inspectFile(half, look, promises.promised, true).damage.join()).toContain('full text');
  });
});

function alter(file: string, change: (database: Database.Database) => void): void {
  const database = new Database(file);
  change(database);
  database.close();
}
