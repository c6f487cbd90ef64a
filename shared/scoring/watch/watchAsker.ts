/*
 * Asks all watches of one post. The scan says which patterns there are, these which terms, these which watches are
 * worth asking; a term of several plain words is settled on the way, so that few watches are asked in vain. What is
 * walked for every post are typed arrays: this is done for each post that is observed.
 */
import { type FoldedPost, isTrueOf, type ReadPost, readPost } from '../query/matchQuery.ts';
import { answerField, type QueryPost } from '../query/queryField.ts';
import type { QueryNode } from '../query/queryNode.ts';
import { type AskedNode, type TermTable, termsByRarest } from './askedNode.ts';
import { type NumberLists, numberLists } from './numberLists.ts';
import { type PlainPhrase, phraseStandsAt, plainPhraseOf } from './plainPhrase.ts';
import { TermScanner } from './termScanner.ts';

export type AskedWatch = {
  readonly id: string;
  readonly query: QueryNode;
  readonly asked: AskedNode;
};

const NOTHING: readonly string[] = [];
const NONE = -1;

/** What is known of a term in the post at hand; `CANDIDATE` until it is asked by itself. */
const UNKNOWN = 0;
const CANDIDATE = 1;
const THERE = 2;
const NOT_THERE = 3;

export class WatchAsker {
  readonly #watches: readonly AskedWatch[];
  readonly #scanner: TermScanner;
  readonly #terms: TermTable;
  /** By pattern: the terms that it leads to. */
  readonly #termsOf: NumberLists;
  /** By term: the patterns that it needs beside the one that leads to it. */
  readonly #othersOf: NumberLists;
  /** By term: the watches that name it. */
  readonly #watchesOf: NumberLists;
  /** By term: what it is when all its patterns are there, THERE or CANDIDATE. */
  readonly #settled: Uint8Array;
  /** By term: the phrase that it is, if places of the pattern that leads to it settle it. */
  readonly #phrases: readonly (PlainPhrase | null)[];
  /** Watches that may ask for a post without any of their terms. */
  readonly #always: readonly number[];
  readonly #states: Uint8Array;
  /** By pattern, of the post at hand. */
  readonly #isFound: Uint8Array;
  readonly #touched: number[] = [];
  readonly #isPicked: Uint8Array;
  /** The watches to ask, the first `#pickedCount` of them. */
  readonly #picked: Int32Array;
  #pickedCount = 0;
  #post: QueryPost = { text: '' };
  #folded: FoldedPost | undefined;
  #read: ReadPost | null = null;

  constructor(watches: readonly AskedWatch[], table: TermTable) {
    const { terms, patterns } = table;
    this.#watches = watches;
    this.#terms = table;
    const byRarest = termsByRarest(table);
    const leads = new Int32Array(terms.length).fill(NONE);
    for (const [pattern, led] of byRarest.entries()) for (const term of led) leads[term] = pattern;
    const phrases = terms.map(({ node }, term) => {
      const lead = patterns[leads[term] ?? NONE];
      return lead === undefined ? null : plainPhraseOf(node, lead.folded);
    });
    const placed = phrases.flatMap((phrase, term) => (phrase === null ? [] : [leads[term] ?? NONE]));
    const scanner = new TermScanner(patterns, placed);
    // A pattern that shares letters may be found in place of another one, so its places say nothing certain.
    this.#phrases = phrases.map((phrase, term) => (scanner.isShared(leads[term] ?? NONE) ? null : phrase));
    this.#scanner = scanner;
    this.#termsOf = numberLists(byRarest);
    this.#othersOf = numberLists(
      terms.map((term, number) => term.patterns.filter((pattern) => pattern !== leads[number])),
    );
    const watchesOf = terms.map((): number[] => []);
    for (const [index, { asked }] of watches.entries()) {
      for (const term of asked.terms) watchesOf[term]?.push(index);
    }
    this.#watchesOf = numberLists(watchesOf);
    this.#settled = Uint8Array.from(terms, (term) =>
      term.isWhole && !term.patterns.some((pattern) => scanner.isShared(pattern)) ? THERE : CANDIDATE,
    );
    this.#isFound = new Uint8Array(patterns.length);
    this.#always = watches.flatMap(({ asked }, index) => (asked.isTrueWithoutTerms ? [index] : []));
    this.#states = Uint8Array.from(terms, ({ isOpen }) => (isOpen ? CANDIDATE : UNKNOWN));
    this.#isPicked = new Uint8Array(watches.length);
    this.#picked = new Int32Array(watches.length);
  }

  /** The watches that ask for the post, as they were given. */
  match(post: QueryPost, folded: FoldedPost | undefined): readonly string[] {
    // Read as typed even if it was folded: folding is part of the read.
    const found = this.#scanner.collect(post.title ? [post.title, post.text] : [post.text]);
    if (found.length === 0 && this.#always.length === 0) return NOTHING;
    this.#post = post;
    this.#folded = folded;
    this.#read = null;
    this.#pick(found);
    const matched: number[] = [];
    for (let at = 0; at < this.#pickedCount; at += 1) {
      const index = this.#picked[at] as number;
      this.#isPicked[index] = 0;
      const watch = this.#watches[index];
      if (watch !== undefined && this.#holds(watch.asked)) matched.push(index);
    }
    for (const term of this.#touched) {
      this.#states[term] = this.#terms.terms[term]?.isOpen ? CANDIDATE : UNKNOWN;
    }
    this.#touched.length = 0;
    if (matched.length === 0) return NOTHING;
    if (matched.length > 1) matched.sort((a, b) => a - b);
    return matched.map((index) => this.#watches[index]?.id ?? '');
  }

  /** Notes the terms that can be there, and picks the watches to ask, in no order. */
  #pick(found: readonly number[]): void {
    const { begins, items } = this.#termsOf;
    this.#pickedCount = 0;
    for (const pattern of found) this.#isFound[pattern] = 1;
    // Reads of the tables are within them, and a check of each would cost as much as the read.
    for (const pattern of found) {
      const end = begins[pattern + 1] as number;
      for (let at = begins[pattern] as number; at < end; at += 1) {
        const term = items[at] as number;
        if (this.#hasOthers(term)) this.#pickTerm(term, pattern);
      }
    }
    for (const pattern of found) this.#isFound[pattern] = 0;
    for (const index of this.#always) this.#pickWatch(index);
  }

  #pickTerm(term: number, pattern: number): void {
    let state = this.#settled[term] as number;
    const phrase = this.#phrases[term] as PlainPhrase | null;
    if (phrase !== null && this.#scanner.presence.hasAllPlaces) {
      if (!this.#isPhraseThere(phrase, pattern)) return;
      state = THERE;
    }
    this.#states[term] = state;
    this.#touched.push(term);
    const { begins, items } = this.#watchesOf;
    const end = begins[term + 1] as number;
    for (let at = begins[term] as number; at < end; at += 1) this.#pickWatch(items[at] as number);
  }

  #pickWatch(index: number): void {
    if (this.#isPicked[index] !== 0) return;
    this.#isPicked[index] = 1;
    this.#picked[this.#pickedCount] = index;
    this.#pickedCount += 1;
  }

  #hasOthers(term: number): boolean {
    const { begins, items } = this.#othersOf;
    const end = begins[term + 1] as number;
    for (let at = begins[term] as number; at < end; at += 1) {
      if (this.#isFound[items[at] as number] === 0) return false;
    }
    return true;
  }

  #isPhraseThere(phrase: PlainPhrase, pattern: number): boolean {
    const { lastPlaces, ends, earlier } = this.#scanner.presence;
    const { title, text } = this.#ready();
    const before = title === null ? 0 : title.folded.length;
    for (let place = lastPlaces[pattern] as number; place !== NONE; place = earlier[place] as number) {
      const end = ends[place] as number;
      const isInTitle = title !== null && end <= before;
      const folded = isInTitle ? title.folded : text.folded;
      if (phraseStandsAt(phrase, folded, isInTitle ? end : end - before)) return true;
    }
    return false;
  }

  #holds(node: AskedNode): boolean {
    switch (node.kind) {
      case 'term':
        return this.#isThere(node.term);
      case 'near':
        return (
          this.#isAnyThere(node.left) && this.#isAnyThere(node.right) && isTrueOf(node.near, this.#ready())
        );
      case 'field':
        return answerField(node.field, this.#post) !== null;
      case 'not':
        return !this.#holds(node.part);
      case 'or':
        if (this.#isAnyThere(node.anyOf)) return true;
        for (const part of node.parts) if (this.#holds(part)) return true;
        return false;
      case 'and':
        for (const part of node.parts) if (!this.#holds(part)) return false;
        return true;
    }
  }

  /** What is settled decides first: nothing need be searched where one of the terms is known to be there. */
  #isAnyThere(terms: readonly number[]): boolean {
    let hasCandidate = false;
    for (let at = 0; at < terms.length; at += 1) {
      const state = this.#states[terms[at] as number];
      if (state === THERE) return true;
      if (state === CANDIDATE) hasCandidate = true;
    }
    if (!hasCandidate) return false;
    for (const term of terms) if (this.#isThere(term)) return true;
    return false;
  }

  #isThere(term: number): boolean {
    const state = this.#states[term];
    if (state !== CANDIDATE) return state === THERE;
    const node = this.#terms.terms[term]?.node;
    const isThere = node !== undefined && isTrueOf(node, this.#ready());
    this.#states[term] = isThere ? THERE : NOT_THERE;
    this.#touched.push(term);
    return isThere;
  }

  /** The post folded; most posts never come to this. */
  #ready(): ReadPost {
    this.#read ??= readPost(this.#post, this.#folded);
    return this.#read;
  }
}
