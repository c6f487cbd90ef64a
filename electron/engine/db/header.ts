/*
 * Looks at a database file before SQLite does: a zero-byte file would open as a new
 * database, and a file of another application must not be touched at all.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { sqliteCode } from './sqlite.ts';

/** "VGIE" as a big-endian number, in SQLite's header at byte 68. */
export const APPLICATION_ID = 0x56474945;

const HEADER_BYTES = 100;
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

export type FileHeader =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'vigie';
      readonly userVersion: number;
      readonly sizeBytes: number;
      /** Written through a write-ahead log, which may lie beside it. */
      readonly isLogged: boolean;
    };

/** Reads the header of a file without opening it as a database. `newest` is the highest version this code knows. */
export function inspectHeader(file: string, newest: number): Result<FileHeader> {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    const code = sqliteCode(error);
    if (code === 'ENOENT') return ok({ kind: 'absent' });
    return fail('file.notReadable', 'The file cannot be read.', { code });
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return fail('database.notADatabase', 'Not a file.');
    if (stat.size === 0) return fail('database.empty', 'The file has zero bytes.');
    const header = Buffer.alloc(HEADER_BYTES);
    const read = readSync(descriptor, header, 0, HEADER_BYTES, 0);
    if (
      !header
        .subarray(0, Math.min(read, MAGIC.length))
        .equals(MAGIC.subarray(0, Math.min(read, MAGIC.length)))
    ) {
      return fail('database.notADatabase', 'The file does not begin like a database.');
    }
    if (read < HEADER_BYTES)
      return fail('database.corrupt', 'The file ends inside its header.', { sizeBytes: stat.size });
    if (header.readUInt32BE(68) !== APPLICATION_ID) {
      return fail('database.otherApplication', 'The file belongs to another application.');
    }
    const userVersion = header.readUInt32BE(60);
    if (userVersion > newest) {
      return fail('database.fromNewer', 'The file was written by a newer version.', { userVersion, newest });
    }
    const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    if (pageSize < 512 || stat.size % pageSize !== 0) {
      return fail('database.corrupt', 'The file ends in the middle of a page.', { sizeBytes: stat.size });
    }
    return ok({ kind: 'vigie', userVersion, sizeBytes: stat.size, isLogged: header[18] === 2 });
  } finally {
    closeSync(descriptor);
  }
}
