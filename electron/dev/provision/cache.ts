/*
 * Fills a folder of the per-user cache once. The folder is built under another
 * name and renamed when whole, so a broken run leaves nothing that looks
 * finished. The lock only spares a second run the work: a lost race is harmless.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheDir } from '../paths.ts';
import { say } from '../say.ts';

const EMPTY_LOCK_MS = 5_000;
const LOOK_EVERY_MS = 300;
const SAY_EVERY_MS = 10_000;

/** Path of a cached folder by name, whether it is there or not. */
export function cachedPath(name: string): string {
  return join(cacheDir(), name);
}

/** Builds the folder `name` with `build` unless it is there; answers its path. */
export async function populate(name: string, build: (dir: string) => Promise<void>): Promise<string> {
  const target = cachedPath(name);
  if (existsSync(target)) return target;
  mkdirSync(cacheDir(), { recursive: true });
  const release = await takeLock(`${target}.lock`, target);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    if (existsSync(target)) return target;
    sweepBrokenRuns(name);
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary);
    await build(temporary);
    moveUnlessThere(temporary, target);
    return target;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    release();
  }
}

/** Removes what runs that were killed left half built. */
function sweepBrokenRuns(name: string): void {
  for (const entry of readdirSync(cacheDir())) {
    const pid = entry.startsWith(`${name}.`) ? /\.(\d+)\.tmp$/.exec(entry)?.[1] : undefined;
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(join(cacheDir(), entry), { recursive: true, force: true });
    }
  }
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

async function takeLock(lockFile: string, target: string): Promise<() => void> {
  let saidAt = 0;
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return () => rmSync(lockFile, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (existsSync(target)) return () => {};
    if (!isHolderAlive(lockFile)) {
      rmSync(lockFile, { force: true });
      continue;
    }
    if (Date.now() - saidAt > SAY_EVERY_MS) {
      say('Another run is preparing the same thing: waiting for it …');
      saidAt = Date.now();
    }
    await wait(LOOK_EVERY_MS);
  }
}

function isHolderAlive(lockFile: string): boolean {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    if (pid > 0) return isAlive(pid);
    // Still empty: its writer is between creating and writing it, or died there.
    return Date.now() - statSync(lockFile).mtimeMs < EMPTY_LOCK_MS;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
