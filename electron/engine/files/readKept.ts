/*
 * The bytes of a kept file, for whoever writes them out again: what lies there is what was cited, or it is not read.
 */
import { readFileSync } from 'node:fs';
import { sha256Hex } from '../journal/hash.ts';
import { pathOfDigest } from './fileStore.ts';

/** Null where it is not there, cannot be read or no longer has its digest. */
export function readKept(folder: string, sha256: string): Buffer | null {
  try {
    const bytes = readFileSync(pathOfDigest(folder, sha256));
    return sha256Hex(bytes) === sha256 ? bytes : null;
  } catch {
    return null;
  }
}
