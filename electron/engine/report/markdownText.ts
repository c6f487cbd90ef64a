/*
 * Text in Markdown: whatever people typed stays text. Every sign that could begin something is escaped where it could,
 * in CommonMark and in what its usual extensions add (tables, struck text, bare addresses, attributes in braces,
 * formulas). Emphasis that the rules of Markdown would not recognise is left out; words never are.
 */
import { linkTarget } from '../../../shared/domain/reportAsBlocks.ts';
import type { ReportInline } from '../../../shared/domain/reportBlock.ts';
import { cleanText } from './cleanText.ts';

/** Signs that are never left bare. */
const ALWAYS = '[\\\\`*_{}[\\]<>&|~$#^]';
/** What turns addresses, host names and short names of emoji into something else on some sites. */
const LINKLIKE =
  ':(?=\\/\\/)|(?<=\\b(?:mailto|xmpp)):|(?<!\\d):(?=[\\w+-]+:)|(?<=[\\p{L}\\p{N}])\\.(?=\\p{L}{2})|(?<=\\S)@(?=\\S)';
/** Before a link of ours it would make a picture of it. */
const AT_END = '!$';
const ACTIVE = new RegExp(`${ALWAYS}|${LINKLIKE}|${AT_END}`, 'giu');

const SPACE = /^[\s\ufeff]$/u;
const MARK = /^[\p{P}\p{S}]$/u;
const DELIMITERS: Partial<Record<ReportInline['look'], string>> = { strong: '**', em: '*', struck: '~~' };

/** Where the text stands: lines of a cell are joined, since a cell is one line. */
export type MarkdownPlace = {
  readonly isCell: boolean;
  /** The ids that are in the document; a link to another is plain text. */
  readonly anchors: ReadonlySet<string>;
};

/** Text with every active sign escaped; `\n` is left to the caller. */
export function escapeMarkdown(text: string): string {
  return cleanText(text).replace(ACTIVE, '\\$&');
}

/** Inlines as lines of Markdown, none of which begins anything; blank ones are null. */
export function markdownLines(
  inlines: readonly ReportInline[],
  place: MarkdownPlace,
): readonly (string | null)[] {
  return splitLines(inlines).map((line) => {
    const text = lineOf(line, place).replace(/^[ \t]+|[ \t]+$/g, '');
    return text === '' ? null : guardStart(text);
  });
}

/** Inlines as one line. The ends of lines that somebody typed are shown. */
export function markdownLine(inlines: readonly ReportInline[], place: MarkdownPlace): string {
  const joined = inlines.flatMap((item) => {
    const lines = cleanText(item.text).split('\n');
    const end = item.isSaid ? ' ↵ ' : ' · ';
    return lines.flatMap((text, index) => [
      ...(index === 0 ? [] : [{ ...item, look: 'plain' as const, href: null, text: end }]),
      { ...item, text },
    ]);
  });
  return lineOf(joined, place).trim();
}

/** What would begin a block at the start of a line. */
function guardStart(line: string): string {
  const numbered = /^(\d{1,9})([.)])/.exec(line);
  if (numbered !== null) return `${numbered[1]}\\${line.slice(numbered[1]?.length ?? 0)}`;
  return /^[-+=:]/.test(line) ? `\\${line}` : line;
}

function splitLines(inlines: readonly ReportInline[]): readonly (readonly ReportInline[])[] {
  const lines: ReportInline[][] = [[]];
  for (const item of inlines) {
    for (const [index, text] of cleanText(item.text).split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...item, text });
    }
  }
  return lines;
}

type Piece = { readonly delimiter: string; readonly body: string };

function lineOf(line: readonly ReportInline[], place: MarkdownPlace): string {
  const pieces = merged(line).flatMap((item) => piecesOf(item, place));
  let out = '';
  for (const [index, { delimiter, body }] of pieces.entries()) {
    // The next delimiter may yet be left out, so it is not counted on.
    const after = pieces[index + 1]?.body ?? '';
    const isMarked = delimiter !== '' && isFlanked(out, body, after) && !out.endsWith(delimiter[0] ?? '');
    out += isMarked ? `${delimiter}${body}${delimiter}` : body;
  }
  return out;
}

function merged(line: readonly ReportInline[]): readonly ReportInline[] {
  const out: ReportInline[] = [];
  for (const item of line) {
    const last = out.at(-1);
    if (last !== undefined && last.look === item.look && last.href === item.href) {
      out[out.length - 1] = { ...last, text: last.text + item.text };
    } else out.push(item);
  }
  return out;
}

/** Blanks at the ends stay outside of emphasis, which they would undo. */
function piecesOf(item: ReportInline, place: MarkdownPlace): readonly Piece[] {
  const [, before = '', text = '', behind = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(item.text) ?? [];
  if (text === '') return [{ delimiter: '', body: before }];
  const body = item.look === 'code' ? codeOf(text, place) : escapeMarkdown(text);
  return [
    { delimiter: '', body: before },
    { delimiter: DELIMITERS[item.look] ?? '', body: linked(body, item.href, place) },
    { delimiter: '', body: behind },
  ].filter((piece) => piece.body !== '');
}

function linked(body: string, href: string | null, { anchors }: MarkdownPlace): string {
  const target = linkTarget(href);
  if (target === null) return body;
  if (target.kind === 'external') return `[${body}](<${target.url.replaceAll('&', '\\&')}>)`;
  return anchors.has(target.anchor) ? `[${body}](#${target.anchor})` : body;
}

/** Code between more backticks than it holds; in a cell its bars are escaped, which is undone before it is read. */
function codeOf(text: string, { isCell }: MarkdownPlace): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  const inside = isCell ? text.replaceAll('|', '\\|') : text;
  return `${fence}${pad}${inside}${pad}${fence}`;
}

/** Whether both delimiters would be seen as such, by the strictest reading of the rules. */
function isFlanked(before: string, body: string, after: string): boolean {
  const first = [...body][0] ?? ' ';
  const last = [...body].at(-1) ?? ' ';
  if (SPACE.test(first) || SPACE.test(last)) return false;
  return (!MARK.test(first) || isApart([...before].at(-1))) && (!MARK.test(last) || isApart([...after][0]));
}

function isApart(sign: string | undefined): boolean {
  return sign === undefined || SPACE.test(sign) || (sign.length === 1 && MARK.test(sign));
}
