/*
 * All watches asked of a post at once. One pass over its title and text says which terms can be there;
 * only watches that name one of them are asked, and of those only what the pass could not settle
 * is looked for by itself. The answer is the one that `matchRead` gives for each watch alone.
 */
import {
  type FoldedPost,
  isTrueOf,
  matchRead,
  type QueryMark,
  type ReadPost,
  readPost,
} from '../query/matchQuery.ts';
import { parseQuery } from '../query/parseQuery.ts';
import { answerField, type QueryPost } from '../query/queryField.ts';
import { depthOf, QUERY_DEPTH_LIMIT, type QueryNode, type QueryTerm } from '../query/queryNode.ts';
import { collectRemarks, type QueryProblem } from '../query/queryProblem.ts';
import { type AskedNode, askable, type TermTable, tableOfTerms, termsByRarest } from './askedNode.ts';
import { TermScanner } from './termScanner.ts';

export type WatchToCompile = {
  readonly id: string;
  /** As it was written, or as it was read. */
  readonly query: QueryNode | string;
};

/** A watch that cannot be asked, and why; the others are. */
export type UnreadableWatch = {
  readonly watchId: string;
  /** At least one. */
  readonly problems: readonly QueryProblem[];
};

export type CompiledWatches = {
  readonly unreadable: readonly UnreadableWatch[];
  /**
   * The watches that ask for the post, in the order in which they were given. Who has its texts folded hands them
   * in for what the pass leaves open; it need not be done for this. Whether anybody excludes its author is another question (`listedAs`).
   */
  readonly match: (post: QueryPost, folded?: FoldedPost) => readonly string[];
  /** What in the post makes it one of the watch, as `matchQuery` says it; none if it is not, or of no such watch. */
  readonly marksOf: (watchId: string, post: QueryPost, folded?: FoldedPost) => readonly QueryMark[];
};

type Watch = {
  readonly id: string;
  readonly query: QueryNode;
  readonly asked: AskedNode;
};

const NOTHING: readonly string[] = [];

/** Makes watches ready. Never throws: what cannot be read is named, and left out. */
export function compileWatches(watches: readonly WatchToCompile[]): CompiledWatches {
  const unreadable: UnreadableWatch[] = [];
  const terms = tableOfTerms();
  const ready: Watch[] = [];
  for (const { id, query } of watches) {
    const read = readQuery(query);
    if (read.ok) {
      ready.push({ id, query: read.query, asked: askable(read.query, terms) });
    } else {
      unreadable.push({ watchId: id, problems: read.problems });
    }
  }
  const compiled = new Compiled(ready, terms);
  return {
    unreadable,
    match: (post, folded) => compiled.match(post, folded),
    marksOf: (watchId, post, folded) => {
      const watch = ready.find(({ id }) => id === watchId);
      return watch === undefined ? [] : matchRead(watch.query, readPost(post, folded)).marks;
    },
  };
}

type ReadQuery =
  | { readonly ok: true; readonly query: QueryNode }
  | { readonly ok: false; readonly problems: readonly QueryProblem[] };

function readQuery(query: QueryNode | string): ReadQuery {
  if (typeof query === 'string') return parseQuery(query);
  if (!isDeep(query)) return { ok: true, query };
  const remarks = collectRemarks('');
  remarks.problem('tooDeep', { at: 0, end: 0 }, { limit: QUERY_DEPTH_LIMIT });
  return { ok: false, problems: remarks.problems() };
}

/** A tree that nobody parsed may have any depth, more than can be walked down. */
function isDeep(query: QueryNode): boolean {
  try {
    return depthOf(query) > QUERY_DEPTH_LIMIT;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}

/** What is known of a term in the post at hand; `CANDIDATE` until it is asked by itself. */
const UNKNOWN = 0;
const CANDIDATE = 1;
const THERE = 2;
const NOT_THERE = 3;

class Compiled {
  readonly #watches: readonly Watch[];
  readonly #scanner: TermScanner;
  readonly #terms: TermTable;
  /** By pattern: the terms that it leads to. */
  readonly #termsOf: readonly (readonly number[])[];
  /** By term: the watches that name it. */
  readonly #watchesOf: readonly (readonly number[])[];
  /** By term: whether its patterns settle it. */
  readonly #isSettled: Uint8Array;
  /** Watches that may ask for a post without any of their terms. */
  readonly #always: readonly number[];
  readonly #states: Uint8Array;
  /** By pattern, of the post at hand. */
  readonly #isFound: Uint8Array;
  readonly #touched: number[] = [];
  readonly #isPicked: Uint8Array;
  #post: QueryPost = { text: '' };
  #folded: FoldedPost | undefined;
  #read: ReadPost | null = null;

  constructor(watches: readonly Watch[], terms: TermTable) {
    this.#watches = watches;
    this.#terms = terms;
    this.#scanner = new TermScanner(terms.patterns);
    this.#termsOf = termsByRarest(terms);
    const watchesOf = terms.terms.map((): number[] => []);
    for (const [index, { asked }] of watches.entries()) {
      for (const term of asked.terms) watchesOf[term]?.push(index);
    }
    this.#watchesOf = watchesOf;
    this.#isSettled = Uint8Array.from(terms.terms, ({ patterns, isWhole }) =>
      isWhole && !patterns.some((pattern) => this.#scanner.isShared(pattern)) ? 1 : 0,
    );
    this.#isFound = new Uint8Array(terms.patterns.length);
    this.#always = watches.flatMap(({ asked }, index) => (asked.isTrueWithoutTerms ? [index] : []));
    this.#states = Uint8Array.from(terms.terms, ({ isOpen }) => (isOpen ? CANDIDATE : UNKNOWN));
    this.#isPicked = new Uint8Array(watches.length);
  }

  match(post: QueryPost, folded: FoldedPost | undefined): readonly string[] {
    // Read as typed even if it was folded: folding is part of the read.
    const found = this.#scanner.collect(post.title ? [post.title, post.text] : [post.text]);
    if (found.length === 0 && this.#always.length === 0) return NOTHING;
    this.#post = post;
    this.#folded = folded;
    this.#read = null;
    const picked = this.#pick(found);
    const matched: string[] = [];
    for (const index of picked) {
      this.#isPicked[index] = 0;
      const watch = this.#watches[index];
      if (watch !== undefined && this.#holds(watch.asked)) matched.push(watch.id);
    }
    for (const term of this.#touched) {
      this.#states[term] = this.#terms.terms[term]?.isOpen ? CANDIDATE : UNKNOWN;
    }
    this.#touched.length = 0;
    return matched;
  }

  /** Notes the terms that can be there; answers the watches to ask, in order. */
  #pick(found: readonly number[]): readonly number[] {
    const picked: number[] = [];
    const pick = (index: number): void => {
      if (this.#isPicked[index] !== 0) return;
      this.#isPicked[index] = 1;
      picked.push(index);
    };
    for (const pattern of found) this.#isFound[pattern] = 1;
    for (const pattern of found) {
      for (const term of this.#termsOf[pattern] ?? []) {
        if (!this.#hasAll(term)) continue;
        this.#states[term] = this.#isSettled[term] === 1 ? THERE : CANDIDATE;
        this.#touched.push(term);
        for (const index of this.#watchesOf[term] ?? []) pick(index);
      }
    }
    for (const pattern of found) this.#isFound[pattern] = 0;
    for (const index of this.#always) pick(index);
    return picked.sort((a, b) => a - b);
  }

  #hasAll(term: number): boolean {
    for (const pattern of this.#terms.terms[term]?.patterns ?? []) {
      if (this.#isFound[pattern] === 0) return false;
    }
    return true;
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
        for (const part of node.parts) if (this.#holds(part)) return true;
        return false;
      case 'and':
        for (const part of node.parts) if (!this.#holds(part)) return false;
        return true;
    }
  }

  #isAnyThere(terms: readonly number[]): boolean {
    for (const term of terms) if (this.#isThere(term)) return true;
    return false;
  }

  #isThere(term: number): boolean {
    const state = this.#states[term];
    if (state !== CANDIDATE) return state === THERE;
    const node: QueryTerm | undefined = this.#terms.terms[term]?.node;
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
