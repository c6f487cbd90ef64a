/*
 * A wall that has nothing to show yet: it says why, and goes on by itself.
 */
import { useEffect, useState } from 'react';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './wall.module.css';

/** A file that takes longer to open than this is said to give no data. */
const SOON_MS = 4_000;

export type WallWaitsProps = {
  readonly isRefused: boolean;
  /** A scene could not be drawn. */
  readonly isBroken?: boolean | undefined;
};

export function WallWaits({ isRefused, isBroken }: WallWaitsProps) {
  const { t } = useWords();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={style.plain} data-waits="">
      <p className={style.strong}>{t('common.appName')}</p>
      <p>
        {isBroken === true
          ? t('wall.broken')
          : isRefused
            ? t('wall.refused')
            : t(isLate ? 'wall.noEngine' : 'wall.opening')}
      </p>
    </div>
  );
}
