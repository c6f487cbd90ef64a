/*
 * Blocks of the document: people's own words, tables, quotes, facts, pictures. Headings inside a part stand under its
 * title, which is an h3 here.
 */
import type { ReportBlock } from '../../../../shared/domain/reportBlock.ts';
import { cx } from '../../../ui/cx.ts';
import { BlockTable } from './BlockTable.tsx';
import { Facts } from './Facts.tsx';
import { Inlines } from './Inlines.tsx';
import { Picture } from './Picture.tsx';
import style from './preview.module.css';

export function Blocks({ blocks }: { readonly blocks: readonly ReportBlock[] }) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names; a changed document draws them anew
    <Block key={at} block={block} />
  ));
}

const TONES = { plain: undefined, intro: style.small, note: style.small, verdict: style.verdict } as const;

function Block({ block }: { readonly block: ReportBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir="auto" className={cx(style.text, TONES[block.tone])}>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'heading':
      return block.level === 3 ? (
        <h4 dir="auto">
          <Inlines inlines={block.inlines} />
        </h4>
      ) : (
        <h5 dir="auto">
          <Inlines inlines={block.inlines} />
        </h5>
      );
    case 'quote':
      return (
        <blockquote dir="auto" className={cx(style.text, style.quote)}>
          <Inlines inlines={block.inlines} />
        </blockquote>
      );
    case 'list':
      return <List items={block.items} isOrdered={block.isOrdered} depth={0} />;
    case 'table':
      return <BlockTable table={block} />;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'picture':
      return <Picture picture={block.picture} />;
  }
}

type Items = Extract<ReportBlock, { type: 'list' }>['items'];

/** Items say how deep they stand; deeper ones go into a list inside the item before them. */
function List({
  items,
  isOrdered,
  depth,
}: {
  readonly items: Items;
  readonly isOrdered: boolean;
  readonly depth: number;
}) {
  const groups: { readonly item: Items[number]; readonly inner: Items[number][] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && item.depth > depth) last.inner.push(item);
    else groups.push({ item, inner: [] });
  }
  const rows = groups.map(({ item, inner }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no names and never move
    <li key={at} dir="auto" className={style.text}>
      <Inlines inlines={item.inlines} />
      {inner.length > 0 && (
        <List items={inner} isOrdered={isOrdered} depth={Math.max(depth + 1, inner[0]?.depth ?? 0)} />
      )}
    </li>
  ));
  return isOrdered ? <ol className={style.ordered}>{rows}</ol> : <ul className={style.bullets}>{rows}</ul>;
}
