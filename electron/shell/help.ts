/*
 * What the command line says before any window: help, version, refusals.
 */
import { writeSync } from 'node:fs';
import type { Words } from '../../shared/i18n/createWords.ts';

const COLUMN = 24;

export function helpText({ t }: Words): string {
  const lines: readonly (readonly [string, string])[] = [
    ['-h, --help', t('shell.optionHelp')],
    ['--version', t('shell.optionVersion')],
    ['--check', t('shell.optionCheck')],
    ['--demo', t('shell.optionDemo')],
    ['--wall', t('shell.optionWall')],
    ['--db FILE', t('shell.optionDb')],
    ['--lang LOCALE', t('shell.optionLang')],
    ['--user-data-dir FOLDER', t('shell.optionUserData')],
  ];
  const options = lines.map(([option, what]) => `  ${option.padEnd(COLUMN)} ${what}`);
  return `${t('shell.usage')}\n\n${options.join('\n')}\n`;
}

/** Prints at once: the process may end right after, and streams would lose the text. */
export function print(text: string, stream: 'out' | 'error' = 'out'): void {
  const bytes = Buffer.from(text.endsWith('\n') ? text : `${text}\n`);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(stream === 'out' ? 1 : 2, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
    }
  }
}
