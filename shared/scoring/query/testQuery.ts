/*
 * A query tried on posts: which match and where, and how many posts each of its terms is found in, so that the
 * term that brings noise, or nothing, is seen. The page tries the reader's own lines with it, the engine stored ones.
 */
import { type ListedAs, listedAs, type WatchLists } from '../exclusion.ts';
import { findTerm } from './findTerm.ts';
import { formatField, formatTerm } from './formatQuery.ts';
import { matchRead, type QueryMatch, type ReadPost, readPost } from './matchQuery.ts';
import { answerField, type QueryPost } from './queryField.ts';
import type { QueryField, QueryNode, QueryTerm } from './queryNode.ts';

/** What became of one post. */
export type TestedPost = QueryMatch & { readonly listed: ListedAs | null };

export type TermCount = {
  /** As it is written in a query. */
  readonly term: string;
  /** It stands behind NOT: what holds it is left out. */
  readonly isExcluding: boolean;
  /** Posts that hold it, of all that were tried. */
  readonly held: number;
  /** Posts that hold it, of those that match. */
  readonly matched: number;
};

export type TestCounts = {
  readonly tested: number;
  readonly matched: number;
  /** Of those that match: by somebody who is never stored. */
  readonly excluded: number;
  /** Of those that match: by somebody who is stored and left out of the feed. */
  readonly hidden: number;
  /** In the order of the query, each term once. */
  readonly terms: readonly TermCount[];
};

export type QueryTest = {
  readonly ask: (post: QueryPost) => TestedPost;
  readonly counts: () => TestCounts;
};

const NO_LISTS: readonly WatchLists[] = [];

type Asked = { readonly node: QueryTerm | QueryField; readonly isExcluding: boolean };
type Counter = Asked & { readonly term: string; held: number; matched: number };

/** Begins to try a query that `parseQuery` gave. */
export function createQueryTest(query: QueryNode, lists: readonly WatchLists[] = NO_LISTS): QueryTest {
  const counters = countersOf(query);
  let tested = 0;
  let matched = 0;
  const listedCounts = { excluded: 0, hidden: 0 };
  return {
    ask: (post) => {
      const read = readPost(post);
      const match = matchRead(query, read);
      const listed = listedAs(post, lists);
      tested += 1;
      if (match.isMatch) {
        matched += 1;
        if (listed !== null) listedCounts[listed] += 1;
      }
      for (const counter of counters) {
        if (!isHeld(counter.node, read)) continue;
        counter.held += 1;
        if (match.isMatch) counter.matched += 1;
      }
      return { ...match, listed };
    },
    counts: () => ({
      tested,
      matched,
      ...listedCounts,
      terms: counters.map(({ term, isExcluding, held, matched: of }) => ({
        term,
        isExcluding,
        held,
        matched: of,
      })),
    }),
  };
}

function countersOf(query: QueryNode): readonly Counter[] {
  const counters = new Map<string, Counter>();
  for (const { node, isExcluding } of leavesOf(query, false)) {
    const term = node.kind === 'term' ? formatTerm(node) : formatField(node);
    const key = `${isExcluding} ${term}`;
    if (!counters.has(key)) counters.set(key, { node, isExcluding, term, held: 0, matched: 0 });
  }
  return [...counters.values()];
}

function leavesOf(node: QueryNode, isExcluding: boolean): readonly Asked[] {
  switch (node.kind) {
    case 'term':
    case 'field':
      return [{ node, isExcluding }];
    case 'near':
      return [...node.left, ...node.right].map((term) => ({ node: term, isExcluding }));
    case 'not':
      return leavesOf(node.part, !isExcluding);
    default:
      return node.parts.flatMap((part) => leavesOf(part, isExcluding));
  }
}

function isHeld(node: QueryTerm | QueryField, read: ReadPost): boolean {
  if (node.kind === 'field') return answerField(node, read.post) !== null;
  if (findTerm(node, read.text).length > 0) return true;
  return read.title !== null && findTerm(node, read.title).length > 0;
}
