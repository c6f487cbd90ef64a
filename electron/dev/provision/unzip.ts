/*
 * Unpacks chosen entries of a zip file with nothing but node:zlib: a bare
 * Debian has no unzip, and most of the archive we read is of no use to us.
 * Knows what that archive needs: no encryption, no zip64.
 */
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const STORED = 0;
const MODE_BITS = 0o777;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly offset: number;
  readonly mode: number;
};

/** Unpacks the entries for which `place` answers a relative path; null leaves an entry out. */
export async function unzip(
  file: string,
  dir: string,
  place: (name: string) => string | null,
  onFile: () => void = () => {},
): Promise<number> {
  const handle = await open(file);
  try {
    let count = 0;
    for (const entry of await readDirectory(handle)) {
      const path = entry.name.endsWith('/') ? null : place(entry.name);
      if (path === null) continue;
      if (path.split('/').includes('..')) throw new Error(`The archive names a file outside itself: ${path}`);
      await writeEntry(handle, file, entry, join(dir, path));
      count += 1;
      onFile();
    }
    return count;
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle: FileHandle): Promise<readonly Entry[]> {
  const { size } = await handle.stat();
  const tailSize = Math.min(size, END_SIZE + 0xffff);
  const tail = await readAt(handle, size - tailSize, tailSize);
  let at = tail.length - END_SIZE;
  while (at >= 0 && tail.readUInt32LE(at) !== END_OF_DIRECTORY) at -= 1;
  if (at < 0) throw new Error('This is not a zip file.');
  const count = tail.readUInt16LE(at + 10);
  const directory = await readAt(handle, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
  const entries: Entry[] = [];
  let position = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(position) !== DIRECTORY_ENTRY) throw new Error('The zip file is damaged.');
    const nameLength = directory.readUInt16LE(position + 28);
    const rest = directory.readUInt16LE(position + 30) + directory.readUInt16LE(position + 32);
    entries.push({
      name: directory.toString('utf8', position + 46, position + 46 + nameLength),
      method: directory.readUInt16LE(position + 10),
      size: directory.readUInt32LE(position + 20),
      offset: directory.readUInt32LE(position + 42),
      mode: (directory.readUInt32LE(position + 38) >>> 16) & MODE_BITS,
    });
    position += 46 + nameLength + rest;
  }
  return entries;
}

async function writeEntry(handle: FileHandle, file: string, entry: Entry, target: string): Promise<void> {
  const header = await readAt(handle, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  mkdirSync(dirname(target), { recursive: true });
  const output = createWriteStream(target, { mode: entry.mode === 0 ? 0o644 : entry.mode });
  if (entry.size === 0) {
    output.end();
    return;
  }
  const input = createReadStream(file, { start, end: start + entry.size - 1 });
  if (entry.method === STORED) await pipeline(input, output);
  else await pipeline(input, createInflateRaw(), output);
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await handle.read(buffer, 0, length, position);
  return buffer;
}
