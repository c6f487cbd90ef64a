/*
 * A query as it is asked together with others: its terms are numbers in a table that all of them share, so
 * that what one query found out about a term serves the next.
 */
import type { QueryField, QueryNear, QueryNode, QueryTerm } from '../query/queryNode.ts';
import type { Pattern } from './pattern.ts';
import { gateOf } from './termGate.ts';

type Asked = {
  /** Each term that decides whether the query is worth asking, once. */
  readonly terms: readonly number[];
  /** Whether it can be true, and whether it can be false, of a post in which none of these can be. */
  readonly isTrueWithoutTerms: boolean;
  readonly isFalseWithoutTerms: boolean;
};

export type AskedNode = Asked &
  (
    | { readonly kind: 'term'; readonly term: number }
    | {
        readonly kind: 'near';
        readonly near: QueryNear;
        readonly left: readonly number[];
        readonly right: readonly number[];
      }
    | { readonly kind: 'field'; readonly field: QueryField }
    | { readonly kind: 'not'; readonly part: AskedNode }
    | { readonly kind: 'and'; readonly parts: readonly AskedNode[] }
    /** Its terms apart from its other parts: most of what is watched for are long lists of terms. */
    | { readonly kind: 'or'; readonly anyOf: readonly number[]; readonly parts: readonly AskedNode[] }
  );

export type TableTerm = {
  readonly node: QueryTerm;
  /** The patterns that stand in every post with the term, each once; none when nothing is known of it. */
  readonly patterns: readonly number[];
  /** Whether they are all there is to the term. */
  readonly isWhole: boolean;
  /** Whether any post may have it, so that it must always be asked. */
  readonly isOpen: boolean;
};

/** The terms of all queries, each once. */
export type TermTable = {
  readonly terms: readonly TableTerm[];
  readonly patterns: readonly Pattern[];
  /** The number of a term, which is entered if it is new. */
  readonly enter: (node: QueryTerm) => number;
};

/** An empty table. */
export function tableOfTerms(): TermTable {
  const terms: TableTerm[] = [];
  const patterns: Pattern[] = [];
  const numberOfTerm = new Map<string, number>();
  const numberOfPattern = new Map<string, number>();
  const enterPattern = (pattern: Pattern): number => {
    const key = `${pattern.isBegun ? 1 : 0}${pattern.isEnded ? 1 : 0}${pattern.folded}`;
    const number = numberOfPattern.get(key) ?? patterns.push(pattern) - 1;
    numberOfPattern.set(key, number);
    return number;
  };
  return {
    terms,
    patterns,
    enter: (node) => {
      const key = `${node.form}${node.isPrefix ? 1 : 0}${node.isExact ? 1 : 0}${node.text}`;
      const known = numberOfTerm.get(key);
      if (known !== undefined) return known;
      const gate = gateOf(node);
      const isGated = gate.kind === 'patterns';
      const gates = isGated ? gate.patterns.map(enterPattern) : [];
      terms.push({
        node,
        patterns: distinct(gates),
        isWhole: isGated && gate.isWhole,
        isOpen: gate.kind === 'open',
      });
      numberOfTerm.set(key, terms.length - 1);
      return terms.length - 1;
    },
  };
}

/**
 * The terms to look at when a pattern is found, by pattern: each term stands at the one of its patterns that fewest
 * terms have. What many terms have is a common word, and would lead to all of them in every post.
 */
export function termsByRarest({ terms, patterns }: TermTable): readonly (readonly number[])[] {
  const users = new Int32Array(patterns.length);
  for (const term of terms) for (const pattern of term.patterns) users[pattern] = (users[pattern] ?? 0) + 1;
  const lists = patterns.map((): number[] => []);
  for (const [term, needs] of terms.entries()) {
    const [rarest] = [...needs.patterns].sort(
      (a, b) =>
        (users[a] ?? 0) - (users[b] ?? 0) ||
        (patterns[b]?.folded.length ?? 0) - (patterns[a]?.folded.length ?? 0),
    );
    if (rarest !== undefined) lists[rarest]?.push(term);
  }
  return lists;
}

/** The query over the table, into which its terms are entered. */
export function askable(node: QueryNode, table: TermTable): AskedNode {
  switch (node.kind) {
    case 'term': {
      const term = table.enter(node);
      const isOpen = table.terms[term]?.isOpen === true;
      return {
        kind: 'term',
        term,
        terms: [term],
        isTrueWithoutTerms: isOpen,
        isFalseWithoutTerms: true,
      };
    }
    case 'near': {
      const left = node.left.map(table.enter);
      const right = node.right.map(table.enter);
      const isOpen = [left, right].every((side) => side.some((term) => table.terms[term]?.isOpen));
      return {
        kind: 'near',
        near: node,
        left,
        right,
        terms: distinct([...left, ...right]),
        isTrueWithoutTerms: isOpen,
        isFalseWithoutTerms: true,
      };
    }
    case 'field':
      return { kind: 'field', field: node, terms: [], isTrueWithoutTerms: true, isFalseWithoutTerms: true };
    case 'not': {
      const part = askable(node.part, table);
      return {
        kind: 'not',
        part,
        terms: part.terms,
        isTrueWithoutTerms: part.isFalseWithoutTerms,
        isFalseWithoutTerms: part.isTrueWithoutTerms,
      };
    }
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => askable(part, table));
      const isAnd = node.kind === 'and';
      const isTrue = parts.map((part) => part.isTrueWithoutTerms);
      const isFalse = parts.map((part) => part.isFalseWithoutTerms);
      const asked: Asked = {
        terms: distinct(parts.flatMap((part) => part.terms)),
        isTrueWithoutTerms: isAnd ? isTrue.every(Boolean) : isTrue.some(Boolean),
        isFalseWithoutTerms: isAnd ? isFalse.some(Boolean) : isFalse.every(Boolean),
      };
      if (isAnd) return { kind: 'and', parts, ...asked };
      return {
        kind: 'or',
        anyOf: parts.flatMap((part) => (part.kind === 'term' ? [part.term] : [])),
        parts: parts.filter((part) => part.kind !== 'term'),
        ...asked,
      };
    }
  }
}

function distinct(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)];
}
