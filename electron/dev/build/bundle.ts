/*
 * The three bundles, each one call of Vite. Only Electron, better-sqlite3 (it
 * loads an addon) and Node's own modules stay outside; everything else is
 * bundled, so the packaged application carries one node module.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { Stop } from '../say.ts';

// The oldest Node and Chromium that the application meets: those of the fallback runtime.
const NODE_TARGET = 'node20.18';
const PAGE_TARGET = 'chrome130';

export type Entries = {
  readonly node: Readonly<Record<string, string>>;
  readonly preload: string;
  readonly pages: Readonly<Record<string, string>>;
};

/** Builds all outputs of `root` into `outDir`. */
export async function bundle(root: string, outDir: string, entries: Entries): Promise<void> {
  // One after the other, so that each entry carries what it needs: reading twenty files takes longer than one.
  for (const [name, path] of Object.entries(absolute(root, entries.node))) {
    await build(
      nodeBundle(
        root,
        join(outDir, 'main'),
        { [name]: path },
        {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: `chunks/${name}-[name]-[hash].js`,
        },
      ),
    );
  }
  await build(
    nodeBundle(
      root,
      join(outDir, 'main'),
      { preload: join(root, entries.preload) },
      { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    ),
  );
  await build(pageBundle(root, join(outDir, 'renderer'), absolute(root, entries.pages)));
  writeFileSync(join(outDir, 'renderer', 'licenses-fonts.md'), fontLicences(root));
  copyPaperFonts(root, join(outDir, 'renderer', 'paper'));
  for (const page of Object.values(entries.pages)) assertNoInlineScript(outDir, page);
}

function absolute(root: string, paths: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, join(root, path)]));
}

function common(root: string, outDir: string): InlineConfig {
  return { root, configFile: false, envDir: false, logLevel: 'warn', publicDir: false, build: { outDir } };
}

function nodeBundle(
  root: string,
  outDir: string,
  input: Record<string, string>,
  output: Rolldown.OutputOptions,
): InlineConfig {
  return {
    ...common(root, outDir),
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      outDir,
      emptyOutDir: false,
      ssr: true,
      target: NODE_TARGET,
      minify: false,
      license: { fileName: `licenses-${Object.keys(input)[0]}.md` },
      rolldownOptions: { input, output, external: ['electron', 'better-sqlite3', /^node:/] },
    },
  };
}

function pageBundle(root: string, outDir: string, input: Record<string, string>): InlineConfig {
  return {
    ...common(join(root, 'renderer'), outDir),
    // Pages are served from the root of an own scheme, each in a folder of its own.
    base: '/',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: PAGE_TARGET,
      // Fonts and pictures stay files: the policy knows no data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      license: { fileName: 'licenses.md' },
      chunkSizeWarningLimit: 2_000,
      // Few files: each is a way to main and back while the first page waits.
      cssCodeSplit: false,
      rolldownOptions: {
        input,
        output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
      },
    },
  };
}

/** Printed pages carry fonts of fixed weights: a variable one ends in a PDF as drawings of its letters. */
function copyPaperFonts(root: string, folder: string): void {
  const files = join(root, 'node_modules/@fontsource/inter/files');
  mkdirSync(folder, { recursive: true });
  for (const range of ['latin', 'latin-ext'])
    for (const weight of [400, 600]) {
      const name = `inter-${range}-${weight}-normal.woff2`;
      copyFileSync(join(files, name), join(folder, name));
    }
}

/** The licences of bundled fonts: they come in through style sheets, which the bundler's own list leaves out. */
function fontLicences(root: string): string {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  const fonts = Object.keys(devDependencies).filter((name) => name.startsWith('@fontsource'));
  const texts = fonts.map((name) => readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8').trim());
  return `# Fonts\n\n${fonts.map((name, index) => `## ${name}\n\n${texts[index]}`).join('\n\n')}\n`;
}

/** A page whose script the policy would refuse must not be shipped. */
function assertNoInlineScript(outDir: string, page: string): void {
  const file = join(outDir, page);
  const html = readFileSync(file, 'utf8');
  if (/<script(?![^>]*\ssrc=)/i.test(html)) throw new Stop(`${page} carries an inline script.`);
}
