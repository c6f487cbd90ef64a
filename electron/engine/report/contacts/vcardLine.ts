/*
 * One property as the lines of a vCard: escaped, ended with CRLF, folded at 75 bytes and never inside a letter.
 */

const FOLD_BYTES = 75;

/** A text as the value of a property: the four signs that mean something are escaped. */
export function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');
}

/** Folds one content line and ends it. A line begins with a blank, which counts, where it goes on. */
export function foldLine(content: string): string {
  if (Buffer.byteLength(content, 'utf8') <= FOLD_BYTES) return `${content}\r\n`;
  const lines: string[] = [];
  let from = 0;
  let bytes = 0;
  for (let index = 0; index < content.length; ) {
    const point = content.codePointAt(index) ?? 0;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
    if (bytes + size > FOLD_BYTES) {
      lines.push(content.slice(from, index));
      from = index;
      bytes = 1;
    }
    bytes += size;
    index += point > 0xffff ? 2 : 1;
  }
  lines.push(content.slice(from));
  return `${lines.join('\r\n ')}\r\n`;
}
