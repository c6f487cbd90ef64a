/*
 * Marks what is no content: the head and foot of every page, rules and grounds. A reader that follows the tags steps over
 * them; without the mark, PDF/UA takes them for content that was forgotten.
 */

/** The head and foot, drawn after the page in a group that spans it. */
const CHROME = /\nq\n0 0 [\d.]+ [\d.]+ re\nW\* n\nq\n(?![\s\S]*\nq\n0 0 [\d.]+ [\d.]+ re\nW\* n\nq\n)/;

export type PageContent = { readonly body: string; readonly chrome: string };

/** Parts what is drawn of the page from its head and foot. */
export function splitChrome(content: string): PageContent {
  const at = content.search(CHROME);
  return at < 0
    ? { body: content, chrome: '' }
    : { body: content.slice(0, at + 1), chrome: content.slice(at + 1) };
}

/** Both together again, with their marks. */
export function joinMarked({ body, chrome }: PageContent): string {
  const marked = markDrawings(body);
  return chrome === '' ? marked : `${marked}/Artifact <</Type /Pagination>> BDC\n${chrome.trimEnd()}\nEMC\n`;
}

const MARKED = /(\/[A-Za-z0-9]+ <<\/MCID \d+ >>BDC\n)|(EMC\n)/;
/** A path from its first step to its painting; clipping (`W* n`) paints nothing and stays as it is. */
const PATH = /(?:^(?:[-\d.]+ ){2,6}(?:re|m|l|c|v|y)\n|^h\n)+^(?:f\*?|S|B\*?|b\*?|s)\n/gm;

function markDrawings(body: string): string {
  let depth = 0;
  return body
    .split(MARKED)
    .map((piece) => {
      if (piece === undefined) return '';
      if (piece === 'EMC\n') {
        depth -= 1;
        return piece;
      }
      if (piece.endsWith('>>BDC\n')) {
        depth += 1;
        return piece;
      }
      return depth > 0 ? piece : piece.replace(PATH, (path) => `/Artifact BMC\n${path}EMC\n`);
    })
    .join('');
}
