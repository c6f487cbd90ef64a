/*
 * The source files of the rooms and what they import, read as text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

export type Source = { readonly path: string; readonly text: string; readonly imports: readonly string[] };

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?:[^'";]*?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every TypeScript source below the named folders, with its imports resolved to project paths or packages. */
export function readSources(folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
      .map((path) => {
        const text = readFileSync(join(ROOT, path), 'utf8');
        return { path, text, imports: importsOf(path, text) };
      }),
  );
}

function importsOf(path: string, text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(IMPORT)) {
    const target = match[1] ?? match[2] ?? '';
    found.push(
      target.startsWith('.')
        ? posix.normalize(posix.join(posix.dirname(path), target.replace(/\?.*$/, '')))
        : target,
    );
  }
  return found;
}

const RUNTIME_IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:([^'";]*?)\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** What is still imported once types are gone: `import { type A } from` brings nothing along. */
export function runtimeImportsOf({ path, text }: Source): readonly string[] {
  return [...text.matchAll(RUNTIME_IMPORT)].flatMap(([, names, from, lazily]) => {
    const named = /^\{([^}]*)\}$/.exec((names ?? '').trim())?.[1]?.split(',') ?? ['*'];
    const isTypesOnly = named.every((name) => name.trim() === '' || /^\s*type\s/.test(name));
    return isTypesOnly ? [] : importsOf(path, `import '${from ?? lazily ?? ''}'`);
  });
}
