/*
 * The Electron that ships: its npm package downloads the binary when first
 * needed. Where that place cannot be reached, it is found out in seconds and
 * remembered for a day, so that the next start does not try again.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, rootDir } from '../paths.ts';
import { Stop, say, step } from '../say.ts';
import { run } from './run.ts';

const PROBE_MS = 5_000;
const DOWNLOAD_ATTEMPTS = 2;
const DOWNLOAD_MS = 20 * 60_000;
const REMEMBERED_MS = 24 * 3_600_000;

const packageDir = join(rootDir, 'node_modules', 'electron');

/** Version of Electron that package.json pins. */
export function pinnedElectronVersion(): string {
  return JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')).version;
}

/** Path of the downloaded binary of the pinned version, or null. */
export function ownElectronPath(): string | null {
  try {
    const version = readFileSync(join(packageDir, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const path = join(packageDir, 'dist', readFileSync(join(packageDir, 'path.txt'), 'utf8').trim());
    return version === pinnedElectronVersion() && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function failureFile(): string {
  return join(cacheDir(), `electron-${pinnedElectronVersion()}-unreachable`);
}

/** True when an attempt of the last day failed. */
export function isKnownUnreachable(): boolean {
  try {
    return Date.now() - statSync(failureFile()).mtimeMs < REMEMBERED_MS;
  } catch {
    return false;
  }
}

function remember(reason: string): void {
  mkdirSync(cacheDir(), { recursive: true });
  writeFileSync(failureFile(), `${reason}\n`);
}

/** Asks within seconds whether the download would answer; remembers a no. */
export async function isDownloadReachable(): Promise<boolean> {
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/';
  const address = `${mirror.replace(/\/?$/, '/')}v${pinnedElectronVersion()}/SHASUMS256.txt`;
  const script = `fetch(process.argv[1], { method: 'HEAD' })
    .then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))`;
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1' };
  const { code } = await run(process.execPath, ['-e', script, address], { env, timeoutMs: PROBE_MS });
  if (code !== 0) remember('no answer');
  return code === 0;
}

/** Downloads the binary with the package's own script; null when it failed twice, which is remembered. */
export async function downloadOwnElectron(): Promise<string | null> {
  for (let attempt = 1; attempt <= DOWNLOAD_ATTEMPTS; attempt += 1) {
    const { code, output } = await step(`Downloading Electron ${pinnedElectronVersion()}`, () =>
      run(process.execPath, [join(packageDir, 'install.js')], {
        env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
        timeoutMs: DOWNLOAD_MS,
      }),
    );
    const path = ownElectronPath();
    if (code === 0 && path !== null) {
      rmSync(failureFile(), { force: true });
      return path;
    }
    const reason = output.split('\n').find((line) => /error/i.test(line)) ?? `exit code ${code}`;
    say(`  it failed: ${reason.trim()}`);
    remember(output);
  }
  return null;
}

/** The stop for a platform that has no other runtime to fall back on. */
export function cannotDownload(): Stop {
  return new Stop(
    `Electron ${pinnedElectronVersion()} could not be downloaded.\n` +
      'Where a mirror is at hand, one command does it: ELECTRON_MIRROR=https://… npx install-electron',
  );
}
