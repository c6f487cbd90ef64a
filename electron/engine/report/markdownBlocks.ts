/*
 * Reads the Markdown that people write for a report into its blocks. Everything is their words: markup of pages stays
 * text, a picture is its description, and a link that leads anywhere but to a page, an address of mail or a place in
 * the report is words alone.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import type { ReportBlock, ReportInline, ReportTable } from '../../../shared/domain/reportBlock.ts';
import { said } from '../../../shared/domain/reportBlock.ts';
import { inlinesIn, joinLines, plainText } from './markdownInlines.ts';

const DEPTH_LIMIT = 5;

type ListBlock = Extract<ReportBlock, { type: 'list' }>;
type Item = ListBlock['items'][number];

/** `tableTitle` says what a table is that no heading says it of, for those who do not see it. */
export type MarkdownWords = { readonly tableTitle: string };

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });
// Only what is written out as an address is one; whether it may be followed is decided here, not by the reader.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.validateLink = () => true;

/** The blocks of a text; nothing of it is lost but what has no words, or is nested a hundred deep. */
export function markdownBlocks(text: string, { tableTitle }: MarkdownWords): ReportBlock[] {
  const tokens = markdown.parse(text, {});
  const depths = tokens.filter(({ type }) => type === 'heading_open').map(depthOf);
  const top = Math.min(...depths);
  const blocks: ReportBlock[] = [];
  let title = tableTitle;
  let hasTop = false;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const end = endOf(tokens, at);
    const inner = tokens.slice(at + 1, end);
    switch (token.type) {
      case 'heading_open': {
        // A text may begin at any depth; in the report no level is left out.
        const isTop = depthOf(token) === top || !hasTop;
        const inlines = flat(inner);
        hasTop = true;
        title = plainText(inlines) || tableTitle;
        if (inlines.length > 0) blocks.push({ type: 'heading', level: isTop ? 3 : 4, inlines });
        break;
      }
      case 'blockquote_open': {
        const inlines = flat(inner);
        if (inlines.length > 0) blocks.push({ type: 'quote', inlines });
        break;
      }
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const list = listOf(token, inner);
        if (list.items.length > 0) blocks.push(list);
        break;
      }
      case 'table_open':
        blocks.push(tableOf(inner, title));
        break;
      default: {
        const inlines = flat(tokens.slice(at, end + 1));
        if (inlines.length > 0) blocks.push({ type: 'paragraph', tone: 'plain', inlines });
      }
    }
    at = end + 1;
  }
  return blocks;
}

function depthOf({ tag }: Token): number {
  return Number(tag.slice(1));
}

/** Where what opens at `from` closes; the same place for what is whole by itself. */
function endOf(tokens: readonly Token[], from: number): number {
  let open = 0;
  for (let at = from; at < tokens.length; at += 1) {
    open += tokens[at]?.nesting ?? 0;
    if (open <= 0) return at;
  }
  return tokens.length - 1;
}

/** Everything in a stretch of tokens as one run of words, a line for each block. */
function flat(tokens: readonly Token[]): ReportInline[] {
  const lines: ReportInline[][] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.type === 'inline') lines.push(inlinesIn(token));
    else if (token.type === 'fence' || token.type === 'code_block') lines.push(codeOf(token));
    else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      const end = endOf(tokens, at);
      const { isOrdered, items } = listOf(token, tokens.slice(at + 1, end));
      let number = 0;
      for (const item of items) {
        if (item.depth === 0) number += 1;
        const mark = item.depth === 0 && isOrdered ? `${number}. ` : '• ';
        lines.push([said(`${'  '.repeat(item.depth)}${mark}`), ...item.inlines]);
      }
      at = end;
    } else if (token.type === 'tr_open') {
      const end = endOf(tokens, at);
      lines.push(
        rowOf(tokens.slice(at + 1, end)).flatMap((cell, n) => (n > 0 ? [said(' · '), ...cell] : cell)),
      );
      at = end;
    }
  }
  return joinLines(lines);
}

/** The info string of a fence is for programs; what it holds are words of the look of code. */
function codeOf({ content }: Token): ReportInline[] {
  const text = content.replace(/\n$/, '');
  return text === '' ? [] : [said(text, 'code')];
}

/** One block holds a list with all that is nested in it; a number that the block cannot say is written out. */
function listOf(open: Token, inner: readonly Token[]): ListBlock {
  const isOrdered = open.type === 'ordered_list_open' && startOf(open) === 1;
  return { type: 'list', isOrdered, items: itemsOf(open, inner, 0, isOrdered) };
}

function itemsOf(open: Token, tokens: readonly Token[], depth: number, isNumbered: boolean): Item[] {
  const isOrdered = open.type === 'ordered_list_open';
  const items: Item[] = [];
  let number = startOf(open);
  for (let at = 0; at < tokens.length; at = endOf(tokens, at) + 1) {
    const inner = tokens.slice(at + 1, endOf(tokens, at));
    const own: Token[] = [];
    const nested: Item[] = [];
    for (let within = 0; within < inner.length; within = endOf(inner, within) + 1) {
      const token = inner[within];
      if (token === undefined) break;
      const end = endOf(inner, within);
      if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open')
        nested.push(...itemsOf(token, inner.slice(within + 1, end), depth + 1, isNumbered));
      else own.push(...inner.slice(within, end + 1));
    }
    const words = flat(own);
    const inlines = isOrdered && !isNumbered ? joinLines([[said(`${number}. `), ...words]]) : words;
    if (inlines.length > 0) items.push({ depth: Math.min(depth, DEPTH_LIMIT), inlines });
    items.push(...nested);
    number += 1;
  }
  return items;
}

function startOf(open: Token): number {
  const start = open.attrGet('start');
  return start === null ? 1 : Number(start);
}

function tableOf(tokens: readonly Token[], title: string): ReportTable {
  const rows: ReportInline[][][] = [];
  const aligns: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type === 'th_open') aligns.push(String(token.attrGet('style') ?? ''));
    if (token?.type === 'tr_open') rows.push(rowOf(tokens.slice(at + 1, endOf(tokens, at))));
  }
  const [head = [], ...body] = rows;
  return {
    type: 'table',
    title,
    isTitleShown: false,
    columns: head.map((cell, index) => ({
      label: plainText(cell),
      align: aligns[index]?.includes('right') === true ? 'end' : 'start',
      share: 1 / head.length,
    })),
    rows: body.map((cells) => ({ isHeading: false, anchor: null, cells })),
    emptyNote: null,
  };
}

function rowOf(tokens: readonly Token[]): ReportInline[][] {
  return tokens.filter(({ type }) => type === 'inline').map((token) => inlinesIn(token));
}
