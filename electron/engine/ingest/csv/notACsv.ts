/*
 * Recognises what is no table of text by its first bytes, so that a spreadsheet or a web page dropped
 * by mistake is called what it is instead of failing row by row.
 */

export type OtherKind =
  | 'pdf'
  | 'spreadsheet'
  | 'archive'
  | 'image'
  | 'webPage'
  | 'xml'
  | 'json'
  | 'document'
  | 'database'
  | 'binary';

const SIGNATURES: readonly (readonly [bytes: string, kind: OtherKind])[] = [
  ['%PDF', 'pdf'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'spreadsheet'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['RIFF', 'image'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['Rar!', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['SQLite format 3\0', 'database'],
  ['{\\rtf', 'document'],
  ['%!PS', 'document'],
];

/** What a file is when it is no CSV; null when it may be one. `isUtf16` allows the zeros of that encoding. */
export function recogniseOther(head: Buffer, isUtf16: boolean): OtherKind | null {
  const start = head.toString('latin1', 0, 4_096);
  const found = SIGNATURES.find(([bytes]) => start.startsWith(bytes));
  if (found !== undefined) return found[1];
  if (start.startsWith('PK\x03\x04'))
    return /xl\/|\[Content_Types\]|mimetypeapplication/.test(start) ? 'spreadsheet' : 'archive';
  if (!isUtf16 && isMostlyControl(head)) return 'binary';
  return recogniseText(isUtf16 ? start.replace(/\0/g, '') : start);
}

function recogniseText(start: string): OtherKind | null {
  const text = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '').toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table|div)\b/.test(text)) return 'webPage';
  if (/^<\?xml|^<(?:rss|feed|svg|workbook)\b/.test(text)) return 'xml';
  return /^(?:\[\s*)?\{\s*"/.test(text) ? 'json' : null;
}

/** A zero byte, or more control characters than a slip of the pen: no text in an 8-bit encoding. */
function isMostlyControl(head: Buffer): boolean {
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) control += 1;
  }
  return control > head.length / 50;
}
