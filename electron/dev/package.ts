/*
 * Packages Vigie with electron-builder around the runtime that was found. On a
 * fallback runtime the result is for tests: it carries the addon compiled for
 * that runtime beside the asar, and no installer is made of it.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { buildApp } from './build.ts';
import { releaseDir, shipped, twin } from './packaging/packaged.ts';
import { distDir, rootDir } from './paths.ts';
import { runOrStop } from './provision/run.ts';
import type { Runtime } from './runtime.ts';
import { Stop, say, step } from './say.ts';

// Raise it when the steps below change.
const RECIPE = 1;
const stampFile = join(releaseDir, 'inputs.sha256');

/** Makes the unpacked directory and its twin unless nothing they are made of changed. */
export async function packageApp(runtime: Runtime): Promise<void> {
  await buildApp();
  const inputs = inputsOf(runtime);
  if (existsSync(twin.executable) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === inputs) {
    say('The packaged directory is up to date.');
    return;
  }
  await step(`Packaging with Electron ${runtime.electronVersion}`, async () => {
    for (const path of [stampFile, shipped.dir, twin.dir]) rmSync(path, { recursive: true, force: true });
    await runBuilder(runtime, ['--dir']);
    await makeTwin();
    writeFileSync(stampFile, inputs);
  });
}

/** Makes the installers of this system; needs the Electron that ships. */
export async function makeInstallers(runtime: Runtime): Promise<void> {
  if (runtime.isFallback) {
    throw new Stop(
      `Only Electron ${runtime.electronVersion} is here, which is past its end of life: no installer is made of it.\n` +
        'Run this where the Electron of package.json can be downloaded.',
    );
  }
  await buildApp();
  await step('Making the installers', () => runBuilder(runtime, []));
}

async function runBuilder(runtime: Runtime, args: readonly string[]): Promise<void> {
  const config = join(rootDir, '.cache', 'electron-builder.json');
  mkdirSync(join(rootDir, '.cache'), { recursive: true });
  writeFileSync(config, JSON.stringify(configFor(runtime), null, 2));
  const cli = join(rootDir, 'node_modules', 'electron-builder', 'cli.js');
  await runOrStop(process.execPath, [cli, ...args, '--config', config, '--publish', 'never'], {
    cwd: rootDir,
  });
}

function configFor(runtime: Runtime): Record<string, unknown> {
  return {
    extends: join(rootDir, 'electron-builder.yml'),
    electronVersion: runtime.electronVersion,
    electronDist: runtime.electronDir,
    ...(runtime.sqliteBinding === null
      ? {}
      : { extraResources: [{ from: runtime.sqliteBinding, to: 'better_sqlite3.node' }] }),
  };
}

async function makeTwin(): Promise<void> {
  cpSync(shipped.dir, twin.dir, { recursive: true, verbatimSymlinks: true });
  const isAppleSilicon = process.platform === 'darwin' && process.arch === 'arm64';
  await flipFuses(twin.executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: isAppleSilicon,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

function inputsOf(runtime: Runtime): string {
  const hash = createHash('sha256');
  const files = ['electron-builder.yml', 'package-lock.json', 'resources/icons/vigie.png'];
  hash.update(JSON.stringify([RECIPE, runtime.electronVersion, runtime.sqliteBinding]));
  for (const file of [...files.map((name) => join(rootDir, name)), join(distDir, 'inputs.sha256')]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
