/*
 * A kept picture for a window to show, checked against its digest: what was altered on the disk is not shown as
 * what was approved.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { sqliteCode } from '../db/sqlite.ts';
import { pathOfDigest } from './fileStore.ts';
import { readPictureFacts } from './pictureFacts.ts';

/** Larger ones are kept and printed, but not previewed. Bytes. */
const PREVIEW_LIMIT = 12 * 1024 * 1024;

export async function readPicture(
  folder: string,
  sha256: string,
): Promise<Result<{ readonly dataUrl: string }>> {
  const path = pathOfDigest(folder, sha256);
  try {
    if ((await stat(path)).size > PREVIEW_LIMIT)
      return fail('file.tooLarge', 'The picture is too large for a preview.');
    const facts = readPictureFacts(path);
    if (!facts.ok) return facts;
    const bytes = await readFile(path);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      return fail('file.altered', 'The picture no longer matches its digest.', { sha256 });
    return ok({ dataUrl: `data:${facts.value.mediaType};base64,${bytes.toString('base64')}` });
  } catch (error) {
    return sqliteCode(error) === 'ENOENT'
      ? fail('file.missing', 'The picture is not there.')
      : fail('file.notReadable', 'The picture cannot be read.', { code: sqliteCode(error) });
  }
}
