/*
 * Files kept beside the database, named by the SHA-256 of their bytes. A file stands,
 * synced, before the entry that cites it commits.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FILE_SIZE_LIMIT, type FileRef } from '../../../shared/domain/fileRef.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { dbFailure } from '../db/dbFailure.ts';
import { sqliteCode } from '../db/sqlite.ts';
import { moveInPlace, syncFolder } from './durable.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.eml': 'message/rfc822',
  '.html': 'text/html',
  '.mp4': 'video/mp4',
};

/** What a file's name says that it is. */
export function mediaTypeOf(name: string): string {
  return MEDIA_TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
}

/** The folder of a database's files. */
export function filesFolder(databaseFile: string): string {
  return `${databaseFile}.files`;
}

/** Where a file of that digest lies. */
export function pathOfDigest(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Takes a file in and answers with its reference; refuses what is missing, unreadable or too large. */
export async function keepFile(folder: string, source: string): Promise<Result<FileRef>> {
  try {
    const stat = statSync(source);
    if (!stat.isFile()) return fail('file.notReadable', 'This is not a file.');
    if (stat.size > FILE_SIZE_LIMIT)
      return fail('file.tooLarge', 'The file is larger than 50 MB.', { sizeBytes: stat.size });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const temporary = join(folder, `.${randomUUID()}.part`);
    const hash = createHash('sha256');
    let sizeBytes = 0;
    try {
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          sizeBytes += chunk.length;
          if (sizeBytes > FILE_SIZE_LIMIT)
            return done(Object.assign(new Error('grew'), { code: 'TOO_LARGE' }));
          hash.update(chunk);
          done(null, chunk);
        },
      });
      await pipeline(createReadStream(source), measure, createWriteStream(temporary, { mode: 0o600 }));
      const after = statSync(source);
      // Half of one file and half of another would be evidence of neither.
      if (after.mtimeMs !== stat.mtimeMs || after.size !== stat.size || sizeBytes !== stat.size)
        return fail('file.changedWhileRead', 'The file changed while it was read.');
      const sha256 = hash.digest('hex');
      const target = pathOfDigest(folder, sha256);
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      if (!existsSync(target)) moveInPlace(temporary, target);
      const name = basename(source).slice(0, 255);
      return ok({ sha256, sizeBytes, mediaType: mediaTypeOf(name), name });
    } finally {
      rmSync(temporary, { force: true });
    }
  } catch (error) {
    const code = sqliteCode(error);
    if (code === 'ENOENT') return fail('file.missing', 'The file was not found.');
    if (code === 'TOO_LARGE') return fail('file.tooLarge', 'The file is larger than 50 MB.');
    const known = dbFailure(error);
    if (known !== null)
      return known.code === 'disk.full'
        ? { ok: false, error: known }
        : fail('file.notReadable', 'The file cannot be read.', { code });
    throw error;
  }
}

/** Takes bytes in that came with another file, such as the photo of a card. */
export async function keepBytes(
  folder: string,
  bytes: Uint8Array,
  mediaType: string,
  name: string,
): Promise<Result<FileRef>> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const target = pathOfDigest(folder, sha256);
  const reference = {
    sha256,
    sizeBytes: bytes.byteLength,
    mediaType,
    name: name.slice(0, 255) || sha256.slice(0, 12),
  };
  try {
    if (!existsSync(target)) {
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      const temporary = join(folder, `.${randomUUID()}.part`);
      await writeFile(temporary, bytes, { mode: 0o600 });
      moveInPlace(temporary, target);
    }
    return ok(reference);
  } catch (error) {
    const known = dbFailure(error);
    if (known === null) throw error;
    return { ok: false, error: known };
  }
}

/** The digest of a file on disk. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/**
 * Copies to `to` what it lacks of `from`, and verifies each copied digest. A file that cannot be
 * copied keeps none of the others back: the first such failure is answered once the rest is done.
 */
export async function copyMissing(from: string, to: string): Promise<Result<number>> {
  let copied = 0;
  let firstFailure: Result<never> | null = null;
  for (const sha256 of listDigests(from)) {
    if (existsSync(pathOfDigest(to, sha256))) continue;
    const result = await copyOne(from, to, sha256);
    if (result.ok) copied += 1;
    else firstFailure ??= result;
    // Without room the others cannot be copied either, and trying would only wear the disk.
    if (!result.ok && result.error.code === 'disk.full') break;
  }
  return firstFailure ?? ok(copied);
}

async function copyOne(from: string, to: string, sha256: string): Promise<Result<null>> {
  const target = pathOfDigest(to, sha256);
  const temporary = `${target}.part`;
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    try {
      copyFileSync(pathOfDigest(from, sha256), temporary);
      if ((await digestOf(temporary)) !== sha256)
        return fail('file.altered', 'A kept file no longer matches its digest.', { sha256 });
      moveInPlace(temporary, target);
    } finally {
      rmSync(temporary, { force: true });
    }
    return ok(null);
  } catch (error) {
    const code = sqliteCode(error);
    if (code === '') throw error;
    const known = dbFailure(error);
    return known?.code === 'disk.full' || known?.code === 'disk.failed'
      ? { ok: false, error: known }
      : fail('file.notReadable', 'A kept file cannot be copied.', { sha256, code });
  }
}

/** Removes a kept file, and what a crash left of copying it. */
export function removeKept(folder: string, sha256: string): void {
  const target = pathOfDigest(folder, sha256);
  if (!existsSync(dirname(target))) return;
  for (const file of [target, `${target}.part`]) rmSync(file, { force: true });
  syncFolder(dirname(target));
}

/** Every digest kept in a folder. */
export function listDigests(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((prefix) => /^[0-9a-f]{2}$/.test(prefix))
    .flatMap((prefix) => readdirSync(join(folder, prefix)).filter((name) => /^[0-9a-f]{64}$/.test(name)))
    .sort();
}
