import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutSwitches } from '../../../electron/shell/environment.ts';
import { PAPER_POLICY, windowPolicy, withNonce } from '../../../electron/shell/security/csp.ts';
import { isOwnAddress, resolveAsset } from '../../../electron/shell/security/resolveAsset.ts';

const ROOT = join(sep, 'app', 'renderer');

describe('the policy of pages', () => {
  const directives = new Map(
    windowPolicy('abc')
      .split('; ')
      .map((directive) => [
        directive.slice(0, directive.indexOf(' ')),
        directive.slice(directive.indexOf(' ') + 1),
      ]),
  );

  it('starts from nothing and lets in only the application itself', () => {
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('style-src')).toBe("'self' 'nonce-abc'");
    expect(directives.get('connect-src')).toBe("'none'");
    expect(directives.get('frame-ancestors')).toBe("'none'");
    expect(directives.get('base-uri')).toBe("'none'");
    expect(directives.get('form-action')).toBe("'none'");
  });

  it('knows no unsafe word, no remote source and no star', () => {
    for (const value of directives.values()) {
      expect(value).not.toMatch(/unsafe|https?:|\*|wss?:/);
    }
  });

  it('lets paper load nothing and run nothing', () => {
    expect(PAPER_POLICY).toContain("default-src 'none'");
    expect(PAPER_POLICY).not.toMatch(/script-src|https?:|\*/);
  });

  it('puts the nonce wherever the build left its place', () => {
    expect(withNonce('<meta nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__">', 'n$&')).toBe(
      '<meta nonce="n$&"><style nonce="n$&">',
    );
  });
});

describe('addresses of the application', () => {
  it('name files inside the built pages', () => {
    expect(resolveAsset(ROOT, 'app://vigie/windows/console/index.html')).toEqual({
      file: join(ROOT, 'windows', 'console', 'index.html'),
      type: 'text/html; charset=utf-8',
    });
    expect(resolveAsset(ROOT, 'app://vigie/assets/a-b.js?x#y')?.file).toBe(join(ROOT, 'assets', 'a-b.js'));
  });

  it.each([
    'app://vigie/../main/main.js',
    'app://vigie/%2e%2e/main/main.js',
    'app://vigie/..%2fmain/main.js',
    'app://vigie/..%5cmain%5cmain.js',
    'app://vigie/assets/..%2f..%2fmain%2fmain.js',
    'app://vigie/%2fetc%2fpasswd.json',
    'app://vigie//etc/a.json',
    'app://vigie/C:%5cWindows%5ca.json',
    'app://vigie/C:/Windows/a.json',
    'app://vigie/a.js%00.html',
    'app://vigie/%E0%A4%A.js',
    'app://vigie/',
    'app://vigie/assets/',
    'app://vigie/a.sqlite',
    'app://vigie/package',
    'app://paper/a.html',
    'app://vigie.evil.example/a.html',
    'app://evil/a.html',
    'file:///app/renderer/a.html',
    'https://vigie/a.html',
    'nonsense',
    '',
  ])('give nothing for %j', (address) => {
    const asset = resolveAsset(ROOT, address);
    // `..` without disguise is folded by the address itself and stays inside.
    if (address === 'app://vigie/../main/main.js' || address === 'app://vigie/%2e%2e/main/main.js') {
      expect(asset?.file).toBe(join(ROOT, 'main', 'main.js'));
    } else expect(asset).toBeNull();
  });

  it.each(['app://vigie/windows/console/index.html', 'app://vigie/'])('%s is ours', (address) => {
    expect(isOwnAddress(address)).toBe(true);
  });

  it.each([
    'app://vigie.example/',
    'app://vigi',
    'https://vigie/',
    'about:blank',
    'data:text/html,x',
    'app:vigie',
    '',
  ])('%j is not ours', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});

describe('the environment of the engine', () => {
  it('carries no switch that changes what runs', () => {
    expect(
      withoutSwitches({
        NODE_OPTIONS: '--require /tmp/x.js',
        node_options: 'x',
        ELECTRON_RUN_AS_NODE: '1',
        PATH: '/bin',
        VIGIE_SQLITE_BINDING: '/a.node',
        EMPTY: undefined,
      }),
    ).toEqual({ PATH: '/bin', VIGIE_SQLITE_BINDING: '/a.node' });
  });
});
