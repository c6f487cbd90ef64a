/*
 * Builds what Electron runs: main, engine and threads as modules, the preload
 * as CommonJS (a sandboxed preload can be nothing else), the windows as static
 * pages. Skipped when no input changed; swapped in whole, so that a running
 * application never meets half a build.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { fingerprint } from './build/fingerprint.ts';
import { distDir, rootDir } from './paths.ts';
import { runScript, Stop, step } from './say.ts';

const STAMP = 'inputs.sha256';

/** Where each output of the application begins. */
export const entries = {
  node: {
    main: 'electron/main.ts',
    engine: 'electron/engine/process.ts',
    writer: 'electron/engine/threads/writer.ts',
    reader: 'electron/engine/threads/reader.ts',
    parser: 'electron/engine/threads/parser.ts',
    // Not shipped: what faults are injected into, without reading a thousand sources at each of hundreds of starts.
    headless: 'electron/engine/headless.ts',
  },
  preload: 'electron/preload.ts',
  pages: {
    console: 'renderer/windows/console/index.html',
    wall: 'renderer/windows/wall/index.html',
    facilitator: 'renderer/windows/facilitator/index.html',
  },
} as const;

/** Builds into `dist/` unless it is up to date; answers whether it had to. */
export async function buildApp(): Promise<boolean> {
  for (const file of [...Object.values(entries.node), entries.preload, ...Object.values(entries.pages)]) {
    if (!existsSync(join(rootDir, file))) throw new Stop(`The build needs ${file}, which is not there.`);
  }
  const inputs = fingerprint(rootDir);
  if (readStamp() === inputs) return false;
  await step('Building the application', async () => {
    const outDir = join(rootDir, '.cache', `dist-${process.pid}`);
    rmSync(outDir, { recursive: true, force: true });
    try {
      const { bundle } = await import('./build/bundle.ts');
      await bundle(rootDir, outDir, entries).catch((error: Error) => {
        // The bundler's own words name the file and the line; its stack names nobody of ours.
        throw error instanceof Stop ? error : new Stop(stripVTControlCharacters(error.message));
      });
      writeFileSync(join(outDir, STAMP), inputs);
      swapIn(outDir);
    } finally {
      rmSync(outDir, { recursive: true, force: true });
    }
  });
  return true;
}

function readStamp(): string | null {
  try {
    return readFileSync(join(distDir, STAMP), 'utf8');
  } catch {
    return null;
  }
}

function swapIn(outDir: string): void {
  const old = `${outDir}-old`;
  mkdirSync(outDir, { recursive: true });
  if (existsSync(distDir)) renameSync(distDir, old);
  renameSync(outDir, distDir);
  rmSync(old, { recursive: true, force: true });
}

if (import.meta.main) {
  await runScript(async () => {
    if (!(await buildApp())) process.stdout.write('The build is up to date.\n');
    return 0;
  });
}
