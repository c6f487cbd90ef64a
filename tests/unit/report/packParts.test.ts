/*
 * Parts of an evidence pack by themselves: the page's own SHA-256, run as it stands in the page, and safe names of files.
 */
import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { safeName } from '../../../electron/engine/report/pack/packFiles.ts';
import { buildVerifierPage } from '../../../electron/engine/report/pack/verifierPage.ts';
import { loadVerifier } from '../../support/report/packs.ts';

describe('the page', () => {
  const page = buildVerifierPage();

  it('allows its own script and style by their digests, and nothing else', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const digestOf = (tag: string): string => {
      const [, inside = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page) ?? [];
      return `'sha256-${createHash('sha256').update(inside).digest('base64')}'`;
    };
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${digestOf('script')}`,
      `style-src ${digestOf('style')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page.match(/<(script|style|link|img|iframe|object)\b/g)).toEqual(['<style', '<script']);
    expect(page).not.toMatch(
      /\b(src|href)=|\son[a-z]+=|innerHTML|insertAdjacentHTML|document\.write|\beval\(/,
    );
    expect(page).not.toMatch(/^\s*(import|export)\b/m);
  });
});

describe('the page’s own SHA-256', () => {
  const verifier = loadVerifier(buildVerifierPage());

  it('is that of the system, for every length and every way to cut it', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = randomBytes(length);
      const digest = verifier.createSha256();
      for (let at = 0; at < length; at += 37) digest.update(bytes.subarray(at, at + 37));
      const expected = createHash('sha256').update(bytes).digest('hex');
      expect(digest.hex()).toBe(expected);
      expect(verifier.sha256Hex(bytes)).toBe(expected);
    }
  });
});

describe('names in a pack', () => {
  it.each([
    ['bouteille éclatée (lot 42).JPG', 'bouteille_eclatee_lot_42.JPG'],
    ['../../.bashrc', 'bashrc'],
    ['漢字.png', 'file.png'],
    ['a\nb\\c:d*?.tar.gz', 'a_b_c_d_.tar.gz'],
    ['-rf', 'rf'],
    ['', 'file'],
    [`${'x'.repeat(300)}.${'y'.repeat(300)}`, `${'x'.repeat(60)}.${'y'.repeat(10)}`],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });
});
