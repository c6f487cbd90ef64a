/*
 * What a query asks for, in three lists that a screen can turn into a sentence in either language:
 * what must be there, of what one must be there, what must not. The operators are gone; who
 * reads the sentence need not know them.
 */
import type { QueryField, QueryNear, QueryNode, QueryTerm } from './queryNode.ts';

/** A single thing, or several that are told together. */
export type ExplainedPart = QueryTerm | QueryField | QueryNear | ExplainedGroup;
export type ExplainedGroup = QueryExplanation & { readonly kind: 'group' };

export type QueryExplanation = {
  /** Each must be there. */
  readonly all: readonly ExplainedPart[];
  /** Of each list (two parts or more), one must be there. */
  readonly any: readonly (readonly ExplainedPart[])[];
  /** None may be there; of a group: not all that it asks for at once. */
  readonly none: readonly ExplainedPart[];
};

type Lists = {
  readonly all: ExplainedPart[];
  readonly any: ExplainedPart[][];
  readonly none: ExplainedPart[];
};

/** Explains a query that `parseQuery` gave; each list keeps the order of the query. */
export function explainQuery(node: QueryNode): QueryExplanation {
  const lists: Lists = { all: [], any: [], none: [] };
  include(node, lists);
  return lists;
}

function include(node: QueryNode, lists: Lists): void {
  switch (node.kind) {
    case 'and':
      for (const part of node.parts) include(part, lists);
      return;
    case 'or':
      lists.any.push(node.parts.map(partOf));
      return;
    case 'not':
      exclude(node.part, lists);
      return;
    default:
      lists.all.push(node);
  }
}

function exclude(node: QueryNode, lists: Lists): void {
  switch (node.kind) {
    case 'or':
      for (const part of node.parts) exclude(part, lists);
      return;
    case 'not':
      include(node.part, lists);
      return;
    default:
      lists.none.push(partOf(node));
  }
}

function partOf(node: QueryNode): ExplainedPart {
  if (node.kind === 'term' || node.kind === 'field' || node.kind === 'near') return node;
  return { kind: 'group', ...explainQuery(node) };
}
