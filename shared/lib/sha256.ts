/*
 * SHA-256 of words, without Node and without the browser: a reducer must tell whether a text is the one that was
 * approved, wherever it folds.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** Of the UTF-8 of a text, as 64 hex digits. */
export function sha256OfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
