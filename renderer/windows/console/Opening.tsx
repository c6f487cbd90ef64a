/*
 * What is shown while the file is being opened: nothing at first (most starts are over before a
 * reader could read), then what is going on, then what to do.
 */
import { useEffect, useState } from 'react';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './console.module.css';

const STEPS_MS = [600, 8_000] as const;

type Props = { readonly isShellSilent: boolean; readonly isSlow: boolean };

/** `isSlow`: it has taken long already, so it is said at once. */
export function Opening({ isShellSilent, isSlow }: Props) {
  const { t } = useWords();
  const [later, setLater] = useState(0);
  const step = Math.max(later, isSlow ? 1 : 0);
  useEffect(() => {
    const timers = STEPS_MS.map((afterMs, at) => setTimeout(() => setLater(at + 1), afterMs));
    return () => timers.forEach(clearTimeout);
  }, []);
  const words = isShellSilent ? t('frame.shellSilent') : t('frame.startingSlow');
  return (
    <main className={style.opening}>
      <LiveText text={step === 0 ? '' : t('frame.starting')} />
      {step > 0 && <p className={style.openingTitle}>{t('frame.starting')}</p>}
      {step > 1 && <p className={style.openingText}>{words}</p>}
    </main>
  );
}
