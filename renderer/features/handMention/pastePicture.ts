/*
 * A screenshot from the clipboard, as it travels to the engine. Its kind is what the clipboard says; the engine looks
 * at the bytes again.
 */
import { HAND_PICTURE_LIMIT } from '../../../shared/domain/handPicture.ts';
import type { DraftPicture } from './handDraft.ts';

const KINDS: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** The picture among what was pasted; null when there is none. */
export function pictureIn(data: DataTransfer): File | null {
  const files = [...data.files].filter((file) => file.type.startsWith('image/'));
  // Spreadsheets and word processors put a picture beside the text: the text is what was meant.
  return data.getData('text/plain') === '' ? (files[0] ?? null) : null;
}

export async function readPicture(file: File): Promise<DraftPicture | 'none' | 'large'> {
  if (!KINDS.includes(file.type)) return 'none';
  if (file.size > HAND_PICTURE_LIMIT) return 'large';
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return {
    base64: url.slice(url.indexOf(',') + 1),
    name: file.name.trim().slice(0, 255) || 'capture.png',
    sizeBytes: file.size,
  };
}

/** The address under which a page may draw it. */
export function drawn({ base64 }: DraftPicture): string {
  const kind = base64.startsWith('/9j/')
    ? 'jpeg'
    : base64.startsWith('R0lG')
      ? 'gif'
      : base64.startsWith('UklG')
        ? 'webp'
        : 'png';
  return `data:image/${kind};base64,${base64}`;
}
