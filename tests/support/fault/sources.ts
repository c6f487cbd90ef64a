/*
 * The project's own sources as text, for rules that are easiest to hold by reading: words that
 * must not stand in code. Comments are left out, since they may say why.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');

export type Source = { readonly path: string; readonly code: string };

const KINDS = /\.(ts|tsx|mjs|html|css)$/;

/** Every source below the given rooms, comments removed. */
export function readSources(...rooms: readonly string[]): readonly Source[] {
  return rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && KINDS.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: relative(ROOT, file), code: withoutComments(readFileSync(file, 'utf8')) })),
  );
}

/** Takes block and line comments out; good enough for code that a formatter has laid out. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1');
}

/** Where a rule is broken: file and the words that break it. */
export function breaches(sources: readonly Source[], forbidden: RegExp): readonly string[] {
  return sources.flatMap(({ path, code }) =>
    [...code.matchAll(new RegExp(forbidden, `${forbidden.flags.replace('g', '')}g`))].map(
      (match) => `${path}: ${match[0]}`,
    ),
  );
}
