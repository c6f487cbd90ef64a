/*
 * Runs a program under the recording shim and hands back its operations, and writes the images
 * that the simulator builds into folders where a database can be opened.
 */
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Operation, parseOpLog } from './opLog.ts';
import type { CutImage } from './powerCut.ts';
import { compileShim } from './shim.ts';

/** A folder in memory where the machine has one (images are many and short-lived), else the temporary one. */
export function makeScratch(name: string): string {
  const parent = process.platform === 'linux' ? '/dev/shm' : tmpdir();
  try {
    return realpathSync(mkdtempSync(join(parent, `vigie-${name}-`)));
  } catch {
    return realpathSync(mkdtempSync(join(tmpdir(), `vigie-${name}-`)));
  }
}

/** The environment that makes a process record what it does below `folder` in `log`. */
export function recordingEnv(folder: string, log: string): Readonly<Record<string, string>> {
  return {
    LD_PRELOAD: compileShim('opLog'),
    VIGIE_OPLOG: log,
    VIGIE_OPLOG_ROOT: realpathSync(folder),
    UV_USE_IO_URING: '0',
  };
}

/** Reads a log and removes it. */
export function takeLog(log: string): readonly Operation[] {
  const operations = parseOpLog(readFileSync(log));
  rmSync(log);
  return operations;
}

export type RecordedRun = {
  readonly operations: readonly Operation[];
  readonly errors: string;
  readonly exitCode: number | null;
};

/** Runs `args` with this Node until it ends; `input` goes to its standard input, the folder is watched. */
export async function recordRun(
  folder: string,
  args: readonly string[],
  input: string,
): Promise<RecordedRun> {
  const log = `${folder}.oplog`;
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...recordingEnv(folder, log) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const errors: Buffer[] = [];
  child.stdout.resume();
  child.stderr.on('data', (data: Buffer) => errors.push(data));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { operations: takeLog(log), errors: Buffer.concat(errors).toString('utf8'), exitCode };
}

/** Writes an image below `folder`, which must be empty. */
export function writeImage(image: CutImage, folder: string): void {
  for (const path of image.folders) mkdirSync(join(folder, path), { recursive: true });
  for (const [path, bytes] of image.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Every file below a folder with its bytes, for comparing the model with the truth. */
export function readFolder(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path), readFileSync(path));
  }
  return files;
}
