/*
 * Words in a word processor's document: runs with their looks, links and bookmarks. What people typed is only ever text
 * of a run, which nothing runs; words from right to left say so, since a word processor does not look for itself.
 */
import {
  Bookmark,
  ExternalHyperlink,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { linkTarget } from '../../../shared/domain/reportAsBlocks.ts';
import type { ReportInline } from '../../../shared/domain/reportBlock.ts';
import { cleanText } from './cleanText.ts';
import { DIGEST_SIZE, MONO_FONT, SOFT } from './docxStyle.ts';

/** Names of bookmarks by the ids that links lead to. */
export type Bookmarks = ReadonlyMap<string, string>;

/** Longer addresses make the whole document unreadable to some. */
const ADDRESS_LIMIT = 2_000;
const BOOKMARK_LIMIT = 40;

const RTL_SCRIPTS =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}';
const RTL = new RegExp(`[${RTL_SCRIPTS}]`, 'u');
const HEBREW = /\p{Script=Hebrew}/u;
/** From the first such letter to the last before a letter of another direction. */
const RTL_RUN = new RegExp(`[${RTL_SCRIPTS}](?:(?:(?![${RTL_SCRIPTS}])\\P{L})*[${RTL_SCRIPTS}])*`, 'gu');
const FIRST_LETTER = /\p{L}/u;

/** Bookmarks for these ids: letters, digits and underscores, 40 at most, none twice. */
export function bookmarksFor(anchors: Iterable<string>): Bookmarks {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const anchor of anchors) {
    const plain = anchor.replace(/^entry-/, 'e-').replace(/[^A-Za-z0-9]/g, '_');
    let name = `v_${plain}`.slice(0, BOOKMARK_LIMIT);
    for (let again = 2; taken.has(name); again += 1) {
      name = `${name.slice(0, BOOKMARK_LIMIT - 6)}_${again}`;
    }
    taken.add(name);
    names.set(anchor, name);
  }
  return names;
}

/** Whether a text begins from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = FIRST_LETTER.exec(text);
  return first !== null && RTL.test(first[0]);
}

/** Inlines in lines, cleaned, without empty runs. */
export function linesOf(inlines: readonly ReportInline[]): readonly (readonly ReportInline[])[] {
  const lines: ReportInline[][] = [[]];
  for (const item of inlines) {
    for (const [index, text] of cleanText(item.text).split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...item, text });
    }
  }
  return lines;
}

/** One paragraph of these words; line ends are breaks inside it. */
export function paragraphOf(
  inlines: readonly ReportInline[],
  options: Omit<IParagraphOptions, 'children' | 'text'>,
  bookmarks: Bookmarks,
  anchor: string | null = null,
): Paragraph {
  const lines = linesOf(inlines);
  const runs = lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [new TextRun({ text: '', break: 1 })]),
    ...line.flatMap((item) => runsOf(item, bookmarks)),
  ]);
  const name = anchor === null ? undefined : bookmarks.get(anchor);
  const children = name === undefined ? runs : [new Bookmark({ id: name, children: runs })];
  const isTurned = isRightToLeft(
    lines
      .flat()
      .map(({ text }) => text)
      .join(''),
  );
  return new Paragraph({ ...options, children, ...(isTurned ? { bidirectional: true } : {}) });
}

/** A paragraph a line, each with the direction of its own words. */
export function paragraphsOf(
  inlines: readonly ReportInline[],
  options: Omit<IParagraphOptions, 'children' | 'text'>,
  bookmarks: Bookmarks,
  anchor: string | null = null,
): readonly Paragraph[] {
  return linesOf(inlines).map((line, index) =>
    paragraphOf(line, options, bookmarks, index === 0 ? anchor : null),
  );
}

function runsOf(item: ReportInline, bookmarks: Bookmarks): readonly ParagraphChild[] {
  const target = linkTarget(item.href);
  if (target?.kind === 'internal') {
    const anchor = bookmarks.get(target.anchor);
    if (anchor !== undefined) return [new InternalHyperlink({ anchor, children: textRuns(item, true) })];
  }
  if (target?.kind === 'external') {
    const link = addressOf(target.url);
    if (link !== null) return [new ExternalHyperlink({ link, children: textRuns(item, true) })];
  }
  return textRuns(item, false);
}

/** The address as every reader takes it; null where one would refuse it and the document with it. */
function addressOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { href } = new URL(url);
  return href.length > ADDRESS_LIMIT ? null : href;
}

function textRuns({ text, look, isSaid }: ReportInline, isLink: boolean): TextRun[] {
  const looks: IRunOptions = {
    ...LOOKS[look],
    ...(isLink ? { style: 'Hyperlink' } : {}),
    // Its language is not known, so its spelling is not checked.
    ...(isSaid || look === 'code' ? { noProof: true } : {}),
  };
  return directed(text).map(
    ({ part, language }) =>
      new TextRun({
        ...looks,
        text: part,
        ...(language === null ? {} : { rightToLeft: true, language: { bidirectional: language } }),
      }),
  );
}

/** Said by each run itself: a style of characters costs LibreOffice time that grows with the square of the runs. */
const LOOKS: Readonly<Record<ReportInline['look'], IRunOptions>> = {
  plain: {},
  strong: { bold: true },
  em: { italics: true },
  code: { font: MONO_FONT, size: DIGEST_SIZE },
  struck: { strike: true, color: SOFT },
  soft: { color: SOFT },
};

/** The text cut where its direction changes. */
function directed(text: string): readonly { readonly part: string; readonly language: string | null }[] {
  if (!RTL.test(text)) return [{ part: text, language: null }];
  const parts: { part: string; language: string | null }[] = [];
  let from = 0;
  for (const match of text.matchAll(RTL_RUN)) {
    if (match.index > from) parts.push({ part: text.slice(from, match.index), language: null });
    parts.push({ part: match[0], language: HEBREW.test(match[0]) ? 'he-IL' : 'ar-SA' });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ part: text.slice(from), language: null });
  return parts;
}
