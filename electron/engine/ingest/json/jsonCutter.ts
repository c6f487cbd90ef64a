/*
 * Cuts a stream of text into JSON records: one a line, or the elements of one array. Own code, since a parser of
 * whole documents holds them whole, and one that streams gives up at the first fault: here a broken record costs
 * itself alone, with its line, and reading goes on with the next.
 */
import type { RejectionReason } from '../../../../shared/domain/rejection.ts';

/** Longest record, in UTF-16 units. */
export const JSON_RECORD_LIMIT = 1_048_576;

/** Deeper records are no posts. */
const DEEPEST = 64;

const LF = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** Where the records of a text are: a line each, or an array that begins behind its first `skip` characters. */
export type JsonShape = { readonly kind: 'lines' } | { readonly kind: 'array'; readonly skip: number };

/** A pull cutter: push text, call `next` until it answers false, push more. */
export class JsonCutter {
  /** The text of the present record; empty when it has a fault. */
  text = '';
  line = 1;
  fault: RejectionReason | null = null;

  readonly #isLines: boolean;
  #toSkip: number;
  #rest = '';
  #at = 0;
  #start = -1;
  #isLast = false;
  #isOver = false;
  #isTooLong = false;
  #isLost = false;
  #lineNo = 1;
  #depth = 0;
  #deepest = 0;
  #isString = false;
  #isEscaped = false;

  constructor(shape: JsonShape) {
    this.#isLines = shape.kind === 'lines';
    this.#toSkip = shape.kind === 'lines' ? 0 : shape.skip;
  }

  /** Adds text; `isLast` when the file ends with it. */
  push(text: string, isLast: boolean): void {
    const from = this.#start === -1 ? this.#at : this.#start;
    this.#rest = this.#rest.slice(from) + text;
    this.#at -= from;
    if (this.#start !== -1) this.#start = 0;
    this.#isLast = isLast;
  }

  /** Moves to the next record; false when more text is needed or none is left. */
  next(): boolean {
    this.text = '';
    this.fault = null;
    return this.#isLines ? this.#nextLine() : this.#nextElement();
  }

  #nextLine(): boolean {
    for (;;) {
      const end = this.#rest.indexOf('\n', this.#at);
      const stop = end === -1 ? this.#rest.length : end;
      const length = stop - this.#at;
      if (end === -1 && !this.#isLast) {
        if (length > JSON_RECORD_LIMIT) this.#isTooLong = true;
        if (this.#isTooLong) this.#at = stop;
        return false;
      }
      if (end === -1 && length === 0 && !this.#isTooLong) return false;
      const isTooLong = this.#isTooLong || length > JSON_RECORD_LIMIT;
      // A record separator (RFC 7464) or a comma at the end of a line belongs to no record.
      const text = isTooLong ? '' : this.#rest.slice(this.#at, stop).replace(/^\x1e|,?\s*$/g, '');
      this.line = this.#lineNo;
      this.#lineNo += 1;
      this.#at = end === -1 ? stop : end + 1;
      this.#isTooLong = false;
      if (isTooLong) {
        this.fault = 'line.tooLong';
        return true;
      }
      if (text.trim() === '') continue;
      this.text = text;
      return true;
    }
  }

  #nextElement(): boolean {
    if (!this.#skipAhead()) return false;
    while (!this.#isOver && this.#at < this.#rest.length) {
      if (this.#isLost && !this.#findAgain()) break;
      const found = this.#start === -1 ? this.#begin() : this.#scan();
      if (found) return true;
    }
    return this.#end();
  }

  /** What stands before the array: counted for its lines, never held. */
  #skipAhead(): boolean {
    if (this.#toSkip === 0) return true;
    const length = Math.min(this.#toSkip, this.#rest.length - this.#at);
    for (let index = this.#at; index < this.#at + length; index += 1)
      if (this.#rest.charCodeAt(index) === LF) this.#lineNo += 1;
    this.#at += length;
    this.#toSkip -= length;
    return this.#toSkip === 0;
  }

  /** Between two elements: their beginning, the end of the array, or something that is no record. */
  #begin(): boolean {
    const code = this.#rest.charCodeAt(this.#at);
    if (code === CLOSE_LIST) {
      this.#isOver = true;
      return false;
    }
    if (code === LF) this.#lineNo += 1;
    if (code <= 0x20 || code === 0x2c) {
      this.#at += 1;
      return false;
    }
    this.line = this.#lineNo;
    this.#start = this.#at;
    this.#depth = 0;
    this.#deepest = 0;
    this.#isString = false;
    this.#isEscaped = false;
    return false;
  }

  /** Inside an element, to its end; true when it was reached. */
  #scan(): boolean {
    const text = this.#rest;
    let at = this.#at;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === LF) {
        this.#lineNo += 1;
        // A string may not cross a line: its quote was never closed, and nothing behind it can be told apart.
        if (this.#isString) return this.#give(at + 1, 'json.unreadable', true);
      } else if (this.#isString) {
        // The letter behind a backslash may lie in the text to come, so it is remembered, not stepped over.
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === BACKSLASH) this.#isEscaped = true;
        else if (code === QUOTE) this.#isString = false;
      } else if (code === QUOTE) this.#isString = true;
      else if (code === OPEN || code === OPEN_LIST) {
        this.#depth += 1;
        if (this.#depth > this.#deepest) this.#deepest = this.#depth;
      } else if (code === CLOSE || code === CLOSE_LIST) {
        // A bracket that closes the array itself ends a bare value in it; one that closes nothing is a fault.
        if (this.#depth === 0 && code === CLOSE) return this.#give(at + 1, 'json.unreadable', false);
        if (this.#depth === 0) return this.#give(at, null, false);
        this.#depth -= 1;
        if (this.#depth === 0) return this.#give(at + 1, null, false);
      } else if (code === 0x2c && this.#depth === 0) return this.#give(at, null, false);
    }
    this.#at = at;
    this.#boundElement();
    return false;
  }

  /** Holds no more of an element than the longest that is read. */
  #boundElement(): void {
    if (this.#at - this.#start <= JSON_RECORD_LIMIT) return;
    this.#isTooLong = true;
    this.#start = this.#at;
  }

  #give(end: number, fault: RejectionReason | null, isLost: boolean): boolean {
    const isTooLong = this.#isTooLong || end - this.#start > JSON_RECORD_LIMIT;
    if (isTooLong) this.fault = 'line.tooLong';
    else if (fault !== null || this.#deepest > DEEPEST) this.fault = 'json.unreadable';
    else this.text = this.#rest.slice(this.#start, end);
    this.#at = end;
    this.#start = -1;
    this.#isTooLong = false;
    this.#isLost = isLost;
    return true;
  }

  /** After a broken element: the next line that begins one. False when it lies in the text to come. */
  #findAgain(): boolean {
    for (;;) {
      const lineEnd = this.#rest.indexOf('\n', this.#at);
      if (/^[\s,]*\{/.test(this.#rest.slice(this.#at, lineEnd === -1 ? undefined : lineEnd))) break;
      if (lineEnd === -1) {
        if (!this.#isLast && this.#rest.length - this.#at <= JSON_RECORD_LIMIT) return false;
        this.#at = this.#rest.length;
        return false;
      }
      this.#at = lineEnd + 1;
      this.#lineNo += 1;
    }
    this.#isLost = false;
    return true;
  }

  /** At the end of the file: an element that was begun and never closed. */
  #end(): boolean {
    if (!this.#isLast || this.#start === -1) return false;
    const isBroken = this.#depth > 0 || this.#isString;
    this.#isOver = true;
    return this.#give(this.#rest.length, isBroken ? 'json.unreadable' : null, false);
  }
}
