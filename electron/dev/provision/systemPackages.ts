/*
 * The libraries and programs of the system that a window, a compiler or a test
 * needs. Asked for by what is really looked for (a library, a program), not by
 * package name: names differ between releases, and a machine may have them otherwise.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop, say, step } from '../say.ts';
import { run, runOrStop } from './run.ts';
import { sandboxCommands } from './sandbox.ts';

/** Why a package is needed: to show a window, to compile the fallback's addon, to run the tests. */
export type Purpose = 'window' | 'compiler' | 'test';

type Need = {
  readonly package: string;
  readonly purposes: readonly Purpose[];
  readonly library?: string;
  readonly program?: string;
  readonly file?: string;
  /** The tests that look for it say that they were left out; nobody is stopped for want of it. */
  readonly isOptional?: boolean;
};

const needs: readonly Need[] = [
  { package: 'libgtk-3-0', purposes: ['window'], library: 'libgtk-3.so.0' },
  { package: 'libnss3', purposes: ['window'], library: 'libnss3.so' },
  { package: 'libasound2', purposes: ['window'], library: 'libasound.so.2' },
  { package: 'libgbm1', purposes: ['window'], library: 'libgbm.so.1' },
  { package: 'libatk-bridge2.0-0', purposes: ['window'], library: 'libatk-bridge-2.0.so.0' },
  { package: 'libnotify4', purposes: ['window'], library: 'libnotify.so.4' },
  { package: 'libxss1', purposes: ['window'], library: 'libXss.so.1' },
  { package: 'libxtst6', purposes: ['window'], library: 'libXtst.so.6' },
  { package: 'libsecret-1-0', purposes: ['window'], library: 'libsecret-1.so.0' },
  // The fault tests compile too: small libraries that stand between a program and its disk.
  { package: 'g++', purposes: ['compiler', 'test'], program: 'g++' },
  { package: 'make', purposes: ['compiler'], program: 'make' },
  { package: 'python3', purposes: ['compiler'], program: 'python3' },
  {
    package: 'fonts-dejavu-core',
    purposes: ['test'],
    file: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
  },
  { package: 'poppler-utils', purposes: ['test'], program: 'pdftotext' },
  { package: 'xvfb', purposes: ['test'], program: 'Xvfb' },
  { package: 'xauth', purposes: ['test'], program: 'xauth' },
  // Opens the tables that are handed out, as their readers do.
  { package: 'libreoffice-calc', purposes: ['test'], program: 'soffice', isOptional: true },
  // And the reports as documents. Its program is there without it, and would refuse them.
  {
    package: 'libreoffice-writer',
    purposes: ['test'],
    file: '/usr/lib/libreoffice/program/libswlo.so',
    isOptional: true,
  },
];

// Renamed in Debian 13 and Ubuntu 24.04, where the old name may be one of two to choose from.
const RENAMED = new Set(['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0']);

/** Packages that are missing for these purposes; none on another system than Linux. */
export function missingPackages(purposes: readonly Purpose[]): readonly string[] {
  return missingNeeds(purposes).flatMap((need) => (need.isOptional ? [] : [need.package]));
}

function missingNeeds(purposes: readonly Purpose[]): readonly Need[] {
  if (process.platform !== 'linux') return [];
  const libraries = listLibraries();
  return needs.filter(
    (need) => need.purposes.some((purpose) => purposes.includes(purpose)) && !isThere(need, libraries),
  );
}

/**
 * Installs what is missing as root; otherwise stops with the one command that
 * does, with whatever else root has to be asked for.
 */
export async function provideSystem(purposes: readonly Purpose[]): Promise<void> {
  await provideNeeded(purposes);
  await provideOptional(purposes);
}

/** Only root, on Debian and its kin: everybody else is spared the question. */
async function provideOptional(purposes: readonly Purpose[]): Promise<void> {
  const names = missingNeeds(purposes).map((need) => need.package);
  if (names.length === 0 || process.getuid?.() !== 0 || findProgram('apt-get') === null) return;
  await step(`Installing what some tests like to have: ${names.join(' ')}`, async () => {
    await installAsRoot(names).catch((error: unknown) => {
      if (!(error instanceof Stop)) throw error;
      say('  could not be installed: those tests are left out');
    });
  });
}

async function provideNeeded(purposes: readonly Purpose[]): Promise<void> {
  const missing = missingPackages(purposes);
  const others = sandboxCommands();
  if (missing.length === 0 && others.length === 0) return;
  if (missing.length > 0 && findProgram('apt-get') === null) {
    throw new Stop(
      `Vigie needs these Debian packages, or what this system calls them: ${missing.join(' ')}\n` +
        'Install them with the package manager of this system, then run the same command again.',
    );
  }
  const names = missing.map(nameHere);
  const install = `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (process.getuid?.() !== 0) {
    const command = [...(missing.length > 0 ? [install] : []), ...others].join(' && ');
    throw new Stop(
      `Something of the system is missing that only root may add. One command does it:\n\n` +
        `  ${asRoot(command)}\n\nThen run the same command again.`,
    );
  }
  await step(`Installing system packages: ${names.join(' ')}`, () => installAsRoot(names));
  const still = missingPackages(purposes);
  if (still.length > 0) {
    throw new Stop(`Still missing after the installation: ${still.join(' ')}\nTry: ${install}`);
  }
}

async function installAsRoot(names: readonly string[]): Promise<void> {
  // Waits for another apt instead of failing on its lock.
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const args = [...patient, 'install', '-y', '--no-install-recommends', ...names];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const first = await run('apt-get', args, { env });
  if (first.code === 0) return;
  say('  the package lists are missing or old: updating them …');
  await runOrStop('apt-get', [...patient, 'update'], { env });
  await runOrStop('apt-get', args, { env });
}

/** The command as a user types it to have root run it. */
function asRoot(command: string): string {
  return findProgram('sudo') === null ? `su -c '${command}'` : `sudo sh -c '${command}'`;
}

function nameHere(name: string): string {
  if (!RENAMED.has(name)) return name;
  try {
    execFileSync('apt-cache', ['show', `${name}t64`], { stdio: 'ignore' });
    return `${name}t64`;
  } catch {
    return name;
  }
}

function isThere(need: Need, libraries: string): boolean {
  if (need.library !== undefined) return libraries.includes(`${need.library} `);
  if (need.program !== undefined) return findProgram(need.program) !== null;
  return need.file !== undefined && existsSync(need.file);
}

function listLibraries(): string {
  try {
    return execFileSync(findProgram('ldconfig') ?? '/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Path of a program in PATH or where the system keeps its own, or null. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  for (const folder of folders) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not here.
    }
  }
  return null;
}
