/*
 * Keeps a picture that came inside a call: looked at before it is written, named by what its bytes say it is.
 */
import type { FileRef } from '../../../shared/domain/fileRef.ts';
import { HAND_PICTURE_LIMIT } from '../../../shared/domain/handPicture.ts';
import { fail, type Result } from '../../../shared/lib/result.ts';
import { keepBytes } from './fileStore.ts';
import { pictureFactsOf } from './pictureFacts.ts';

export async function keepPicture(
  folder: string,
  { base64, name }: { readonly base64: string; readonly name: string },
): Promise<Result<FileRef>> {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
    return fail('picture.notOne', 'This is no picture that can be shown.');
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.byteLength > HAND_PICTURE_LIMIT)
    return fail('file.tooLarge', 'The picture is larger than 10 MB.', { sizeBytes: bytes.byteLength });
  const facts = pictureFactsOf(bytes);
  return facts.ok ? keepBytes(folder, bytes, facts.value.mediaType, name) : facts;
}
