/*
 * Which patterns stand in a post, and where some of them end: what the scanner notes when it is asked for presence
 * alone. A place costs one number, so that a phrase can be settled beside one of its words instead of being searched.
 */
import type { Automaton } from './automaton.ts';
import type { Pattern } from './pattern.ts';

const NONE = -1;
/** Places that are kept of one post, and patterns that are met again: a text that has more repeats itself. */
const MOST_PLACES = 1_024;
const MOST_MET_AGAIN = 4_096;

/** Notes which patterns there are, in the order in which they are met first. */
export class Presence {
  readonly #automaton: Automaton;
  readonly #isOpen: Uint8Array;
  readonly #isPlaced: Uint8Array;
  /** By row, and by pattern, the round in which it was met last. */
  readonly #metInWord: Int32Array;
  readonly #metAtEnd: Int32Array;
  readonly #metPatterns: Int32Array;
  #round = 0;
  #metAgain = 0;
  #placeCount = 0;
  #before = 0;
  readonly found: number[] = [];
  /** By found pattern that is placed: its last place, -1 for none. */
  readonly lastPlaces: Int32Array;
  /** By place: where the pattern ends in the folded texts as if they were one, and its place before that. */
  readonly ends = new Int32Array(MOST_PLACES);
  readonly earlier = new Int32Array(MOST_PLACES);

  /** @param placed the patterns of which places are wanted. */
  constructor(patterns: readonly Pattern[], automaton: Automaton, placed: Iterable<number>) {
    this.#automaton = automaton;
    this.#isOpen = Uint8Array.from(patterns, ({ isEnded }) => (isEnded ? 0 : 1));
    this.#isPlaced = new Uint8Array(patterns.length);
    for (const pattern of placed) this.#isPlaced[pattern] = 1;
    this.#metInWord = new Int32Array(automaton.heads.length);
    this.#metAtEnd = new Int32Array(automaton.heads.length);
    this.#metPatterns = new Int32Array(patterns.length);
    this.lastPlaces = new Int32Array(patterns.length);
  }

  /** Whether all places of the post are there; of a text that repeats itself they are not. */
  get hasAllPlaces(): boolean {
    return this.#placeCount < MOST_PLACES && this.#metAgain < MOST_MET_AGAIN;
  }

  begin(): void {
    this.found.length = 0;
    this.#metAgain = 0;
    this.#placeCount = 0;
    this.#before = 0;
    this.#round += 1;
    if (this.#round < 0x7fff_ffff) return;
    for (const met of [this.#metInWord, this.#metAtEnd, this.#metPatterns]) met.fill(0);
    this.#round = 1;
  }

  /** Another text comes; those before it have so many folded letters. */
  beginText(before: number): void {
    this.#before = before;
  }

  ended(from: number, isInWord: boolean, _end: number, foldedEnd: number): void {
    const { heads, links, nexts } = this.#automaton;
    const met = isInWord ? this.#metInWord : this.#metAtEnd;
    for (let row = from; row !== NONE; row = links[row] as number) {
      const isMet = met[row] === this.#round;
      // All that its chain leads to is met as well, and only places are left to note.
      if (isMet && !this.hasAllPlaces) return;
      met[row] = this.#round;
      for (let pattern = heads[row] as number; pattern !== NONE; pattern = nexts[pattern] as number) {
        if (isMet) this.#metAgain += 1;
        if (isInWord && this.#isOpen[pattern] === 0) continue;
        if (this.#metPatterns[pattern] !== this.#round) {
          this.#metPatterns[pattern] = this.#round;
          this.found.push(pattern);
          this.lastPlaces[pattern] = NONE;
        }
        if (this.#isPlaced[pattern] === 1) this.#place(pattern, this.#before + foldedEnd);
      }
    }
  }

  #place(pattern: number, end: number): void {
    const place = this.#placeCount;
    if (place >= MOST_PLACES) return;
    this.#placeCount = place + 1;
    this.ends[place] = end;
    this.earlier[place] = this.lastPlaces[pattern] as number;
    this.lastPlaces[pattern] = place;
  }
}
