/*
 * Where something stands in a query that is being written, as people count: lines and columns from 1, a pictograph
 * being one column.
 */
export type QueryPlace = { readonly line: number; readonly column: number; readonly isOneLine: boolean };

/** The place of a UTF-16 offset. */
export function placeOf(text: string, at: number): QueryPlace {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    line: before.split('\n').length,
    column: [...before.slice(lineStart)].length + 1,
    isOneLine: !text.includes('\n'),
  };
}

/** The characters to underline: at least one, since what is missing has no width of its own. */
export function markOf(
  text: string,
  { at, end }: { readonly at: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const start = Math.max(0, Math.min(at, text.length - 1));
  return { start, end: Math.max(end, start + 1) };
}
