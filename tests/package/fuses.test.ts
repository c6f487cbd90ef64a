/*
 * The fuses of what ships, read from the binary itself, each one by name. The
 * twin that the drive uses may differ in a single one: anything more would
 * prove something about another program.
 */
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import { shipped, twin } from '../../electron/dev/packaging/packaged.ts';

const wanted = {
  RunAsNode: 'off',
  EnableCookieEncryption: 'on',
  EnableNodeOptionsEnvironmentVariable: 'off',
  EnableNodeCliInspectArguments: 'off',
  EnableEmbeddedAsarIntegrityValidation: 'on',
  OnlyLoadAppFromAsar: 'on',
  LoadBrowserProcessSpecificV8Snapshot: 'off',
  GrantFileProtocolExtraPrivileges: 'off',
} as const;

type FuseName = keyof typeof wanted;
const names = Object.keys(wanted) as FuseName[];

async function readFuses(executable: string): Promise<Record<FuseName, string>> {
  const wire = await getCurrentFuseWire(executable);
  const words: Partial<Record<FuseState, string>> = { [FuseState.ENABLE]: 'on', [FuseState.DISABLE]: 'off' };
  return Object.fromEntries(
    names.map((name) => [name, words[wire[FuseV1Options[name]] as FuseState] ?? 'missing']),
  ) as Record<FuseName, string>;
}

describe('fuses', () => {
  test.each(names)('%s is as it must be in what ships', async (name) => {
    expect((await readFuses(shipped.executable))[name]).toBe(wanted[name]);
  });

  test('the twin differs in the inspect fuse alone', async () => {
    expect(await readFuses(twin.executable)).toEqual({
      ...(await readFuses(shipped.executable)),
      EnableNodeCliInspectArguments: 'on',
    });
  });
});
