/*
 * What the packaged directory carries: the bundles, one addon for one target,
 * the licences of everything in it, and nothing of the workshop.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { describe, expect, test } from 'vitest';
import { shipped, twin } from '../../electron/dev/packaging/packaged.ts';
import { findRuntime } from '../../electron/dev/runtime.ts';

const asar = join(shipped.resourcesDir, 'app.asar');
const files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'));

/** Names of the parts that a list of licences in the asar speaks of. */
function headings(file: string): string[] {
  const text = extractFile(asar, `dist/${file}`).toString();
  return [...text.matchAll(/^## (\S+)/gm)].map((match) => match[1] ?? '');
}

describe('the packaged directory', () => {
  test('carries only bundles, resources, one node module and the licence', () => {
    const tops = new Set(files.map((file) => file.split('/').slice(1, 3).join('/')));
    expect([...tops].filter((top) => !/^(dist|resources)(\/|$)/.test(top)).sort()).toEqual([
      'LICENSE',
      'node_modules',
      'node_modules/better-sqlite3',
      'package.json',
    ]);
  });

  test('carries no sources, maps or tests', () => {
    expect(files.filter((file) => /\.(ts|tsx|map|cpp|c|gyp)$|\/tests?\//.test(file))).toEqual([]);
  });

  test('leaves out the engine without a window, which only tests start', () => {
    expect(files).toContain('/dist/main/engine.js');
    expect(files.filter((file) => file.includes('headless'))).toEqual([]);
  });

  test('names its start and no development dependency', () => {
    const manifest = JSON.parse(extractFile(asar, 'package.json').toString());
    expect(manifest).toMatchObject({ name: 'vigie', main: 'dist/main/main.js' });
    expect(manifest.devDependencies).toBeUndefined();
  });

  test('carries the prebuilt addon of its own target alone, unpacked beside the asar', () => {
    const prebuilds = join(shipped.resourcesDir, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
    expect(readdirSync(prebuilds)).toEqual([`${process.platform}-${process.arch}.node`]);
  });

  test('carries the addon of its runtime exactly where that runtime needs one', () => {
    const { sqliteBinding } = findRuntime();
    const beside = join(shipped.resourcesDir, 'better_sqlite3.node');
    expect(existsSync(beside)).toBe(sqliteBinding !== null);
    if (sqliteBinding !== null) expect(readFileSync(beside).equals(readFileSync(sqliteBinding))).toBe(true);
  });

  test('says the licences of Vigie, of its parts and of its runtime', () => {
    expect(extractFile(asar, 'LICENSE').toString()).toContain('MIT License');
    const lists = [
      'renderer/licenses.md',
      'renderer/licenses-fonts.md',
      'main/licenses-main.md',
      'main/licenses-engine.md',
    ];
    const parts = lists.flatMap(headings);
    for (const part of ['react', 'zustand', 'zod', 'pino', '@fontsource-variable/inter'])
      expect(parts).toContain(part);
    const fonts = extractFile(asar, 'dist/renderer/licenses-fonts.md').toString();
    expect(fonts).toContain('SIL OPEN FONT LICENSE');
    expect(readdirSync(shipped.dir)).toEqual(expect.arrayContaining(['LICENSES.chromium.html']));
  });

  test('carries no default application to start other folders with', () => {
    expect(existsSync(join(shipped.resourcesDir, 'default_app.asar'))).toBe(false);
  });

  test('has the same application as its twin', () => {
    const other = join(twin.resourcesDir, 'app.asar');
    expect(statSync(other).size).toBe(statSync(asar).size);
    expect(readFileSync(other).equals(readFileSync(asar))).toBe(true);
  });
});
