/*
 * Whether a post is what a query asks for, and what in it makes it so. Terms are looked for in the title
 * and the text; who wrote, where and in which language is asked with fields.
 */
import { findTerm } from './findTerm.ts';
import { answerField, type PostProperty, type QueryPost } from './queryField.ts';
import type { QueryNear, QueryNode, QueryTerm } from './queryNode.ts';
import { type Hit, type ReadText, readText } from './readText.ts';

/** A stretch of one value of the post: UTF-16 offsets, end exclusive. */
export type QueryMark = {
  readonly field: 'title' | 'text' | PostProperty;
  readonly start: number;
  readonly end: number;
};

export type QueryMatch = {
  readonly isMatch: boolean;
  /** Title before text before the rest, each in order, never overlapping; none without a match. Exclusions mark nothing. */
  readonly marks: readonly QueryMark[];
};

/** A post made ready once, to be asked many queries. */
export type ReadPost = {
  readonly post: QueryPost;
  readonly title: ReadText | null;
  readonly text: ReadText;
};

/** Title and text of a post as `fold` gives them. */
export type FoldedPost = { readonly title: string; readonly text: string };

/** Folds a post, unless that was done; worth it alone when several queries are asked of it. */
export function readPost(post: QueryPost, folded?: FoldedPost): ReadPost {
  return {
    post,
    title: post.title ? readText(post.title, folded?.title) : null,
    text: readText(post.text, folded?.text),
  };
}

/** Asks one query of one post. Never throws for a query that `parseQuery` gave. */
export function matchQuery(node: QueryNode, post: QueryPost): QueryMatch {
  return matchRead(node, readPost(post));
}

/** The same of a post that is ready. */
export function matchRead(node: QueryNode, read: ReadPost): QueryMatch {
  const found = find(node, read);
  if (found === null) return { isMatch: false, marks: [] };
  return { isMatch: true, marks: merge(found.map((hit) => toMark(hit, read))) };
}

/** Whether it is true of a post that is ready, without the marks. */
export function isTrueOf(node: QueryNode, read: ReadPost): boolean {
  return find(node, read) !== null;
}

/** In title and text the stretch is one of the folded text, until it is known that the post matches. */
type Found = Hit & { readonly field: QueryMark['field'] };

/** What makes the node true of the post; null when it is not true. */
function find(node: QueryNode, read: ReadPost): readonly Found[] | null {
  switch (node.kind) {
    case 'term':
      return inTexts(read, (text) => findTerm(node, text));
    case 'near':
      return inTexts(read, (text) => findNear(node, text));
    case 'field': {
      const field = answerField(node, read.post);
      return field === null ? null : [{ field, start: 0, end: read.post[field]?.length ?? 0 }];
    }
    case 'not':
      return find(node.part, read) === null ? [] : null;
    case 'or': {
      const met = node.parts.map((part) => find(part, read)).filter((found) => found !== null);
      return met.length === 0 ? null : met.flat();
    }
    case 'and': {
      const all: (readonly Found[])[] = [];
      for (const part of node.parts) {
        const found = find(part, read);
        if (found === null) return null;
        all.push(found);
      }
      return all.flat();
    }
  }
}

function inTexts(read: ReadPost, findIn: (text: ReadText) => readonly Hit[]): readonly Found[] | null {
  const found: Found[] = [];
  for (const field of TEXTS) {
    const text = read[field];
    if (text !== null) for (const hit of findIn(text)) found.push({ field, ...hit });
  }
  return found.length === 0 ? null : found;
}

/** The hits of either side that have one of the other near them; one hit is never both sides. */
function findNear({ left, right, distance }: QueryNear, text: ReadText): readonly Hit[] {
  const lefts = hitsOf(left, text);
  if (lefts.length === 0) return [];
  const rights = hitsOf(right, text);
  return [...nearAny(lefts, rights, distance, text), ...nearAny(rights, lefts, distance, text)];
}

function hitsOf(terms: readonly QueryTerm[], text: ReadText): readonly Hit[] {
  return terms.flatMap((term) => findTerm(term, text));
}

/** Those of `hits` that have one of `others` at most `distance` words away. */
function nearAny(
  hits: readonly Hit[],
  others: readonly Hit[],
  distance: number,
  text: ReadText,
): readonly Hit[] {
  const byStart = [...others].sort((a, b) => a.start - b.start);
  const byEnd = [...others].sort((a, b) => a.end - b.end);
  return hits.filter((hit) => {
    // The nearest on either side decides: those beyond it are further away.
    const after = byStart[firstIndex(byStart, ({ start }) => start >= hit.end)];
    if (after !== undefined && text.wordsBetween(hit, after) <= distance) return true;
    const before = byEnd[firstIndex(byEnd, ({ end }) => end > hit.start) - 1];
    return before !== undefined && text.wordsBetween(before, hit) <= distance;
  });
}

/** The first index from which on the test holds, of a list in which it never stops holding. */
function firstIndex(hits: readonly Hit[], holds: (hit: Hit) => boolean): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const hit = hits[middle];
    if (hit !== undefined && holds(hit)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const TEXTS = ['title', 'text'] as const;
const ORDER: readonly QueryMark['field'][] = [...TEXTS, 'author', 'handle', 'network', 'language', 'url'];

function toMark({ field, start, end }: Found, read: ReadPost): QueryMark {
  const text = field === 'title' || field === 'text' ? read[field] : null;
  if (text === null) return { field, start, end };
  const [from, to] = text.inOriginal({ start, end });
  return { field, start: from, end: to };
}

function merge(marks: readonly QueryMark[]): readonly QueryMark[] {
  const ordered = [...marks].sort(
    (a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field) || a.start - b.start || a.end - b.end,
  );
  const merged: QueryMark[] = [];
  for (const mark of ordered) {
    const last = merged.at(-1);
    if (last !== undefined && last.field === mark.field && mark.start < last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
    } else {
      merged.push(mark);
    }
  }
  return merged;
}
