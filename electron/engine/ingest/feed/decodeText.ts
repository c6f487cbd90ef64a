/*
 * Bytes of a feed to text. Three places say how they are written (the mark at the beginning, the header of
 * the reply, the document itself) and any of them may lie: what is valid UTF-8 is UTF-8 unless somebody
 * says otherwise, and what does not fit is replaced letter by letter, never refused.
 */

export type DecodedText = {
  readonly text: string;
  readonly encoding: string;
  /** What was said did not fit the bytes. */
  readonly isDoubtful: boolean;
};

type Decoder = InstanceType<typeof TextDecoder>;

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Decodes; `contentType` is the header of the reply, null for a file. Never throws. */
export function decodeText(bytes: Uint8Array, contentType: string | null): DecodedText {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return decodeAs(bytes.subarray(marked[0].length), marked[1], false);
  // Two bytes a letter without a mark: `<` is the first sign of any document.
  if (bytes[0] === 0x3c && bytes[1] === 0) return decodeAs(bytes, 'utf-16le', false);
  if (bytes[0] === 0 && bytes[1] === 0x3c) return decodeAs(bytes, 'utf-16be', false);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  const said = [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1],
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1],
    /<meta[^>]*charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1],
  ].filter((label) => label !== undefined);
  for (const [index, label] of said.entries()) {
    const decoder = decoderOf(label, true);
    // Without a mark or zero bytes it cannot be what it says.
    if (decoder === null || decoder.encoding.startsWith('utf-16')) continue;
    // Single bytes fit anything: UTF-8 that calls itself Latin is known by being valid UTF-8 with letters beyond ASCII.
    if (decoder.encoding !== 'utf-8' && hasUtf8Letters(bytes)) return decodeAs(bytes, 'utf-8', true);
    const text = tryDecode(decoder, bytes);
    if (text !== null) return { text, encoding: decoder.encoding, isDoubtful: index > 0 };
  }
  const utf8 = tryDecode(new TextDecoder('utf-8', { fatal: true }), bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', isDoubtful: said.length > 0 };
  const isSaidUtf8 = said.some((label) => /^utf-?8$/i.test(label));
  return decodeAs(bytes, isSaidUtf8 && isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252', true);
}

function decodeAs(bytes: Uint8Array, encoding: string, isDoubtful: boolean): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, isDoubtful: isDoubtful || text.includes('\ufffd') };
}

function decoderOf(label: string, fatal: boolean): Decoder | null {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return null;
  }
}

function tryDecode(decoder: Decoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function hasUtf8Letters(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte > 0x7f)) return false;
  return tryDecode(new TextDecoder('utf-8', { fatal: true }), bytes) !== null;
}

/** Whether few of the letters beyond ASCII are broken: a cut in the middle, not another encoding. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let beyond = 0;
  for (const byte of bytes) if (byte > 0x7f) beyond += 1;
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.length - text.replaceAll('\ufffd', '').length;
  return broken * 10 < beyond;
}
