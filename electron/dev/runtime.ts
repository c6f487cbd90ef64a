/*
 * The one place that knows which runtime was found: the Electron that ships or
 * the fallback, and what must be handed to it. It only looks; provision.ts
 * fetches. Sources never ask "which Electron?": they get paths and variables.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fallbackAddonPath } from './provision/fallbackAddon.ts';
import { fallbackElectronDir, fallbackElectronFound } from './provision/fallbackElectron.ts';
import { ownElectronPath, pinnedElectronVersion } from './provision/ownElectron.ts';
import { Stop } from './say.ts';

export type Runtime = {
  /** A Node that runs our TypeScript sources and loads better-sqlite3 as npm ships it. */
  readonly nodePath: string;
  readonly electronPath: string;
  readonly electronVersion: string;
  /** The folder the binary lies in: what packaging starts from. */
  readonly electronDir: string;
  readonly isFallback: boolean;
  /** The database addon to load inside Electron, or null when the one npm ships fits. */
  readonly sqliteBinding: string | null;
  /** True when there is no display: a window then needs Xvfb. */
  readonly needsXvfb: boolean;
  /** Chromium switches this machine needs, from source only: never for what is shipped. */
  readonly electronArgs: readonly string[];
  /** Variables to start Electron with, to be laid over the process's own. */
  readonly env: Readonly<Record<string, string>>;
};

/** True when there is a screen to open a window on. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** True under xvfb-run: a display without a graphics card behind it. */
function isDisplayVirtual(): boolean {
  return (process.env.XAUTHORITY ?? '').includes('xvfb-run');
}

/** The runtime that is ready on this machine, or null when provisioning has to come first. */
export function lookForRuntime(): Runtime | null {
  const ownPath = ownElectronPath();
  if (ownPath !== null) {
    return makeRuntime(ownPath, pinnedElectronVersion(), dirname(ownPath), null);
  }
  const version = fallbackElectronFound();
  const addon = fallbackAddonPath();
  if (version === null || !existsSync(addon)) return null;
  const dir = fallbackElectronDir();
  return makeRuntime(join(dir, 'electron'), version, dir, addon);
}

/** The runtime that is ready on this machine; stops with the command that prepares it. */
export function findRuntime(): Runtime {
  const runtime = lookForRuntime();
  if (runtime === null)
    throw new Stop('No Electron is ready here yet. One command prepares it: npm run provision');
  return runtime;
}

function makeRuntime(
  electronPath: string,
  electronVersion: string,
  electronDir: string,
  sqliteBinding: string | null,
): Runtime {
  const isFallback = sqliteBinding !== null;
  const isRoot = process.getuid?.() === 0;
  const needsXvfb = !hasDisplay();
  return {
    nodePath: process.execPath,
    electronPath,
    electronVersion,
    electronDir,
    isFallback,
    sqliteBinding,
    needsXvfb,
    electronArgs: [
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(needsXvfb || isDisplayVirtual() ? ['--disable-gpu'] : []),
    ],
    env: {
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
      ...(sqliteBinding === null ? {} : { VIGIE_SQLITE_BINDING: sqliteBinding }),
      ...(isFallback ? { ELECTRON_OVERRIDE_DIST_PATH: electronDir } : {}),
    },
  };
}
