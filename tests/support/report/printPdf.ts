/*
 * A report as PDF without a desk: its parts are printed by the application itself, in a process of their own as after a
 * failed print, and put together by the engine.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rootDir } from '../../../electron/dev/paths.ts';
import { findRuntime, hasDisplay } from '../../../electron/dev/runtime.ts';
import { buildPrintOptions } from '../../../electron/shell/windows/printOptions.ts';
import type { PrintChrome } from '../../../shared/contract/report.ts';
import type { Locale } from '../../../shared/lib/locale.ts';

const run = promisify(execFile);
const LIMIT_MS = 120_000;

/** Prints pages in a folder that is made for them; answers their files in the same order. */
export async function printPages(
  folder: string,
  pages: readonly string[],
  chrome: PrintChrome,
  locale: Locale,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  for (const [index, html] of pages.entries()) writeFileSync(join(folder, `page-${index}.html`), html);
  writeFileSync(join(folder, 'options.json'), JSON.stringify(buildPrintOptions(locale, chrome)));
  const runtime = findRuntime();
  const electron = [runtime.electronPath, ...runtime.electronArgs, rootDir, `--print-folder=${folder}`];
  const command = hasDisplay() ? electron : ['xvfb-run', '-a', ...electron];
  await run(command[0] ?? '', command.slice(1), {
    timeout: LIMIT_MS,
    env: { ...process.env, ...runtime.env },
  });
  return pages.map((_page, index) => join(folder, `page-${index}.pdf`));
}

/** What programs of the system say of a PDF. */
export async function describePdf(file: string): Promise<{
  readonly pages: number;
  readonly isTagged: boolean;
  readonly tags: string;
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
  /** Of one page, counted from 1. */
  readonly textOf: (page: number) => string;
  readonly text: string;
}> {
  const say = async (program: string, args: readonly string[]): Promise<string> =>
    (await run(program, [...args], { maxBuffer: 256 * 1_024 * 1_024 })).stdout;
  const info = await say('pdfinfo', [file]);
  const fonts = (await say('pdffonts', [file]))
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '');
  const text = await say('pdftotext', ['-layout', file, '-']);
  const sheets = text.split('\f');
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1] ?? Number.NaN),
    isTagged: /^Tagged:\s+yes/m.test(info),
    tags: await say('pdfinfo', ['-struct', file]),
    fonts: fonts.map((line) => {
      const columns = line.trim().split(/\s+/);
      // name, type (one or more words), encoding, emb, sub, uni, object number and generation
      return { name: columns[0] ?? '', isEmbedded: columns.at(-5) === 'yes' };
    }),
    textOf: (page) => sheets[page - 1] ?? '',
    text,
  };
}
