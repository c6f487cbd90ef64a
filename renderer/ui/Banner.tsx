// Something to know, said where it matters: never a modal. Three weights, told by sign and plane, not by hue
// alone; `danger` is an error to act on. Announced when it appears unless `isSilent` (there from the start).
import { Info, OctagonAlert, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import style from './Banner.module.css';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import { useUiWords } from './UiProvider.tsx';

export type BannerTone = 'info' | 'warning' | 'danger';

export interface BannerProps {
  readonly tone?: BannerTone | undefined;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** Small buttons: what can be done about it. */
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
  readonly isSilent?: boolean | undefined;
  readonly className?: string | undefined;
}

export const toneSign: Readonly<Record<BannerTone, ReactNode>> = {
  info: <Info aria-hidden size={16} />,
  warning: <TriangleAlert aria-hidden size={16} />,
  danger: <OctagonAlert aria-hidden size={16} />,
};

export function Banner({
  tone = 'info',
  title,
  children,
  actions,
  onDismiss,
  isSilent,
  className,
}: BannerProps) {
  const words = useUiWords();
  const role = isSilent === true ? undefined : tone === 'danger' ? 'alert' : 'status';
  return (
    <div role={role} className={cx(style.banner, style[tone], className)}>
      <span className={style.sign}>{toneSign[tone]}</span>
      <div className={style.text}>
        {title !== undefined && <strong>{title}</strong>}
        {children !== undefined && <div className={style.words}>{children}</div>}
      </div>
      {actions !== undefined && <div className={style.acts}>{actions}</div>}
      {onDismiss !== undefined && (
        <IconButton label={words.dismiss} icon={<X aria-hidden />} isSmall onPress={onDismiss} />
      )}
    </div>
  );
}
