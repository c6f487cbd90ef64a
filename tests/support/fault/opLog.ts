/*
 * Reads the records that tests/fault/shim/opLog.c writes. Paths are relative to the watched
 * folder; an inode number may be used again after its file is gone, so a file is known by
 * its creation, not by its number.
 */

export type Operation =
  | {
      readonly op: 'open';
      readonly isCreated: boolean;
      readonly isFolder: boolean;
      readonly inode: bigint;
      readonly path: string;
      readonly size: number;
    }
  | { readonly op: 'write'; readonly inode: bigint; readonly offset: number; readonly data: Buffer }
  | { readonly op: 'truncate'; readonly inode: bigint; readonly size: number }
  | { readonly op: 'syncBegin' | 'syncEnd'; readonly inode: bigint; readonly sync: number }
  | { readonly op: 'rename' | 'link'; readonly from: string; readonly to: string; readonly inode: bigint }
  | { readonly op: 'unlink' | 'rmdir'; readonly path: string }
  | { readonly op: 'mkdir'; readonly path: string; readonly inode: bigint }
  | { readonly op: 'said'; readonly data: Buffer };

const NAMES = [
  'open',
  'write',
  'truncate',
  'syncBegin',
  'syncEnd',
  'rename',
  'unlink',
  'mkdir',
  'rmdir',
  'link',
  'said',
] as const;
const HEAD_BYTES = 32;
const CREATED = 1;
const FOLDER = 2;

/** Reads a whole log; a record cut short at the end (the process was killed) is left out. */
export function parseOpLog(bytes: Buffer): readonly Operation[] {
  const operations: Operation[] = [];
  for (let at = 0; at + HEAD_BYTES <= bytes.length; ) {
    const total = bytes.readUInt32LE(at);
    if (total < HEAD_BYTES || at + total > bytes.length) break;
    operations.push(parseRecord(bytes.subarray(at, at + total)));
    at += total;
  }
  return operations;
}

function parseRecord(record: Buffer): Operation {
  const op = NAMES[record.readUInt8(4) - 1];
  const flags = record.readUInt8(5);
  const pathLength = record.readUInt16LE(6);
  const secondLength = record.readUInt16LE(8);
  const inode = record.readBigUInt64LE(16);
  const offset = Number(record.readBigInt64LE(24));
  const path = record.toString('utf8', HEAD_BYTES, HEAD_BYTES + pathLength);
  const second = record.toString('utf8', HEAD_BYTES + pathLength, HEAD_BYTES + pathLength + secondLength);
  const data = record.subarray(HEAD_BYTES + pathLength + secondLength);
  switch (op) {
    case 'open':
      return {
        op,
        isCreated: (flags & CREATED) !== 0,
        isFolder: (flags & FOLDER) !== 0,
        inode,
        path,
        size: offset,
      };
    case 'write':
      return { op, inode, offset, data };
    case 'truncate':
      return { op, inode, size: offset };
    case 'syncBegin':
    case 'syncEnd':
      return { op, inode, sync: offset };
    case 'rename':
    case 'link':
      return { op, from: path, to: second, inode };
    case 'unlink':
    case 'rmdir':
      return { op, path };
    case 'mkdir':
      return { op, path, inode };
    case 'said':
      return { op, data };
    default:
      throw new Error(`unknown record ${record.readUInt8(4)}`);
  }
}
