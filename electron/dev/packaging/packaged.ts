/*
 * Where a packaged application lies: the directory that ships, and its twin
 * that differs in one fuse so that Playwright can drive it.
 */
import { join } from 'node:path';
import { rootDir } from '../paths.ts';

export type Packaged = {
  readonly dir: string;
  /** What a user starts. */
  readonly executable: string;
  /** The folder that holds app.asar. */
  readonly resourcesDir: string;
};

/** The folder that all packaging writes to. */
export const releaseDir = join(rootDir, 'release');

/** The application as it ships. */
export const shipped = describePackaged(join(releaseDir, unpackedName()));

/** The same, but for the inspect fuse: for tests, never to be shipped. */
export const twin = describePackaged(join(releaseDir, `${unpackedName()}-inspect`));

function unpackedName(): string {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  if (process.platform === 'darwin') return `mac${arch}`;
  return `${process.platform === 'win32' ? 'win' : 'linux'}${arch}-unpacked`;
}

function describePackaged(dir: string): Packaged {
  if (process.platform === 'darwin') {
    const contents = join(dir, 'Vigie.app', 'Contents');
    return { dir, executable: join(contents, 'MacOS', 'Vigie'), resourcesDir: join(contents, 'Resources') };
  }
  const executable = join(dir, process.platform === 'win32' ? 'Vigie.exe' : 'vigie');
  return { dir, executable, resourcesDir: join(dir, 'resources') };
}
