/*
 * A monitoring query once it has been read: a tree without places or parentheses. What is written
 * twice the same way is the same tree, so two versions of a query can be compared.
 */
import { PLAN_QUERY_LIMIT } from '../../domain/planLimits.ts';

/** Longest query that is read, in UTF-16 units. */
export const QUERY_TEXT_LIMIT = PLAN_QUERY_LIMIT;
/** Longest single term, in UTF-16 units. */
export const QUERY_TERM_LIMIT = 200;
/** Most levels of AND, OR, NOT and NEAR inside each other. */
export const QUERY_DEPTH_LIMIT = 20;
/** Most words that may stand between the two sides of NEAR. */
export const NEAR_LIMIT = 10;
/** Fewest letters before `*`, and beside `?`: shorter ones match half of a language. */
export const STAR_LETTERS = 3;
export const QUESTION_LETTERS = 2;

export const QUERY_FIELDS = ['from', 'lang', 'site', 'network'] as const;
export type QueryFieldName = (typeof QUERY_FIELDS)[number];

/** A word, "a phrase", #tag or @handle. */
export type QueryTerm = {
  readonly kind: 'term';
  readonly form: 'word' | 'phrase' | 'tag' | 'handle';
  /** As typed, without quotes, `=`, `#`, `@` and the final `*`. A `?` stands for a letter, save in a phrase. */
  readonly text: string;
  /** Written with a final `*`: longer words match too. Never of a phrase. */
  readonly isPrefix: boolean;
  /** Written with `=`: capitals and accents must be the same. */
  readonly isExact: boolean;
};

/** What a post says of itself: `from:acme`. The value is in the one form that is compared. */
export type QueryField = {
  readonly kind: 'field';
  readonly field: QueryFieldName;
  readonly value: string;
};

/** One of the left terms within `distance` words of one of the right ones, in either order. */
export type QueryNear = {
  readonly kind: 'near';
  readonly distance: number;
  readonly left: readonly QueryTerm[];
  readonly right: readonly QueryTerm[];
};

/** Two parts or more, none of them an AND itself. */
export type QueryAnd = { readonly kind: 'and'; readonly parts: readonly QueryNode[] };
/** Two parts or more, none of them an OR itself. */
export type QueryOr = { readonly kind: 'or'; readonly parts: readonly QueryNode[] };
export type QueryNot = { readonly kind: 'not'; readonly part: QueryNode };

export type QueryNode = QueryTerm | QueryField | QueryNear | QueryAnd | QueryOr | QueryNot;

/** All of the parts (one or more); those of an AND among them are taken in. */
export function allOf(parts: readonly QueryNode[]): QueryNode {
  const flat = parts.flatMap((part) => (part.kind === 'and' ? part.parts : [part]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind: 'and', parts: flat };
}

/** Any of the parts (one or more); those of an OR among them are taken in. */
export function anyOf(parts: readonly QueryNode[]): QueryNode {
  const flat = parts.flatMap((part) => (part.kind === 'or' ? part.parts : [part]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind: 'or', parts: flat };
}

/** Levels of AND, OR, NOT and NEAR inside each other; 0 of a single term. */
export function depthOf(node: QueryNode): number {
  switch (node.kind) {
    case 'and':
    case 'or':
      return 1 + Math.max(...node.parts.map(depthOf));
    case 'not':
      return 1 + depthOf(node.part);
    case 'near':
      return 1;
    default:
      return 0;
  }
}

/**
 * Whether every post that matches holds something the query names. Without that, a query matches
 * nearly all there is.
 */
export function isAnchored(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
      return node.parts.some(isAnchored);
    case 'or':
      return node.parts.every(isAnchored);
    case 'not':
      return isAnchoredByNot(node.part);
    default:
      return true;
  }
}

/** The same of the opposite of a node. */
function isAnchoredByNot(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
      return node.parts.every(isAnchoredByNot);
    case 'or':
      return node.parts.some(isAnchoredByNot);
    case 'not':
      return isAnchored(node.part);
    default:
      return false;
  }
}
