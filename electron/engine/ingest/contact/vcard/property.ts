/*
 * One logical line to a property: group, name, parameters and the value as bytes; and from the bytes to text.
 */
import { isUtf8 } from 'node:buffer';
import { decodeWindows1252 } from '../../csv/decode.ts';
import { HEAD_LIMIT, type LogicalLine } from './lines.ts';

export type Property = {
  readonly group: string;
  /** Upper case. */
  readonly name: string;
  /** Names in upper case; bare words of version 2.1 stand under TYPE, ENCODING or VALUE. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** One character a byte. */
  readonly value: string;
  readonly line: number;
  readonly isCut: boolean;
  readonly isQuoted: boolean;
};

const ENCODINGS = /^(?:QUOTED-PRINTABLE|BASE64|7BIT|8BIT|B)$/i;
const VALUES = /^(?:URL|URI|INLINE|CONTENT-ID|CID)$/i;

/** Reads a logical line; null when it has no name and colon. */
export function readProperty({ text, line, isCut }: LogicalLine): Property | null {
  const colon = colonOf(text);
  if (colon === -1) return null;
  const [start = '', ...rest] = splitHead(text.slice(0, colon));
  const dot = start.lastIndexOf('.');
  const name = start
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  if (!/^[A-Z][A-Z0-9-]*$/.test(name)) return null;
  const params = readParams(rest);
  return {
    group: dot === -1 ? '' : start.slice(0, dot).trim().toLowerCase(),
    name,
    params,
    value: text.slice(colon + 1),
    line,
    isCut,
    isQuoted: params.get('ENCODING')?.[0]?.toUpperCase() === 'QUOTED-PRINTABLE',
  };
}

/** The colon that ends the head: the first outside quotes, or the first at all where the quotes do not close. */
function colonOf(text: string): number {
  const head = text.slice(0, HEAD_LIMIT);
  let isQuoted = false;
  for (let index = 0; index < head.length; index += 1) {
    if (head[index] === '"') isQuoted = !isQuoted;
    else if (head[index] === ':' && !isQuoted) return index;
  }
  return head.indexOf(':');
}

function splitHead(head: string): string[] {
  const isBalanced = head.split('"').length % 2 === 1;
  return isBalanced ? (head.match(/(?:"[^"]*"|[^;"])+/g) ?? []) : head.split(';');
}

function readParams(parts: readonly string[]): Map<string, readonly string[]> {
  const params = new Map<string, readonly string[]>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const word = part.trim();
    const name =
      equals !== -1
        ? part.slice(0, equals).trim().toUpperCase()
        : ENCODINGS.test(word)
          ? 'ENCODING'
          : VALUES.test(word)
            ? 'VALUE'
            : 'TYPE';
    const values = (equals === -1 ? word : part.slice(equals + 1))
      .replaceAll('"', '')
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '');
    params.set(name, [...(params.get(name) ?? []), ...values]);
  }
  return params;
}

export type Decoded = {
  readonly text: string;
  /** The charset that was declared is not the one of the bytes. */
  readonly isGuessed: boolean;
};

/** The values of a property, cut at semicolons that are not escaped, as text. `isUnicode` when the file was UTF-16. */
export function textsOf(property: Property, isUnicode: boolean): { texts: string[]; isGuessed: boolean } {
  const { value, isQuoted } = property;
  const charset = property.params.get('CHARSET')?.[0] ?? '';
  if (!isQuoted) {
    const { text, isGuessed } = decodeBytes(whole(value, property.isCut), isUnicode ? 'utf-8' : charset);
    return { texts: splitAtSemicolons(text).map((part) => unescapeText(part, true)), isGuessed };
  }
  // In quoted-printable a semicolon that is data is written =3B: cut first, then decode.
  const parts = splitAtSemicolons(value).map((part) => decodeBytes(decodeQuoted(part), charset));
  return {
    texts: parts.map(({ text }) => unescapeText(text, false)),
    isGuessed: parts.some(({ isGuessed }) => isGuessed),
  };
}

/** The value as one text; semicolons that nobody escaped are letters of it. */
export function textOf(property: Property, isUnicode: boolean): Decoded {
  const { texts, isGuessed } = textsOf(property, isUnicode);
  return { text: texts.join(';'), isGuessed };
}

/** A cut value may end in the middle of a letter, which would make the rest look like no UTF-8. */
function whole(bytes: string, isCut: boolean): string {
  return isCut ? bytes.replace(/[\x80-\xff]{1,4}$/, '') : bytes;
}

function decodeQuoted(text: string): string {
  // A soft break that nothing followed.
  const whole = text.endsWith('=') ? text.slice(0, -1) : text;
  return whole.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const WESTERN =
  /^(?:|us-ascii|ascii|ansi|iso[-_]?8859[-_]?1|iso[-_]?8859[-_]?15|latin-?1|(?:windows-|cp)125\d)$/i;

/** Bytes to text. What is declared is believed unless the bytes say otherwise. */
function decodeBytes(binary: string, charset: string): Decoded {
  const isEscaped = /^(?:iso-2022|hz-)/i.test(charset);
  if (!isEscaped && !/[\x80-\xff]/.test(binary)) return { text: binary, isGuessed: false };
  const bytes = Buffer.from(binary, 'latin1');
  if (WESTERN.test(charset) || /^utf-?8$/i.test(charset)) {
    if (isUtf8(bytes)) return { text: bytes.toString('utf8'), isGuessed: /8859|125\d|latin/i.test(charset) };
    const known = /125[013-8]|8859[-_]?15/.test(charset) ? decodeAs(bytes, charset) : null;
    return { text: known ?? decodeWindows1252(bytes), isGuessed: !/8859|125\d|latin|ansi/i.test(charset) };
  }
  const text = decodeAs(bytes, charset);
  if (text !== null) return { text, isGuessed: false };
  return { text: isUtf8(bytes) ? bytes.toString('utf8') : decodeWindows1252(bytes), isGuessed: true };
}

function decodeAs(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset.replace(/^cp(?=125)/i, 'windows-'), { fatal: true }).decode(bytes);
  } catch (error) {
    // No such charset (RangeError), or bytes that it does not have (TypeError).
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function splitAtSemicolons(text: string): string[] {
  if (!text.includes(';')) return [text];
  const parts: string[] = [];
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x5c) index += 1;
    else if (unit === 0x3b) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** Takes escapes away. In quoted-printable a line end is written in bytes, and `\n` may be part of a path. */
function unescapeText(text: string, hasLineEnds: boolean): string {
  return text.replace(/\\([\s\S])/g, (both, letter: string) => {
    if (letter === 'n' || letter === 'N') return hasLineEnds ? '\n' : both;
    return ',;:\\"'.includes(letter) ? letter : both;
  });
}
