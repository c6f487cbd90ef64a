/*
 * Fault R9: the ways to make an Electron application run somebody else's code
 * or open itself to a debugger. Each is tried on what ships, and its control on
 * a build where it must succeed: a probe that cannot succeed proves nothing.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shipped, twin } from '../../electron/dev/packaging/packaged.ts';
import { rootDir } from '../../electron/dev/paths.ts';
import { findRuntime } from '../../electron/dev/runtime.ts';
import { runPackaged } from '../support/package/runPackaged.ts';

const INSPECTOR = /Debugger listening on ws:/;
const DEVTOOLS = /DevTools listening on ws:/;
const runtime = findRuntime();
const { version } = JSON.parse(readFileSync(join(rootDir, 'package.json'), 'utf8')) as { version: string };

let folder = '';
let mark = '';
let intruder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-switches-'));
  mark = join(folder, 'mark');
  intruder = join(folder, 'intruder.cjs');
  writeFileSync(intruder, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'here')`);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** True when the intruder's code ran. */
function hasIntruded(): boolean {
  const was = existsSync(mark);
  rmSync(mark, { force: true });
  return was;
}

describe('R9: what ships cannot be turned into something else', () => {
  test('ELECTRON_RUN_AS_NODE is ignored', async () => {
    const options = { env: { ELECTRON_RUN_AS_NODE: '1' }, first: [intruder] };
    const said = await runPackaged(shipped.executable, ['--version'], options);
    expect(hasIntruded()).toBe(false);
    expect({ code: said.code, out: said.out.trim() }).toEqual({ code: 0, out: version });
  });

  test('control: ELECTRON_RUN_AS_NODE turns an ordinary Electron into Node', async () => {
    const options = { env: { ELECTRON_RUN_AS_NODE: '1' }, first: [intruder] };
    await runPackaged(runtime.electronPath, ['--version'], options);
    expect(hasIntruded()).toBe(true);
  });

  test('NODE_OPTIONS is ignored', async () => {
    const env = { NODE_OPTIONS: `--require=${intruder}` };
    const said = await runPackaged(shipped.executable, ['--check'], { env });
    expect(hasIntruded()).toBe(false);
    expect(JSON.parse(said.out)).toMatchObject({ ok: true });
  });

  test('control: NODE_OPTIONS reaches an ordinary Electron', async () => {
    const env = { NODE_OPTIONS: `--require=${intruder}` };
    await runPackaged(runtime.electronPath, [rootDir, '--version'], { env });
    expect(hasIntruded()).toBe(true);
  });

  test.each(['--inspect=0', '--inspect-brk=0'])('%s opens no debugger', async (flag) => {
    const said = await runPackaged(shipped.executable, [flag, '--check']);
    expect(said.err).not.toMatch(INSPECTOR);
    expect(JSON.parse(said.out)).toMatchObject({ ok: true });
  });

  test.each(['--inspect=0', '--inspect-brk=0'])('control: %s opens one in the twin', async (flag) => {
    const said = await runPackaged(twin.executable, [flag, '--check'], { until: INSPECTOR });
    expect(said.err).toMatch(INSPECTOR);
  });

  test.each(['--remote-debugging-port=0', '--remote-debugging-pipe'])('%s is refused', async (flag) => {
    const said = await runPackaged(shipped.executable, [flag], { until: DEVTOOLS });
    expect(said.err).not.toMatch(DEVTOOLS);
    expect(said.code).toBe(1);
    expect(said.err.length).toBeGreaterThan(0);
  });

  test('control: a remote debugging port opens in the twin, where the inspector may', async () => {
    const said = await runPackaged(twin.executable, ['--inspect=0', '--remote-debugging-port=0'], {
      until: DEVTOOLS,
    });
    expect(said.err).toMatch(DEVTOOLS);
  });
});
