/*
 * Pages on their way to a PDF hold the words of the incident: they lie in this laptop's own folder, for as long as they
 * are printed. What a start that ended badly left there goes at the next one.
 */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

const PRIVATE_FOLDER = 0o700;

/** Does `work` with an empty folder inside `prints`, which is gone when it settles. */
export async function withPrintFolder<T>(prints: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(prints, { recursive: true, mode: PRIVATE_FOLDER });
  const folder = await mkdtemp(join(prints, 'print-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** For the one instance of a folder, before it prints. What cannot be taken away now must not keep anybody from starting. */
export function clearPrints(prints: string): void {
  try {
    rmSync(prints, { recursive: true, force: true });
  } catch {
    // Something still holds a page: the next start tries again.
  }
}
