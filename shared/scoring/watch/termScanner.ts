/*
 * Finds thousands of patterns in one pass over a text. The text may be as it was typed or folded, it makes
 * no difference: letters are folded while they are read, and places are those of the text handed in.
 */
import { endOfPiece, type FoldedText, foldPoint, foldWithMap } from '../fold.ts';
import { type Alphabet, learnUnit, makeAlphabet } from './alphabet.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import type { Pattern } from './pattern.ts';
import { Presence } from './presence.ts';

const NONE = -1;

/**
 * Places of patterns in one text, filled anew by every search: the first `count` items of each list. UTF-16,
 * end exclusive. One object serves all searches, so that a hit costs no memory.
 */
export type Hits = {
  count: number;
  patterns: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
};

/** An empty list of places. */
export function noHits(): Hits {
  return { count: 0, patterns: new Int32Array(64), starts: new Int32Array(64), ends: new Int32Array(64) };
}

/** Told whenever patterns end in the text; the scan itself knows nothing of patterns. */
type Listener = {
  /**
   * @param row whose patterns end here, and those of the rows it leads to.
   * @param isInWord whether a letter of a word comes next, so that only open patterns have ended.
   * @param end in the text; the beginning of what comes next.
   * @param foldedEnd in the folded text.
   * @param plainFrom from here up to `end` each unit of the text is one of the folded text.
   */
  readonly ended: (row: number, isInWord: boolean, end: number, foldedEnd: number, plainFrom: number) => void;
};

/** A set of patterns made ready; they are known by their places in the list. */
export class TermScanner {
  readonly #patterns: readonly Pattern[];
  readonly #alphabet: Alphabet;
  readonly #automaton: Automaton;
  readonly #places: Places;
  /** What `collect` found, and where. */
  readonly presence: Presence;

  /** @param placed the patterns of which `collect` notes the places. */
  constructor(patterns: readonly Pattern[], placed: Iterable<number> = []) {
    this.#patterns = patterns;
    this.#alphabet = makeAlphabet(patterns);
    this.#automaton = buildAutomaton(patterns, this.#alphabet);
    this.#places = new Places(patterns, this.#alphabet, this.#automaton);
    this.presence = new Presence(patterns, this.#automaton, placed);
  }

  /** Bytes of the table, which grows with the letters of all patterns. */
  get tableBytes(): number {
    return this.#automaton.table.byteLength;
  }

  /** Whether the pattern shares letters, so that `collect` may name it for another text. */
  isShared(pattern: number): boolean {
    return this.#alphabet.isShared(this.#patterns[pattern]?.folded ?? '');
  }

  /** All places of all patterns, in the order in which they end. They may overlap. */
  search(text: string, hits: Hits): void {
    hits.count = 0;
    this.#places.begin(text, hits);
    this.#scan(text, this.#places);
  }

  /**
   * The patterns that stand in any of the texts, each once. Quicker than `search`, whatever the texts
   * repeat. The list is good until the next call.
   */
  collect(texts: readonly string[]): readonly number[] {
    this.presence.begin();
    let before = 0;
    for (const text of texts) {
      this.presence.beginText(before);
      before += this.#scan(text, this.presence);
    }
    return this.presence.found;
  }

  /** Answers how many folded letters the text has. */
  #scan(text: string, listener: Listener): number {
    const { classes, classOf, firstWord } = this.#alphabet;
    const { table, shift, isIdleInWords } = this.#automaton;
    const { length } = text;
    let state = this.#automaton.start;
    let plainFrom = 0;
    // Folded places minus places of the text.
    let drift = 0;
    let at = 0;
    // Reads of the tables are within them, and a check of each would cost as much as the read.
    while (at < length) {
      const letter = classes[text.charCodeAt(at)] as number;
      if (letter !== 0) {
        const step = table[state + letter] as number;
        if ((step & 1) !== 0) listener.ended(state >> shift, letter >= firstWord, at, at + drift, plainFrom);
        state = step >> 1;
        at += 1;
        if (state === 0 && isIdleInWords) {
          while (at < length && (classes[text.charCodeAt(at)] as number) >= firstWord) at += 1;
        }
        continue;
      }
      const point = text.codePointAt(at) as number;
      if (learnUnit(this.#alphabet, point)) continue;
      const piece = foldPoint(point);
      for (let index = 0; index < piece.length; index += 1) {
        const unit = classOf(piece.charCodeAt(index));
        const step = table[state + unit] as number;
        if ((step & 1) !== 0) {
          // What ends inside a piece has no end of its own in the text: nothing is plain then.
          const from = index === 0 ? plainFrom : length;
          listener.ended(state >> shift, unit >= firstWord, at, at + drift + index, from);
        }
        state = step >> 1;
      }
      const width = point > 0xffff ? 2 : 1;
      at += width;
      if (piece.length !== width) {
        drift += piece.length - width;
        plainFrom = at;
      }
    }
    listener.ended(state >> shift, false, length, length + drift, plainFrom);
    return length + drift;
  }
}

/** Writes down where each pattern stands. */
class Places implements Listener {
  readonly #patterns: readonly Pattern[];
  readonly #automaton: Automaton;
  readonly #lengths: Int32Array;
  readonly #isOpen: Uint8Array;
  /** Patterns of which the letters, or the way back to the text, must be looked at. */
  readonly #isDoubtful: Uint8Array;
  #hits: Hits = noHits();
  #text = '';
  #map: FoldedText | null = null;

  constructor(patterns: readonly Pattern[], alphabet: Alphabet, automaton: Automaton) {
    this.#patterns = patterns;
    this.#automaton = automaton;
    this.#lengths = Int32Array.from(patterns, ({ folded }) => folded.length);
    this.#isOpen = Uint8Array.from(patterns, ({ isEnded }) => (isEnded ? 0 : 1));
    this.#isDoubtful = Uint8Array.from(patterns, ({ folded }) =>
      alphabet.isShared(folded) || HALF.test(folded) ? 1 : 0,
    );
  }

  begin(text: string, hits: Hits): void {
    this.#text = text;
    this.#hits = hits;
    this.#map = null;
  }

  ended(from: number, isInWord: boolean, end: number, foldedEnd: number, plainFrom: number): void {
    const { heads, links, nexts } = this.#automaton;
    for (let row = from; row !== NONE; row = links[row] as number) {
      for (let pattern = heads[row] as number; pattern !== NONE; pattern = nexts[pattern] as number) {
        if (isInWord && this.#isOpen[pattern] === 0) continue;
        const start = end - (this.#lengths[pattern] as number);
        if (start >= plainFrom && this.#isDoubtful[pattern] === 0) this.#add(pattern, start, end);
        else this.#addMapped(pattern, foldedEnd);
      }
    }
  }

  #add(pattern: number, start: number, end: number): void {
    const hits = this.#hits;
    const { count } = hits;
    if (count === hits.patterns.length) {
      hits.patterns = grown(hits.patterns);
      hits.starts = grown(hits.starts);
      hits.ends = grown(hits.ends);
    }
    hits.patterns[count] = pattern;
    hits.starts[count] = start;
    hits.ends[count] = end;
    hits.count = count + 1;
  }

  #addMapped(pattern: number, foldedEnd: number): void {
    const folded = this.#patterns[pattern]?.folded ?? '';
    this.#map ??= foldWithMap(this.#text);
    const start = foldedEnd - folded.length;
    if (!this.#map.folded.startsWith(folded, start)) return;
    this.#add(pattern, this.#map.starts[start] ?? 0, endOfPiece(this.#map, foldedEnd - 1));
  }
}

/** Half of a pair: what stands beside it in the text decides where it begins. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function grown(list: Int32Array): Int32Array {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}
