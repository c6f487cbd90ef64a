/*
 * Shortens a text where a reader would: at a word, with an ellipsis that says so. By graphemes, so that no emoji and no
 * accent is torn.
 */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** A cut may leave so large a part of a word's room empty before the word itself is cut. */
const WORD_ROOM = 0.6;

/** The text in at most `limit` graphemes, the ellipsis among them. */
export function shortenText(text: string, limit: number): string {
  // No grapheme is longer than its text: most texts need no counting.
  if (text.length <= limit) return text;
  const parts = [...segmenter.segment(text)].map(({ segment }) => segment);
  if (parts.length <= limit) return text;
  const kept = parts.slice(0, Math.max(1, limit - 1)).join('');
  const isAtWord = /\s/.test(parts[Math.max(1, limit - 1)] ?? '');
  const space = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n'), kept.lastIndexOf('\u00a0'));
  const atWord = isAtWord || space < kept.length * WORD_ROOM ? kept : kept.slice(0, space);
  return `${atWord.replace(/[\s\u00a0,;:.–-]+$/u, '')}…`;
}
