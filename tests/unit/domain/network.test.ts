import { describe, expect, it } from 'vitest';
import { asTyped, knownNetwork, networkOfUrl, readNetwork } from '../../../shared/domain/network.ts';

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

  it.each([
    ['x', 'Spanish &amp; LacMegantic &lt;3', 'Spanish & LacMegantic <3'],
    // Once: what the author typed as an escape stays one.
    ['x', '&amp;lt;', '&lt;'],
    ['x', 'Q&A &quot;', 'Q&A &quot;'],
    ['mastodon', 'Tom &amp; Léa', 'Tom &amp; Léa'],
  ])('reads what was typed on %s in %j', (network, text, typed) => {
    expect(asTyped(network, text)).toBe(typed);
  });
});
