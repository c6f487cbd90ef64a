/*
 * Addresses that stand in a text, as text: nothing is asked of them here.
 */

const LINK = /https?:\/\/[\p{L}\p{N}[][^\s<>"'«»“”‘’`]*/giu;
/** Signs that end a sentence rather than an address. */
const TRAILING = /[.,;:!?…\]}]+$/u;

/** The addresses of a text in their order, each once; `limit` of them at most. */
export function linksIn(text: string, limit = 10): readonly string[] {
  const found = new Set<string>();
  for (const [raw] of text.matchAll(LINK)) {
    found.add(withoutEnd(raw));
    if (found.size === limit) break;
  }
  return [...found];
}

function withoutEnd(raw: string): string {
  const link = raw.replace(TRAILING, '');
  // A bracket that was opened before the address closes behind it.
  const isOpened = link.split('(').length >= link.split(')').length;
  return link.endsWith(')') && !isOpened ? withoutEnd(link.slice(0, -1)) : link;
}
