// The promise of tokens.css: words are readable on every plane of both themes, and the two themes are equal
// in care (neither lacks a token of the other that a plane's words depend on).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sheet = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
);

function tokensOf(selector: string): Map<string, string> {
  const at = sheet.indexOf(`${selector} {`);
  if (at < 0) throw new Error(`tokens.css has no ${selector}`);
  const body = sheet.slice(sheet.indexOf('{', at) + 1, sheet.indexOf('}', at));
  return new Map(
    [...body.matchAll(/--v-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const dark = tokensOf(':root');
const light = new Map([...dark, ...tokensOf(':root[data-theme="light"]')]);

function luminance(hex: string): number {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (match === null) throw new Error(`${hex} is not #rrggbb`);
  const [r = 0, g = 0, b = 0] = match.slice(1).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Map<string, string>, ink: string, plane: string): number {
  const value = (name: string): number => {
    const hex = theme.get(name);
    if (hex === undefined) throw new Error(`no token --v-${name}`);
    return luminance(hex);
  };
  const [a, b] = [value(ink), value(plane)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const planes = ['ground', 'plane', 'raised', 'float', 'hover', 'selected', 'field'];
const levels = [0, 1, 2, 3, 4];
const inks = [
  'text',
  'text-2',
  'text-3',
  'accent',
  'caution',
  'overdue',
  'tone-negative',
  'tone-neutral',
  'tone-positive',
  ...levels.map((level) => `level-${level}`),
];

describe.each([
  ['dark', dark],
  ['light', light],
] as const)('%s theme', (_, theme) => {
  test.each(inks)('%s is at least 4.5:1 on every plane', (ink) => {
    for (const plane of planes)
      expect(contrast(theme, ink, plane), `${ink} on ${plane}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each<[string, string]>([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['on-caution', 'caution'],
    ['on-caution', 'caution-hover'],
    ['on-mark', 'mark'],
    ...levels.map((level): [string, string] => [`on-level-${level}`, `level-${level}-plane`]),
  ])('%s is at least 4.5:1 on %s', (ink, plane) => {
    expect(contrast(theme, ink, plane)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['border-strong', 'focus'])('%s, an edge, is at least 3:1 on every plane', (ink) => {
    for (const plane of planes)
      expect(contrast(theme, ink, plane), `${ink} on ${plane}`).toBeGreaterThanOrEqual(3);
  });
});
