/*
 * Cuts a stream of text into records and fields. It is own code because of four things no CSV library
 * gives together: physical line numbers, mixed line endings, a bound on one record, and a quote that
 * is never closed costing one line instead of the rest of the file. papaparse is its reference in the tests.
 */
import type { RejectionReason } from '../../../../shared/domain/rejection.ts';

/** Longest record, in UTF-16 units. */
export const RECORD_LIMIT = 1_048_576;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/** How a scan of one record ended. */
type Scan = 'complete' | 'incomplete' | 'tooLong' | 'unbalanced';

/** A pull parser: push text, call `next` until it answers false, push more. One object serves a whole file. */
export class RecordReader {
  /** Fields of the present record; valid until the next call. */
  fields: string[] = [];
  /** Physical line, from 1, on which the present record begins. */
  line = 1;
  /** Physical line on which the next record begins. */
  nextLine = 1;
  /** Why the present record is none; its fields are then empty. */
  fault: RejectionReason | null = null;
  /** Columns a record must have to be believed when its quotes are damaged; 0 while unknown. */
  expectedColumns = 0;

  readonly #delimiter: number;
  #text = '';
  #at = 0;
  #isLast = false;
  #isSkipping = false;
  /** Where the last scan stopped, the line ends it crossed, and whether a quote stood where none belongs. */
  #end = 0;
  #crossed = 0;
  #hasStray = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Adds text; `isLast` when the file ends with it. */
  push(text: string, isLast: boolean): void {
    this.#text = this.#at === this.#text.length ? text : this.#text.slice(this.#at) + text;
    this.#at = 0;
    this.#isLast = isLast;
  }

  /** Moves to the next record that is not a blank line; false when more text is needed or none is left. */
  next(): boolean {
    for (;;) {
      if (this.#isSkipping && !this.#skipLine()) return false;
      if (this.#at >= this.#text.length) return false;
      this.line = this.nextLine;
      this.fault = null;
      const scan = this.#scan();
      if (scan === 'incomplete') return false;
      if (scan === 'complete' && !this.#isDoubtful()) {
        this.#at = this.#end;
        this.nextLine = this.line + this.#crossed;
        if (this.fields.length === 1 && this.fields[0] === '') continue;
        return true;
      }
      if (scan === 'tooLong') this.#refuseLongLine();
      else this.#believeFirstLine();
      return true;
    }
  }

  /** A record whose quotes are damaged and whose columns do not add up. */
  #isDoubtful(): boolean {
    return this.#hasStray && this.expectedColumns > 0 && this.fields.length !== this.expectedColumns;
  }

  #refuseLongLine(): void {
    this.fields = [];
    this.fault = 'line.tooLong';
    this.#isSkipping = true;
  }

  /** Drops the rest of a line that is too long, holding none of it; false when it goes on in the text to come. */
  #skipLine(): boolean {
    const end = this.#lineEnd(this.#at);
    if (end === -1) {
      const isAtReturn = !this.#isLast && this.#text.charCodeAt(this.#text.length - 1) === CR;
      this.#at = this.#text.length - (isAtReturn ? 1 : 0);
      return false;
    }
    this.#at = end;
    this.nextLine = this.line + 1;
    this.#isSkipping = false;
    return true;
  }

  /**
   * A quote was opened and what follows does not fit. The first line is taken by itself, quotes as plain letters:
   * with the right number of columns it is a row, else it is refused. Either way reading goes on with the next line.
   */
  #believeFirstLine(): void {
    const start = this.#at;
    let end = start;
    while (end < this.#text.length && !isLineEnd(this.#text.charCodeAt(end))) end += 1;
    const fields = this.#text.slice(start, end).split(String.fromCharCode(this.#delimiter));
    const isRow = this.expectedColumns > 1 && fields.length === this.expectedColumns;
    this.fields = isRow ? fields : [];
    this.fault = isRow ? null : 'line.unbalancedQuote';
    const after = this.#lineEnd(start);
    this.#at = after === -1 ? this.#text.length : after;
    this.nextLine = this.line + 1;
  }

  /** The index after the line end at or after `from`; -1 when there is none, or a return might go on as CRLF. */
  #lineEnd(from: number): number {
    const text = this.#text;
    for (let index = from; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit === LF) return index + 1;
      if (unit !== CR) continue;
      if (index + 1 >= text.length) return this.#isLast ? index + 1 : -1;
      return text.charCodeAt(index + 1) === LF ? index + 2 : index + 1;
    }
    return -1;
  }

  #scan(): Scan {
    const text = this.#text;
    const delimiter = this.#delimiter;
    const start = this.#at;
    const stop = Math.min(text.length, start + RECORD_LIMIT);
    const fields: string[] = [];
    this.fields = fields;
    this.#crossed = 0;
    this.#hasStray = false;
    let index = start;
    for (;;) {
      const quote = this.#quoteAt(index, stop);
      if (quote === -1) {
        const from = index;
        let unit = 0;
        while (index < stop) {
          unit = text.charCodeAt(index);
          if (unit === delimiter || unit === LF || unit === CR) break;
          index += 1;
        }
        if (index >= stop && !this.#isWhole(stop)) return this.#unfinished(start, stop);
        fields.push(text.slice(from, index));
      } else {
        const scan = this.#scanQuoted(quote, stop);
        if (scan !== 'complete') return scan === 'incomplete' ? this.#unfinished(start, stop) : scan;
        index = this.#end;
      }
      if (index >= stop) return this.#finish(stop, 1);
      if (text.charCodeAt(index) === delimiter) {
        index += 1;
        continue;
      }
      if (text.charCodeAt(index) === LF) return this.#finish(index + 1, 1);
      if (index + 1 < text.length)
        return this.#finish(text.charCodeAt(index + 1) === LF ? index + 2 : index + 1, 1);
      return this.#isLast ? this.#finish(index + 1, 1) : 'incomplete';
    }
  }

  /** A field in quotes; leaves #end at the delimiter or line end behind it. */
  #scanQuoted(quote: number, stop: number): Scan {
    const text = this.#text;
    let value = '';
    let from = quote + 1;
    let index = from;
    let isStray = false;
    let crossed = 0;
    while (index < stop) {
      const unit = text.charCodeAt(index);
      if (unit !== QUOTE && unit !== LF && unit !== CR) {
        index += 1;
        continue;
      }
      if (unit === CR && index + 1 >= text.length && !this.#isLast) return 'incomplete';
      if (unit === LF || (unit === CR && text.charCodeAt(index + 1) !== LF)) {
        if (isStray) return 'unbalanced';
        crossed += 1;
      }
      if (unit !== QUOTE) {
        index += 1;
        continue;
      }
      if (text.charCodeAt(index + 1) === QUOTE && index + 1 < stop) {
        value += text.slice(from, index + 1);
        index += 2;
        from = index;
        continue;
      }
      let after = index + 1;
      while (after < stop && this.#isPadding(text.charCodeAt(after))) after += 1;
      if (after >= stop && !this.#isWhole(stop)) return 'incomplete';
      const next = after >= stop ? LF : text.charCodeAt(after);
      if (next === this.#delimiter || isLineEnd(next)) {
        this.fields.push(value === '' ? text.slice(from, index) : value + text.slice(from, index));
        this.#crossed += crossed;
        this.#end = after;
        return 'complete';
      }
      // A quote inside the field that nobody doubled: a letter, unless lines were crossed.
      if (crossed > 0) return 'unbalanced';
      isStray = true;
      this.#hasStray = true;
      index += 1;
    }
    return this.#isWhole(stop) ? 'unbalanced' : 'incomplete';
  }

  /** The place of an opening quote at `index`, blanks before it allowed; -1 for a bare field. */
  #quoteAt(index: number, stop: number): number {
    let at = index;
    while (at < stop && this.#isPadding(this.#text.charCodeAt(at))) at += 1;
    return at < stop && this.#text.charCodeAt(at) === QUOTE ? at : -1;
  }

  #isPadding(unit: number): boolean {
    return unit === SPACE || (unit === TAB && this.#delimiter !== TAB);
  }

  /** Whether `stop` is the end of the file, not of the text at hand or of the limit. */
  #isWhole(stop: number): boolean {
    return this.#isLast && stop === this.#text.length;
  }

  /** Text ran out, or the limit was reached: within the first line it is too long, beyond it a quote is to blame. */
  #unfinished(start: number, stop: number): Scan {
    if (stop - start < RECORD_LIMIT) return 'incomplete';
    for (let index = start; index < stop; index += 1) {
      if (isLineEnd(this.#text.charCodeAt(index))) return 'unbalanced';
    }
    return 'tooLong';
  }

  #finish(end: number, crossed: number): Scan {
    this.#end = end;
    this.#crossed += crossed;
    return 'complete';
  }
}

function isLineEnd(unit: number): boolean {
  return unit === LF || unit === CR;
}
