/*
 * The page that checks a pack without Vigie: one file, its scripts and words inside, allowed by their digests and nothing
 * else. Its sources (resources/verify) are plain JavaScript, which goes into the page as it stands: whoever receives a
 * pack can read what checks it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '../../../../shared/i18n/en/index.ts';
import { fr } from '../../../../shared/i18n/fr/index.ts';
import type { Locale } from '../../../../shared/lib/locale.ts';
import { typeset } from '../../../../shared/lib/typeset.ts';

/** In the order in which they need each other. */
const SCRIPTS = [
  'sha256',
  'archive',
  'reading',
  'journal',
  'signatures',
  'manifest',
  'checkContents',
  'checkPack',
  'words',
  'result',
  'page',
] as const;
const FOLDER = join('resources', 'verify');

/** The finished page. Reads the sources beside the program, in a checkout as in a package. */
export function buildVerifierPage(): string {
  const folder = findFolder();
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const script = scriptOf(SCRIPTS.map((name) => ({ name, source: read(`${name}.js`) })));
  const style = `\n${read('verify.css')}`;
  const policy = [
    "default-src 'none'",
    `script-src '${digestOf(script)}'`,
    `style-src '${digestOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return read('verify.html')
    .replace('content=""', () => `content="${policy}"`)
    .replace('<style></style>', () => `<style>${style}</style>`)
    .replace('<script></script>', () => `<script>${script}</script>`);
}

/** The folder of the sources: this file may lie beside others in one bundle or among the sources. */
function findFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const folder = join(at, FOLDER);
    if (existsSync(join(folder, 'verify.html'))) return folder;
    if (dirname(at) === at) throw new Error(`${FOLDER} is not there.`);
  }
}

/** One script of the modules, each in a scope of its own, and what others may use of it from a console. */
function scriptOf(modules: readonly { readonly name: string; readonly source: string }[]): string {
  const parts = modules.map(({ name, source }) => {
    const exported = [...source.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(
      (match) => match[1],
    );
    const inside = source
      .replace(/^import (\{[^}]*\}) from '\.\/(\w+)\.js';$/gm, 'const $1 = $2Part;')
      .replace(/^export /gm, '');
    return `const ${name}Part = (() => {\n${inside}\nreturn { ${exported.join(', ')} };\n})();\n`;
  });
  const words = JSON.stringify({ fr: wordsOf('fr-CA', fr.verifier), en: wordsOf('en-CA', en.verifier) });
  return `
(() => {
'use strict';
const WORDS = ${words.replaceAll('<', '\\u003c')};

${parts.join('\n')}
globalThis.vigieVerifier = { ...sha256Part, ...archivePart, ...journalPart, ...checkPackPart };
if (typeof document !== 'undefined') pagePart.startPage();
})();
`;
}

function wordsOf(
  locale: Locale,
  catalogue: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, typeset(locale, text)]));
}

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
