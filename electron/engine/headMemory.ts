/*
 * The head of this laptop's chain, kept in the operating system's store a moment after each act: a file that was put back
 * to an earlier day is noticed by it.
 */
import { rememberHead } from './openDevice.ts';
import type { Threads } from './threads/createThreads.ts';
import type { Vault } from './vault.ts';

const REMEMBERED_AFTER_MS = 1_000;

export type HeadMemoryDeps = {
  readonly threads: Pick<Threads, 'writer'>;
  readonly vault: Vault;
  /** The device that writes here; null until the file can be written. */
  readonly device: () => string | null;
  readonly log: (message: string, fields: object) => void;
};

export function createHeadMemory({ threads, vault, device, log }: HeadMemoryDeps) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const write = async (): Promise<void> => {
    timer = null;
    const head = await threads.writer.call('newestEntry', null);
    if (head !== null && head.device === device()) await rememberHead(vault, head.device, head.hash);
  };
  return {
    /** Something was written. */
    note(): void {
      if (timer !== null) return;
      timer = setTimeout(() => {
        write().catch((error: unknown) => log('the head was not remembered', { reason: String(error) }));
      }, REMEMBERED_AFTER_MS);
      timer.unref();
    },
    /** Written at once, before the threads stop. */
    async finish(): Promise<void> {
      if (timer !== null) clearTimeout(timer);
      await write();
    },
  };
}
