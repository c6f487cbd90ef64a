import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerVault, createVault, type Keyring } from '../../../electron/shell/vault.ts';

/** A keyring as small as one can be: it reverses. */
function keyring(backend: ReturnType<Keyring['getSelectedStorageBackend']>, isAvailable = true): Keyring {
  return {
    isEncryptionAvailable: () => isAvailable,
    getSelectedStorageBackend: () => backend,
    encryptString: (text) => Buffer.from([...text].reverse().join('')),
    decryptString: (bytes) => [...bytes.toString()].reverse().join(''),
  };
}

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-vault-'));
  file = join(folder, 'vault.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the vault', () => {
  it('seals with the keyring of the system', () => {
    const vault = createVault(file, keyring('gnome_libsecret'), 'linux');
    vault.set('device', 'secret');
    expect(vault.kind()).toBe('system');
    expect(vault.get('device')).toBe('secret');
    expect(readFileSync(file, 'utf8')).not.toContain('secret');
  });

  it.each([
    ['a fixed password', keyring('basic_text')],
    ['an unknown backend', keyring('unknown')],
    ['no keyring', keyring('gnome_libsecret', false)],
  ])('says plainly that it is plain with %s', (_what, ring) => {
    const vault = createVault(file, ring, 'linux');
    vault.set('device', 'secret');
    expect(vault.kind()).toBe('plain');
    expect(vault.get('device')).toBe('secret');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('trusts the keyrings of other systems', () => {
    expect(createVault(file, keyring('basic_text'), 'darwin').kind()).toBe('system');
  });

  it('still reads what it kept plainly once a keyring is there', () => {
    createVault(file, keyring('basic_text'), 'linux').set('old', 'plain secret');
    const sealed = createVault(file, keyring('kwallet6'), 'linux');
    sealed.set('new', 'sealed secret');
    expect([sealed.get('old'), sealed.get('new')]).toEqual(['plain secret', 'sealed secret']);
  });

  it('knows no name that was not set, and forgets', () => {
    const vault = createVault(file, keyring('basic_text'), 'linux');
    expect(vault.get('toString')).toBeNull();
    vault.set('a', '1');
    vault.set('b', '2');
    vault.delete('a');
    expect([vault.get('a'), vault.get('b')]).toEqual([null, '2']);
  });

  it('fails rather than begin anew over a file it cannot read', () => {
    writeFileSync(file, '{"device":');
    const vault = createVault(file, keyring('basic_text'), 'linux');
    const told: unknown[] = [];
    for (const request of [
      { type: 'vault', id: 1, op: 'get', key: 'device' },
      { type: 'vault', id: 2, op: 'set', key: 'device', value: 'new' },
    ] as const) {
      expect(answerVault(vault, request, (error) => told.push(error))).toEqual({
        type: 'vaultReply',
        id: request.id,
        isDone: false,
        value: null,
      });
    }
    expect(told).toHaveLength(2);
    expect(readFileSync(file, 'utf8')).toBe('{"device":');
  });
});
