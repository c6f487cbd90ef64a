/*
 * Blocks as markup: people's own words, tables, quotes and pictures. Headings inside a part begin at level 3.
 */
import type { ReportBlock, ReportInline, ReportTable } from '../../../shared/domain/reportBlock.ts';
import { factsMarkup } from './htmlParts.ts';
import { pictureMarkup } from './htmlPicture.ts';
import { type Markup, markup } from './markup.ts';

/** Only these are led to; anything else stays text. */
const ADDRESS = /^(?:https?:\/\/|mailto:|#[A-Za-z0-9_-]+$)/i;

export function blocksMarkup(blocks: readonly ReportBlock[]): readonly Markup[] {
  return blocks.map(blockMarkup);
}

function blockMarkup(block: ReportBlock): Markup {
  switch (block.type) {
    case 'paragraph':
      return paragraphMarkup(block);
    case 'heading':
      return block.level === 3
        ? markup`<h3>${inlinesMarkup(block.inlines)}</h3>`
        : markup`<h4>${inlinesMarkup(block.inlines)}</h4>`;
    case 'quote':
      return markup`<blockquote><p class="said" dir="auto">${inlinesMarkup(block.inlines)}</p></blockquote>`;
    case 'list':
      return listMarkup(block.items, block.isOrdered);
    case 'table':
      return tableMarkup(block);
    case 'facts':
      return factsMarkup(block.facts);
    case 'picture':
      return pictureMarkup(block.picture);
  }
}

const TONE_CLASS = { plain: '', intro: 'intro', note: 'soft', verdict: 'verdict' } as const;

function paragraphMarkup({ tone, inlines }: Extract<ReportBlock, { type: 'paragraph' }>): Markup {
  return markup`<p class="${TONE_CLASS[tone]}" dir="auto">${inlinesMarkup(inlines)}</p>`;
}

export function inlinesMarkup(inlines: readonly ReportInline[]): readonly Markup[] {
  return inlines.map((one) => {
    const words = one.isSaid
      ? markup`<span class="said" dir="auto" lang="">${one.text}</span>`
      : markup`${one.text}`;
    const looked = lookMarkup(words, one.look);
    return one.href !== null && ADDRESS.test(one.href)
      ? markup`<a href="${one.href}" rel="noreferrer">${looked}</a>`
      : looked;
  });
}

function lookMarkup(words: Markup, look: ReportInline['look']): Markup {
  switch (look) {
    case 'plain':
      return words;
    case 'strong':
      return markup`<strong>${words}</strong>`;
    case 'em':
      return markup`<em>${words}</em>`;
    case 'code':
      return markup`<code class="hash">${words}</code>`;
    case 'struck':
      return markup`<del>${words}</del>`;
    case 'soft':
      return markup`<span class="soft">${words}</span>`;
  }
}

type ListItems = Extract<ReportBlock, { type: 'list' }>['items'];

/** Items say how deep they stand; deeper ones go into a list inside the item before them. */
function listMarkup(items: ListItems, isOrdered: boolean, depth = 0): Markup {
  const rows: Markup[] = [];
  for (let at = 0; at < items.length; at += 1) {
    let end = at + 1;
    while (end < items.length && (items[end]?.depth ?? 0) > depth) end += 1;
    const inner = items.slice(at + 1, end);
    rows.push(
      markup`<li dir="auto">${inlinesMarkup(items[at]?.inlines ?? [])}${inner.length === 0 ? null : listMarkup(inner, isOrdered, Math.max(depth + 1, inner[0]?.depth ?? 0))}</li>
`,
    );
    at = end - 1;
  }
  return isOrdered
    ? markup`<ol class="limits">${rows}</ol>
`
    : markup`<ul class="limits">${rows}</ul>
`;
}

/** In a narrow column, our own words may break where they would rather not: better than inside a number. */
function wrapping(one: ReportInline): ReportInline {
  return one.isSaid ? one : { ...one, text: one.text.replaceAll('\u00a0', ' ') };
}

function tableMarkup(table: ReportTable): Markup {
  const title = table.isTitleShown ? markup`<h3>${table.title}</h3>` : null;
  if (table.rows.length === 0 && table.emptyNote !== null)
    return markup`${title}<p class="soft">${table.emptyNote}</p>`;
  const alignOf = (index: number): string => (table.columns[index]?.align === 'end' ? 'number' : '');
  const heads = table.columns.map(
    ({ label }, index) => markup`<th scope="col" class="${alignOf(index)}">${label}</th>`,
  );
  const widths = table.columns.map(
    ({ share }) => markup`<col style="width:${Math.round(share * 1_000) / 10}%">`,
  );
  const rows = table.rows.map(({ isHeading, anchor, cells }) => {
    const id = anchor === null ? null : markup` id="${anchor}"`;
    return isHeading
      ? markup`<tr${id}><th class="day" colspan="${table.columns.length}" scope="rowgroup">${inlinesMarkup(cells[0] ?? [])}</th></tr>
`
      : markup`<tr${id}>${cells.map((cell, index) => markup`<td class="${alignOf(index)}">${inlinesMarkup(cell.map(wrapping))}</td>`)}</tr>
`;
  });
  return markup`${title}<table class="given" aria-label="${table.title}"><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table>
`;
}
