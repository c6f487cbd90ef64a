/*
 * The file of posts that the stories take in: the real export where the machine has it (VIGIE_MATERIAL names its
 * folder), else an invented one of the same shape. Neither holds a post twice.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../../../electron/dev/paths.ts';

export type Posts = {
  readonly file: string;
  readonly fileName: string;
  readonly rows: number;
  /** Typed without accents… */
  readonly typed: string;
  /** …finds words written so. */
  readonly found: RegExp;
};

/** The posts of this machine, and a word to say which. */
export function findPosts(): Posts {
  const material = process.env.VIGIE_MATERIAL;
  const real = join(material ?? '', 'mentions', '2013_Lac_Megantic_train_crash.csv');
  if (material !== undefined && existsSync(real)) {
    return {
      file: real,
      fileName: '2013_Lac_Megantic_train_crash.csv',
      rows: countRows(real),
      typed: 'megantic',
      found: /^m[eé]gantic$/i,
    };
  }
  console.log('VIGIE_MATERIAL names no folder of exports: the story is told with invented posts.');
  const invented = join(rootDir, 'tests', 'fixtures', 'mentions', 'saint-melderic.csv');
  return {
    file: invented,
    fileName: 'saint-melderic.csv',
    rows: countRows(invented),
    typed: 'melderic',
    found: /^m[eé]ld[eé]ric$/i,
  };
}

/** Every post stands on one line and begins with its identifier. */
function countRows(file: string): number {
  return readFileSync(file, 'utf8').match(/^"?\d{15,}/gm)?.length ?? 0;
}
