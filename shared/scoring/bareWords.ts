/*
 * What a post says, bared of how it was passed on, as places and hashes in its folded text: words without "RT @name:",
 * addresses, handles, "via", the hashtags at its end and the ellipsis where a network cut it. Figures are read as
 * figures ("75,000", "75 000" and "75000" are one; "three" and "trois" are 3), and every "not" of both languages as
 * one sign, because a figure or a "not" more makes another statement out of nearly the same words.
 *
 * Written out by hand, since this is done for every post that is observed: nothing is cut out of the text.
 */
import { NEGATION, turningWordAt } from './turningWords.ts';
import { kindAt, LETTER, NUMBER, SIGN, SOLO, SPACE, WIDE } from './unitKind.ts';
import { HASH_START, hashOf, hashOn } from './wordHash.ts';

/** What a word is read as: itself, a negation, a figure that stands there, or one that is written in letters. */
export const PLAIN = 0;
export const NEGATED = 1;
export const FIGURE = 2;
export const SPELLED = 3;

/** So many words before "RT @name:" are an exclamation; more are a statement of their own, and stay. */
const EXCLAMATION_WORDS = 3;
const NEGATION_HASH = hashOf(NEGATION);
const ENTITIES = ['amp;', 'lt;', 'gt;', 'quot;', '#39;'];

/** The words of one post, until the next one is read. */
export class BareWords {
  /** Words and figures in order; the hashtags at the end are those from `wordCount` up to `count`. */
  count = 0;
  wordCount = 0;
  /** The network or its author cut the text. */
  isCut = false;
  /** By word: its hash as it is read, what it is, and where it stands. */
  hashes = new Int32Array(64);
  kinds = new Uint8Array(64);
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  #folded = '';
  #at = 0;
  #hash = 0;
  #hashtagsFrom = -1;
  #isAfterApostrophe = false;

  /** Bares a folded post; never throws, whatever the text. */
  read(folded: string): void {
    this.#folded = folded;
    this.count = 0;
    this.isCut = false;
    this.#at = 0;
    this.#hashtagsFrom = -1;
    this.#isAfterApostrophe = false;
    // Where what was read last ended.
    let end = 0;
    while (this.#at < folded.length) {
      const from = this.#at;
      const kind = kindAt(folded, from);
      if ((kind & (LETTER | NUMBER | SOLO | SIGN)) === 0) {
        this.#at = from + ((kind & WIDE) === 0 ? 1 : 2);
        continue;
      }
      const isTouching = from === end;
      if ((kind & SIGN) === 0) this.#readWord(kind, isTouching);
      else if (!this.#readSign(folded.charCodeAt(from), isTouching)) continue;
      end = this.#at;
    }
    const isTagged = this.#hashtagsFrom >= 0 && this.#hashtagsFrom < this.count;
    this.wordCount = isTagged ? this.#hashtagsFrom : this.count;
  }

  /** What begins with a sign; false where it begins nothing, and is left behind. */
  #readSign(sign: number, isTouching: boolean): boolean {
    const folded = this.#folded;
    const from = this.#at;
    this.#at = from + 1;
    if (sign === 0x27) {
      this.#isAfterApostrophe = true;
      return true;
    }
    if (sign === 0x40) {
      this.#skipHandle();
      this.#dropHerald();
      if (this.count === 0) this.isCut = false;
    } else if (sign === 0x2e) {
      while (folded.charCodeAt(this.#at) === 0x2e) this.#at += 1;
      if (this.#at - from < 3) return false;
      // Only at the end is it a cut; the word it touches is half a word.
      this.isCut = true;
      if (isTouching && this.count > 0 && this.#isOnlySpaceLeft()) this.count -= 1;
    } else if (sign === 0x26) {
      const entity = ENTITIES.find((each) => folded.startsWith(each, from + 1));
      if (entity === undefined) return false;
      this.#at += entity.length;
    } else {
      if (this.#at >= folded.length || (kindAt(folded, this.#at) & LETTER) === 0) return false;
      this.#skipWord();
      if (this.#hashtagsFrom < 0) this.#hashtagsFrom = this.count;
      this.#push(PLAIN, this.#hash, from + 1);
    }
    this.#isAfterApostrophe = false;
    return true;
  }

  #readWord(kind: number, isTouching: boolean): void {
    const folded = this.#folded;
    const from = this.#at;
    const wasElided = this.#isAfterApostrophe && isTouching;
    this.#isAfterApostrophe = false;
    if ((kind & NUMBER) !== 0) {
      this.#skipFigure();
      this.#push(FIGURE, this.#hash, from);
      return;
    }
    if (this.#skipAddress()) return;
    if ((kind & SOLO) !== 0) {
      this.#hash = HASH_START;
      this.#step(kind);
    } else this.#skipWord();
    const end = this.#at;
    // A lone figure after the last hashtag is the counter of a machine that posts one text many times.
    // "don't" is read as "don" and "t".
    if (wasElided && end - from === 1 && folded.charCodeAt(from) === 0x74) {
      this.#hashtagsFrom = -1;
      this.#push(NEGATED, NEGATION_HASH, from);
      return;
    }
    const turning = turningWordAt(folded, from, end, this.#hash);
    const isSpelled = turning !== null && turning.sign !== NEGATION;
    if (!isSpelled) this.#hashtagsFrom = -1;
    if (turning === null) this.#push(PLAIN, this.#hash, from);
    else this.#push(isSpelled ? SPELLED : NEGATED, turning.signHash, from);
  }

  #push(kind: number, hash: number, start: number): void {
    const at = this.count;
    if (at === this.hashes.length) this.#grow();
    this.kinds[at] = kind;
    this.hashes[at] = hash;
    this.starts[at] = start;
    this.ends[at] = this.#at;
    this.count = at + 1;
    this.isCut = false;
  }

  #grow(): void {
    const { hashes, kinds, starts, ends } = this;
    const length = hashes.length * 2;
    this.hashes = new Int32Array(length);
    this.kinds = new Uint8Array(length);
    this.starts = new Int32Array(length);
    this.ends = new Int32Array(length);
    this.hashes.set(hashes);
    this.kinds.set(kinds);
    this.starts.set(starts);
    this.ends.set(ends);
  }

  /** Goes on by one letter, and takes it into the hash. */
  #step(kind: number): void {
    this.#hash = hashOn(this.#hash, this.#folded.charCodeAt(this.#at));
    this.#at += 1;
    if ((kind & WIDE) === 0) return;
    this.#hash = hashOn(this.#hash, this.#folded.charCodeAt(this.#at));
    this.#at += 1;
  }

  /** Most of all letters come by here, so place and hash are held beside the object while they do. */
  #skipWord(): void {
    const folded = this.#folded;
    const { length } = folded;
    let at = this.#at;
    let hash = HASH_START;
    while (at < length) {
      const kind = kindAt(folded, at);
      if ((kind & (LETTER | NUMBER)) === 0) break;
      hash = hashOn(hash, folded.charCodeAt(at));
      at += 1;
      if ((kind & WIDE) === 0) continue;
      hash = hashOn(hash, folded.charCodeAt(at));
      at += 1;
    }
    this.#at = at;
    this.#hash = hash;
  }

  #skipDigits(): void {
    const folded = this.#folded;
    while (this.#at < folded.length) {
      const kind = kindAt(folded, this.#at);
      if ((kind & NUMBER) === 0) return;
      this.#step(kind);
    }
  }

  /** Digits with what groups them: ".5", ",000", " 000". */
  #skipFigure(): void {
    const folded = this.#folded;
    const from = this.#at;
    this.#hash = HASH_START;
    this.#skipDigits();
    let isGrouped = false;
    for (;;) {
      const before = this.#at;
      const hash = this.#hash;
      const sign = folded.charCodeAt(before);
      if (sign !== 0x20 && sign !== 0x2c && sign !== 0x2e) break;
      this.#at = before + 1;
      this.#skipDigits();
      const isOn = sign === 0x20 ? isThreeLong(folded, before + 1, this.#at) : this.#at > before + 1;
      if (!isOn) {
        this.#at = before;
        this.#hash = hash;
        break;
      }
      isGrouped = true;
    }
    if (isGrouped) this.#hash = hashOf(figureOf(folded.slice(from, this.#at)));
  }

  #skipHandle(): void {
    const folded = this.#folded;
    while (this.#at < folded.length) {
      const kind = kindAt(folded, this.#at);
      const unit = folded.charCodeAt(this.#at);
      if ((kind & (LETTER | NUMBER)) === 0 && unit !== 0x2e && unit !== 0x2d) return;
      this.#at += (kind & WIDE) === 0 ? 1 : 2;
    }
  }

  /** An address up to the next blank; false where none begins. */
  #skipAddress(): boolean {
    const folded = this.#folded;
    const from = this.#at;
    const unit = folded.charCodeAt(from);
    if (unit === 0x68) {
      if (!folded.startsWith('http:', from) && !folded.startsWith('https:', from)) return false;
    } else if (
      unit !== 0x77 ||
      !folded.startsWith('www.', from) ||
      isAsciiWord(folded.charCodeAt(from - 1))
    ) {
      return false;
    }
    while (this.#at < folded.length) {
      const kind = kindAt(folded, this.#at);
      if ((kind & SPACE) !== 0) break;
      this.#at += (kind & WIDE) === 0 ? 1 : 2;
    }
    return true;
  }

  #isOnlySpaceLeft(): boolean {
    const folded = this.#folded;
    for (let at = this.#at; at < folded.length; at += 1) if ((kindAt(folded, at) & SPACE) === 0) return false;
    return true;
  }

  /** What announces a handle goes with it: "RT", "MT", "via", "by", and an exclamation before the repost. */
  #dropHerald(): void {
    const last = this.count - 1;
    if (last < 0 || this.kinds[last] !== PLAIN) return;
    const start = this.starts[last] ?? 0;
    const length = (this.ends[last] ?? 0) - start;
    if (length === 3 && this.#folded.startsWith('via', start)) this.count = last;
    else if (length === 2 && (this.#folded.startsWith('rt', start) || this.#folded.startsWith('mt', start))) {
      this.count = last <= EXCLAMATION_WORDS ? 0 : last;
    }
  }
}

/** A figure without what groups its thousands, and with a point for a comma. */
export function figureOf(piece: string): string {
  return piece.replace(/[., ](?=\p{N}{3}(?!\p{N}))/gu, '').replaceAll(',', '.');
}

/** Whether the digits from one place to the other are three. */
function isThreeLong(folded: string, from: number, end: number): boolean {
  // A digit may be a pair.
  return end - from >= 3 && end - from <= 6 && [...folded.slice(from, end)].length === 3;
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x5f;
}
