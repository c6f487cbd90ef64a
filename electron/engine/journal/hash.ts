/*
 * Hashing and signing of entries. Only what both OpenSSL and BoringSSL have: SHA-256 and
 * Ed25519.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { canonicalHeader, type EntryHeader, signedText } from '../../../shared/domain/entry.ts';

/** SHA-256 as lower-case hex. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hash of an entry: SHA-256 over the UTF-8 of its canonical header. */
export function hashHeader(header: EntryHeader): string {
  return sha256Hex(canonicalHeader(header));
}

/** SPKI prefix of an Ed25519 public key; the 32 raw bytes follow (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

export type DeviceKey = {
  readonly deviceId: string;
  /** 32 raw bytes, base64url. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
};

/** The id of a device: the first 40 hex digits of SHA-256 over its 32 raw public bytes. */
export function deviceIdOf(publicKey: string): string {
  return sha256Hex(Buffer.from(publicKey, 'base64url')).slice(0, 40);
}

/** Makes a device's key pair; `secret` is what the vault keeps (PKCS#8, base64). */
export function generateDeviceKey(): { readonly key: DeviceKey; readonly secret: string } {
  const pair = generateKeyPairSync('ed25519');
  const secret = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return { key: readDeviceKey(secret), secret };
}

/** Reads a key back from the vault; throws on anything that is not one. */
export function readDeviceKey(secret: string): DeviceKey {
  const privateKey = createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = spki.subarray(SPKI_PREFIX.length).toString('base64url');
  return { deviceId: deviceIdOf(publicKey), publicKey, privateKey };
}

/** Signs an entry's hash; base64url. */
export function signHash(key: DeviceKey, hash: string): string {
  return sign(null, Buffer.from(signedText(hash)), key.privateKey).toString('base64url');
}

/** Makes a key object of 32 raw public bytes, for verifying many signatures. */
export function publicKeyObject(publicKey: string): KeyObject {
  const der = Buffer.concat([SPKI_PREFIX, Buffer.from(publicKey, 'base64url')]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

/** Whether a signature stands under a hash. */
export function isSignatureRight(key: KeyObject, hash: string, signature: string): boolean {
  return verify(null, Buffer.from(signedText(hash)), key, Buffer.from(signature, 'base64url'));
}
