// Short words about an act that has just been done, in a corner, spoken politely. Nothing that must be acted
// on lives only here. A notice with `staysMs` leaves by itself, but not while it is hovered or holds focus.
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type BannerTone, toneSign } from './Banner.tsx';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import style from './NoticeRegion.module.css';
import { useUiWords } from './UiProvider.tsx';

export interface Notice {
  readonly id: string;
  readonly text: string;
  readonly tone?: BannerTone | undefined;
  readonly actLabel?: string | undefined;
  readonly onAct?: (() => void) | undefined;
  /** Leaves after this many milliseconds; without it, stays until dismissed. */
  readonly staysMs?: number | undefined;
}

export interface NoticeRegionProps {
  readonly label: string;
  readonly notices: readonly Notice[];
  readonly onDismiss: (id: string) => void;
}

export function NoticeRegion({ label, notices, onDismiss }: NoticeRegionProps) {
  return (
    <section aria-label={label} className={cx(style.region, 'no-print')}>
      <ol className={style.list} aria-live="polite" aria-relevant="additions">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} onDismiss={onDismiss} />
        ))}
      </ol>
    </section>
  );
}

interface NoticeLineProps {
  readonly notice: Notice;
  readonly onDismiss: (id: string) => void;
}

function NoticeLine({ notice, onDismiss }: NoticeLineProps) {
  const words = useUiWords();
  const [isHeld, setHeld] = useState(false);
  const dismiss = useRef(onDismiss);
  useEffect(() => {
    dismiss.current = onDismiss;
  });
  useEffect(() => {
    if (notice.staysMs === undefined || isHeld) return;
    const timer = setTimeout(() => dismiss.current(notice.id), notice.staysMs);
    return () => clearTimeout(timer);
  }, [notice.id, notice.staysMs, isHeld]);

  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  const { tone = 'info' } = notice;
  return (
    <li
      className={cx(style.notice, style[tone])}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <span className={style.sign}>{toneSign[tone]}</span>
      <span className={style.text}>{notice.text}</span>
      {notice.actLabel !== undefined && notice.onAct !== undefined && (
        <Button isSmall onPress={notice.onAct}>
          {notice.actLabel}
        </Button>
      )}
      <IconButton
        label={words.dismiss}
        icon={<X aria-hidden />}
        isSmall
        onPress={() => onDismiss(notice.id)}
      />
    </li>
  );
}
