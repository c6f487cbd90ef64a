/*
 * What a disk may hold of one file when the power goes. Everything covered by a finished sync
 * is there. Of the rest, each 512-byte sector holds any one of the contents it had since that
 * sync (old, newest or between: sectors reach the disk in any order, a write may be torn between
 * them), and the file has any one of the sizes it had since. A sector that was given room but
 * never reached the disk reads as zeros, or as what the disk held there before.
 */
import type { Random } from './random.ts';

export const SECTOR_BYTES = 512;

type Version<T> = { readonly at: number; readonly value: T };

/** How much of what was not synced survives a cut, and what stands where nothing was written. */
export type CutMood = { readonly survival: number; readonly hasGarbage: boolean };

export type FileModel = {
  readonly write: (at: number, offset: number, data: Buffer) => void;
  readonly truncate: (at: number, size: number) => void;
  /** Everything done before record number `begunAt` is on the disk. */
  readonly sync: (begunAt: number) => void;
  readonly imageAfterCut: (random: Random, mood: CutMood) => Buffer;
  /** The file as the running system sees it. */
  readonly live: () => Buffer;
};

/** Starts a file of which nothing is on the disk yet, unless `existing` bytes were there before the run. */
export function createFileModel(existing: Buffer = Buffer.alloc(0)): FileModel {
  let durable = Buffer.from(existing);
  let live = Buffer.from(existing);
  let liveSize = existing.length;
  const sectors = new Map<number, Version<Buffer>[]>();
  let sizes: Version<number>[] = [];

  const reserve = (size: number): void => {
    if (size <= live.length) return;
    const larger = Buffer.alloc(Math.max(size, live.length * 2, 65_536));
    live.copy(larger);
    live = larger;
  };

  const remember = (at: number, from: number, to: number): void => {
    for (let sector = Math.floor(from / SECTOR_BYTES); sector * SECTOR_BYTES < to; sector += 1) {
      const start = sector * SECTOR_BYTES;
      reserve(start + SECTOR_BYTES);
      const versions = sectors.get(sector) ?? [];
      versions.push({ at, value: Buffer.from(live.subarray(start, start + SECTOR_BYTES)) });
      sectors.set(sector, versions);
    }
  };

  const resize = (at: number, size: number): void => {
    liveSize = size;
    sizes.push({ at, value: size });
  };

  return {
    write: (at, offset, data) => {
      const end = offset + data.length;
      reserve(end);
      data.copy(live, offset);
      remember(at, offset, end);
      if (end > liveSize) resize(at, end);
    },
    truncate: (at, size) => {
      reserve(size);
      if (size < liveSize) {
        live.fill(0, size, liveSize);
        remember(at, size, liveSize);
      }
      if (size !== liveSize) resize(at, size);
    },
    sync: (begunAt) => {
      const covered = sizes.filter((version) => version.at < begunAt).at(-1);
      sizes = sizes.filter((version) => version.at >= begunAt);
      const size = covered?.value ?? durable.length;
      if (size !== durable.length) {
        const resized = Buffer.alloc(size);
        durable.copy(resized, 0, 0, Math.min(size, durable.length));
        durable = resized;
      }
      for (const [sector, versions] of sectors) {
        const last = versions.filter((version) => version.at < begunAt).at(-1);
        if (last === undefined) continue;
        const start = sector * SECTOR_BYTES;
        if (start < durable.length)
          last.value.copy(durable, start, 0, Math.min(SECTOR_BYTES, durable.length - start));
        const later = versions.filter((version) => version.at >= begunAt);
        if (later.length === 0) sectors.delete(sector);
        else sectors.set(sector, later);
      }
    },
    imageAfterCut: (random, mood) => {
      const size =
        random.chance(mood.survival) && sizes.length > 0 ? random.pick(sizes).value : durable.length;
      const image = Buffer.alloc(size);
      durable.copy(image, 0, 0, Math.min(size, durable.length));
      for (const [sector, versions] of sectors) {
        const start = sector * SECTOR_BYTES;
        if (start >= size) continue;
        const end = Math.min(start + SECTOR_BYTES, size);
        if (random.chance(mood.survival)) random.pick(versions).value.copy(image, start, 0, end - start);
        else if (mood.hasGarbage && start >= durable.length) random.bytes(end - start).copy(image, start);
      }
      return image;
    },
    live: () => live.subarray(0, liveSize),
  };
}
