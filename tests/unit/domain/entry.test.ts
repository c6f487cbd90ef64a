/*
 * Golden vectors of the journal's bytes. They were written once; a change that breaks them
 * breaks every file that exists. The same numbers are checked here without our own hashing.
 */
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  deviceIdOf,
  hashHeader,
  isSignatureRight,
  publicKeyObject,
} from '../../../electron/engine/journal/hash.ts';
import {
  canonicalHeader,
  compareEntries,
  type EntryHeader,
  entryHeaderSchema,
} from '../../../shared/domain/entry.ts';

const golden = JSON.parse(
  readFileSync(new URL('../../fixtures/journal/entry-1.json', import.meta.url), 'utf8'),
) as {
  pkcs8: string;
  publicKey: string;
  deviceId: string;
  payload: string;
  header: EntryHeader;
  canonical: string;
  hash: string;
  signature: string;
};

describe('the bytes of an entry', () => {
  it('are those that were written down', () => {
    expect(canonicalHeader(golden.header)).toBe(golden.canonical);
    expect(hashHeader(golden.header)).toBe(golden.hash);
    expect(createHash('sha256').update(golden.canonical, 'utf8').digest('hex')).toBe(golden.hash);
    expect(createHash('sha256').update(golden.payload, 'utf8').digest('hex')).toBe(golden.header.payloadHash);
  });

  it('are signed as written down, and the device is named after its key', () => {
    const key = createPrivateKey({ key: Buffer.from(golden.pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
    const signature = sign(null, Buffer.from(`vigie.entry.signature.1:${golden.hash}`), key).toString(
      'base64url',
    );
    expect(signature).toBe(golden.signature);
    expect(deviceIdOf(golden.publicKey)).toBe(golden.deviceId);
    expect(isSignatureRight(publicKeyObject(golden.publicKey), golden.hash, golden.signature)).toBe(true);
    expect(
      isSignatureRight(publicKeyObject(golden.publicKey), golden.hash.replace(/^./, '0'), golden.signature),
    ).toBe(false);
  });

  it('change when any field changes', () => {
    for (const field of Object.keys(golden.header) as (keyof EntryHeader)[]) {
      const value = golden.header[field];
      const other = typeof value === 'number' ? value + 1 : value === null ? golden.header.id : `${value}0`;
      expect(hashHeader({ ...golden.header, [field]: other } as EntryHeader), field).not.toBe(golden.hash);
    }
  });

  it('hold no character that JSON writes in more than one way', () => {
    for (const bad of ['x"y', 'a\\b', 'é', 'a\nb', '\u2028']) {
      expect(entryHeaderSchema.safeParse({ ...golden.header, kind: `logLine.${bad}` }).success).toBe(false);
      expect(entryHeaderSchema.safeParse({ ...golden.header, entityId: bad.repeat(36) }).success).toBe(false);
    }
  });

  it('are ordered by clock, then device, then count', () => {
    const at = (hlc: string, device: string, deviceSeq: number) => ({ hlc, device, deviceSeq });
    const sorted = [at('1', 'a', 1), at('1', 'a', 2), at('1', 'b', 1), at('2', 'a', 3)];
    expect([...sorted].reverse().sort(compareEntries)).toEqual(sorted);
  });
});
