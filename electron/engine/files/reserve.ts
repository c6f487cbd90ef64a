/*
 * Room kept back beside the database for the day the disk is full: SQLite needs room even to
 * tidy up or to delete, and a crisis does not wait until somebody has found some. Filled with
 * random bytes, since a file system may store zeros without taking their room.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { open, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { moveInPlace } from './durable.ts';

export const RESERVE_BYTES = 64 * 1024 * 1024;
const SLICE_BYTES = 1024 * 1024;
/** A reserve is laid only where this many of it would fit: it must not be what fills the disk. */
const FITS_TIMES = 4;

export type Reserve = {
  /** Lays it, in slices; answers whether it is there. Throws nothing: a disk without room has none to keep back. */
  readonly lay: () => Promise<boolean>;
  /** Gives the room back; answers whether there was any. */
  readonly release: () => boolean;
};

/** The reserve of a database file; `bytes` is its size. */
export function createReserve(databaseFile: string, bytes: number): Reserve {
  const file = `${databaseFile}.reserve`;
  const part = `${file}.part`;

  const write = async (): Promise<void> => {
    const handle = await open(part, 'w', 0o600);
    try {
      for (let written = 0; written < bytes; written += SLICE_BYTES)
        await handle.write(randomBytes(Math.min(SLICE_BYTES, bytes - written)));
      await handle.sync();
    } finally {
      await handle.close();
    }
    moveInPlace(part, file);
  };

  return {
    lay: async () => {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= bytes) return true;
      try {
        const { bavail, bsize } = await statfs(dirname(file));
        if (bavail * bsize < bytes * FITS_TIMES) return false;
        await write();
        return true;
      } catch {
        rmSync(part, { force: true });
        return false;
      }
    },
    release: () => {
      const isThere = existsSync(file);
      try {
        rmSync(file, { force: true });
      } catch {
        return false;
      }
      return isThere;
    },
  };
}
