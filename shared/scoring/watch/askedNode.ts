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
    | { readonly kind: 'and' | 'or'; readonly parts: readonly AskedNode[] }
  );

export type TableTerm = {
  readonly node: QueryTerm;
  /** The pattern that stands in every post with the term; null when there is none. */
  readonly pattern: number | null;
  /** Whether the pattern is all there is to the term. */
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
  /** The terms that have the pattern. */
  readonly termsOf: (pattern: number) => readonly number[];
};

/** An empty table. */
export function tableOfTerms(): TermTable {
  const terms: TableTerm[] = [];
  const patterns: Pattern[] = [];
  const users: number[][] = [];
  const numberOfTerm = new Map<string, number>();
  const numberOfPattern = new Map<string, number>();
  const enterPattern = (pattern: Pattern, term: number): number => {
    const key = `${pattern.isBegun ? 1 : 0}${pattern.isEnded ? 1 : 0}${pattern.folded}`;
    const number = numberOfPattern.get(key) ?? patterns.push(pattern) - 1;
    numberOfPattern.set(key, number);
    users[number] = [...(users[number] ?? []), term];
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
      const isGated = gate.kind === 'pattern';
      const pattern = isGated ? enterPattern(gate.pattern, terms.length) : null;
      terms.push({ node, pattern, isWhole: isGated && gate.isWhole, isOpen: gate.kind === 'open' });
      numberOfTerm.set(key, terms.length - 1);
      return terms.length - 1;
    },
    termsOf: (pattern) => users[pattern] ?? [],
  };
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
      return {
        kind: node.kind,
        parts,
        terms: distinct(parts.flatMap((part) => part.terms)),
        isTrueWithoutTerms: isAnd ? isTrue.every(Boolean) : isTrue.some(Boolean),
        isFalseWithoutTerms: isAnd ? isFalse.some(Boolean) : isFalse.every(Boolean),
      };
    }
  }
}

function distinct(terms: readonly number[]): readonly number[] {
  return [...new Set(terms)];
}
