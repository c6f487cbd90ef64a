/*
 * What the disk said last, and the room kept back for the day it is full. Everything that a person
 * asks to be recorded goes through `withRoom`: an act, a file, the end of an import, an undo.
 */
import type { Result } from '../../shared/lib/result.ts';

export type Disk = {
  /** Epoch ms UTC of the first refusal since something was last written; null when all is well. */
  readonly troubleSince: () => number | null;
  readonly note: (result: Result<unknown>) => void;
  /**
   * Runs it, and once more with the room that was kept back where the disk was full: what is
   * refused so has recorded nothing, or goes on where it stopped.
   */
  readonly withRoom: <T>(run: () => Promise<Result<T>>) => Promise<Result<T>>;
};

export type DiskDeps = {
  /** Epoch ms UTC. */
  readonly clock: () => number;
  /** Gives back what was kept; answers whether there was any. */
  readonly makeRoom: () => boolean;
  readonly onChange: () => void;
};

export function createDisk({ clock, makeRoom, onChange }: DiskDeps): Disk {
  let troubleSince: number | null = null;
  const note = (result: Result<unknown>): void => {
    const before = troubleSince;
    if (result.ok) troubleSince = null;
    else if (result.error.code === 'disk.full' || result.error.code === 'disk.failed')
      troubleSince ??= clock();
    if (before !== troubleSince) onChange();
  };
  return {
    troubleSince: () => troubleSince,
    note,
    async withRoom(run) {
      const first = await run();
      const ended = isDiskFull(first) && makeRoom() ? await run() : first;
      note(ended);
      return ended;
    },
  };
}

export function isDiskFull(result: Result<unknown>): boolean {
  return !result.ok && result.error.code === 'disk.full';
}
