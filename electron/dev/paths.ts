/*
 * Where things are on a developer's machine. What is costly and the same for
 * every checkout (a runtime, a compiled addon) lives in the user's cache.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const rootDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What is built: bundles of main, engine, preload and renderer. */
export const distDir = join(rootDir, 'dist');

/** The per-user cache of Vigie's developer scripts. */
export function cacheDir(): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'vigie');
}
