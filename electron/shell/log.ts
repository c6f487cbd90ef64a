/*
 * The log file of this laptop: what the application did, never what people or mentions say.
 * Written synchronously, so that the last line before a crash is there; four older files of
 * 2 MB each are kept.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino, stdSerializers } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

const LIMIT_BYTES = 2 * 1024 * 1024;
const KEPT = 4;

export function createLog(folder: string): Log {
  return pino(
    {
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    { write: rotatingWriter(join(folder, 'vigie.log'), LIMIT_BYTES) },
  );
}

/** Appends lines; a log that cannot be written is no reason to stop. */
export function rotatingWriter(file: string, limitBytes: number): (line: string) => void {
  let handle: number | null = null;
  let size = 0;
  const open = (): number => {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
    const opened = openSync(file, 'a', 0o600);
    size = fstatSync(opened).size;
    return opened;
  };
  return (line) => {
    try {
      handle ??= open();
      if (size > limitBytes) {
        closeSync(handle);
        handle = null;
        rotate(file);
        handle = open();
      }
      size += writeSync(handle, line);
    } catch {
      handle = null;
    }
  };
}

function rotate(file: string): void {
  rmSync(`${file}.${KEPT}`, { force: true });
  for (let age = KEPT - 1; age >= 1; age -= 1) {
    if (existsSync(`${file}.${age}`)) renameSync(`${file}.${age}`, `${file}.${age + 1}`);
  }
  renameSync(file, `${file}.1`);
}

/** Where, without the message a second time: it may be long, and may quote. */
function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 12).join('\n');
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { type, message, stack } = stdSerializers.err(error);
  return { type, message: message.slice(0, 300), stack: framesOf(stack) };
}
