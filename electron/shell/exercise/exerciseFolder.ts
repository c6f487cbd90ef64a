/*
 * The folders of exercises: one for each, kept or deleted as a person said when it was closed.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { writePrivateFile } from '../writeFile.ts';

/** A file of this name in a folder: it is to go. */
const DELETED = 'deleted';

export function markDeleted(folder: string): void {
  try {
    writePrivateFile(join(folder, DELETED), '');
  } catch {
    // It is removed all the same, as long as this run lasts.
  }
}

export function removeFolder(folder: string, log: Pick<Log, 'error'>): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    log.error({ err: error }, 'the folder of an exercise could not be removed');
  }
}

/** Removes what was to go and is still there. */
export function removeDeleted(folder: string, log: Pick<Log, 'error'>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (existsSync(join(folder, name, DELETED))) removeFolder(join(folder, name), log);
}
