/*
 * S1, the rare half: the engine is killed while SQLite takes the log into the file. The file alone
 * is then torn, and whole together with its log: it must open, with everything that was answered.
 * Controls: without its log such a file has lost acts or cannot be read; with the log of another
 * file it is refused.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nextAct, type Room, setUpRoom, writePosts } from '../support/fault/acts.ts';
import { accepted, startEngine } from '../support/fault/engineProcess.ts';
import { inspectFile } from '../support/fault/inspectFile.ts';
import { createPromises, type Promises } from '../support/fault/promises.ts';
import { createRandom, seedOf } from '../support/fault/random.ts';
import { makeScratch } from '../support/fault/recordedRun.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';
import { pagesOfLog, takeIn } from '../support/fault/tornCheckpoint.ts';

const SEED = seedOf(4_000);
const CUTS = sampleSize(8, 400);
const ACTS = 300;
const LEAST_PAGES = 30;
const MOST_PAGES = 200;
const scratch = makeScratch('torn');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A file whose log holds the last acts, as a killed engine leaves it. */
async function killedFile(name: string): Promise<{ file: string; promises: Promises; room: Room }> {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const file = join(folder, 'vigie.db');
  const csv = join(scratch, `${name}.csv`);
  writePosts(csv, 0, 400);
  const promises = createPromises();
  const random = createRandom(SEED);
  const first = startEngine(file);
  const room = await setUpRoom(first, csv, promises);
  expect(await first.end(), first.errors()).toBe(0);
  const engine = startEngine(file);
  // SQLite takes the log in by itself every thousand frames: the engine dies well after the last time, and before the
  // next.
  const isBetween = (): boolean => {
    const { length } = pagesOfLog(`${file}-wal`);
    return length > LEAST_PAGES && length < MOST_PAGES;
  };
  for (let n = 0; n < ACTS || (n < 3 * ACTS && !isBetween()); n += 1) {
    const act = nextAct(random, room);
    const reply = await engine.call(act.name, act.input);
    if (reply === null) throw new Error(engine.errors());
    promises.note(act, reply);
    if (act.name === 'logLine.record' && reply.ok) room.lineIds.push((reply.value as { id: string }).id);
  }
  await engine.kill();
  return { file, promises, room };
}

describe('S1: killed while the log is taken in', { timeout: sampleSize(120_000, 1_800_000) }, () => {
  it('opens with everything, wherever the taking in was cut', async () => {
    const { file, promises, room } = await killedFile('killed');
    const pages = pagesOfLog(`${file}-wal`);
    expect(pages.length).toBeGreaterThan(20);
    const look = join(scratch, 'look.db');
    const faults: string[] = [];
    let torn = 0;
    for (let cut = 0; cut <= CUTS; cut += 1) {
      const count = Math.round((cut * pages.length) / CUTS);
      const folder = join(scratch, `cut-${cut}`);
      mkdirSync(folder);
      const copy = join(folder, 'vigie.db');
      copyFileSync(file, copy);
      takeIn(copy, pages, count);
      // Without the log: nothing of this may count as whole, or the test would prove nothing.
      const alone = inspectFile(copy, look, promises.promised, true);
      if (alone.lost.length > 0 || alone.damage.length > 0) torn += 1;
      copyFileSync(`${file}-wal`, `${copy}-wal`);
      const engine = startEngine(copy, { args: ['--reserve', '0'] });
      const line = { incidentId: room.incidentId, text: `Reprise ${cut}` };
      const reply = await engine.call('logLine.record', line);
      if (reply?.ok !== true) faults.push(`${count} pages: ${JSON.stringify(reply)}`);
      else accepted(await engine.call('chain.verify', {}));
      await engine.end();
      const { lost, damage } = inspectFile(copy, look, promises.promised, true);
      faults.push(...[...lost, ...damage].map((what) => `${count} pages: ${what}`));
      rmSync(folder, { recursive: true });
    }
    tell('S1 log taken in by halves', {
      seed: SEED,
      cuts: CUTS + 1,
      'pages in the log': pages.length,
      'torn alone (control)': torn,
    });
    expect(faults).toEqual([]);
    // All but the one where every page had been taken in.
    expect(torn).toBeGreaterThanOrEqual(CUTS);
  });

  it('control: with the log of another file a torn one is refused and left alone', async () => {
    const mine = await killedFile('mine');
    const other = await killedFile('other');
    const pages = pagesOfLog(`${mine.file}-wal`);
    const folder = join(scratch, 'mixed');
    mkdirSync(folder);
    const copy = join(folder, 'vigie.db');
    copyFileSync(mine.file, copy);
    takeIn(copy, pages, Math.floor(pages.length / 2));
    copyFileSync(`${other.file}-wal`, `${copy}-wal`);
    const engine = startEngine(copy, { args: ['--reserve', '0'] });
    const reply = await engine.call('mention.count', {});
    await engine.end();
    expect(reply).toMatchObject({ ok: false, error: { code: 'database.corrupt' } });
  });
});
