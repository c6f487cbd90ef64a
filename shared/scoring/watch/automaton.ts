/*
 * The automaton of Aho and Corasick for patterns that know where words begin and end, as one table: a row
 * for each state, a column for each class of letters, one read a letter.
 *
 * Where a word may begin is a letter of its own here (EDGE): it stands at the beginning of a text and after
 * every sign, and a pattern that must begin a word begins with it. No text holds it: the table that
 * is handed out has each sign and the edge after it drawn into one step. What this gains is that inside a
 * word that begins no pattern there is one state, the first, and a scan runs through it without the table.
 */
import { type Alphabet, NO_CLASS } from './alphabet.ts';
import type { Pattern } from './pattern.ts';

/** Stands in the column of the class that no letter has. */
const EDGE = NO_CLASS;
const NONE = -1;

export type Automaton = {
  /**
   * `table[state + class]` holds `2 × next state`, plus 1 if patterns end before the letter that was read. A
   * state is the number of its row `<< shift`.
   */
  readonly table: Int32Array;
  readonly shift: number;
  /** The state at the beginning of a text. */
  readonly start: number;
  /** Whether state 0 (inside a word, no pattern begun) stays 0 for any letter of a word. */
  readonly isIdleInWords: boolean;
  /** By row: the first pattern that ends there (-1 if none), and the next row that has more of them. */
  readonly heads: Int32Array;
  readonly links: Int32Array;
  /** By pattern: the next one that ends in the same row. */
  readonly nexts: Int32Array;
};

/** Builds the automaton of the patterns, whose numbers are their places in the list. */
export function buildAutomaton(patterns: readonly Pattern[], alphabet: Alphabet): Automaton {
  const trie = buildTrie(patterns, alphabet);
  const shift = Math.max(1, Math.ceil(Math.log2(alphabet.size)));
  const full = fillRows(trie, shift);
  return drawTogether(full, trie.nexts, patterns, alphabet, shift);
}

type Trie = {
  readonly size: number;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly letters: Uint8Array;
  /** By node the first pattern that ends there; by pattern the next one. */
  readonly heads: Int32Array;
  readonly nexts: Int32Array;
};

function buildTrie(patterns: readonly Pattern[], { classOf, firstWord }: Alphabet): Trie {
  // Each letter may have an edge after it, and the pattern one before it.
  const bound = patterns.reduce((sum, { folded }) => sum + 2 * folded.length + 1, 1);
  const firstChild = new Int32Array(bound).fill(NONE);
  const nextSibling = new Int32Array(bound).fill(NONE);
  const letters = new Uint8Array(bound);
  const heads = new Int32Array(bound).fill(NONE);
  const nexts = new Int32Array(patterns.length).fill(NONE);
  let size = 1;
  const step = (node: number, letter: number): number => {
    let child = firstChild[node] ?? NONE;
    while (child !== NONE && letters[child] !== letter) child = nextSibling[child] ?? NONE;
    if (child !== NONE) return child;
    const made = size;
    size += 1;
    letters[made] = letter;
    nextSibling[made] = firstChild[node] ?? NONE;
    firstChild[node] = made;
    return made;
  };
  for (const [pattern, { folded, isBegun }] of patterns.entries()) {
    let node = isBegun ? step(0, EDGE) : 0;
    for (let index = 0; index < folded.length; index += 1) {
      const letter = classOf(folded.charCodeAt(index));
      node = step(node, letter);
      if (letter < firstWord) node = step(node, EDGE);
    }
    nexts[pattern] = heads[node] ?? NONE;
    heads[node] = pattern;
  }
  return { size, firstChild, nextSibling, letters, heads, nexts };
}

/** Every node with its whole row, and the node that is gone on with when none of its own letters comes. */
type Rows = {
  readonly rows: Int32Array;
  readonly heads: Int32Array;
  /** The nearest shorter node at which patterns end. */
  readonly links: Int32Array;
  /** Nodes from short to long. */
  readonly order: Int32Array;
};

function fillRows(trie: Trie, shift: number): Rows {
  const { size, firstChild, nextSibling, letters, heads } = trie;
  const width = 1 << shift;
  const rows = new Int32Array(size << shift);
  const fails = new Int32Array(size);
  const links = new Int32Array(size).fill(NONE);
  const order = new Int32Array(size);
  let last = 1;
  for (let at = 0; at < last; at += 1) {
    const node = order[at] ?? 0;
    const row = node << shift;
    const fail = fails[node] ?? 0;
    if (node !== 0) {
      rows.copyWithin(row, fail << shift, (fail << shift) + width);
      links[node] = heads[fail] === NONE ? (links[fail] ?? NONE) : fail;
    }
    for (let child = firstChild[node] ?? NONE; child !== NONE; child = nextSibling[child] ?? NONE) {
      const cell = row + (letters[child] ?? 0);
      fails[child] = node === 0 ? 0 : (rows[cell] ?? 0);
      rows[cell] = child;
      order[last] = child;
      last += 1;
    }
  }
  return { rows, heads, links, order };
}

/** Nothing ends here; something that must be followed by a sign; something that need not. */
const SILENT = 0;
const CLOSED = 1;
const OPEN = 2;

function drawTogether(
  { rows, heads, links, order }: Rows,
  nexts: Int32Array,
  patterns: readonly Pattern[],
  { size, firstWord }: Alphabet,
  shift: number,
): Automaton {
  const endings = new Uint8Array(heads.length);
  for (const node of order) {
    const link = links[node] ?? NONE;
    let ending = link === NONE ? SILENT : (endings[link] ?? SILENT);
    for (let pattern = heads[node] ?? NONE; pattern !== NONE; pattern = nexts[pattern] ?? NONE) {
      ending = Math.max(ending, patterns[pattern]?.isEnded ? CLOSED : OPEN);
    }
    endings[node] = ending;
  }
  const next = (node: number, letter: number): number => {
    const reached = rows[(node << shift) + letter] ?? 0;
    return letter < firstWord ? (rows[(reached << shift) + EDGE] ?? 0) : reached;
  };
  // Numbered as they are reached: those that a text is mostly in come first and lie together.
  const numbers = new Int32Array(order.length).fill(NONE);
  const reached: number[] = [];
  const numberOf = (node: number): number => {
    const known = numbers[node] ?? NONE;
    if (known !== NONE) return known;
    numbers[node] = reached.length;
    return reached.push(node) - 1;
  };
  numberOf(0);
  const start = numberOf(rows[EDGE] ?? 0);
  for (let at = 0; at < reached.length; at += 1) {
    for (let letter = 1; letter < size; letter += 1) numberOf(next(reached[at] ?? 0, letter));
  }
  const table = new Int32Array(reached.length << shift);
  let isIdleInWords = true;
  for (const [state, node] of reached.entries()) {
    for (let letter = 1; letter < size; letter += 1) {
      const isWord = letter >= firstWord;
      const ends = (endings[node] ?? SILENT) >= (isWord ? OPEN : CLOSED);
      const to = numberOf(next(node, letter));
      if (state === 0 && isWord && to !== 0) isIdleInWords = false;
      table[(state << shift) + letter] = ((to << shift) << 1) | (ends ? 1 : 0);
    }
  }
  return {
    table,
    shift,
    start: start << shift,
    isIdleInWords,
    ...chains(reached, numbers, heads, links),
    nexts,
  };
}

/** The chains of endings by row instead of by node. */
function chains(
  reached: readonly number[],
  numbers: Int32Array,
  heads: Int32Array,
  links: Int32Array,
): Pick<Automaton, 'heads' | 'links'> {
  // A chain may lead over nodes that no text stops at; those get rows of the chain alone, after all others.
  const nodes = [...reached];
  const rowOf = Int32Array.from(numbers);
  for (let at = 0; at < nodes.length; at += 1) {
    const link = links[nodes[at] ?? 0] ?? NONE;
    if (link !== NONE && rowOf[link] === NONE) rowOf[link] = nodes.push(link) - 1;
  }
  return {
    heads: Int32Array.from(nodes, (node) => heads[node] ?? NONE),
    links: Int32Array.from(nodes, (node) => {
      const link = links[node] ?? NONE;
      return link === NONE ? NONE : (rowOf[link] ?? NONE);
    }),
  };
}
