// How grave it is: shape, number and word together, never colour alone, so that it survives a grey printer and
// a colour-blind eye. The shapes are drawn, not typed: fonts disagree on ◔ and ⬢.
import { cx } from './cx.ts';
import style from './LevelMark.module.css';

export type MarkLevel = 0 | 1 | 2 | 3 | 4;

export interface LevelMarkProps {
  readonly level: MarkLevel;
  /** The word for it: « Crise ». */
  readonly word: string;
  /** `shape`: the word is spoken only. `plane`: filled, for the strip and headings. */
  readonly look?: 'plain' | 'plane' | 'shape' | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  readonly isNumberHidden?: boolean | undefined;
  readonly className?: string | undefined;
}

const levelClass = [style.level0, style.level1, style.level2, style.level3, style.level4];

export function LevelMark(props: LevelMarkProps) {
  const { level, word, look = 'plain', size = 'normal', isNumberHidden, className } = props;
  const name = cx(style.mark, levelClass[level], style[look], style[size], className);
  if (look === 'shape') {
    return (
      <span className={name} role="img" aria-label={`${word} (${level})`}>
        <LevelShape level={level} />
      </span>
    );
  }
  return (
    <span className={name}>
      <LevelShape level={level} />
      <span>
        {word}
        {isNumberHidden !== true && <span className={style.number}> · {level}</span>}
      </span>
    </span>
  );
}

/** The shape alone, 1 em wide, in the current colour. Hidden from screen readers: say the word beside it. */
export function LevelShape({ level, className }: { readonly level: MarkLevel; readonly className?: string }) {
  return (
    <svg className={cx(style.shape, className)} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[level]}
    </svg>
  );
}

const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />;

const shapes = [
  ring,
  <g key="1">
    {ring}
    <path d="M8 8V2a6 6 0 0 1 6 6Z" fill="currentColor" />
  </g>,
  <path key="2" d="M8 1.6 15 14H1Z" fill="currentColor" />,
  <path key="3" d="m8 .6 7.4 7.4L8 15.4.6 8Z" fill="currentColor" />,
  <g key="4">
    <path d="m8 .9 6.2 3.55v7.1L8 15.1l-6.2-3.55v-7.1Z" fill="none" stroke="currentColor" strokeWidth="1.4" />
    <path d="m8 4 3.5 2v4L8 12l-3.5-2V6Z" fill="currentColor" />
  </g>,
] as const;
