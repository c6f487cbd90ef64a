import { describe, expect, it } from 'vitest';
import { knownNetwork, networkOfUrl, readNetwork } from '../../../shared/domain/network.ts';

describe('network', () => {
  it.each([
    ['Twitter', 'x'],
    ['X (Twitter)', 'x'],
    ['x.com', 'x'],
    ['www.facebook.com', 'facebook'],
    ['Actualités', 'news'],
    ['Media', null],
    ['', null],
  ])('knows %j as %s', (name, code) => {
    expect(knownNetwork(name)).toBe(code);
  });

  it('keeps an unknown name as a slug', () => {
    expect(readNetwork('Réseau Interne n° 2')).toBe('reseau-interne-n-2');
    expect(readNetwork('!!')).toBeNull();
    expect(readNetwork('a'.repeat(90))).toHaveLength(40);
  });

  it.each([
    ['https://twitter.com/a/status/1', 'x'],
    ['https://m.facebook.com/p', 'facebook'],
    ['https://old.reddit.com:443/r/x', 'reddit'],
    ['https://user@youtu.be/x', 'youtube'],
    ['https://notx.com/', 'web'],
    ['https://evil.example/?u=https://x.com', 'web'],
    ['x.com/a', null],
    ['', null],
  ])('tells the network of %j: %s', (url, code) => {
    expect(networkOfUrl(url)).toBe(code);
  });
});
