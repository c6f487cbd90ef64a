// Tone of a text as a shape (–, ·, +, ±) with its word for screen readers; also shown when `isWordShown`.
import { cx } from './cx.ts';
import style from './ToneMark.module.css';

export interface ToneMarkProps {
  readonly tone: 'negative' | 'neutral' | 'positive' | 'mixed';
  readonly word: string;
  readonly isWordShown?: boolean | undefined;
}

const shapes = {
  negative: <path d="M3 8h10" />,
  neutral: <circle cx="8" cy="8" r="1.6" fill="currentColor" stroke="none" />,
  positive: <path d="M3 8h10M8 3v10" />,
  mixed: <path d="M4 6h8M8 2v8M4 14h8" />,
} as const;

export function ToneMark({ tone, word, isWordShown }: ToneMarkProps) {
  const shape = (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={style.shape}>
      {shapes[tone]}
    </svg>
  );
  if (isWordShown === true) {
    return (
      <span className={cx(style.tone, style[tone])}>
        {shape}
        {word}
      </span>
    );
  }
  return (
    <span className={cx(style.tone, style[tone])} role="img" aria-label={word}>
      {shape}
    </span>
  );
}
