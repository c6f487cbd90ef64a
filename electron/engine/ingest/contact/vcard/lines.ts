/*
 * From the bytes of a file to its logical lines. Endings may be mixed; folded lines, soft breaks of quoted-printable
 * and base64 that somebody forgot to indent are put together again. The text is one character a byte (Latin-1),
 * because a card of version 2.1 may change its charset from property to property, and folding may cut a letter in
 * two: letters are made later, of whole values.
 */

export type LogicalLine = {
  readonly text: string;
  /** Physical line on which it begins, from 1. */
  readonly line: number;
  /** It was longer than what is kept of a line. */
  readonly isCut: boolean;
  /** The file ends in it, without a line end: its last letters may be missing. */
  readonly isTorn: boolean;
};

/** What is kept of one logical line, in bytes: a photo of the largest size, as base64, and some. */
export const LINE_LIMIT = 4 * 1024 * 1024;
/** The place for name and parameters; a line whose colon comes later says nothing. */
export const HEAD_LIMIT = 4_096;

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const BOUNDARY = /^\s*(?:[\w-]+\.)?(?:BEGIN|END)\s*:\s*VCARD\s*$/i;

type Physical = { readonly text: string; readonly line: number; readonly isTorn: boolean };

/** The physical lines; each end of line is looked for once, so that a file without any returns stays linear. */
function* physicalLines(source: string): Generator<Physical> {
  let line = 0;
  for (let at = 0; at < source.length; ) {
    line += 1;
    let end = at;
    while (end < source.length) {
      const unit = source.charCodeAt(end);
      if (unit === LF || unit === CR) break;
      end += 1;
    }
    yield { text: source.slice(at, end), line, isTorn: end >= source.length };
    const isPair = source.charCodeAt(end) === CR && source.charCodeAt(end + 1) === LF;
    at = end + (isPair ? 2 : 1);
  }
}

/** A logical line while its pieces come in. */
class Gathering {
  readonly line: number;
  isTorn = false;
  #pieces: string[] = [];
  #length = 0;
  #isCut = false;
  #isHeadKnown = false;
  #isQuoted = false;
  #isBase64 = false;

  constructor(line: number) {
    this.line = line;
  }

  add(piece: string): void {
    const room = LINE_LIMIT - this.#length;
    if (piece.length > room) this.#isCut = true;
    if (piece !== '' && room > 0) {
      this.#pieces.push(piece.length > room ? piece.slice(0, room) : piece);
      this.#length += Math.min(piece.length, room);
    }
    if (!this.#isHeadKnown && (piece.includes(':') || this.#length > HEAD_LIMIT)) this.#learnHead();
  }

  /** Name and parameters decide how the value goes on; they are looked at once, when their colon has come. */
  #learnHead(): void {
    this.#isHeadKnown = true;
    const start = this.#pieces.join('').slice(0, HEAD_LIMIT);
    const head = start.slice(0, start.indexOf(':') + 1).toUpperCase();
    this.#isQuoted = head.includes('QUOTED-PRINTABLE');
    this.#isBase64 = /BASE64|ENCODING=B\b/.test(head) || /^[^:]*:data:/i.test(start);
  }

  get awaitsMore(): boolean {
    return this.#isQuoted && (this.#pieces.at(-1)?.trimEnd().endsWith('=') ?? false);
  }

  /** Whether the physical line is more of this one; if so it is taken. */
  takes(text: string): boolean {
    const first = text.charCodeAt(0);
    if (this.awaitsMore) {
      this.softBreak();
      this.add(text.trimEnd());
      return true;
    }
    // A gateway that doubles line ends leaves empty lines between the pieces of a line.
    if (text === '') return true;
    if (first === SPACE || first === TAB) {
      this.add(this.#isQuoted ? text.slice(1).trimEnd() : text.slice(1));
      return true;
    }
    const isMore = this.#isBase64 && !text.includes(':') && /^[A-Za-z0-9+/=]+\s*$/.test(text);
    if (isMore) this.add(text);
    return isMore;
  }

  /** Takes the sign of the soft break away, since the line goes on. */
  softBreak(): void {
    const last = this.#pieces.pop() ?? '';
    const kept = last.trimEnd().slice(0, -1);
    this.#length -= last.length - kept.length;
    if (kept !== '') this.#pieces.push(kept);
  }

  whole(): LogicalLine {
    const { line, isTorn } = this;
    return { text: this.#pieces.join(''), line, isCut: this.#isCut, isTorn };
  }
}

/** The logical lines of a file, one after the other. */
export function* logicalLines(source: string): Generator<LogicalLine> {
  let open: Gathering | null = null;
  for (const { text, line, isTorn } of physicalLines(source)) {
    const isShort = text.length < HEAD_LIMIT;
    const isBlank = isShort && text.trim() === '';
    const isBoundary = isShort && BOUNDARY.test(text);
    if (open !== null && !isBoundary && open.takes(text)) {
      open.isTorn = isTorn && !isBlank;
      continue;
    }
    if (isBlank) continue;
    if (open !== null) yield open.whole();
    open = new Gathering(line);
    open.add(text);
    open.isTorn = isTorn && !isBoundary;
  }
  if (open !== null) yield open.whole();
}
