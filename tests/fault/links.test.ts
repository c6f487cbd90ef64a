/*
 * R3, the rule itself: which addresses may leave for the browser. Thousands that must not, made
 * by seed, and those that may. Control: the URL parser alone would let most of them pass.
 */
import { describe, expect, it } from 'vitest';
import { readLink } from '../../electron/shell/security/linkRules.ts';
import { hostileLinks } from '../support/fault/hostile.ts';
import { seedOf } from '../support/fault/random.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';

const SEED = seedOf(77);
const LINKS = hostileLinks(sampleSize(2_000, 20_000), SEED);

describe('R3: links', () => {
  it('lets no hostile address out', () => {
    const passed = LINKS.filter((link) => readLink(link) !== null);
    tell('hostile addresses', { seed: SEED, addresses: LINKS.length, passed: passed.length });
    expect(passed).toEqual([]);
  });

  it.each([
    ['https://bank.example@evil.example/', 'a name before the host'],
    ['https://user:secret@evil.example/', 'a password'],
    [`https://example.org/${'a'.repeat(10_000)}`, 'ten thousand letters'],
    ['https://exam\tple.org/', 'a tab inside'],
    ['https:', 'no host'],
    ['example.org', 'no scheme'],
    ['', 'nothing'],
  ])('refuses %s: %s', (link) => {
    expect(readLink(link)).toBeNull();
  });

  it('shows a host in other letters in both spellings', () => {
    expect(readLink('https://xn--bcher-kva.example/a')).toEqual({
      href: 'https://xn--bcher-kva.example/a',
      hostInLetters: 'bücher.example',
    });
  });

  it.each(['https://example.org/a?b=c#d', 'http://example.org/', 'mailto:press@example.org'])(
    'lets %s out',
    (link) => {
      expect(readLink(link)?.href).toBe(link);
    },
  );

  it('control: a parser without a rule lets them pass', () => {
    const passed = LINKS.filter((link) => URL.canParse(link));
    tell('hostile addresses, parser alone (control)', { passed: passed.length });
    expect(passed.length).toBeGreaterThan(LINKS.length / 2);
  });
});
