/*
 * Compiles a shim of tests/fault/shim once a run into the temporary folder and says how to
 * load it. Linux with gcc only, as LD_PRELOAD is; elsewhere the tests that need it say so.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SHIM_FOLDER = join(import.meta.dirname, '../../fault/shim');

/** Whether shims can be compiled and loaded on this machine. */
export const canShim =
  process.platform === 'linux' && spawnSync('gcc', ['--version'], { stdio: 'ignore' }).status === 0;

/** The compiled shim's path; named after its source's digest, so a changed source is compiled again. */
export function compileShim(name: 'opLog' | 'diskFull'): string {
  const source = join(SHIM_FOLDER, `${name}.c`);
  const digest = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16);
  const target = join(tmpdir(), `vigie-shim-${name}-${digest}.so`);
  if (existsSync(target)) return target;
  const fresh = `${target}.${process.pid}`;
  execFileSync('gcc', [
    '-O2',
    '-Wall',
    '-Wextra',
    '-Werror',
    '-shared',
    '-fPIC',
    '-o',
    fresh,
    source,
    '-lpthread',
  ]);
  renameSync(fresh, target);
  return target;
}
