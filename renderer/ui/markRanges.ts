// Cuts a text into plain and marked pieces. Ranges come from searches over hostile text: they may overlap,
// touch, be out of order or lie outside, and a cut never falls inside a surrogate pair.

export interface TextRange {
  /** UTF-16 offsets, end excluded. */
  readonly start: number;
  readonly end: number;
}

export interface TextPiece {
  readonly text: string;
  readonly isMarked: boolean;
  readonly start: number;
}

function isInsidePair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}

/** Sorted, merged where they touch, within the text, widened to whole characters. */
export function cleanRanges(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  const clean: { start: number; end: number }[] = [];
  const inside = ranges
    .map(({ start, end }) => ({
      start: Math.max(0, Math.min(text.length, Math.floor(start))),
      end: Math.max(0, Math.min(text.length, Math.floor(end))),
    }))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({
      start: isInsidePair(text, start) ? start - 1 : start,
      end: isInsidePair(text, end) ? end + 1 : end,
    }))
    .sort((a, b) => a.start - b.start);
  for (const range of inside) {
    const last = clean.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else clean.push(range);
  }
  return clean;
}

/** Every piece of the text in order; joined, they are the text again. */
export function cutText(text: string, ranges: readonly TextRange[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end } of cleanRanges(text, ranges)) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false, start: at });
    pieces.push({ text: text.slice(start, end), isMarked: true, start });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false, start: at });
  return pieces;
}
