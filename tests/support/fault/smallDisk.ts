/*
 * The test's end of the disk-full shim: how much a process may still store below one folder.
 */
import { closeSync, openSync, readSync, realpathSync, writeSync } from 'node:fs';
import { compileShim } from './shim.ts';

export type SmallDisk = {
  readonly env: Readonly<Record<string, string>>;
  /** From now on only so many bytes more. */
  readonly leave: (bytes: number) => void;
  readonly leavePlenty: () => void;
  /** How many writes were refused so far. */
  readonly refusals: () => number;
  readonly close: () => void;
};

const PLENTY = 2 ** 50;

/** A disk for a process that is started with `env`; unlimited until told. `control` is a file outside the folder. */
export function createSmallDisk(folder: string, control: string): SmallDisk {
  const handle = openSync(control, 'w+');
  const put = (at: number, value: number): void => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    writeSync(handle, bytes, 0, 8, at);
  };
  const get = (at: number): number => {
    const bytes = Buffer.alloc(8);
    readSync(handle, bytes, 0, 8, at);
    return Number(bytes.readBigInt64LE());
  };
  for (const at of [0, 8, 16]) put(at, 0);
  put(0, PLENTY);
  return {
    env: {
      LD_PRELOAD: compileShim('diskFull'),
      VIGIE_DISK_CONTROL: control,
      VIGIE_DISK_ROOT: realpathSync(folder),
      UV_USE_IO_URING: '0',
    },
    leave: (bytes) => put(0, get(8) + bytes),
    leavePlenty: () => put(0, PLENTY),
    refusals: () => get(16),
    close: () => closeSync(handle),
  };
}
