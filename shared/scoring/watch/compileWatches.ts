/*
 * All watches asked of a post at once. One pass over its title and text says which terms can be there;
 * only watches that name one of them are asked, and of those only what the pass could not settle
 * is looked for by itself. The answer is the one that `matchRead` gives for each watch alone.
 */
import { type FoldedPost, matchRead, type QueryMark, readPost } from '../query/matchQuery.ts';
import { parseQuery } from '../query/parseQuery.ts';
import type { QueryPost } from '../query/queryField.ts';
import { depthOf, QUERY_DEPTH_LIMIT, type QueryNode } from '../query/queryNode.ts';
import { collectRemarks, type QueryProblem } from '../query/queryProblem.ts';
import { askable, tableOfTerms } from './askedNode.ts';
import { type AskedWatch, WatchAsker } from './watchAsker.ts';

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

/** Makes watches ready. Never throws: what cannot be read is named, and left out. */
export function compileWatches(watches: readonly WatchToCompile[]): CompiledWatches {
  const unreadable: UnreadableWatch[] = [];
  const terms = tableOfTerms();
  const ready: AskedWatch[] = [];
  for (const { id, query } of watches) {
    const read = readQuery(query);
    if (read.ok) {
      ready.push({ id, query: read.query, asked: askable(read.query, terms) });
    } else {
      unreadable.push({ watchId: id, problems: read.problems });
    }
  }
  const asker = new WatchAsker(ready, terms);
  return {
    unreadable,
    match: (post, folded) => asker.match(post, folded),
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
