/*
 * Where words can still be found: in every byte of every file below a folder, whatever is whose.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files that contain the words, as paths below the folder. */
export function tracesIn(folder: string, words: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => contains(join(folder, name), words))
    .sort();
}

function contains(file: string, words: string): boolean {
  try {
    return statSync(file).isFile() && readFileSync(file).includes(words);
  } catch {
    // An engine at work renames and removes its half-made files: what is gone holds nothing.
    return false;
  }
}
