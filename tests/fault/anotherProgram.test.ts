/*
 * Another program may open the live file beside the engine: a backup tool, a database browser.
 * SQLite keeps them apart by locks, and the system drops those of a process as soon as it closes
 * any handle on the file, even one of `readFile`. So nothing but SQLite may open the live file.
 * Control: a handle that is opened and closed beside SQLite does drop them.
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { setUpRoom, writePosts } from '../support/fault/acts.ts';
import { accepted, startEngine } from '../support/fault/engineProcess.ts';
import { createPromises } from '../support/fault/promises.ts';
import { makeScratch } from '../support/fault/recordedRun.ts';
import { tell } from '../support/fault/soak.ts';

const scratch = makeScratch('another');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Locks that a process holds on a file, as the kernel lists them. */
function locksOn(file: string, pid: number): number {
  const inode = statSync(file).ino;
  return readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .filter((line) => line.includes(` ${pid} `) && line.includes(`:${inode} `)).length;
}

describe.runIf(process.platform === 'linux')('another program beside the engine', { timeout: 60_000 }, () => {
  it('finds the file held, whatever the engine has done since it was opened', async () => {
    const folder = join(scratch, 'live');
    mkdirSync(folder);
    const file = join(folder, 'vigie.db');
    const csv = join(scratch, 'posts.csv');
    writePosts(csv, 0, 50);
    const first = startEngine(file);
    const room = await setUpRoom(first, csv, createPromises());
    expect(await first.end(), first.errors()).toBe(0);
    // A file that was closed properly is read before it is written to: the way with most connections.
    const engine = startEngine(file);
    const line = { incidentId: room.incidentId, text: 'Première ligne' };
    const steps: readonly [string, () => Promise<unknown>][] = [
      ['opened', () => engine.call('logLine.record', line)],
      ['handed over to the reader thread', () => new Promise((resolve) => setTimeout(resolve, 1_500))],
      ['checked', () => engine.call('chain.verify', {})],
      ['copied', () => engine.call('backup.make', {})],
      ['listed its copies', () => engine.call('backup.list', {})],
      ['taken posts in', () => engine.call('mention.import', { file: csv })],
    ];
    const free: string[] = [];
    for (const [what, step] of steps) {
      await step();
      accepted(await engine.call('logLine.record', line));
      if (locksOn(file, engine.pid) === 0) free.push(what);
    }
    expect(await engine.end(), engine.errors()).toBe(0);
    tell('the live file is held', { steps: steps.length, 'found free': free.length });
    expect(free).toEqual([]);
  });

  it('control: a handle that is closed beside SQLite drops its locks', () => {
    const file = join(scratch, 'bare.db');
    const db = new Database(file);
    db.pragma('journal_mode = WAL');
    db.exec('CREATE TABLE act (n INTEGER)');
    expect(locksOn(file, process.pid)).toBeGreaterThan(0);
    closeSync(openSync(file, 'r'));
    expect(locksOn(file, process.pid)).toBe(0);
    db.close();
  });
});
