/*
 * Files written whole or not at all: to a temporary name beside the target, flushed to the
 * disk, renamed, and the folder flushed too, since without that a power cut may undo the
 * rename. Synchronous: used for small files and for what must be on disk before an answer.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const OWNER_ONLY = 0o600;

/** A file that is written but not yet in its place. */
export type PreparedFile = { readonly commit: () => void; readonly discard: () => void };

export function prepareFile(file: string, data: string | Uint8Array, mode: number): PreparedFile {
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.part`);
  const handle = openSync(temporary, 'wx', mode);
  try {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    rmSync(temporary, { force: true });
    throw error;
  }
  closeSync(handle);
  return {
    commit: () => {
      renameSync(temporary, file);
      syncFolder(dirname(file));
    },
    discard: () => rmSync(temporary, { force: true }),
  };
}

/** Writes a private file. */
export function writePrivateFile(file: string, data: string | Uint8Array): void {
  const prepared = prepareFile(file, data, OWNER_ONLY);
  try {
    prepared.commit();
  } catch (error) {
    prepared.discard();
    throw error;
  }
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder for this; its rename is journalled.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
