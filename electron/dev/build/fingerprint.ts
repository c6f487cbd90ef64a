/*
 * One digest over everything a build is made from. Contents, not dates: a fresh
 * clone or a branch changed to and fro must not build again.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['electron', 'renderer', 'resources', 'shared'];
const FILES = ['package-lock.json', 'package.json', 'tsconfig.json'];
// Of the developer scripts only what shapes the output counts.
const SCRIPTS = join('electron', 'dev');
const SHAPING = [join(SCRIPTS, 'build'), join(SCRIPTS, 'build.ts')];

/** Digest of all inputs of the build below `root`. */
export function fingerprint(root: string): string {
  const files = FILES.concat(FOLDERS.flatMap((folder) => listFiles(root, folder)));
  const hash = createHash('sha256');
  for (const file of files.filter(isInput).sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function isInput(file: string): boolean {
  return !file.startsWith(SCRIPTS) || SHAPING.some((path) => file.startsWith(path));
}

function listFiles(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
