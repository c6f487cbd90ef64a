/*
 * The marks of watch queries in mentions. Each query is read once, each mention once as long as its row lives.
 */
import type { MentionRow } from '../../../shared/contract/mention.ts';
import { matchQuery } from '../../../shared/scoring/query/matchQuery.ts';
import { parseQuery } from '../../../shared/scoring/query/parseQuery.ts';
import type { TextRange } from '../../ui/markRanges.ts';
import { NO_MARKS, type WatchMarker, type WatchMarks } from './useWatchMarker.ts';

/** `queries` by the id of their watch, as typed; one that cannot be read marks nothing. */
export function createWatchMarker(queries: ReadonlyMap<string, string>): WatchMarker {
  const parsed = new Map<string, ReturnType<typeof parseQuery>>();
  const marked = new WeakMap<MentionRow, WatchMarks>();
  const read = (id: string) => {
    const known = parsed.get(id);
    if (known !== undefined) return known;
    const made = parseQuery(queries.get(id) ?? '');
    parsed.set(id, made);
    return made;
  };
  const mark = (row: MentionRow): WatchMarks => {
    const title: TextRange[] = [];
    const text: TextRange[] = [];
    for (const id of row.observed?.watchIds ?? []) {
      const query = read(id);
      if (!query.ok) continue;
      for (const { field, start, end } of matchQuery(query.query, row).marks) {
        if (field === 'title') title.push({ start, end });
        else if (field === 'text') text.push({ start, end });
      }
    }
    return title.length + text.length === 0 ? NO_MARKS : { title, text };
  };
  return (row) => {
    const known = marked.get(row);
    if (known !== undefined) return known;
    const made = mark(row);
    marked.set(row, made);
    return made;
  };
}
