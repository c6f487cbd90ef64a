// A titled part of the screen. With `onFoldChange` its title is a button that folds it; the window remembers.
// A named group, not a landmark: landmarks are <Region>s, few and with names of their own.
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import style from './Panel.module.css';

export interface PanelProps {
  readonly title: string;
  /** Already formatted count beside the title. */
  readonly count?: string | undefined;
  /** Small buttons at the end of the head. */
  readonly actions?: ReactNode;
  readonly isFolded?: boolean | undefined;
  readonly onFoldChange?: ((isFolded: boolean) => void) | undefined;
  /** The body brings its own padding and scrolling (a VirtualList). */
  readonly isBare?: boolean | undefined;
  /** Grows to fill its place and scrolls inside. */
  readonly isFilling?: boolean | undefined;
  readonly level?: 2 | 3 | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Panel(props: PanelProps) {
  const {
    title,
    count,
    actions,
    isFolded = false,
    onFoldChange,
    isBare,
    isFilling,
    level = 2,
    children,
  } = props;
  const titleId = useId();
  const bodyId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const words = (
    <>
      <span id={titleId}>{title}</span>
      {count !== undefined && <span className={style.count}>{count}</span>}
    </>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: <fieldset> is for fields
    <section
      role="group"
      aria-labelledby={titleId}
      className={cx(style.panel, isFilling && !isFolded && style.filling, props.className)}
    >
      <header className={style.head}>
        <Heading className={style.title}>
          {onFoldChange === undefined ? (
            <span className={style.words}>{words}</span>
          ) : (
            <button
              type="button"
              className={cx(style.words, style.fold)}
              aria-expanded={!isFolded}
              aria-controls={bodyId}
              onClick={() => onFoldChange(!isFolded)}
            >
              <ChevronDown aria-hidden size={14} />
              {words}
            </button>
          )}
        </Heading>
        {actions !== undefined && <div className={style.acts}>{actions}</div>}
      </header>
      <div id={bodyId} hidden={isFolded} className={cx(style.body, isBare && style.bare)}>
        {children}
      </div>
    </section>
  );
}
