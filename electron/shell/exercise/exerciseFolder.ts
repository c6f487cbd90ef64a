/*
 * The folders of exercises: one for each, kept or deleted as a person said when it was closed, with a note of the real
 * file that it was begun beside.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Log } from '../log.ts';
import { writePrivateFile } from '../writeFile.ts';

/** A file of this name in a folder: it is to go, or was never finished. */
const DELETED = 'deleted';
const BESIDE = 'beside.json';
const NAME = /^\d{4}-\d{2}-\d{2}-\d{2}-\d{2}-[0-9a-f]{8}$/;

/** The real file beside which an exercise was begun. */
export type Beside = { readonly file: string; readonly orgId: string };

/** A new folder that is to go unless it is kept: an exercise that was not begun leaves nobody's contacts behind. */
export function newFolder(all: string, now: number, beside: Beside): string {
  const stamp = new Date(now).toISOString().slice(0, 16).replace(/[:T]/g, '-');
  const folder = join(all, `${stamp}-${randomUUID().slice(0, 8)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  markDeleted(folder);
  writePrivateFile(join(folder, BESIDE), JSON.stringify(beside));
  return folder;
}

export function keepFolder(folder: string): void {
  rmSync(join(folder, DELETED), { force: true });
}

/** The folder of an exercise that can be gone on with, whatever the preferences say; null where it is none. */
export function knownFolder(all: string, folder: string): { readonly beside: Beside } | null {
  const name = basename(folder);
  if (!NAME.test(name) || join(all, name) !== folder || existsSync(join(folder, DELETED))) return null;
  try {
    if (!lstatSync(folder).isDirectory() || !existsSync(join(folder, 'exercise.db'))) return null;
    const { file, orgId } = JSON.parse(readFileSync(join(folder, BESIDE), 'utf8')) as Partial<Beside>;
    return typeof file === 'string' && typeof orgId === 'string' ? { beside: { file, orgId } } : null;
  } catch {
    return null;
  }
}

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
export function removeDeleted(all: string, log: Pick<Log, 'error'>): void {
  if (!existsSync(all)) return;
  for (const name of readdirSync(all))
    if (NAME.test(name) && existsSync(join(all, name, DELETED))) removeFolder(join(all, name), log);
}
