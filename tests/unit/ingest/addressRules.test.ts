/*
 * No address leads into this machine or the local network, however it is written.
 */
import { describe, expect, it } from 'vitest';
import {
  guardedLookup,
  INSIDE_CODE,
  isPublicAddress,
  readAddress,
} from '../../../electron/engine/ingest/net/addressRules.ts';

const INSIDE: readonly string[] = [
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:169.254.169.254]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://0x7f.1/',
  'http://2130706433/',
  'http://017700000001/',
  'http://10.1.2.3/',
  'http://172.31.0.1/',
  'http://192.168.1.1/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://0.0.0.0/',
  'http://224.0.0.1/',
];

describe('an address', () => {
  it.each(INSIDE)('inside is refused: %s', (text) => {
    expect(readAddress(text, [])).toEqual({ ok: false, fault: 'address.inside' });
  });

  it('inside is asked when its host was allowed by name, and no other', () => {
    expect(readAddress('http://127.0.0.1:8080/fil', ['127.0.0.1']).ok).toBe(true);
    expect(readAddress('http://127.0.0.2:8080/fil', ['127.0.0.1']).ok).toBe(false);
    expect(readAddress('http://[::1]/fil', ['::1']).ok).toBe(true);
  });

  it('of another scheme, with a password, or endless is refused', () => {
    expect(readAddress('file:///etc/passwd', [])).toEqual({ ok: false, fault: 'address.scheme' });
    expect(readAddress('ftp://exemple.test/', [])).toEqual({ ok: false, fault: 'address.scheme' });
    expect(readAddress('https://a:b@exemple.test/', [])).toEqual({ ok: false, fault: 'address.credentials' });
    expect(readAddress(`https://exemple.test/${'a'.repeat(5_000)}`, [])).toEqual({
      ok: false,
      fault: 'address.tooLong',
    });
    expect(readAddress('exemple', [])).toEqual({ ok: false, fault: 'address.unreadable' });
  });

  it('of the public network is asked', () => {
    expect(isPublicAddress('93.184.216.34')).toBe(true);
    expect(isPublicAddress('2606:2800:220:1:248:1893:25c8:1946')).toBe(true);
    expect(readAddress('https://exemple.test/fil.xml', []).ok).toBe(true);
  });
});

describe('a name', () => {
  const look = (addresses: readonly string[], isAllowed = false) =>
    new Promise<string>((resolve) => {
      guardedLookup(isAllowed, async () => addresses)('exemple.test', { all: true }, (error, found) =>
        resolve(error?.code ?? JSON.stringify(found)),
      );
    });

  it('that leads inside is refused at the moment of connecting, even with one address among many', async () => {
    expect(await look(['127.0.0.1'])).toBe(INSIDE_CODE);
    expect(await look(['93.184.216.34', '10.0.0.1'])).toBe(INSIDE_CODE);
    expect(await look([])).toBe('ENOTFOUND');
  });

  it('that leads outside, or was allowed, is connected to', async () => {
    expect(await look(['93.184.216.34'])).toBe('[{"address":"93.184.216.34","family":4}]');
    expect(await look(['127.0.0.1'], true)).toBe('[{"address":"127.0.0.1","family":4}]');
  });
});
