/*
 * The photo of a card: base64 in the value or a data: address. An address on the network is never followed. What
 * kind of picture it is, its first bytes say; anything else is no picture.
 */
import {
  CONTACT_PHOTO_LIMIT,
  type ContactNotice,
  type PhotoType,
  type ReadPhoto,
} from '../../../../../shared/domain/contactFile.ts';
import type { Property } from './property.ts';

const SIGNATURES: readonly (readonly [start: RegExp, type: PhotoType])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'image/webp'],
];

/** Reads a PHOTO; a notice where there is none to be had. */
export function readPhoto({ params, value, isCut }: Property): ReadPhoto | ContactNotice | null {
  if (value.trim() === '') return null;
  // Some writers escape the signs of a data: address.
  const data = /^\s*data\\?:[^,]{0,200}?;base64\\?,/i.exec(value.slice(0, 300));
  const isBase64 = data !== null || /^(?:B|BASE64)$/i.test(params.get('ENCODING')?.[0] ?? '');
  if (!isBase64) return 'photo.link';
  if (isCut) return 'photo.tooLarge';
  const coded = data === null ? value : value.slice(data[0].length);
  if (coded.length > Math.ceil(CONTACT_PHOTO_LIMIT / 3) * 4 + 4) return 'photo.tooLarge';
  if (!/^[A-Za-z0-9+/=_\s-]+$/.test(coded)) return 'photo.unreadable';
  const bytes = new Uint8Array(Buffer.from(coded, 'base64'));
  if (bytes.byteLength > CONTACT_PHOTO_LIMIT) return 'photo.tooLarge';
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const mediaType = SIGNATURES.find(([sign]) => sign.test(start))?.[1];
  return mediaType === undefined ? 'photo.unreadable' : { mediaType, bytes };
}
