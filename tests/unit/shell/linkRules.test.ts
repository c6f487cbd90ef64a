import { describe, expect, it } from 'vitest';
import { readLink } from '../../../electron/shell/security/linkRules.ts';

describe('which addresses may leave', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'http://example.org/',
    'mailto:presse@example.org',
    'https://[2001:db8::1]:8443/x',
  ])('lets %s go as it is', (address) => {
    expect(readLink(address)).toEqual({ href: address, hostInLetters: null });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'https://exa\nmple.org/',
    'file:///etc/passwd',
    'smb://server/share',
    'ms-msdt:/id',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'vigie://incident/1',
    'app://vigie/windows/console/index.html',
    'blob:https://example.org/1',
    'view-source:https://example.org/',
    'https://',
    'https:example',
    '//example.org/',
    'example.org',
    '',
    'https://bank.example@evil.example/',
    'https://user:password@example.org/',
    `https://example.org/${'a'.repeat(3_000)}`,
  ])('refuses %j', (address) => {
    // The parser of addresses mends some of these; what it makes of them must still be an address of the web.
    const link = readLink(address);
    if (address === 'https:example') expect(link?.href).toBe('https://example/');
    else expect(link).toBeNull();
  });

  it('shows a name in other letters in both spellings', () => {
    expect(readLink('https://аpple.com/')).toEqual({
      href: 'https://xn--pple-43d.com/',
      hostInLetters: 'аpple.com',
    });
    expect(readLink('https://montréal.example/')?.hostInLetters).toBe('montréal.example');
  });

  it('shows what would be opened, not what was typed', () => {
    expect(readLink('HTTPS://EXAMPLE.ORG/%7Ea/../b')?.href).toBe('https://example.org/b');
  });
});
