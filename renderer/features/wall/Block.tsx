/*
 * One thing of a scene: what it is, and what it says in letters as large as its place allows.
 */
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import { FitBlock, type Room } from '../../ui/FitBlock.tsx';
import style from './wall.module.css';

/** Factors of the smallest letters that can be read from three metres. */
export const SIZES = [3.4, 2.8, 2.3, 1.9, 1.6, 1.35, 1.15, 1] as const;
export const TITLE_SIZES = [2.6, 2.2, 1.8, 1.5, 1.25, 1.1, 1] as const;
export const TEXT_SIZES = [2.4, 1.9, 1.6, 1.35, 1.15, 1] as const;

export type BlockProps = {
  readonly label: ReactNode;
  readonly children: (room: Room) => ReactNode;
  /** Changes whenever what is said changes. */
  readonly fitKey: string;
  readonly sizes?: readonly number[] | undefined;
  readonly isWide?: boolean | undefined;
  readonly className?: string | undefined;
};

export function Block({ label, children, fitKey, sizes = TEXT_SIZES, isWide, className }: BlockProps) {
  return (
    <section className={cx(style.block, isWide === true && style.wide, className)} data-thing="">
      <h2 className={style.label}>{label}</h2>
      <FitBlock fitKey={fitKey} sizes={sizes}>
        {children}
      </FitBlock>
    </section>
  );
}

/** Items of one line, with dots between them that never begin a line. */
export function Items({ items }: { readonly items: readonly string[] }) {
  return (
    <span className={style.items}>
      {items.map((item, at) => (
        <span key={item}>
          <bdi>{item}</bdi>
          {at < items.length - 1 && ' ·'}
        </span>
      ))}
    </span>
  );
}

/** Lines of a list, as many as there is room for, and how many more there are. */
export function Lines({
  lines,
  room,
  sign,
  more,
}: {
  readonly lines: readonly ReactNode[];
  readonly room: Room;
  readonly sign?: string | undefined;
  readonly more: (count: number) => string;
}) {
  const shown = lines.slice(0, room.items);
  const left = lines.length - shown.length;
  return (
    <ul className={style.lines}>
      {shown.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and none keeps a state.
        <li key={at} className={cx(sign !== undefined && style.bullet)}>
          {sign !== undefined && <span aria-hidden>{sign}</span>}
          <span>{line}</span>
        </li>
      ))}
      {left > 0 && <li className={style.quiet}>{more(left)}</li>}
    </ul>
  );
}
