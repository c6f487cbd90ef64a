/*
 * HTML from outside to plain text: what a reader would see, line by line, and nothing that could be markup again.
 * htmlparser2 reads any tag soup in one pass and calls back, so no tree of a hostile page is ever held.
 */
import { Parser } from 'htmlparser2';

/** Elements whose text nobody sees. */
const UNSEEN = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'object',
  'iframe',
]);

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** No page is nested deeper. The parser's list of open elements costs their square, so the rest is not read. */
const DEEPEST = 1_000;
/** How much is handed to the parser before depth and length are looked at again. */
const PIECE = 4_096;

/** The text of a page or a fragment; at most `limit` UTF-16 units are gathered. */
export function plainTextOf(html: string, limit: number): string {
  const pieces: string[] = [];
  let length = 0;
  let unseen = 0;
  let depth = 0;
  const add = (piece: string): void => {
    if (unseen > 0 || length >= limit) return;
    pieces.push(piece);
    length += piece.length;
  };
  const parser = new Parser(
    {
      onopentag(name) {
        depth += 1;
        if (UNSEEN.has(name)) unseen += 1;
        else if (name === 'br') add('\n');
        else if (name === 'li') add('\n- ');
        else if (BLOCKS.has(name)) add('\n');
      },
      ontext(text) {
        add(text.replace(/\s+/g, ' '));
      },
      onclosetag(name) {
        depth -= 1;
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        else if (BLOCKS.has(name)) add('\n');
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let at = 0; at < html.length && length < limit && depth < DEEPEST; at += PIECE)
    parser.write(html.slice(at, at + PIECE));
  parser.end();
  return tidied(pieces.join(''));
}

function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
