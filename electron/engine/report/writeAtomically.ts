/*
 * Writes a file whole or not at all: whoever pulls the plug finds the old file or the new
 * one. The new bytes go to a name beside the target (a rename holds only within one disk), reach
 * the disk, then take the target's place; the folder is synced because the name lives there.
 */
import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const ENDING = '.vigie-part';
/** A part file older than this was left by a writer that died. */
const LEFT_BEHIND_MS = 600_000;

export type Written = { readonly file: string; readonly sha256: string; readonly sizeBytes: number };

/** A file that is being written beside the one it will replace. */
export type PartFile = {
  readonly write: (data: string | Uint8Array) => Promise<void>;
  /** Everything is on the disk, still under its own name: what is left to be done cannot fail for want of room. */
  readonly settle: () => Promise<Written>;
  /** What is settled takes the place of the file; the earlier one is there until then. */
  readonly commit: () => Promise<void>;
  /** Both, one after the other. */
  readonly finish: () => Promise<Written>;
  /** Nothing of it stays. */
  readonly drop: () => Promise<void>;
};

/** Begins to replace `file` piece by piece: for what is too long to be held. Throws what the disk says. */
export async function beginAtomically(file: string): Promise<PartFile> {
  const folder = dirname(file);
  const part = join(folder, `.${basename(file)}.${randomBytes(6).toString('hex')}${ENDING}`);
  await clearLeftBehind(folder, basename(file));
  const handle = await open(part, 'wx');
  const digest = createHash('sha256');
  let sizeBytes = 0;
  const settle = async (): Promise<Written> => {
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    return { file, sha256: digest.digest('hex'), sizeBytes };
  };
  const commit = async (): Promise<void> => {
    await rename(part, file);
    await syncFolder(folder);
  };
  return {
    async write(data) {
      const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
      digest.update(bytes);
      sizeBytes += bytes.byteLength;
      await handle.writeFile(bytes);
    },
    settle,
    commit,
    async finish() {
      const written = await settle();
      await commit();
      return written;
    },
    async drop() {
      await handle.close().catch(() => undefined);
      await rm(part, { force: true });
    },
  };
}

/** Replaces `file` by `data`; throws what the disk says, with the earlier file untouched. */
export async function writeAtomically(file: string, data: string | Uint8Array): Promise<Written> {
  const part = await beginAtomically(file);
  try {
    await part.write(data);
    return await part.finish();
  } catch (error) {
    await part.drop();
    throw error;
  }
}

/** Windows cannot open a folder; its file systems order a rename after the data by themselves. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function clearLeftBehind(folder: string, name: string): Promise<void> {
  const oldest = Date.now() - LEFT_BEHIND_MS;
  for (const entry of await readdir(folder)) {
    if (!entry.startsWith(`.${name}.`) || !entry.endsWith(ENDING)) continue;
    const path = join(folder, entry);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < oldest) await rm(path, { force: true });
  }
}
