/*
 * Secrets of this laptop (the device's private key) behind the system's keyring. Where there
 * is none, they lie in a file that only its owner can read, and the screens say so plainly:
 * Chromium's "basic text" is a fixed password, and calling that encryption would be a lie.
 * A value that was sealed and can no longer be opened is a failure, not an absent value.
 */
import { readFileSync } from 'node:fs';
import type { SafeStorage } from 'electron';
import type { MainToEngine, VaultRequest } from '../engine/processProtocol.ts';
import { writePrivateFile } from './writeFile.ts';

const SEALED = 'system';
const PLAIN = 'plain';

type Secret = { readonly kind: 'system' | 'plain'; readonly data: string };
type Secrets = Readonly<Record<string, Secret>>;

/** The part of Electron's safeStorage that is used. */
export type Keyring = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>;

export type Vault = {
  readonly kind: () => 'system' | 'plain';
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
  readonly delete: (key: string) => void;
};

/** A missing vault is empty; an unreadable one throws, since a new key must not silently replace it. */
export function createVault(file: string, keyring: Keyring, platform: NodeJS.Platform): Vault {
  let known: 'system' | 'plain' | null = null;
  const kind = (): 'system' | 'plain' => {
    known ??= isKeyringReal(keyring, platform) ? SEALED : PLAIN;
    return known;
  };
  return {
    kind,
    get: (key) => {
      const secrets = readSecrets(file);
      const secret = Object.hasOwn(secrets, key) ? secrets[key] : undefined;
      if (secret === undefined) return null;
      return secret.kind === PLAIN ? secret.data : keyring.decryptString(Buffer.from(secret.data, 'base64'));
    },
    set: (key, value) => {
      const sealed = kind() === SEALED;
      const data = sealed ? keyring.encryptString(value).toString('base64') : value;
      writeSecrets(file, { ...readSecrets(file), [key]: { kind: sealed ? SEALED : PLAIN, data } });
    },
    delete: (key) => {
      const { [key]: _gone, ...kept } = readSecrets(file);
      writeSecrets(file, kept);
    },
  };
}

/** Answers the engine; a vault that fails is told as such and never guessed. */
export function answerVault(
  vault: Vault,
  request: VaultRequest,
  onFailure: (error: unknown) => void,
): MainToEngine {
  const { id } = request;
  try {
    switch (request.op) {
      case 'get':
        return { type: 'vaultReply', id, isDone: true, value: vault.get(request.key) };
      case 'set':
        vault.set(request.key, request.value);
        return { type: 'vaultReply', id, isDone: true, value: null };
      case 'delete':
        vault.delete(request.key);
        return { type: 'vaultReply', id, isDone: true, value: null };
    }
  } catch (error) {
    onFailure(error);
    return { type: 'vaultReply', id, isDone: false, value: null };
  }
}

function isKeyringReal(keyring: Keyring, platform: NodeJS.Platform): boolean {
  if (!keyring.isEncryptionAvailable()) return false;
  if (platform !== 'linux') return true;
  const backend = keyring.getSelectedStorageBackend();
  return backend !== 'basic_text' && backend !== 'unknown';
}

function readSecrets(file: string): Secrets {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  const data: unknown = JSON.parse(text);
  if (!isSecrets(data)) throw new Error('The vault cannot be read.');
  return data;
}

function isSecrets(data: unknown): data is Secrets {
  return (
    typeof data === 'object' &&
    data !== null &&
    Object.values(data).every(
      (secret: Partial<Secret> | null) =>
        (secret?.kind === SEALED || secret?.kind === PLAIN) && typeof secret.data === 'string',
    )
  );
}

function writeSecrets(file: string, secrets: Secrets): void {
  writePrivateFile(file, `${JSON.stringify(secrets, null, 2)}\n`);
}
