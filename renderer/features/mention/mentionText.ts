/*
 * Small readings of a mention that card and full view share.
 */
import type { MentionRow } from '../../../shared/contract/mention.ts';
import { findMarks } from '../../../shared/scoring/findMarks.ts';
import type { EmptySearch, SearchQuery } from '../../../shared/scoring/searchQuery.ts';
import type { TextRange } from '../../ui/markRanges.ts';

export type Search = SearchQuery | EmptySearch;

/** Where the words looked for stand in a text; while someone types, the last one may go on. */
export function marksOf(search: Search, text: string): readonly TextRange[] {
  if (search.isEmpty) return [];
  return findMarks(search, text, { isLastWordPrefix: true }).map(([start, end]) => ({ start, end }));
}

/** Who speaks: the name, else the handle; null when the source named nobody. */
export function authorOf(row: Pick<MentionRow, 'author' | 'handle'>): string | null {
  return row.author ?? (row.handle === null ? null : atHandle(row.handle));
}

/** A handle with its @, once. */
export function atHandle(handle: string): string {
  return handle.startsWith('@') ? handle : `@${handle}`;
}

/** The handle beside the name, where both are known and differ. */
export function handleBeside(row: Pick<MentionRow, 'author' | 'handle'>): string | null {
  if (row.author === null || row.handle === null) return null;
  const handle = atHandle(row.handle);
  return handle === atHandle(row.author) ? null : handle;
}

/** The name of a language in the reader's own, or its code where Intl has no name. */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}
