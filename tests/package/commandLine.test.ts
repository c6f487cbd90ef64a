/*
 * What ships, through its own command line: it says its version, and it proves
 * itself by opening a database of its own and reading back what it wrote.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shipped } from '../../electron/dev/packaging/packaged.ts';
import { rootDir } from '../../electron/dev/paths.ts';
import { findRuntime } from '../../electron/dev/runtime.ts';
import { runPackaged } from '../support/package/runPackaged.ts';

const { version } = JSON.parse(readFileSync(join(rootDir, 'package.json'), 'utf8')) as { version: string };

describe('the command line of what ships', () => {
  test('--version prints the version and nothing else', async () => {
    const said = await runPackaged(shipped.executable, ['--version']);
    expect({ code: said.code, out: said.out.trim() }).toEqual({ code: 0, out: version });
  });

  test('--check writes, reads back, verifies the chain and says so in one line', async () => {
    const said = await runPackaged(shipped.executable, ['--check']);
    expect(said.out.trim().split('\n')).toHaveLength(1);
    const report = JSON.parse(said.out);
    expect(report).toMatchObject({
      ok: true,
      version,
      electron: findRuntime().electronVersion,
      isIntact: true,
      problem: null,
    });
    expect(report.entries).toBeGreaterThanOrEqual(3);
    expect(said.code).toBe(0);
  });

  test('--help says what else there is', async () => {
    const said = await runPackaged(shipped.executable, ['--help'], { env: { LC_ALL: 'en_CA.UTF-8' } });
    expect(said.code).toBe(0);
    for (const option of ['--check', '--demo', '--db']) expect(said.out).toContain(option);
  });
});
